import { describe, expect, test } from 'vitest';
import { run } from './run-main.js';

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']]])('%j lists the commands, with examples', async (argv) => {
    const { code, out, err } = await run(argv);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const part of [
      'insatsguiden check FIL',
      'insatsguiden match FIL',
      'insatsguiden ask FIL',
      'Exempel:',
      'Slutkoder:',
    ]) {
      expect(out).toContain(part);
    }
  });

  test.each(['check', 'match', 'ask'])('%s explains itself, with examples', async (name) => {
    const { code, out, err } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(new RegExp(`^Så skriver du: insatsguiden ${name} FIL`));
    expect(out).toContain('Exempel:');
  });

  test('names every topic and every fact with its options', async () => {
    const { out } = await run(['match', '--help']);
    expect(out).toContain('newInSweden');
    expect(out).toContain(
      '"quotaRefugee" (kvotflykting), "relativeOfUnaccompanied" (förälder till ensamkommande barn), "neither"',
    );
    expect(out).toContain('[67, null]');
  });

  test('is given for a command whose other arguments are wrong', async () => {
    expect(await run(['ask', '--nonsense', '-h'])).toMatchObject({ code: 0, err: '' });
  });

  test('is no longer an option after --', async () => {
    const { code, err } = await run(['check', '--', '--help']);
    expect(code).toBe(2);
    expect(err).toContain('"--help" går inte att läsa');
  });
});

describe('wrong use', () => {
  test.each([
    ['an unknown command', ['macth'], '"macth"', 'check, match, ask'],
    ['an unknown option before the command', ['--jsn'], '"--jsn"', 'check, match, ask'],
    ['a prototype key as command', ['constructor'], '"constructor"', 'check, match, ask'],
    [
      'an unknown option of check',
      ['check', 'a.json', '--jsn'],
      "'--jsn'",
      '--json, --today, --sources, --strict, --fix',
    ],
    ['an unknown option of match', ['match', 'a.json', '--fact', '{}'], "'--fact'", '--facts, --topic, --json'],
    ['an option without its value', ['match', 'a.json', '--facts'], '--facts', 'saknar sitt värde'],
    ['a value for an option that takes none', ['check', 'a.json', '--json=yes'], '--json', 'tar inget värde'],
    ['an option that swallows the next', ['match', 'a.json', '--facts', '--json'], '--facts', 'ett annat val'],
    ['facts given twice', ['match', 'a.json', '--facts', '{}', '--facts', '{}'], '--facts', 'en gång'],
    ['check without a file', ['check'], 'FIL', 'en eller flera'],
    ['match without a file', ['match', '--facts', '{}'], 'FIL', 'Skriv en katalog'],
    ['ask without a file', ['ask', '--json'], 'FIL', 'Skriv en katalog'],
    ['two files for match', ['match', 'a.json', 'b.json'], '"b.json"', 'en enda katalog'],
    ['a date that does not exist', ['check', 'a.json', '--today', '2026-02-30'], '"2026-02-30"', '2026-11-22'],
    ['a date in words', ['check', 'a.json', '--today', 'today'], '"today"', '2026-11-22'],
    [
      'sources that are no folder',
      ['check', 'a.json', '--sources', 'package.json'],
      '"package.json"',
      'Kontrollera sökvägen',
    ],
    [
      'an unknown topic',
      ['match', 'a.json', '--topic', 'housing'],
      '"housing"',
      'parenting (att vara förälder), youth',
    ],
    [
      'a topic that is a prototype key',
      ['ask', 'a.json', '--topic', 'toString'],
      '"toString"',
      'parenting (att vara förälder), youth',
    ],
  ])('%s is refused with the value and the cure', async (_name, argv, value, cure) => {
    const { code, out, err } = await run(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(value);
    expect(err).toContain(cure);
    expect(err).toMatch(/\nHjälp: insatsguiden .*--help\n$/);
  });

  test.each(['check', 'match', 'ask'])('%s says which file cannot be read', async (name) => {
    for (const [file, cure] of [
      ['no-such-file.json', 'finns inte'],
      ['package.json/catalog.json', 'finns inte'],
      ['catalogs', 'mapp'],
      ['', 'finns inte'],
      ['nul\0l.json', 'null bytes'],
    ] as const) {
      const { code, out, err } = await run([name, file, '--json']);
      expect({ code, out }, file).toEqual({ code: 2, out: '' });
      expect(err).toContain(JSON.stringify(file));
      expect(err).toContain(cure);
    }
  });

  test('one file that cannot be read leaves no half result', async () => {
    const { code, out } = await run(['check', 'catalogs/ragunda/catalog.json', 'no-such-file.json', '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
