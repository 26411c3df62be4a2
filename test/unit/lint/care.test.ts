import { describe, expect, test } from 'vitest';
import type { Catalog, Insats } from '../../../src/catalog/types.js';
import { approvalHash } from '../../../src/lint/approval.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import { catalogWith, catalogWithInsats, insatsWith } from '../../fixtures/small-catalog.js';

const { contact, guideline } = catalogWith();
const said = (catalog: Catalog) =>
  lintCatalog(catalog, { today: '2026-11-22' }).map(({ level, path, rule }) => `${level} ${path} ${rule}`);
const saidOf = (changes: Partial<Insats>) => said(catalogWithInsats(changes));

describe('the kommun', () => {
  test.each([
    [{ name: 'Sala kommun', code: '1981' }, []],
    [{ name: 'Exempels kommun' }, []],
    [{ name: 'Exempels kommun', code: '9999' }, []],
    [{ name: 'Sala kommun', code: '1982' }, ['error $.kommun.name other-kommun']],
    [{ name: 'Ragunda kommun', code: '2304' }, ['error $.kommun.code unknown-kommun']],
  ])('%j', (kommun, expected) => {
    expect(said(catalogWith({ kommun }))).toEqual(expected);
  });

  test('learns the code that its name has', () => {
    const [finding] = lintCatalog(catalogWith({ kommun: { name: 'Ragunda kommun', code: '2304' } }), {
      today: '2026-11-22',
    });
    expect(finding?.message).toContain('Ragunda kommun har 2303');
  });
});

describe('dates', () => {
  test('a decision has its day, or a note that the source has none', () => {
    const { adopted, ...undated } = guideline;
    expect(said(catalogWith({ guideline: undated }))).toEqual(['warning $.guideline no-date-of-decision']);
    expect(said(catalogWith({ guideline: { ...undated, note: 'Texten har inget beslutsdatum.' } }))).toEqual([]);
  });

  test('a version is not of tomorrow', () => {
    expect(said(catalogWith({ version: '2026-11-23' }))).toEqual(['warning $.version future-version']);
  });

  test.each([
    ['200 kronor (2023)', ['warning $.insatser[0].cost old-cost']],
    ['200 kronor (2024)', []],
    ['2023 kostade det 100 kronor, 2026 kostar det 200', []],
  ])('a cost: %s', (cost, expected) => {
    expect(saidOf({ cost })).toEqual(expected);
  });

  test('courses of which none is to come', () => {
    expect(saidOf({ starts: [{ date: '2026-11-01' }, { date: '2026-11-30', register: '2026-11-21' }] })).toEqual([
      'warning $.insatser[0].starts expired',
    ]);
    expect(saidOf({ starts: [{ date: '2026-11-01' }, { date: '2026-11-22' }] })).toEqual([]);
  });

  test('somebody’s number is found in an address too', () => {
    const address = 'Anna, 811228-9874, Storgatan 1, 123 45 Exempel';
    expect(said(catalogWith({ contact: { ...contact, address } }))).toEqual([
      'error $.contact.address personal-number',
    ]);
    expect(saidOf({ places: [{ name: 'Huset', address }] })).toEqual([
      'error $.insatser[0].places[0].address personal-number',
    ]);
  });

  test.each(['xx träffar', 'XXX', 'Högst xxx gånger.'])('what is left to fill in: %s', (limits) => {
    expect(saidOf({ limits })).toEqual(['warning $.insatser[0].limits placeholder']);
  });

  test('a cost that nobody has looked at for years', () => {
    expect(saidOf({ cost: '200 kronor', costChecked: '2023-05-01' })).toEqual([
      'warning $.insatser[0].costChecked old-cost',
    ]);
  });

  test('days off end after they begin, and one registers before the start', () => {
    expect(said(catalogWith({ contact: { ...contact, closed: [{ from: '2026-12-02', to: '2026-12-01' }] } }))).toEqual([
      'error $.contact.closed[0] empty-range',
    ]);
    const closed = [
      { from: '2026-12-01', to: '2026-12-01' },
      { from: '2026-12-02', to: '2026-12-01' },
    ];
    const turned = { apply: { ...contact, closed }, worry: { ...contact, closed } };
    expect(said(catalogWith({ ...turned, emergency: { name: 'Socialjouren', ...contact, closed } }))).toEqual(
      ['apply', 'worry', 'emergency'].map((whose) => `error $.${whose}.closed[1] empty-range`),
    );
    expect(saidOf({ starts: [{ date: '2027-01-01', register: '2027-01-02' }] })).toEqual([
      'warning $.insatser[0].starts[0] late-registration',
    ]);
  });
});

