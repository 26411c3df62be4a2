import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../scripts/locales/languages.js';
import type { Catalog } from '../../../src/catalog/types.js';
import { fullCatalog } from '../../fixtures/full-catalog.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { SHIPPED } from '../../support/shipped-catalogs.js';
import { catalogFile, type Run, run, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();

/** Renders a catalogue that is written to a file first, with an overlay beside it where one is given. */
async function renderOf(catalog: Catalog, argv: readonly string[] = [], overlay?: object): Promise<Run> {
  const name = `${folder.path}/${crypto.randomUUID()}`;
  mkdirSync(name);
  const file = folder.write(join(name, 'catalog.json').slice(folder.path.length + 1), JSON.stringify(catalog));
  if (overlay) folder.write(join(name, 'en.json').slice(folder.path.length + 1), JSON.stringify(overlay));
  return run(['render', file, ...argv]);
}

async function htmlOf(...given: Parameters<typeof renderOf>): Promise<string> {
  const { code, out } = await renderOf(...given);
  expect(code).toBe(0);
  return out;
}

async function faultsIn(html: string): Promise<readonly string[]> {
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

/** What a reader reads: no tags, one space between words. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<style>[^<]*<\/style>/, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ');
}

const headingsIn = (html: string): readonly number[] =>
  [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));

describe.each(SHIPPED.flatMap((name) => languages().map((language) => [name, language] as const)))(
  'the list of %s in %s',
  (name, language) => {
    const page = run(['render', catalogFile(name), '--lang', language, '--page']);

    test('is valid HTML with its language and direction', async () => {
      const { code, out } = await page;
      expect(code).toBe(0);
      expect(await faultsIn(out)).toEqual([]);
      const direction = ['ar', 'prs'].includes(language) ? 'rtl' : 'ltr';
      expect(out).toContain(`<html lang="${language}" dir="${direction}">`);
    });

    test('leads only to places within itself, to the kommun, to a map and to help', async () => {
      const { out } = await page;
      const ids = [...out.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...out.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id);
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
      for (const [, href] of out.matchAll(/ href="([^#"][^"]*)"/g)) expect(href).toMatch(/^(?:tel:|mailto:|https?:)/);
    });

    test('runs nothing and fetches nothing', async () => {
      const { out } = await page;
      expect(out).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base)\b/i);
      expect(out).not.toMatch(/url\(|@import/i);
      expect(out).not.toMatch(/ (?:src|srcset|on\w+|style)=/i);
    });

    test('is in words: nothing that is left of code', async () => {
      expect(textOf((await page).out)).not.toMatch(/\{\{|\}\}|\bundefined\b|\bnull\b|\bNaN\b|\[object|\bfalse\b/);
    });
  },
);

describe.each(KOMMUNER)('the list of %s', (kommun) => {
  const catalog = realCatalog(kommun);

  test('describes every insats once, with its own words', async () => {
    const { out } = await run(['render', catalogFile(kommun)]);
    const text = textOf(out);
    expect([...out.matchAll(/<article>/g)]).toHaveLength(catalog.insatser.length);
    for (const { name, summary, audience, howTo, limits, cost, provider, source } of catalog.insatser) {
      const parts = [name, summary, audience, howTo, limits, cost, provider, source.quote];
      for (const part of parts.filter((one) => one !== undefined)) expect(text).toContain(part.replace(/\s+/g, ' '));
    }
  });

  test('has every insats under each of its topics', async () => {
    const { out } = await run(['render', catalogFile(kommun)]);
    for (const { id, topics } of catalog.insatser) {
      const mentions = [...out.matchAll(new RegExp(`href="#insatser-[a-z-]+-${id}"`, 'g'))];
      expect(mentions.length, id).toBeGreaterThanOrEqual(Math.max(1, topics.length));
    }
  });

  test('is a part to paste in, whose headings go down one at a time from the one that is named', async () => {
    for (const level of [1, 2, 3, 4]) {
      const { out } = await run(['render', catalogFile(kommun), '--heading', String(level)]);
      const levels = headingsIn(out);
      expect(levels[0]).toBe(level);
      expect(levels.filter((one) => one === level)).toHaveLength(1);
      expect(levels.some((one, at) => one > (levels[at - 1] ?? level) + 1)).toBe(false);
      expect(Math.max(...levels)).toBe(level + 2);
      expect(out).not.toMatch(/<(?:html|head|body|main)\b/);
    }
  });
});

test('the part to paste in is two levels down unless said, and Swedish', async () => {
  const { out } = await run(['render', catalogFile('sala')]);
  expect(headingsIn(out)[0]).toBe(2);
  expect(out).toMatch(/^<div class="insatser" lang="sv" dir="ltr">/);
});

test('it is written to a file, with nothing on standard output', async () => {
  const file = join(folder.path, 'list.html');
  expect(await run(['render', catalogFile('sala'), '-o', file])).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(file, 'utf8')).toBe((await run(['render', catalogFile('sala')])).out);
});

describe('who can take part', () => {
  const malgrupp = { fact: 'age', from: 16, to: 19, origin: 'malgrupp' } as const;
  const insatser = [insatsWith({ villkor: [malgrupp] })];

  test('a målgrupp that guides turns nobody away', async () => {
    const catalog = catalogWith({ insatser, guideline: { ...catalogWith().guideline, malgrupp: 'guiding' } });
    const text = textOf(await htmlOf(catalog));
    expect(text).toContain('Tänkt för: du är 16–19 år');
    expect(text).toContain('Ingen får nej för det.');
  });

  test('a villkor that binds stands with the way to apply', async () => {
    const html = await htmlOf(catalogWith({ insatser }));
    const text = textOf(html);
    expect(text).toContain('Villkor: du är 16–19 år Du kan alltid ansöka');
    expect(text).not.toContain('Ingen får nej för det.');
  });

  test('is everybody only where not even a general villkor holds', async () => {
    const villkor = [{ fact: 'resident', is: true }] as const;
    const open = catalogWith({ insatser: [insatsWith({ openToAll: true })] });
    expect(textOf(await htmlOf(open))).toContain('Öppen för alla.');
    expect(textOf(await htmlOf(catalogWith()))).not.toContain('Öppen för alla.');
    expect(textOf(await htmlOf(catalogWith({ villkor })))).not.toContain('Öppen för alla.');
    const exempt = catalogWith({ villkor, insatser: [insatsWith({ generalVillkor: false, openToAll: true })] });
    expect(textOf(await htmlOf(exempt))).toContain('Öppen för alla.');
    const unstated = catalogWith({ insatser: [insatsWith({ villkor: 'unstated' })] });
    expect(textOf(await htmlOf(unstated))).not.toContain('Öppen för alla.');
  });
});

describe('what holds no longer, or not yet', () => {
  test('a proposal says that it is one', async () => {
    const { out, err } = await run(['render', catalogFile('utkast-004')]);
    expect(textOf(out)).toContain('Det här är ett utkast.');
    expect(err).toContain('är ett förslag');
    expect(textOf((await run(['render', catalogFile('sala')])).out)).not.toContain('Det här är ett utkast.');
  });

  test.each([
    ['until its last day', '2026-11-22', 'Uppgifterna gäller till och med 22 november 2026.'],
    ['after it', '2026-11-21', 'Uppgifterna gällde till och med 21 november 2026. Fråga kommunen vad som gäller nu.'],
  ])('a list says how long it holds %s', async (_name, validThrough, expected) => {
    expect(textOf(await htmlOf(catalogWith({ validThrough })))).toContain(expected);
    const insatser = [insatsWith({ validThrough })];
    expect(textOf(await htmlOf(catalogWith({ insatser })))).toContain(expected);
  });

  test('an exemption that has passed is not claimed', async () => {
    const documentation = { kind: 'exempt', until: '2026-11-21' } as const;
    const text = textOf(await htmlOf(catalogWith({ insatser: [insatsWith({ documentation })] })));
    expect(text).toContain('Fråga vad som skrivs ner');
    expect(text).not.toContain('skrivs inte ner');
  });
});

describe('in another language', () => {
  const catalog = catalogWith({ translations: ['en'] });
  const overlay = { insatser: { samtalsstod: { name: 'Talking support' } } };

  test('what is translated stands translated, and the rest in Swedish, marked and labelled', async () => {
    const html = await htmlOf(catalog, ['--lang', 'en'], overlay);
    expect(html).toMatch(/<h4 [^>]*>Talking support<\/h4>/);
    expect(html).toContain('In Swedish: <span lang="sv" dir="ltr">Du får prata med någon som lyssnar.</span>');
    expect(html).toContain('This translation was made by machine');
  });

  test('an overlay that the catalogue does not name is not read', async () => {
    expect(await htmlOf(catalogWith(), ['--lang', 'en'], overlay)).not.toContain('Talking support');
  });

  test.each([
    ['an element', '<img src=x onerror=alert(1)>'],
    ['an attribute', '" onclick="alert(1)'],
    ['a script', '</h4><script>alert(1)</script>'],
  ])('%s in an overlay stands as text', async (_name, name) => {
    const html = await htmlOf(catalog, ['--lang', 'en'], { insatser: { samtalsstod: { name } } });
    expect(html).not.toMatch(/<(?:img|script)|<[^>]* onclick=/);
    expect(textOf(html)).toContain(name);
  });
});

test('a catalogue that uses every property shows each of them', async () => {
  const text = textOf(await htmlOf(fullCatalog()));
  for (const part of [
    'Högst fem träffar.',
    'Kostar ingenting.',
    'Lag (2009:47)',
    'knappval 2',
    'Socialjouren kvällar',
  ]) {
    expect(text).toContain(part);
  }
});

describe('wrong use', () => {
  const sala = catalogFile('sala');
  test.each([
    ['no file', [], 'FIL saknas'],
    ['an unknown language', [sala, '--lang', 'tlh'], 'Det finns inget språk "tlh". Språken är sv, sv-simple, en'],
    ['a language that is a path', [sala, '--lang', '../sv'], 'Det finns inget språk "../sv"'],
    ['a heading that there is none of', [sala, '--heading', '5'], 'en nivå från 1 till 4'],
    ['a page with another heading', [sala, '--page', '--heading', '2'], '--page har sin rubrik'],
    ['a folder that is not there', [sala, '-o', join(folder.path, 'none', 'a.html')], 'går inte att skriva'],
  ])('%s is refused with the cure', async (_name, argv, message) => {
    const { code, out, err } = await run(['render', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('a catalogue with errors is not used, and says why', async () => {
    const { code, out, err } = await renderOf({ ...catalogWith(), insatser: [] });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('rad 1  (empty-list)');
  });
});
