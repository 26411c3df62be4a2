import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findGuidelineDocument } from '../../../src/cli/guideline-document.js';
import { lintQuestionTexts } from '../../../src/lint/words.js';
import { catalogFile, run, smallCatalog, temporaryFolder } from './run-main.js';

interface FileFinding {
  readonly file: string;
  readonly level: string;
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

const folder = temporaryFolder();

async function findingsOf(...argv: readonly string[]): Promise<{ code: number; findings: readonly FileFinding[] }> {
  const { code, out, err } = await run(['check', '--json', ...argv]);
  expect(err).toBe('');
  return { code, findings: JSON.parse(out) };
}

describe('a catalogue without faults', () => {
  const file = folder.write('good.json', smallCatalog({ samtal: [] }));

  test('passes, also when warnings count', async () => {
    expect(await findingsOf(file, '--strict')).toEqual({ code: 0, findings: [] });
  });

  test('is reported with its counts, and that its quotes were not compared', async () => {
    const { code, out } = await run(['check', file]);
    expect(code).toBe(0);
    expect(out).toBe(
      `${file}\n  Citaten är inte jämförda: katalogen nämner inget dokument i guideline.file.\n  0 fel, 0 varningar\n`,
    );
  });

  test('may begin with a byte order mark', async () => {
    const marked = folder.write('marked.json', `\ufeff${smallCatalog({ samtal: [] })}`);
    expect(await findingsOf(marked)).toEqual({ code: 0, findings: [] });
  });
});

describe('warnings', () => {
  const file = folder.write('warned.json', smallCatalog({ samtal: [] }, { validThrough: '2026-12-01' }));

  test('do not fail the check', async () => {
    const { code, findings } = await findingsOf(file);
    expect(code).toBe(0);
    expect(findings).toMatchObject([{ file, level: 'warning', path: '$.validThrough', rule: 'expires-soon' }]);
  });

  test('tell of a summary that breaks off in the middle of a sentence on its row', async () => {
    const summary = 'Du får prata med någon som kan lyssna på det som du bär på och som har tid.';
    const long = folder.write('long.json', smallCatalog({ samtal: [] }).replace('Du får prata med någon.', summary));
    const { findings } = await findingsOf(long);
    expect(findings).toMatchObject([{ level: 'warning', path: '$.insatser[0].summary', rule: 'cut-row' }]);
    expect(findings[0]?.message).toContain('"Du får prata med någon som kan lyssna på');
    expect(findings[0]?.message).toContain('Skriv första meningen med högst 12 ord.');
  });

  test('fail it with --strict', async () => {
    expect((await findingsOf(file, '--strict')).code).toBe(1);
  });

  test('depend on the day given, otherwise on today', async () => {
    const early = (await findingsOf(file, '--today', '2026-01-31')).findings;
    expect(early.map(({ rule }) => rule)).toEqual(['future-version']);
    expect((await findingsOf(file, '--today', '2027-01-31')).findings).toMatchObject([{ rule: 'expired' }]);
    const { out } = await run(['check', file, '--json'], { today: () => '2028-02-29' });
    expect(JSON.parse(out)).toMatchObject([{ rule: 'expired' }]);
  });
});

describe('a broken file is reported as findings, never as a crash', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const latin1 = Buffer.from(smallCatalog({ samtal: [] }), 'latin1');
  test.each([
    ['an empty file', '', 'invalid-json'],
    ['no JSON', 'kommun: Provköping', 'invalid-json'],
    ['JSON that ends too early', smallCatalog({ samtal: [] }).slice(0, -2), 'invalid-json'],
    ['a list', '[]', 'wrong-type'],
    ['null', 'null', 'wrong-type'],
    ['lists inside each other without end', deep, 'too-deep'],
    ['6 MB', smallCatalog({ samtal: [] }, { kommun: { name: 'x'.repeat(6_000_000) } }), 'too-large'],
    ['20 MB in characters of three bytes', '€'.repeat(7_000_000), 'too-large'],
    ['a file in Latin-1', latin1, 'not-utf-8'],
    ['a file in UTF-16', Buffer.from(`\ufeff${smallCatalog({ samtal: [] })}`, 'utf16le'), 'not-utf-8'],
    ['bytes that are no text', new Uint8Array([0, 255, 254, 128]), 'not-utf-8'],
    [
      'a prototype key',
      smallCatalog({ samtal: [] }).replace('{', '{"__proto__": {"polluted": true},'),
      'unknown-property',
    ],
    ['a fact outside the vocabulary', smallCatalog({ samtal: [{ fact: 'needsSupport', is: true }] }), 'unknown-fact'],
    ['a prototype key as a fact', smallCatalog({ samtal: [{ fact: 'constructor', is: true }] }), 'unknown-fact'],
  ])('%s', async (_name, content, rule) => {
    const file = folder.write('broken.json', content);
    const { code, findings } = await findingsOf(file);
    expect(code).toBe(1);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(['file', 'level', 'path', 'rule', 'message', 'line', 'insats', 'fixed']);
      expect(finding).toMatchObject({ file, level: 'error' });
      expect(finding.path).toMatch(/^\$/);
      expect(finding.message.length).toBeLessThan(1000);
    }
    expect({}).not.toHaveProperty('polluted');
  });

  test('and the report for people names the place and the rule', async () => {
    const file = folder.write('unknown-fact.json', smallCatalog({ samtal: [{ fact: 'needsSupport', is: true }] }));
    const { code, out } = await run(['check', file]);
    expect(code).toBe(1);
    expect(out).toContain('fel      Insats samtal, villkor 1, uppgift, rad 1  (unknown-fact)');
    expect(out).toContain('needsSupport');
    expect(out).toContain('1 fel, 0 varningar');
  });
});

