import { describe, expect, test } from 'vitest';
import type { Insats, Villkor } from '../../../src/catalog/types.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import { catalogWithInsats } from '../../fixtures/small-catalog.js';

const found = (changes: Partial<Insats>) =>
  lintCatalog(catalogWithInsats(changes), { today: '2026-11-22' }).filter(({ rule }) => rule === 'needs-tested');

describe('an insats that always takes an individual assessment is an error', () => {
  test.each([
    'Kontaktperson',
    'Kontaktpersoner för unga',
    'Kvalificerad kontaktperson',
    'Kontaktfamilj',
    'Kontaktfamiljer',
    'Stöd genom kontaktperson',
    'Stöd i form av kontaktfamilj',
    'Familjehem',
    'Familjehemmet',
    'Familjehemsvård',
    'Familjehemsplacering',
    'Vård i familjehem',
    'Placering i förstärkt familjehem',
    'LVM-hem',
    'Vård i LVM-hem',
    'Särskilt ungdomshem',
    'Särskilda ungdomshem',
    'HVB',
    'HVB-hem',
    'Plats på HVB',
    'Hem för vård eller boende',
    'Jourhem',
    'Tillfälligt boende (jourhem)',
    'Stödboende',
    'Boende för unga (stödboende)',
    'Särskilt boende',
    'Särskilt boende för äldre',
    'Bostad i särskilt boende',
    'Äldreboende',
    'Vård- och omsorgsboende',
    'Bostad med särskild service',
    'Heldygnsvård',
    'Annan heldygnsvård',
    'Behandlingshem',
    'Skyddat boende',
    'Skyddat boende för våldsutsatta med barn',
    'Ekonomiskt bistånd',
    'Ansökan om ekonomiskt bistånd',
    'Försörjningsstöd',
    'FÖRSÖRJNINGSSTÖD',
    'Hjälp för barn (kontaktfamilj)',
    'Stöd för unga – kontaktperson',
  ])('when it is named %s', (name) => {
    expect(found({ name })).toMatchObject([{ level: 'error', path: '$.insatser[0].name' }]);
  });

  test.each(['familjehem', 'hvb-hem', 'forsorjningsstod', 'lvm-hem'])('when only its id says %s', (id) => {
    expect(found({ id, name: 'Ett annat namn' })).toHaveLength(1);
  });
});

describe('an insats that only speaks of such support is none', () => {
  test.each([
    'Information om familjehem',
    'Utbildning för familjehem',
    'Stöd till familjehem',
    'Familjehemsutbildning',
    'Familjehem – information',
    'Boendecoachning',
    'Boendecoachning för bostadslösa',
    'Boendestöd',
    'Krisstöd placerat barn',
    'Samtal om placering i familjehem',
    'Stöd till dig som bor i familjehem',
    'Stöd till anhöriga (särskilt boende)',
    'Rådgivning (ekonomiskt bistånd)',
    'Anhörigstöd vid plats på särskilt boende',
    'Hjälp med ansökan om ekonomiskt bistånd',
    'Budgetrådgivning för dig med försörjningsstöd',
    'Familjerådgivning',
    'Familjebehandling',
    'Familjecentral',
    'Kontaktcenter',
    'Hemma hos',
    'Seniorboende – träffpunkt',
    'Mötesplatser',
  ])('when it is named %s', (name) => {
    expect(found({ name })).toEqual([]);
  });

  test('when the id is short for a name that says so', () => {
    expect(found({ id: 'familjehem', name: 'Information om familjehem' })).toEqual([]);
  });
});

describe('what the law allows for adults', () => {
  const from21: Villkor = { fact: 'age', from: 21 };
  const alone: Villkor = { fact: 'withChildren', is: false };
  const ALLOWED: readonly (readonly [name: string, changes: Partial<Insats>, allowed: boolean])[] = [
    ['skyddat boende from 21 years without children', { name: 'Skyddat boende', villkor: [from21, alone] }, true],
    ['skyddat boende with children', { name: 'Skyddat boende', villkor: [from21] }, false],
    ['skyddat boende from 18', { name: 'Skyddat boende', villkor: [{ fact: 'age', from: 18 }, alone] }, false],
    [
      'skyddat boende that a branch opens to those with children',
      { name: 'Skyddat boende', villkor: [from21, { anyOf: [[alone], [{ fact: 'resident', is: true }]] }] },
      false,
    ],
    ['stödboende from 21 years', { name: 'Stödboende', villkor: [from21] }, true],
    ['stödboende with villkor unstated', { name: 'Stödboende', villkor: 'unstated' }, false],
  ];
  test.each(ALLOWED)('%s', (_, changes, allowed) => {
    expect(found(changes)).toHaveLength(allowed ? 0 : 1);
  });
});
