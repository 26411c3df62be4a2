import { describe, expect, test } from 'vitest';
import { catalogFile, run, smallCatalog, temporaryFolder } from './run-main.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
}

const folder = temporaryFolder();
const file = folder.write(
  'catalog.json',
  smallCatalog({
    'for-alla': [],
    outtalad: 'unstated',
    unga: [{ fact: 'age', from: 16, to: 19 }],
    smabarn: [
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'childAges', from: 3, to: 11 },
    ],
    adhd: [{ fact: 'childDiagnosis', is: ['adhd'] }],
    'unga-i-malgrupp': [{ fact: 'age', to: 17, origin: 'malgrupp' }],
  }),
);

async function matched(facts: object, ...argv: readonly string[]): Promise<readonly Row[]> {
  const { code, out, err } = await run(['match', file, '--json', '--facts', JSON.stringify(facts), ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).insatser;
}

async function statusOf(id: string, facts: object): Promise<string | undefined> {
  return (await matched(facts)).find((row) => row.id === id)?.status;
}

describe('match', () => {
  test('gives every insats in the order of the catalogue, whatever the facts', async () => {
    const order = ['for-alla', 'outtalad', 'unga', 'smabarn', 'adhd', 'unga-i-malgrupp'];
    for (const facts of [{}, { age: 40 }, { age: 17, parenthood: ['parent'], childAges: [5] }]) {
      expect((await matched(facts)).map(({ id }) => id)).toEqual(order);
    }
  });

  test('says of each what differs and what is not known', async () => {
    expect(await matched({ age: 40, parenthood: ['parent'] })).toEqual([
      { id: 'for-alla', name: 'Insats for-alla', status: 'open', unmet: [], unknown: [], checked: [] },
      { id: 'outtalad', name: 'Insats outtalad', status: 'checkWithProvider', unmet: [], unknown: [], checked: [] },
      { id: 'unga', name: 'Insats unga', status: 'applyInstead', unmet: ['age'], unknown: [], checked: [] },
      {
        id: 'smabarn',
        name: 'Insats smabarn',
        status: 'checkWithProvider',
        unmet: [],
        unknown: ['childAges'],
        checked: [],
      },
      {
        id: 'adhd',
        name: 'Insats adhd',
        status: 'checkWithProvider',
        unmet: [],
        unknown: ['childDiagnosis'],
        checked: [],
      },
      {
        id: 'unga-i-malgrupp',
        name: 'Insats unga-i-malgrupp',
        status: 'applyInstead',
        unmet: ['age'],
        unknown: [],
        checked: [],
      },
    ]);
  });

  test.each([
    ['a whole age', 'unga', { age: 19 }, 'open'],
    ['an interval within', 'unga', { age: [16, 19] }, 'open'],
    ['an interval across the bound', 'unga', { age: [15, 17] }, 'checkWithProvider'],
    ['an interval without upper end', 'unga', { age: [67, null] }, 'applyInstead'],
    ['an interval as ask gives it', 'unga', { age: '16-19' }, 'open'],
    ['an open interval as ask gives it', 'unga', { age: '67-' }, 'applyInstead'],
    ['a skipped age', 'unga', { age: null }, 'checkWithProvider'],
    ['two children, one of them within', 'smabarn', { parenthood: ['parent'], childAges: [5, 12] }, 'open'],
    [
      'two children and no interval from 2 to 14',
      'smabarn',
      { parenthood: ['parent'], childAges: [2, 14] },
      'applyInstead',
    ],
    ['a child in an interval', 'smabarn', { parenthood: 'parent', childAges: [[2, 4]] }, 'checkWithProvider'],
    ['no children, which implies no child of any age', 'smabarn', { parenthood: ['none'] }, 'applyInstead'],
    ['a fact that is left to the provider', 'adhd', { childDiagnosis: ['autism', 'adhd'] }, 'open'],
    ['another value of it', 'adhd', { childDiagnosis: 'none' }, 'applyInstead'],
    ['a fact that no villkor names', 'for-alla', { bornAbroad: true }, 'open'],
  ])('weighs %s', async (_name, id, facts, status) => {
    expect(await statusOf(id, facts)).toBe(status);
  });

  test('counts the villkor of the law for a child of 12', async () => {
    const [first] = await matched({ age: 12, guardianConsent: 'none' });
    expect(first).toMatchObject({ id: 'for-alla', status: 'applyInstead', unmet: ['guardianConsent'] });
  });

  test('takes the facts from a file or from standard input', async () => {
    const facts = folder.write('facts.json', '\ufeff{"age": 40}');
    const direct = await run(['match', file, '--facts', '{"age": 40}']);
    expect(direct.code).toBe(0);
    expect(await run(['match', file, '--facts', `@${facts}`])).toEqual(direct);
    expect(await run(['match', file, '--facts', '-'], { input: async () => '{"age": 40}' })).toEqual(direct);
  });

  test('needs no facts', async () => {
    expect(await run(['match', file])).toEqual(await run(['match', file, '--facts', '{}']));
  });

  test('is grouped by status for people, with the right to apply', async () => {
    const { out } = await run(['match', file, '--facts', '{"age": 40}']);
    expect(out).toContain('6 av 6 insatser i Provköping');
    expect(out).toMatch(/Öppet: .* \(1\)\n {2}Insats for-alla {2}\[for-alla\]\n/);
    expect(out).toMatch(/Går att ansöka om: .* \(2\)\n {2}Insats unga {2}\[unga\]\n {4}annorlunda: age \(ålder\)\n/);
    expect(out).toContain('    okänt: parenthood (barn eller inte), childAges (barnens ålder)\n');
    expect(out).not.toContain('Tänkt för andra');
    expect(out).toContain('kan alltid ansöka');
  });
});

describe('topics', () => {
  test('keep what stands under them, and what is owed to whoever asks, in the order of the catalogue, what is owed alone last', async () => {
    const argv = ['match', catalogFile('sala'), '--json'];
    const parse = ({ out }: { readonly out: string }): string[] => JSON.parse(out).insatser.map(({ id }: Row) => id);
    const all = parse(await run(argv));
    const some = parse(await run([...argv, '--topic', 'parenting', '--topic', 'parenting', '--topic', 'older']));
    expect(some).toContain('komet-3-11-ar');
    expect(some).toContain('budgetradgivning');
    expect(some).not.toContain('motivationsgrupp');
    const owed = ['familjeradgivning', 'budgetradgivning', 'skuldradgivning-och-skuldsanering'];
    expect(some.slice(-owed.length)).toEqual(owed);
    expect(some.slice(0, -owed.length)).toEqual(all.filter((id) => some.includes(id) && !owed.includes(id)));
  });

  test('may leave nothing', async () => {
    expect(await matched({}, '--topic', 'crime')).toEqual([]);
  });
});

describe('facts that cannot be used', () => {
  test.each([
    ['no JSON', '{age: 17}', 'inte JSON: fel vid tecken 2.', '\'{"age": 17}\''],
    ['nothing', '', 'inte JSON', '\'{"age": 17}\''],
    ['a list', '[17]', '[17]', 'Skriv ett objekt'],
    ['an unknown fact', '{"ages": 17}', '"ages"', 'age (ålder), parenthood'],
    ['a prototype key', '{"__proto__": {"age": 17}}', '"__proto__"', 'age (ålder), parenthood'],
    ['another prototype key', '{"constructor": true}', '"constructor"', 'age (ålder), parenthood'],
    ['a value outside the options', '{"upperSecondary": "maybe"}', '"maybe"', '"enrolled" (går där), "completed"'],
    ['a boolean in quotes', '{"resident": "true"}', '"true"', 'true (ja) eller false (nej)'],
    ['none beside one of them', '{"parenthood": ["none", "parent"]}', '["none", "parent"]', '"none" står ensamt'],
    ['half an age', '{"age": 17.5}', '17.5', 'hela år'],
    ['a file that is missing', '@no-such-facts.json', '"no-such-facts.json"', 'finns inte'],
  ])('%s is refused with the value and the cure', async (_name, facts, value, cure) => {
    for (const name of ['match', 'ask']) {
      const { code, out, err } = await run([name, file, '--json', '--facts', facts]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(value);
      expect(err).toContain(cure);
    }
  });

  test('are all named at once', async () => {
    const { err } = await run(['match', file, '--facts', '{"age": "old", "gender": 1, "nonsense": 2}']);
    expect(err).toContain('age (ålder) är "old"');
    expect(err).toContain('gender (kvinna eller man) är 1');
    expect(err).toContain('"nonsense"');
  });

  test('a file of facts that is not in UTF-8 is refused', async () => {
    const facts = folder.write('latin1.json', Buffer.from('{"å": 1}', 'latin1'));
    expect(await run(['match', file, '--facts', `@${facts}`])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the catalogue', () => {
  test.each(['match', 'ask'])('is not used by %s where it has errors, which it says', async (name) => {
    const broken = folder.write('broken.json', smallCatalog({ samtal: [{ fact: 'needsSupport', is: true }] }));
    const { code, out, err } = await run([name, broken, '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('villkor 1, uppgift, rad 1  (unknown-fact)');
  });

  test.each(['match', 'ask'])('is used by %s where it is a proposal, with a note that it is one', async (name) => {
    const { code, out, err } = await run([name, catalogFile('utkast-004'), '--json']);
    expect(code).toBe(0);
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toContain('är ett förslag');
  });
});

describe('the catalogues that come with the guide', () => {
  test.each([
    [
      'ragunda',
      { age: 17, compulsorySchoolDone: true, upperSecondary: 'neither' },
      'kaa-kommunala-aktivitetsansvaret',
      'open',
    ],
    ['ragunda', { age: 40 }, 'kaa-kommunala-aktivitetsansvaret', 'outsideAudience'],
    ['ragunda', { parenthood: ['parent'], courtDecision: true }, 'samarbetssamtal', 'applyInstead'],
    ['sala', { resident: true, parenthood: ['parent'], childAges: [2, 5] }, 'komet-3-11-ar', 'open'],
    ['sala', { resident: true, parenthood: ['parent'], childAges: [2, 5] }, 'komet-12-18', 'checkWithProvider'],
    ['sala', { resident: false }, 'komet-3-11-ar', 'applyInstead'],
  ] as const)('%s: %j gives %s as %s', async (kommun, facts, id, status) => {
    const { code, out } = await run(['match', catalogFile(kommun), '--json', '--facts', JSON.stringify(facts)]);
    expect(code).toBe(0);
    expect(JSON.parse(out).insatser).toContainEqual(expect.objectContaining({ id, status }));
  });
});
