import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { meetsAll, peopleFor } from './people.js';

/** Support that always takes an individual assessment (SoL 11 kap. 5 §; ekonomiskt bistånd 12 kap. 1 §). */
interface NeedsTested {
  /** Folded words: `å`, `ä` as `a`, `ö` as `o`, hyphens as spaces. */
  readonly words: RegExp;
  readonly name: string;
  /** Where the law lets some people have it without assessment. */
  readonly isAllowed?: (insats: Insats) => boolean;
}

const ENDING = '(et|en|er|erna|ar|arna|men|met|s|n)?';
const CARE = '(s? ?(vard|placering|plats|vistelse|boende))?';
const support = (pattern: string, name: string, isAllowed?: (insats: Insats) => boolean): NeedsTested => ({
  words: new RegExp(`(?<![a-z\\d])(${pattern})${ENDING}${CARE}${ENDING}(?![a-z\\d])`, 'g'),
  name,
  ...(isAllowed && { isAllowed }),
});

const NEEDS_TESTED: readonly NeedsTested[] = [
  support('kontaktperson', 'kontaktperson'),
  support('kontaktfamilj', 'kontaktfamilj'),
  support('familjehem|slakthem|natverkshem', 'familjehem'),
  support('lvm ?(hem|vard)', 'LVM-hem'),
  support('sarskilt ungdomshem|sarskilda ungdomshem|ungdomshem|sis ?hem', 'särskilt ungdomshem'),
  support('hvb ?hem|hvb|hem for vard (och|eller) boende', 'hem för vård eller boende (HVB)'),
  support('jourhem|jourfamilj', 'jourhem'),
  support('stodboende', 'stödboende för unga', (insats) => isOnlyFor(insats, ADULT)),
  support('skyddat boende|skyddade boende', 'skyddat boende', (insats) => isOnlyFor(insats, ADULT, ALONE)),
  support(
    'sarskilt boende|sarskilda boende|sabo|aldreboende|vardboende|demensboende|omsorgsboende|gruppbostad|gruppboende|bostad med sarskild service',
    'särskilt boende',
  ),
  support(
    'heldygnsvard|heldygnsomsorg|dygnetruntvard|dygnet runt vard|vard dygnet runt|behandlingshem',
    'heldygnsvård',
  ),
  support('ekonomiskt bistand|forsorjningsstod|socialbidrag', 'ekonomiskt bistånd'),
];

/** From this age a person may have stödboende and, alone, skyddat boende without assessment (SoL 11 kap. 5 §). */
export const ADULT_SUPPORT_AGE = 21;
const ADULT = { fact: 'age', from: ADULT_SUPPORT_AGE } as const;
const ALONE = { fact: 'withChildren', is: false } as const;

/** What always takes an individual assessment, in Swedish. */
export const NEEDS_TESTED_NAMES: readonly string[] = NEEDS_TESTED.map(({ name }) => name);

/** "Stöd till familjehem" and "Familjehem – utbildning" are about it; "stöd genom kontaktperson" and "plats i familjehem" are it. */
const ABOUT = /(?<![a-z\d])(om|for|till|kring|infor|efter|i|pa|vid|at|fran|hos|med|mot|under|av|genom|via)(?![a-z\d])/g;
const BY_MEANS_OF = /^(av|genom|via)$/;
const GIVEN =
  /(?<![a-z\d])(vard|placering|plats|boende|bostad|vistelse|bo|ansokan|ansok|bistand|insats|insatsen|beviljad)(?![a-z\d])/g;
const TEACHING = /^[ :]*(information|utbildning|kurs|rekrytering|natverk|cafe|traff|grupp)/;
const OTHER_HELP =
  /information|rad|stod|samtal|utbildning|kurs|grupp|cafe|traff|natverk|rekrytering|vagledning|mottagning/;

/** Insatser that may not stand in the list, found in their names and ids, word by word. */
export function lintNeedsTested({ insatser }: Catalog): Finding[] {
  return insatser.flatMap((insats, index): Finding[] => {
    const found = NEEDS_TESTED.find((support) => isOffered(support, insats) && !support.isAllowed?.(insats));
    if (!found) return [];
    const message = `${shown(insats.name)} ser ut att vara ${found.name}. Det kräver alltid en individuell prövning (11 kap. 5 § socialtjänstlagen). Ta bort insatsen ur listan.`;
    return [{ level: 'error', path: `$.insatser[${index}].name`, rule: 'needs-tested', message }];
  });
}

/** The name decides where it says the word; an id alone is read where the name does not. */
function isOffered({ words }: NeedsTested, { id, name }: Insats): boolean {
  const text = [name, id].map(fold).find((each) => each.search(words) >= 0);
  if (text === undefined) return false;
  return [...text.matchAll(words)].some(
    ({ 0: word, index }) => !isAboutIt(text.slice(0, index)) && !TEACHING.test(text.slice(index + word.length)),
  );
}

/** Whether what follows `before` is what the insats is about, and not what it gives. */
function isAboutIt(before: string): boolean {
  const parenthesis = before.lastIndexOf('(');
  if (parenthesis > before.lastIndexOf(')')) return OTHER_HELP.test(before.slice(0, parenthesis));
  const colon = before.lastIndexOf(':');
  if (TEACHING.test(before)) return true;
  const clause = before.slice(colon + 1);
  const preposition = [...clause.matchAll(ABOUT)].at(-1);
  if (!preposition || BY_MEANS_OF.test(preposition[0])) return false;
  const given = [...clause.slice(0, preposition.index).matchAll(GIVEN)].at(-1);
  return !given || isAboutIt(clause.slice(0, given.index));
}

/** Small letters without marks; hyphens within words are spaces, and dashes between words colons. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s[-–—]\s/g, ':')
    .replace(/[^a-z\d():]+/g, ' ')
    .replace(/ ?i form av /g, ' genom ');
}

/** Whether the insats's own villkor leave out everyone who does not meet these. */
function isOnlyFor({ villkor }: Insats, ...wanted: readonly (typeof ADULT | typeof ALONE)[]): boolean {
  if (villkor === 'unstated') return false;
  const people = peopleFor([...villkor, ...wanted]);
  return people?.every((person) => meetsAll(person, wanted) || !meetsAll(person, villkor)) ?? false;
}
