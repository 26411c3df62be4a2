import type { Catalog } from '../catalog/types.js';

/** What the data is, for whoever finds it in a register of data and has never seen the list. */
export function aboutData({ insatser, guideline }: Catalog): string {
  const what = `${insatser.length} ${insatser.length === 1 ? 'insats' : 'insatser'} med villkor, kontaktvägar och det ställe i riktlinjen som de kommer från: ${guideline.title}.`;
  return guideline.status === 'proposal' ? `Förslag, inte beslutat. ${what}` : what;
}

/** What the kommun is, among organisations that give support. */
export function aboutKommun({ guideline }: Catalog): string {
  const law = 'utan individuell behovsprövning enligt 11 kap. 5 § socialtjänstlagen';
  return guideline.status === 'proposal'
    ? `Kommun med ett förslag till insatser ${law}, inte beslutat.`
    : `Kommun som erbjuder insatser ${law}.`;
}