describe('ways in', () => {
  test.each<readonly [what: string, changes: Partial<Insats>, expected: readonly string[]]>([
    ['a drop-in without a place', { access: 'dropIn' }, ['warning $.insatser[0].access where-and-when']],
    ['a drop-in with a place', { access: 'dropIn', places: [{ name: 'Huset' }] }, []],
    ['a drop-in whose words say whom to ask', { access: 'dropIn', howTo: 'Fråga kommunen om tid och plats.' }, []],
    [
      'nothing but an e-mail',
      { contact: { phone: null, address: null, url: null, email: 'a@exempel.se', source: 'x', checked: '2026-11-22' } },
      ['warning $.insatser[0] no-phone-or-link'],
    ],
    [
      'no way at all',
      { contact: { phone: null, address: null, url: null, email: null } },
      ['error $.insatser[0].contact no-contact'],
    ],
    [
      'a form',
      { contact: { phone: null, address: null, url: null }, form: { url: 'https://www.exempel.se/form' } },
      [],
    ],
    [
      'what another begins, and nobody learns who',
      { access: 'throughOther' },
      ['warning $.insatser[0].access who-begins'],
    ],
    ['what another begins', { access: 'throughOther', howTo: 'Det börjar på BVC.' }, []],
    [
      'a link that is not safe',
      { booking: { url: 'http://www.exempel.se' } },
      ['warning $.insatser[0].booking.url unsafe-link'],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(saidOf(changes)).toEqual(expected);
  });
});

describe('a shown text', () => {
  test.each([
    ['Du får …', ['warning $.insatser[0].summary placeholder']],
    ['Exempel', ['warning $.insatser[0].summary placeholder']],
    ['Till exempel samtal.', []],
    ['Ring [namn].', ['warning $.insatser[0].summary placeholder']],
    ['Fråga efter 811218-9876.', ['error $.insatser[0].summary personal-number']],
    ['Ring 811218-9877 eller 0123-45 67 00.', []],
    ['Vi bedömer vad du behöver.', ['warning $.insatser[0].summary assessing-word']],
    ['För dig med behov av insatsen.', ['warning $.insatser[0].summary assessing-word']],
  ])('%s', (summary, expected) => {
    expect(saidOf({ summary })).toEqual(expected);
  });
});

describe('an approval', () => {
  const approved = (hash: string) => ({ by: 'Anna', on: '2026-11-20', hash });

  test('is of exactly the text that stands there', () => {
    const insats = insatsWith();
    const hash = approvalHash(insats);
    expect(saidOf({ approved: approved(hash) })).toEqual([]);
    expect(saidOf({ approved: approved(hash), summary: 'Något annat.' })).toEqual([
      'warning $.insatser[0].approved other-text-approved',
    ]);
  });

  test('is the same whatever the order of properties, translations and other approvals', () => {
    const catalog = catalogWith();
    const { insatser, ...rest } = catalog;
    const turned = {
      insatser: insatser.map((one) => ({ ...one, approved: approved('00000000') })),
      ...rest,
      overlays: {},
    };
    expect(approvalHash(turned)).toBe(approvalHash(catalog));
  });
});
