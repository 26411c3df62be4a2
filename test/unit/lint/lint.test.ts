import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/catalog/findings.js';
import type { Catalog, Insats } from '../../../src/catalog/types.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import { catalogWith, catalogWithInsats, insatsWith } from '../../fixtures/small-catalog.js';

const TODAY = '2026-11-22';
const lint = (catalog: Catalog, documentText?: string): Finding[] =>
  lintCatalog(catalog, { today: TODAY, ...(documentText !== undefined && { documentText }) });
const said = (findings: readonly Finding[]) => findings.map(({ level, path, rule }) => `${level} ${path} ${rule}`);
const { contact, guideline } = catalogWith();
const { source } = insatsWith();

describe('a catalogue', () => {
  test('that is decided, sourced and complete has no finding', () => {
    expect(lint(catalogWith(), 'Samtalsstöd. Insatsen är öppen för alla.')).toEqual([]);
  });

  test('of a proposal is an error: only what is decided may be offered', () => {
    const proposal = catalogWith({ guideline: { ...guideline, status: 'proposal' } });
    expect(said(lint(proposal))).toEqual(['error $.guideline.status proposal']);
  });

  test('whose insats has no topic is reported', () => {
    expect(said(lint(catalogWithInsats({ topics: [] })))).toEqual(['warning $.insatser[0].topics no-topic']);
  });
});

describe('a quote', () => {
  const document = 'Målgrupp: För-\näldrar  till barn\n3-12 år. Villkor: Bor i Exempel. Slut.';
  const unfound = (catalog: Catalog) => said(lint(catalog, document).filter(({ rule }) => rule === 'quote-not-found'));
  const QUOTES: readonly (readonly [name: string, quote: string, found: boolean])[] = [
    ['stands word for word', 'Bor i Exempel.', true],
    ['differs only in white space', 'För- äldrar till barn 3-12\u00a0år.', true],
    ['joins parts in the order of the document', 'Målgrupp: … Bor i Exempel.', true],
    ['joins parts in another order', 'Bor i Exempel. … Målgrupp:', false],
    ['uses the same part twice where it stands once', 'Slut. … Slut.', false],
    ['has a word of its own', 'Bor i hela Exempel.', false],
    ['has other capitals', 'bor i exempel.', false],
  ];
  test.each(QUOTES)('that %s', (_, quote, found) => {
    const expected = (path: string) => (found ? [] : [`error ${path} quote-not-found`]);
    expect(unfound(catalogWithInsats({ source: { section: 'Stöd', quote } }))).toEqual(
      expected('$.insatser[0].source.quote'),
    );
    const insatser = [insatsWith({ source: { section: 'Stöd', quote: 'Slut.' } })];
    const quoted = catalogWith({ guideline: { ...guideline, malgruppQuote: quote }, insatser });
    expect(unfound(quoted)).toEqual(expected('$.guideline.malgruppQuote'));
    expect(unfound(catalogWith({ villkorQuote: quote, insatser }))).toEqual(expected('$.villkorQuote'));
  });

  test('is not looked for without the document', () => {
    expect(lint(catalogWithInsats({ source: { section: 'Stöd', quote: 'Står ingenstans.' } }))).toEqual([]);
  });

  test('and its section may not be empty', () => {
    expect(said(lint(catalogWithInsats({ source: { section: ' ', quote: '' } }), 'text'))).toEqual([
      'error $.insatser[0].source.section missing-source',
      'error $.insatser[0].source.quote missing-source',
    ]);
  });

  test('is wanted for a guiding målgrupp and for general villkor', () => {
    const catalog = catalogWith({
      guideline: { ...guideline, malgrupp: 'guiding' },
      villkor: [{ fact: 'resident', is: true }],
    });
    expect(said(lint(catalog))).toEqual([
      'warning $.guideline.malgruppQuote missing-quote',
      'warning $.villkorQuote missing-quote',
    ]);
  });
});

describe('contact details', () => {
  test.each([
    ['+46 0123-45 67 00', 'phone-with-zero'],
    ['0046 0123-45 67 00', 'phone-with-zero'],
    ['+46(0)0123 45 67 00', 'phone-with-zero'],
    ['+0123 45 67 00', 'phone-with-zero'],
    ['123-45 67 00', 'phone-without-zero'],
  ])('%s is no number that reaches anybody, also of a place', (phone, rule) => {
    const places = [{ name: 'Huset', phone }];
    const findings = lint(catalogWith({ contact: { ...contact, phone }, insatser: [insatsWith({ places })] }));
    expect(said(findings)).toEqual([`error $.contact.phone ${rule}`, `error $.insatser[0].places[0].phone ${rule}`]);
    expect(findings[0]?.message).toContain('0123-45 67 00');
  });

  test.each(['0123-45 67 00', '+46 (0)123-45 67 00', '+46 123 45 67 00', '0046 123 45 67 00', '112', '116 111'])(
    '%s reaches somebody',
    (phone) => {
      expect(said(lint(catalogWith({ contact: { ...contact, phone } })))).toEqual([]);
    },
  );

  test('that are missing altogether are an error', () => {
    expect(said(lint(catalogWith({ contact: {} })))).toEqual(['error $.contact no-contact']);
  });

  test('that are partly missing are named in one warning', () => {
    const { phone, source: from, checked } = { source: '', checked: '', ...contact };
    const findings = lint(catalogWith({ contact: { phone: phone ?? '', source: from, checked } }));
    expect(said(findings)).toEqual(['warning $.contact missing-contact']);
    expect(findings[0]?.message).toContain('saknar email, address, url.');
  });

  test('without a source or the day they were read are reported wherever they stand', () => {
    const bare = { phone: '112' };
    const catalog = catalogWith({
      apply: bare,
      worry: { ...bare, source: 'exempel.se' },
      emergency: { ...bare, name: 'Jouren' },
      insatser: [insatsWith({ contact: bare })],
    });
    expect(said(lint(catalog))).toEqual([
      'warning $.apply unsourced-contact',
      'warning $.worry unsourced-contact',
      'warning $.emergency unsourced-contact',
      'warning $.insatser[0].contact unsourced-contact',
    ]);
  });
});

