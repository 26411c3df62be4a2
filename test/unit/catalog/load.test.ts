import { describe, expect, test } from 'vitest';
import { loadCatalog, parseCatalog } from '../../../src/catalog/load.js';
import { contactOf } from '../../../src/catalog/read.js';
import { MAX_DEPTH } from '../../../src/catalog/shape.js';
import { fullCatalog } from '../../fixtures/full-catalog.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const base = catalogWith();
const insats = insatsWith();

/** The catalogue with one part replaced by something that the types do not allow. */
const broken = (changes: object): unknown => ({ ...base, ...changes });
const withInsats = (changes: object): unknown => broken({ insatser: [{ ...insats, ...changes }] });
const withVillkor = (...villkor: readonly unknown[]): unknown => withInsats({ villkor });
const without = (key: string): unknown => Object.fromEntries(Object.entries(base).filter(([name]) => name !== key));
const nested = (levels: number): unknown =>
  levels === 0 ? { fact: 'age', from: 18 } : { anyOf: [[nested(levels - 1)]] };

const VILLKOR = '$.insatser[0].villkor[0]';

const BROKEN: readonly (readonly [name: string, value: unknown, path: string, rule: string])[] = [
  ['nothing at all', undefined, '$', 'wrong-type'],
  ['null', null, '$', 'wrong-type'],
  ['a list in place of the catalogue', [base], '$', 'wrong-type'],
  ['a text in place of the catalogue', 'katalog', '$', 'wrong-type'],
  ['no kommun', without('kommun'), '$.kommun', 'missing-property'],
  ['no contact', without('contact'), '$.contact', 'missing-property'],
  ['no insatser', without('insatser'), '$.insatser', 'missing-property'],
  ['an empty list of insatser', broken({ insatser: [] }), '$.insatser', 'empty-list'],
  ['more than 20 000 insatser', broken({ insatser: Array(20_001).fill(insats) }), '$.insatser', 'too-many'],
  ['insatser as an object', broken({ insatser: { 0: insats } }), '$.insatser', 'wrong-type'],
  ['a hole in the list of insatser', broken({ insatser: [insats, undefined] }), '$.insatser[1]', 'wrong-type'],
  ['a kommun that is only a name', broken({ kommun: 'Exempel' }), '$.kommun', 'wrong-type'],
  [
    'a kommun code of three figures',
    broken({ kommun: { name: 'Exempel', code: '123' } }),
    '$.kommun.code',
    'invalid-code',
  ],
  ['a misspelt property', broken({ insattser: [] }), '$.insattser', 'unknown-property'],
  ['a property with spaces', broken({ 'två ord': 1 }), '$["två ord"]', 'unknown-property'],
  [
    'a property named constructor',
    JSON.parse(`{"constructor": {}, ${JSON.stringify(base).slice(1)}`),
    '$.constructor',
    'unknown-property',
  ],
  [
    'a property named __proto__',
    JSON.parse(`{"__proto__": {"a": 1}, ${JSON.stringify(base).slice(1)}`),
    '$.__proto__',
    'unknown-property',
  ],
  ['a date that is no day', broken({ version: '2026-02-30' }), '$.version', 'invalid-date'],
  ['a date the wrong way round', broken({ version: '22/11 2026' }), '$.version', 'invalid-date'],
  [
    'an unknown status',
    broken({ guideline: { ...base.guideline, status: 'draft' } }),
    '$.guideline.status',
    'unknown-option',
  ],
  [
    'a guideline file in another folder',
    broken({ guideline: { ...base.guideline, file: '../hemligt.txt' } }),
    '$.guideline.file',
    'invalid-file',
  ],
  ['a link that runs a script', broken({ contact: { url: 'javascript:alert(1)' } }), '$.contact.url', 'invalid-link'],
  ['a link with no address', broken({ contact: { url: 'https://' } }), '$.contact.url', 'invalid-link'],
  ['a link with a user name', broken({ contact: { url: 'https://kommun@ond.se/' } }), '$.contact.url', 'invalid-link'],
  ['a phone number in words', broken({ contact: { phone: 'ring växeln' } }), '$.contact.phone', 'invalid-phone'],
  [
    'an e-mail with a line of headers',
    broken({ contact: { email: 'a@b.se?bcc=x@y.se' } }),
    '$.contact.email',
    'invalid-email',
  ],
  ['an e-mail of two addresses', broken({ contact: { email: 'a@b.se, c@d.se' } }), '$.contact.email', 'invalid-email'],
  ['a language that is a path', broken({ translations: ['../en'] }), '$.translations[0]', 'invalid-language'],
  ['the same language twice', broken({ translations: ['en', 'en'] }), '$.translations', 'duplicate'],
  ['the same id twice', broken({ insatser: [insats, insats] }), '$.insatser[1].id', 'duplicate-id'],
  ['an id with capitals', withInsats({ id: 'Samtal' }), '$.insatser[0].id', 'invalid-id'],
  ['an id that every object has', withInsats({ id: 'constructor' }), '$.insatser[0].id', 'invalid-id'],
  ['an empty name', withInsats({ name: ' ' }), '$.insatser[0].name', 'invalid-text'],
  ['a name of 201 characters', withInsats({ name: 'a'.repeat(201) }), '$.insatser[0].name', 'too-long'],
  ['markup in a text', withInsats({ summary: 'Ring <b>nu</b>.' }), '$.insatser[0].summary', 'forbidden-text'],
  ['a line break in a text', withInsats({ summary: 'Ring\nnu.' }), '$.insatser[0].summary', 'forbidden-text'],
  ['half a surrogate pair', withInsats({ summary: 'Ring \ud83d.' }), '$.insatser[0].summary', 'forbidden-text'],
  ['text that is turned around', withInsats({ summary: 'Ring \u202enu.' }), '$.insatser[0].summary', 'forbidden-text'],
  ['a number in place of a text', withInsats({ summary: 5 }), '$.insatser[0].summary', 'wrong-type'],
  ['a text in place of a yes', withInsats({ onRequest: 'ja' }), '$.insatser[0].onRequest', 'wrong-type'],
  ['an unknown topic', withInsats({ topics: ['fiske'] }), '$.insatser[0].topics[0]', 'unknown-option'],
  [
    'an unknown kind of documentation',
    withInsats({ documentation: { kind: 'none' } }),
    '$.insatser[0].documentation.kind',
    'unknown-option',
  ],
  ['no source', withInsats({ source: undefined }), '$.insatser[0].source', 'missing-property'],
  ['villkor as a word other than unstated', withInsats({ villkor: 'inga' }), '$.insatser[0].villkor', 'unknown-option'],
  ['a villkor that is a text', withVillkor('vuxen'), VILLKOR, 'wrong-type'],
  ['a fact outside the vocabulary', withVillkor({ fact: 'loneliness', is: true }), `${VILLKOR}.fact`, 'unknown-fact'],
  ['a fact that every object has', withVillkor({ fact: 'toString', is: true }), `${VILLKOR}.fact`, 'unknown-fact'],
  ['a villkor without a fact', withVillkor({ is: true }), `${VILLKOR}.fact`, 'unknown-fact'],
  [
    'a value that the fact does not have',
    withVillkor({ fact: 'gender', is: ['girl'] }),
    `${VILLKOR}.is[0]`,
    'unknown-option',
  ],
  ['a text for a yes-or-no fact', withVillkor({ fact: 'resident', is: 'ja' }), `${VILLKOR}.is`, 'wrong-type'],
  ['an empty list of values', withVillkor({ fact: 'gender', is: [] }), `${VILLKOR}.is`, 'empty-list'],
  ['a villkor without a value', withVillkor({ fact: 'resident' }), `${VILLKOR}.is`, 'missing-property'],
  [
    'a range on a fact that is no number',
    withVillkor({ fact: 'resident', is: true, from: 3 }),
    `${VILLKOR}.from`,
    'wrong-villkor',
  ],
  ['a value on a fact that is a number', withVillkor({ fact: 'age', is: 18 }), `${VILLKOR}.is`, 'wrong-villkor'],
  [
    'an anyOf with a fact beside it',
    withVillkor({ anyOf: [[{ fact: 'age' }]], fact: 'age' }),
    `${VILLKOR}.fact`,
    'wrong-villkor',
  ],
  ['from above to', withVillkor({ fact: 'age', from: 18, to: 15 }), VILLKOR, 'empty-range'],
  [
    'one thing to check in two wordings',
    withVillkor(
      { checked: 'Du har ett intyg.', id: 'intyg' },
      { anyOf: [[{ checked: 'Du har intyg.', id: 'intyg' }]] },
    ),
    '$.insatser[0].villkor[1].anyOf[0][0].checked',
    'checked-differs',
  ],
  ['a negative age', withVillkor({ fact: 'age', from: -1 }), `${VILLKOR}.from`, 'invalid-number'],
  ['half a year', withVillkor({ fact: 'age', to: 17.5 }), `${VILLKOR}.to`, 'invalid-number'],
  ['an age that is no number', withVillkor({ fact: 'age', to: Number.NaN }), `${VILLKOR}.to`, 'invalid-number'],
  ['an age that is huge', withVillkor({ fact: 'age', to: 1e300 }), `${VILLKOR}.to`, 'invalid-number'],
  ['an age as a text', withVillkor({ fact: 'age', to: '17' }), `${VILLKOR}.to`, 'wrong-type'],
  [
    'an origin that only evaluation gives',
    withVillkor({ fact: 'age', origin: 'law' }),
    `${VILLKOR}.origin`,
    'unknown-option',
  ],
  ['an empty anyOf', withVillkor({ anyOf: [] }), `${VILLKOR}.anyOf`, 'empty-list'],
  ['an empty branch', withVillkor({ anyOf: [[]] }), `${VILLKOR}.anyOf[0]`, 'empty-list'],
  ['a branch that is no list', withVillkor({ anyOf: [{ fact: 'age' }] }), `${VILLKOR}.anyOf[0]`, 'wrong-type'],
  [
    'five anyOf inside each other',
    withVillkor(nested(MAX_DEPTH + 1)),
    `${VILLKOR}${'.anyOf[0][0]'.repeat(MAX_DEPTH)}`,
    'too-deep',
  ],
];

