import { describe, expect, test } from 'vitest';
import { FACTS, isAskable, isFact } from '../../../src/catalog/facts.js';
import { catalogFile, run, smallCatalog, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();

async function asked(file: string, facts: object = {}, ...argv: readonly string[]) {
  const { code, out, err } = await run(['ask', file, '--json', '--facts', JSON.stringify(facts), ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('ask', () => {
  const one = (name: string, villkor: readonly object[]) =>
    folder.write(name, smallCatalog({ 'for-alla': [], samtal: villkor }));

  test('gives a yes-or-no fact as booleans, and for whose sake', async () => {
    const file = one('boolean.json', [{ fact: 'resident', is: true }]);
    expect(await asked(file)).toEqual({ fact: 'resident', options: [true, false], reason: ['samtal'] });
  });

  test('gives a choice and a set as their options', async () => {
    const gender = one('choice.json', [{ fact: 'gender', is: 'woman' }]);
    expect(await asked(gender)).toEqual({ fact: 'gender', options: ['woman', 'man', 'other'], reason: ['samtal'] });
    const school = one('set.json', [{ fact: 'schoolYear', is: ['7-9'] }]);
    expect((await asked(school, { parenthood: ['none'] })).options).toEqual(['F', '1-3', '4-6', '7-9', 'none']);
  });

  test('gives ages as the coarsest intervals, which match and ask take back', async () => {
    const file = one('age.json', [{ fact: 'age', from: 16, to: 66 }]);
    const { fact, options } = await asked(file);
    expect({ fact, options }).toEqual({ fact: 'age', options: ['0-14', '15-15', '16-66', '67-'] });
    for (const age of options.slice(1)) expect(await asked(file, { age })).toEqual({ fact: null });
  });

  test('asks for no consent: the provider does', async () => {
    const file = one('consent.json', [{ fact: 'age', to: 66 }]);
    expect(await asked(file, { age: '0-14' })).toEqual({ fact: null });
  });

  test('asks for ages of children within intervals too', async () => {
    const file = one('child-ages.json', [{ fact: 'childAges', from: 3, to: 11 }]);
    expect((await asked(file)).fact).toBe('parenthood');
    const { fact, options } = await asked(file, { parenthood: ['parent'] });
    expect({ fact, options }).toEqual({ fact: 'childAges', options: ['0-2', '3-11', '12-'] });
    expect(await asked(file, { parenthood: ['parent'], childAges: ['0-2', '12-'] })).toEqual({ fact: null });
  });

  test('asks nothing where nothing can change, was skipped, or is left to the provider', async () => {
    expect(await asked(one('open.json', []))).toEqual({ fact: null });
    expect(await asked(one('skipped.json', [{ fact: 'resident', is: true }]), { resident: null })).toEqual({
      fact: null,
    });
    expect(await asked(one('left.json', [{ fact: 'homeHealthcare', is: true }]))).toEqual({ fact: null });
  });

  test('tells a person the next question, or that nothing is left', async () => {
    const file = one('words.json', [{ fact: 'resident', is: true }]);
    expect((await run(['ask', file])).out).toContain('Härnäst: resident (folkbokföring)\nSvar: true, false\n');
    expect((await run(['ask', file, '--facts', '{"resident": true}'])).out).toContain('Inget är kvar att fråga');
  });

  test('asks only for the sake of the topics', async () => {
    const file = one('topics.json', [{ fact: 'resident', is: true }]);
    expect(await asked(file, {}, '--topic', 'older')).toEqual({ fact: null });
    expect((await asked(file, {}, '--topic', 'talk')).reason).toEqual(['samtal']);
  });
});

describe('a conversation over the command line', () => {
  test.each(['ragunda', 'hallefors', 'sala', 'utkast-004'] as const)(
    '%s: ends, asks only what may be asked, and takes its own options as answers',
    async (kommun) => {
      for (const choice of ['first', 'last', 'skip'] as const) {
        let facts: Record<string, unknown> = {};
        const seen: string[] = [];
        for (;;) {
          const argv = ['ask', catalogFile(kommun), '--json', '--facts', JSON.stringify(facts)];
          const { code, out } = await run(argv);
          expect(code).toBe(0);
          const { fact, options, reason } = JSON.parse(out);
          if (fact === null) break;
          expect(isFact(fact) && isAskable(fact)).toBe(true);
          expect(options.length).toBeGreaterThan(1);
          expect(reason.length).toBeGreaterThan(0);
          seen.push(fact);
          expect(seen.filter((one) => one === fact).length, `${fact} asked again`).toBeLessThanOrEqual(2);
          facts = { ...facts, [fact]: choice === 'skip' ? null : options.at(choice === 'first' ? 0 : -1) };
        }
        expect(seen.length).toBeLessThanOrEqual(Object.keys(FACTS).length);
      }
    },
  );
});