describe('a date', () => {
  const DATES: readonly (readonly [name: string, date: string, rule: string | undefined])[] = [
    ['that was yesterday has expired', '2026-11-21', 'expired'],
    ['that is today expires soon', '2026-11-22', 'expires-soon'],
    ['60 days away expires soon', '2027-01-21', 'expires-soon'],
    ['61 days away says nothing', '2027-01-22', undefined],
  ];
  test.each(DATES)('%s', (_, date, rule) => {
    const expected = (path: string) => (rule === undefined ? [] : [`warning ${path} ${rule}`]);
    expect(said(lint(catalogWith({ validThrough: date })))).toEqual(expected('$.validThrough'));
    expect(said(lint(catalogWithInsats({ validThrough: date })))).toEqual(expected('$.insatser[0].validThrough'));
    expect(said(lint(catalogWithInsats({ documentation: { kind: 'exempt', until: date } })))).toEqual(
      expected('$.insatser[0].documentation.until'),
    );
  });
});

describe('a number in the name or the audience', () => {
  const NUMBERS: readonly (readonly [name: string, changes: Partial<Insats>, path: string | undefined])[] = [
    ['is backed by a villkor', { name: 'Komet 3–11 år', villkor: [{ fact: 'childAges', from: 3, to: 11 }] }, undefined],
    [
      'is backed deep in an anyOf',
      {
        audience: 'Du som fyllt 15',
        villkor: [{ anyOf: [[{ fact: 'age', from: 15 }], [{ fact: 'crimeParty', is: 'victim' }]] }],
      },
      undefined,
    ],
    [
      'is backed by a school year',
      { audience: 'För årskurs 4-6', villkor: [{ fact: 'schoolYear', is: '4-6' }] },
      undefined,
    ],
    ['"under 18" is backed by 17 at most', { name: 'Stöd under 18 år', villkor: [{ fact: 'age', to: 17 }] }, undefined],
    ['"över 18" is backed by 18', { audience: 'Du är över 18', villkor: [{ fact: 'age', from: 18 }] }, undefined],
    ['no villkor has', { audience: 'Du som är 15 år' }, 'audience'],
    ['no villkor has, in the name', { name: 'Komet 3–11 år', villkor: [{ fact: 'childAges', from: 3 }] }, 'name'],
    ['"under 18" is not backed by 18', { audience: 'Du är under 19', villkor: [{ fact: 'age', to: 17 }] }, 'audience'],
    ['written as a word, no villkor has', { audience: 'Du som fyllt femton' }, 'audience'],
    ['written as a long word, no villkor has', { audience: 'Du som är sextiofem' }, 'audience'],
    [
      'written as a word is backed',
      { audience: 'Du som fyllt femton', villkor: [{ fact: 'age', from: 15 }] },
      undefined,
    ],
    ['written as a small word and years, no villkor has', { audience: 'För barn mellan tre och elva år' }, 'audience'],
    ['of a five-year-old, no villkor has', { audience: 'För femåringar' }, 'audience'],
    [
      'that counts something else in a word is no age',
      { audience: 'Ni är två föräldrar som pratar om sex' },
      undefined,
    ],
    ['is a villkor unstated', { audience: 'Du som är 15 år', villkor: 'unstated' }, 'audience'],
  ];
  test.each(NUMBERS)('that %s', (_, changes, path) => {
    expect(said(lint(catalogWithInsats({ source, ...changes })))).toEqual(
      path === undefined ? [] : [`warning $.insatser[0].${path} audience-number`],
    );
  });

  test('may be backed by a general villkor, unless that does not hold for the insats', () => {
    const general = { villkor: [{ fact: 'age', from: 18 }] as const, villkorQuote: 'Från 18 år.' };
    const insats = insatsWith({ audience: 'Du som fyllt 18' });
    expect(lint(catalogWith({ ...general, insatser: [insats] }))).toEqual([]);
    expect(said(lint(catalogWith({ ...general, insatser: [{ ...insats, generalVillkor: false }] })))).toEqual([
      'warning $.insatser[0].audience audience-number',
    ]);
  });
});
