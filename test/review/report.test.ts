import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import swedish from '../../locales/sv/guide.json' with { type: 'json' };
import { createIntakeMachine } from '../../machines/intake.machine.js';
import { isAskable } from '../../src/catalog/facts.js';
import type { Catalog } from '../../src/catalog/types.js';
import { hintText } from '../../src/i18n/hint-text.js';
import { withParagraphsWhole } from '../../src/markup/markup.js';
import { renderReport } from '../../src/review/report.js';
import { FACT_NAME, GUIDE, questionText, STATEMENT } from '../../src/review/report-text.js';
import { reviewCatalog } from '../../src/review/review.js';
import { createGuide } from '../../src/rules/guide.js';
import { fullCatalog } from '../fixtures/full-catalog.js';
import { checkOf, madeUpReview } from '../fixtures/made-up-review.js';
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';
import { KOMMUNER, realCatalog } from '../support/real-catalogs.js';

const reportOf = (catalog: Catalog): string => renderReport(madeUpReview(catalog), catalog);

/** What a reader reads: no tags, no style sheet, one space between words. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
  const text = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
  return squeezed(text);
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The states that the drawing has a box for. */
const drawnStates = (html: string): readonly string[] =>
  [...html.matchAll(/data-state="(\w+)"/g)].map(([, state]) => state as string);