describe('a catalogue that does not hold', () => {
  test.each(BROKEN)('with %s is refused, and says where and why', (_, value, path, rule) => {
    const { catalog, findings } = loadCatalog(value);
    expect(catalog).toBeUndefined();
    expect(findings).toContainEqual({
      level: 'error',
      path,
      rule,
      message: expect.stringMatching(/^Här står .+\. .+\.$/),
    });
  });

  test('says everything that is wrong at once, in the order of the format', () => {
    const value = broken({
      version: 'igår',
      insatser: [
        { ...insats, id: 'Å' },
        { ...insats, villkor: [{ fact: 'hope' }] },
      ],
    });
    expect(loadCatalog(value).findings.map(({ path }) => path)).toEqual([
      '$.version',
      '$.insatser[0].id',
      '$.insatser[1].villkor[0].fact',
    ]);
  });

  test('is described with its value, shortened', () => {
    const [finding] = loadCatalog(withInsats({ id: 'Å'.repeat(60) })).findings;
    expect(finding?.message).toBe(`Här står "${'Å'.repeat(40)}…". Skriv som stod-till-foraldrar.`);
  });
});

describe('a catalogue that holds', () => {
  test('is copied as it is', () => {
    expect(loadCatalog(fullCatalog())).toEqual({ catalog: fullCatalog(), findings: [] });
  });

  test('is frozen all the way down and shares nothing with what was given', () => {
    const given = fullCatalog();
    const visit = (copy: unknown, original: unknown): void => {
      if (typeof copy !== 'object' || copy === null) return;
      expect(copy).not.toBe(original);
      expect(Object.isFrozen(copy)).toBe(true);
      for (const key of Object.keys(copy))
        visit((copy as Record<string, unknown>)[key], (original as Record<string, unknown>)[key]);
    };
    visit(loadCatalog(given).catalog, given);
  });

  test('may say 0 and 150 years, the least and the most', () => {
    expect(loadCatalog(withVillkor({ fact: 'age', from: 0, to: 150 })).findings).toEqual([]);
    expect(loadCatalog(withVillkor({ fact: 'age', to: 151 })).findings).toMatchObject([{ rule: 'invalid-number' }]);
  });

  test('may name an age of one year', () => {
    expect(loadCatalog(withVillkor({ fact: 'age', from: 18, to: 18 })).findings).toEqual([]);
  });

  test('may have one thing to check in several places', () => {
    const checked = { checked: 'Du har ett intyg.', id: 'intyg' };
    expect(loadCatalog(withVillkor(checked, { anyOf: [[checked]] })).findings).toEqual([]);
  });

  test('may have any number of anyOf beside each other', () => {
    expect(loadCatalog(withVillkor(...Array.from({ length: 2 * MAX_DEPTH }, () => nested(1)))).findings).toEqual([]);
  });

  test('may be a proposal: it loads as a draft', () => {
    const proposal = catalogWith({ guideline: { ...base.guideline, status: 'proposal' } });
    expect(loadCatalog(proposal).catalog?.guideline.status).toBe('proposal');
  });

  test('may have four anyOf inside each other', () => {
    expect(loadCatalog(withVillkor(nested(MAX_DEPTH))).findings).toEqual([]);
  });

  test('may have a quote left to fill in, which linting reports', () => {
    expect(loadCatalog(withInsats({ source: { section: '', quote: '' } })).findings).toEqual([]);
  });

  test('may have 20 000 insatser', () => {
    const insatser = Array.from({ length: 20_000 }, (_, index) => ({ ...insats, id: `insats-${index}` }));
    expect(loadCatalog(broken({ insatser })).catalog?.insatser).toHaveLength(20_000);
  });

  test.each(['112', '0123-45 67 00', '+46 (0)123-45 67', '020-50 50 50'])('may give the phone number %s', (phone) => {
    expect(loadCatalog(broken({ contact: { phone } })).findings).toEqual([]);
  });

  test.each(['http://exempel.se', 'https://www.malmö.se/stöd?a=b#c', 'https://exempel.se:8080/'])(
    'may link to %s',
    (url) => {
      expect(loadCatalog(broken({ contact: { url } })).findings).toEqual([]);
    },
  );
});