describe('several files', () => {
  const good = folder.write('one.json', smallCatalog({ samtal: [] }));
  const bad = folder.write('two.json', '{}');

  test('are reported each under its name, in the order given, and summed', async () => {
    const { code, out } = await run(['check', bad, good]);
    expect(code).toBe(1);
    expect(out.indexOf(bad)).toBeLessThan(out.indexOf(good));
    expect(out).toMatch(/\n2 filer: \d+ fel, 0 varningar\n$/);
  });

  test('give one JSON list, where each finding names its file', async () => {
    const { findings } = await findingsOf(good, bad, bad);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set([bad]));
    expect(findings.length % 2).toBe(0);
  });
});

describe('the quotes', () => {
  const catalog = (file: string) =>
    smallCatalog(
      { samtal: [] },
      {
        guideline: {
          title: 'Riktlinje',
          status: 'adopted',
          malgrupp: 'binding',
          adopted: '2026-03-24',
          from15: 'unstated',
          file,
        },
      },
    );
  const file = folder.write('quoted.json', catalog('riktlinje.txt'));
  const sources = join(folder.path, 'sources');
  mkdirSync(sources);

  test('are not compared where the document is nowhere, and the report says so', async () => {
    expect(await findingsOf(file)).toEqual({ code: 0, findings: [] });
    const { out } = await run(['check', file]);
    expect(out).toContain(
      'Citaten är inte jämförda: riktlinje.txt hittades inte. Säg var det ligger med --sources MAPP.',
    );
  });

  test('are compared with the document in --sources first', async () => {
    const path = folder.write('sources/riktlinje.txt', 'Något annat.');
    const { code, findings } = await findingsOf(file, '--sources', sources);
    expect(code).toBe(1);
    expect(findings).toMatchObject([{ rule: 'quote-not-found', path: '$.insatser[0].source.quote' }]);
    expect((await run(['check', file, '--sources', sources])).out).toContain(`Citaten är jämförda med ${path}.`);
  });

  test('are compared with the document beside the catalogue', async () => {
    mkdirSync(join(folder.path, 'kommun'));
    const beside = folder.write('kommun/catalog.json', catalog('beslut.txt'));
    const path = folder.write('kommun/beslut.txt', 'För\nalla.');
    const { code, out } = await run(['check', beside, '--sources', sources]);
    expect(code).toBe(0);
    expect(out).toContain(`Citaten är jämförda med ${path}.`);
  });

  test("are compared with the guide's own document where the catalogue is a copy", async () => {
    const copy = folder.write('copy.json', catalog('000_96e6738920e71544.txt'));
    const { findings } = await findingsOf(copy);
    expect(findings).toMatchObject([{ rule: 'quote-not-found' }]);
  });

  test.each(['../good.json', '/etc/hostname', '..', 'sources/riktlinje.txt', '..\\good.json'])(
    'are never compared with %s: a catalogue cannot point at other files',
    async (name) => {
      const outside = folder.write('outside.json', catalog(name));
      const { code, findings } = await findingsOf(outside, '--sources', sources);
      expect(code).toBe(1);
      expect(findings.map(({ rule }) => rule)).not.toContain('quote-not-found');
    },
  );
});

test('the document is looked for by a plain name only, whatever the loader lets through', async () => {
  folder.write('secret.txt', 'hemligt');
  const catalog = join(folder.path, 'inner', 'catalog.json');
  for (const name of ['../secret.txt', join(folder.path, 'secret.txt'), '..', '']) {
    expect(await findGuidelineDocument(name, catalog, folder.path)).toBeUndefined();
  }
  expect(await findGuidelineDocument('secret.txt', catalog, folder.path)).toMatchObject({ text: 'hemligt' });
});

describe("the guide's own questions", () => {
  const good = folder.write('for-questions.json', smallCatalog({ samtal: [] }));
  const judging = { 'question.age': 'Har du ett stort behov av stöd?' };

  test('are read too: one that judges need is an error under the name of its file', async () => {
    const questionTexts = async () => [{ file: 'locales/sv', texts: judging }];
    const { code, out } = await run(['check', good, '--json'], { questionTexts });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual(
      lintQuestionTexts(judging).map((finding) => ({
        file: 'locales/sv',
        ...finding,
        line: null,
        insats: null,
        fixed: false,
      })),
    );
    expect(JSON.parse(out)).toMatchObject([{ rule: 'judging-question' }]);
  });

  test('are not mentioned where nothing is wrong with them', async () => {
    const questionTexts = async () => [{ file: 'locales/sv', texts: { 'question.age': 'Hur gammal är du?' } }];
    const { code, out } = await run(['check', good], { questionTexts });
    expect(code).toBe(0);
    expect(out).not.toContain('locales');
  });
});

describe('the catalogues that come with the guide', () => {
  test.each(['ragunda', 'hallefors', 'sala'] as const)('%s has no error, quotes included', async (kommun) => {
    const { code, out } = await run(['check', catalogFile(kommun)]);
    expect(out).toContain('Citaten är jämförda med');
    expect(out).toContain('0 fel');
    expect(code).toBe(0);
  });

  test('utkast-004 is an error, since nothing in it has been decided', async () => {
    const { code, findings } = await findingsOf(catalogFile('utkast-004'));
    expect(code).toBe(1);
    expect(findings).toContainEqual(expect.objectContaining({ level: 'error', rule: 'proposal' }));
  });
});
