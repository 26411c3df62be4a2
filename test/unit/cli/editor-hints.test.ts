import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run, smallCatalog, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();

const PRETTY = JSON.stringify(JSON.parse(smallCatalog({ samtal: [{ fact: 'age', from: 65 }] })), null, 2).replace(
  'För alla.',
  'Från 65 år.',
);

interface Found {
  readonly rule: string;
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}

async function found(text: string | Uint8Array): Promise<readonly Found[]> {
  const { out } = await run(['check', '--json', folder.write('katalog.json', text)]);
  return JSON.parse(out) as readonly Found[];
}

describe('an editor reads how to mend', () => {
  test.each<readonly [what: string, right: string, wrong: string, message: string]>([
    [
      'a villkor beside the villkor',
      '"access": "contact"',
      '"fact": "age", "access": "contact"',
      'som hör hemma i ett villkor. Flytta',
    ],
    [
      'a quote beside its source',
      '"access": "contact"',
      '"quote": "X", "access": "contact"',
      'som hör hemma under regler eller under källa. Flytta',
    ],
    ['a property in Swedish', '"summary"', '"sammanfattning"', 'Menade du "summary"?'],
    ['a topic in Swedish', '"talk"', '"äldre"', 'Här står "äldre". Menade du "older"? Annars: välj bland'],
    ['a fact in Swedish', '"fact": "age"', '"fact": "ålder"', 'Här står "ålder". Menade du "age"? Annars: välj bland'],
    ['a day in words', '"2026-03-24"', '"24 mars 2026"', 'Här står "24 mars 2026". Skriv dagen som 2026-03-24.'],
    ['a day with strokes', '"2026-03-24"', '"2026/03/24"', 'Skriv dagen som 2026-03-24.'],
    [
      'a name with a character that is not seen',
      '"version"',
      '"ver\u200bsion"',
      'I namnet "version" finns ett tecken som inte syns.',
    ],
    [
      'a straight quote within a text',
      'Du får prata',
      'Du får "prata"',
      'Kanske står ett rakt citattecken inne i en text.',
    ],
    ['a hard space between the parts', '"version"', '\u00a0"version"', 'ett tecken som inte syns'],
  ])('%s', async (_what, right, wrong, message) => {
    expect(PRETTY).toContain(right);
    const [first] = await found(PRETTY.replace(right, wrong));
    expect(first?.message).toContain(message);
    expect(first?.line).toBeGreaterThan(1);
  });

  test.each<readonly [what: string, text: string, message: string]>([
    ['a PDF', '%PDF-1.7\n1 0 obj', 'Läs det med insatsguiden draft.'],
    ['an answer of a chat', `\`\`\`json\n${PRETTY}\n\`\`\``, 'Ta bort raderna som börjar med ```'],
    [
      'a translation',
      JSON.stringify({ language: 'fi', origin: 'machine', reviewed: false, insatser: { samtal: { name: 'A' } } }),
      'Filen är en översättning ("fi"), inte en katalog.',
    ],
  ])('%s is known for what it is', async (_what, text, message) => {
    const all = await found(text);
    expect(all.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });
});

describe('what would pass in silence', () => {
  test('a property that stands twice', async () => {
    const [first] = await found(PRETTY.replace('"access": "contact"', '"access": "throughOther", "access": "contact"'));
    expect(first).toMatchObject({ rule: 'duplicate-property', path: '$.insatser[0].access' });
    const [all] = await found(PRETTY.replace('"insatser": [', '"insatser": [],\n"insatser": ['));
    expect(all).toMatchObject({ rule: 'duplicate-property', path: '$.insatser' });
  });

  test('two objects with the same properties are no such thing', async () => {
    expect(await found(PRETTY)).toEqual([]);
  });

  test('letters that another encoding has made two of', async () => {
    const misread = Buffer.from(PRETTY, 'utf8').toString('latin1');
    const rules = (await found(misread)).map(({ rule }) => rule);
    expect(rules).toContain('misread-letters');
  });
});

test('a hard space between the parts is put right', async () => {
  const file = folder.write('katalog.json', PRETTY.replace('"version"', '\u00a0"version"'));
  expect((await run(['check', '--fix', file])).code).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(PRETTY));
});