describe('a catalogue file', () => {
  const SYNTAX: readonly (readonly [name: string, text: string, line: number, column: number])[] = [
    ['lacks a comma between two properties', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['has a comma too many in an object', '{\n  "a": 1,\n}', 3, 1],
    ['has a comma too many in a list', '[1, 2, ]', 1, 8],
    ['ends too early', '{"a": [1', 1, 9],
    ['closes with the wrong bracket', '{"a": [1}', 1, 9],
    ['has a text without its end', '{"a": "b', 1, 7],
    ['has a line break in a text', '{"a":\n"b\nc"}', 2, 1],
    ['has curly quotes', '{“a”: 1}', 1, 2],
    ['has a property without quotes', '{a: 1}', 1, 2],
    ['has a number in place of a property', '{1: 1}', 1, 2],
    ['goes on after its end', '{} {}', 1, 4],
    ['has a comment', '{} // slut', 1, 4],
    ['has a bad escape', '["\\x"]', 1, 2],
  ];
  test.each(SYNTAX)('that %s is refused with line and column', (_, text, line, column) => {
    const { catalog, findings } = parseCatalog(text);
    expect(catalog).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ level: 'error', path: '$', rule: 'invalid-json' });
    expect(findings[0]?.message).toContain(`rad ${line}, tecken ${column}.`);
  });

  test('that is empty is refused with what to begin from', () => {
    const { catalog, findings } = parseCatalog('');
    expect(catalog).toBeUndefined();
    expect(findings).toMatchObject([{ level: 'error', path: '$', rule: 'invalid-json' }]);
    expect(findings[0]?.message).toMatch(/^Filen är tom\..*catalogs\/README\.md/);
  });

  test('that an editor has saved with a byte order mark is read', () => {
    expect(parseCatalog(`\ufeff${JSON.stringify(base)}`).findings).toEqual([]);
  });

  test('with such a mark inside is refused, as the visitor’s browser does', () => {
    const text = JSON.stringify(catalogWith({ kommun: { name: 'Exempels\ufeff kommun' } }));
    expect(parseCatalog(text).findings).toMatchObject([{ path: '$.kommun.name', rule: 'forbidden-text' }]);
    expect(parseCatalog(text.replace('{', '{\ufeff')).findings).toMatchObject([{ path: '$', rule: 'invalid-json' }]);
  });

  test('of more than five million characters is not read', () => {
    expect(parseCatalog(' '.repeat(5_000_001)).findings).toMatchObject([{ path: '$', rule: 'too-large' }]);
  });
});

describe('a broken catalogue still tells whom to call', () => {
  test('with the details that hold and the name of the kommun', () => {
    const value = { kommun: { name: 'Exempels kommun' }, contact: { phone: '112', email: 'fel', okänd: 1 } };
    expect(contactOf(value)).toEqual({ name: 'Exempels kommun', phone: '112' });
  });

  test('even when its kommun cannot be read', () => {
    expect(contactOf({ kommun: 7, contact: { url: 'https://exempel.se' } })).toEqual({ url: 'https://exempel.se' });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['no contact', { kommun: { name: 'Exempel' } }],
    ['a contact that is a list', { contact: ['112'] }],
    ['a note and no number', { contact: { phoneNote: 'knappval 2' } }],
    ['only a script for a link', { contact: { url: 'javascript:alert(1)' } }],
  ])('unless it has %s', (_, value) => {
    expect(contactOf(value)).toBeUndefined();
  });
});