/** Every element with the names of its attributes. */
const elementsOf = (html: string): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(/<(\/?[\w!]+)([^>]*)>/g)].map(([, name, rest]) =>
      [name, ...[...(rest as string).matchAll(/([\w:-]+)="[^"]*"/g)].map(([, attribute]) => attribute)].join(' '),
    ),
  );

async function faultsIn(html: string): Promise<readonly string[]> {
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}

describe.each(KOMMUNER)('the report on %s', (kommun) => {
  const catalog = realCatalog(kommun);
  const review = madeUpReview(catalog);
  const html = renderReport(review, catalog);
  const text = textOf(html);

  test('names the kommun, the guideline, the version and the fingerprint', () => {
    expect(text).toContain(`Insatser utan individuell behovsprövning i ${catalog.kommun.name}`);
    expect(text).toContain(catalog.guideline.title);
    expect(text).toContain(catalog.version);
    expect(text).toContain(review.fingerprint);
  });

  test.each(review.checks)('tells what came of check $number', ({ number }) => {
    expect(text).toContain(squeezed(withParagraphsWhole(STATEMENT[number])));
  });

  test.each(createGuide(catalog).facts)('has the question on %s', (fact) => {
    expect(text).toContain(FACT_NAME[fact]);
    expect(text).toContain(`”${questionText(fact, catalog.kommun.name)}”`);
  });

  test.each(catalog.insatser)('has $id with its name, source and notes, word by word', (insats) => {
    const { name, audience, source, editorNote } = insats;
    const parts = [name, audience, source.section, ...source.quote.split(' … '), editorNote];
    for (const part of parts.filter((one) => one !== undefined)) expect(text).toContain(squeezed(part));
  });

  test.each(createGuide(catalog).facts)('has what visitors read under the question on %s', (fact) => {
    const hint = hintText(fact, GUIDE);
    const [, part = ''] = html.split(`”${questionText(fact, catalog.kommun.name)}”`);
    expect(part.split('</article>')[0]?.includes(`Under frågan står: ”${hint}”`)).toBe(hint !== undefined);
  });

  test('has each other wording of a question that visitors may read', () => {
    const asked: readonly string[] = createGuide(catalog).facts;
    const wordings = Object.entries(swedish.question).filter(([key]) => /(?:Own|Child|Several|Finer)$/.test(key));
    expect(wordings.length).toBeGreaterThan(0);
    for (const [key, wording] of wordings) {
      const isAsked = asked.includes(key.replace(/(?:Own|Child|Several|Finer)$/, ''));
      expect(text.includes(`”${wording.replace('{{kommun}}', catalog.kommun.name)}”`)).toBe(isAsked);
    }
  });

  test('has what is noted about the guideline as a whole, and the sentences that hold for all of it', () => {
    const { note, malgruppQuote } = catalog.guideline;
    const parts = [note, malgruppQuote, catalog.villkorQuote].filter((part) => part !== undefined);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(text).toContain(squeezed(part));
  });

  test('has each sentence that lets those of 15 to 17 take part without consent', () => {
    const quotes = [catalog.guideline.from15Quote, ...catalog.insatser.map(({ from15Quote }) => from15Quote)];
    const told = quotes.filter((quote) => quote !== undefined);
    expect(told.length > 0).toBe(JSON.stringify(catalog).includes('from15Quote'));
    for (const quote of told) expect(text).toContain(squeezed(quote));
  });

  test('says "Öppen för alla" only where the decision does', () => {
    const open = catalog.insatser.filter(({ openToAll }) => openToAll).length;
    expect(html.split('Öppen för alla.').length - 1).toBe(open);
  });

  test('says of every fact that is left to the provider that it is never asked', () => {
    for (const fact of review.neverAsked.filter((one) => !isAskable(one))) expect(text).toContain(FACT_NAME[fact]);
  });

  test('draws one box for each state of the machine', () => {
    const { states } = createIntakeMachine(catalog);
    const inner = Object.keys((states.questions as { readonly states: object }).states);
    expect([...drawnStates(html)].sort()).toEqual([...Object.keys(states), ...inner].sort());
  });

  test('is valid HTML that names its tables, drawings and parts', async () => {
    expect(await faultsIn(html)).toEqual([]);
  });

  test('leads only to places within itself', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)].flatMap(([, id]) =>
      (id as string).split(' '),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('needs nothing outside itself and runs nothing', () => {
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base)\b/i);
    expect(html).not.toMatch(/ (?:src|srcset|on\w+|style)=/i);
    expect(html).not.toMatch(/url\((?!#arrow\))|@import/i);
  });
});

describe('the verdict', () => {
  const catalog = fullCatalog();

  test('says that all hold, and of how many conversations', () => {
    expect(textOf(reportOf(catalog))).toContain(
      'Alla nio påståenden håller i vart och ett av de 412 638 samtal som har gåtts igenom.',
    );
  });

  test('says which statement does not hold, and shows the conversation against it', () => {
    const against = [
      { topics: ['parenting' as const], answers: [{ fact: 'age' as const, value: null }], detail: 'asked <twice>' },
    ];
    const checks = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((number) =>
      number === 3 ? { ...checkOf(number), against } : checkOf(number),
    );
    const text = textOf(renderReport(madeUpReview(catalog, { checks }), catalog));
    expect(text).toContain('Påstående 3 håller inte för katalogen.');
    expect(text).not.toContain('Alla nio påståenden håller');
    expect(text).toContain('Område: Att vara förälder. Ålder: hoppas över. asked <twice>');
  });

  test('does not say that all hold where some topic could not be walked', () => {
    const review = madeUpReview(catalog);
    const topics = review.topics.map((row) => ({ ...row, tooLarge: row.topic === null }));
    const text = textOf(renderReport({ ...review, topics }, catalog));
    expect(text).toContain('allt är inte genomgånget: Alla områden tillsammans');
    expect(text).toContain('Inget emot än');
    expect(text).not.toMatch(/Håller\b/u);
    expect(text).not.toContain('har gåtts igenom av ett program');
    expect(text).not.toContain('Alla nio påståenden håller');
  });

  test('says of a proposal that it must not be used', () => {
    const proposal = { ...catalog, guideline: { ...catalog.guideline, status: 'proposal' as const } };
    expect(textOf(reportOf(proposal))).toContain('Utkast. Riktlinjen är ett förslag.');
    expect(textOf(reportOf(catalog))).not.toContain('Utkast.');
  });

  test('says where more is asked than the best order would, and why', () => {
    const review = madeUpReview(catalog);
    const topics = review.topics.map((row) =>
      row.topic === 'talk' ? { ...row, mean: 2.2, optimalMean: 2, excess: 'staysWithPerson' as const } : row,
    );
    expect(textOf(renderReport({ ...review, topics }, catalog))).toContain(
      'Någon att prata med, 10,0 procent. Guiden håller ihop frågorna om samma person',
    );
  });
});

test('a catalogue in which nothing can be asked says so', async () => {
  const catalog = catalogWith({ insatser: [insatsWith({ villkor: 'unstated' })] });
  const html = renderReport(reviewCatalog(catalog, { fingerprint: 'ab' }), catalog);
  expect(textOf(html)).toContain('Katalogen har inga villkor som guiden kan fråga om');
  expect(textOf(html)).toContain('Källan anger varken villkor eller målgrupp.');
  expect(await faultsIn(html)).toEqual([]);
});

test('the report on a real review of every kind of villkor is valid and shows a way to each insats', async () => {
  const catalog = fullCatalog();
  const html = renderReport(reviewCatalog(catalog, { fingerprint: 'ab'.repeat(32) }), catalog);
  expect(await faultsIn(html)).toEqual([]);
  expect(textOf(html).match(/Svar som räcker:/g)).toHaveLength(catalog.insatser.length);
});

test('the same review gives the same report', () => {
  const catalog = fullCatalog();
  expect(reportOf(catalog)).toBe(reportOf(catalog));
});

describe('markup in a catalogue', () => {
  const HOSTILE = `</style></title><script>alert(1)</script><img src=x onerror='alert(2)'>"'&amp; \u202e`;

  /** The catalogue with every free text replaced. */
  function hostile(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) return value.map((item) => hostile(item, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hostile(item, name)]));
    }
    const isFree = typeof value === 'string' && FREE.has(key);
    return isFree ? `${HOSTILE} ${value}` : value;
  }
  const FREE = new Set(
    'name title adoptedBy malgruppQuote note villkorQuote summary audience howTo provider limits cost legalBasis section quote editorNote'.split(
      ' ',
    ),
  );

  const catalog = fullCatalog();
  const report = reportOf(hostile(catalog) as Catalog);

  test('shows as text, and adds neither an element nor an attribute', () => {
    const usual = elementsOf(reportOf(catalog));
    const added = [...elementsOf(report)].filter((element) => !usual.has(element));
    expect(added).toEqual([]);
    expect(textOf(report)).toContain(squeezed(HOSTILE.replace('\u202e', '\ufffd')));
  });

  test('leaves a valid page', async () => {
    expect(await faultsIn(report)).toEqual([]);
  });

  test('does not end the style sheet', () => {
    expect(report.match(/<\/style>/g)).toHaveLength(1);
    expect(report).not.toContain('\u202e');
  });
});

test('the words of a quote that nothing took up are marked, and those of a note are not', () => {
  const quote = 'Öppet för alla. Du ska ha trygghetslarm. … Högst 5 samtal & mer.';
  const insats = insatsWith({ source: { section: 'Stöd', quote } });
  const marks = (editorNote?: string) =>
    [
      ...reportOf(catalogWith({ insatser: [{ ...insats, ...(editorNote && { editorNote }) }] })).matchAll(
        /<span class="part">(.*?)<\/span>/g,
      ),
    ].flatMap(([, part = '']) => [...part.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => words));
  expect(marks()).toEqual(['Du ska ha trygghetslarm', 'Högst 5 samtal &amp; mer']);
  expect(marks('Trygghetslarm är inget villkor: det kontrolleras av utföraren. 5 samtal är ett riktmärke.')).toEqual(
    [],
  );
});
