import { describe, expect, test } from 'vitest';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import { loadCatalog } from '../../src/catalog/load.js';
import type { Topic } from '../../src/catalog/types.js';
import { createGuide } from '../../src/rules/guide.js';
import { expectAccessible } from './axe.js';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount } from './harness.js';

/** The results for these topics, with every question skipped. */
async function resultsFor(catalog: unknown, ...topics: readonly Topic[]): Promise<GuideHarness> {
  const guide = await mount({ catalog });
  await guide.start();
  if (topics.length === 0) await guide.chooseEverything();
  else await guide.chooseTopics(topics);
  return guide.skipToResults();
}

const KOMMUNER = [
  ['Ragunda', ragunda],
  ['Hällefors', hallefors],
  ['Sala', sala],
] as const;

/** The topics that a catalogue has something for. */
function topicsOf(json: { readonly insatser: readonly { readonly topics: readonly string[] }[] }): readonly Topic[] {
  return [...new Set(json.insatser.flatMap(({ topics }) => topics))] as Topic[];
}

/** What `match --topic` lists where nothing is known. */
function matched(json: unknown, ...topics: readonly Topic[]): Readonly<Record<string, string>> {
  const { catalog } = loadCatalog(json);
  if (!catalog) throw new Error('the catalogue is refused');
  const listed = createGuide(catalog).assess({ answers: [], topics });
  return Object.fromEntries(listed.map(({ insats, status }) => [insats.id, status]));
}

describe('a result', () => {
  test.each([
    ['Sala', sala, 'parenting'],
    ['Sala', sala, 'money'],
    ['Hällefors', hallefors, 'relatives'],
  ] as const)('of %s holds what the command line lists, opened or not', async (_, json, topic) => {
    const guide = await resultsFor(json, topic);
    const closed = guide.cards;
    expect(closed).toEqual(matched(json, topic));
    await guide.openCards();
    expect(guide.cards).toEqual(closed);
  });

  test('says first how many one can get in touch about, without what is owed to whoever asks', async () => {
    const guide = await resultsFor(sala, 'meeting');
    expect(guide.sectionInsatser('owed').length).toBe(3);
    guide.seesText('1 sak är kanske för dig. Hör av dig och fråga.');
  });

  test.each(KOMMUNER)('counts the same at the top, over the rows and among them: %s', async (_, json) => {
    let counted = 0;
    for (const topic of [undefined, ...topicsOf(json)])
      for (const place of [0, -1]) {
        const guide = await mount({ catalog: json });
        await guide.start();
        await guide.chooseTopics(topic ? [topic] : []);
        for (let turn = 0; guide.step === 'questions'; turn += 1) {
          expect(turn, 'the conversation ends').toBeLessThan(40);
          await guide.give(guide.values.at(place) ?? '');
        }
        for (const language of ['sv', 'en', 'ar']) {
          await guide.chooseLanguage(language);
          const { sentence, groups } = guide.counts;
          for (const { status, told, rows } of groups) expect(rows, `${topic} ${language} ${status}`).toBe(told);
          const [number] = /\d+/.exec(sentence) ?? [];
          if (number === undefined) continue;
          counted += 1;
          expect(
            groups.map(({ told }) => told),
            `${topic} ${language}: ${sentence}`,
          ).toContain(Number(number));
        }
        await guide.leave();
      }
    expect(counted).toBeGreaterThan(10);
  });

  test('holds the rest of the list only while its fold is open', async () => {
    const guide = await resultsFor(sala, 'money');
    const before = guide.cards;
    guide.seesText(`Resten av Sala kommuns lista (${sala.insatser.length - Object.keys(before).length})`);
    await guide.openSection('rest');
    expect(Object.keys(guide.cards)).toHaveLength(sala.insatser.length);
    await guide.openSection('rest');
    expect(guide.cards).toEqual(before);
  });

  test('has no such fold where everything was chosen', async () => {
    const guide = await resultsFor(sala);
    expect(guide.hasSection('rest')).toBe(false);
    expect(Object.keys(guide.cards)).toHaveLength(sala.insatser.length);
  });
});

describe('a row', () => {
  test('opens to its card in place and closes again, and the keyboard stays at it', async () => {
    const guide = await resultsFor(sala, 'separation');
    expect(guide.cardText('biff')).not.toContain('Mer om insatsen');
    guide.focusOnCard('biff');
    await guide.openCard('biff');
    expect(guide.cardText('biff')).toContain('Mer om insatsen');
    expect(guide.focus).toBe('open');
    await guide.toggleCard('biff');
    expect(guide.cardText('biff')).not.toContain('Mer om insatsen');
  });

  test('has a line of at most twelve words', async () => {
    const guide = await resultsFor(sala);
    for (const id of Object.keys(guide.cards)) {
      expect(guide.lineOf(id).split(/\s+/).length, guide.lineOf(id)).toBeLessThanOrEqual(12);
      expect(guide.lineOf(id)).not.toBe('');
    }
  });

  test('says when open whom to call and what to say', async () => {
    const guide = await resultsFor(sala, 'separation');
    await guide.openCard('biff');
    expect(guide.cardText('biff')).toContain('Ring 0224-74 70 00 och säg: BIFF');
    expect(guide.cardText('biff')).not.toContain('säg: BIFF (');
  });

  test('leaves nothing for axe to remark when all are open', async () => {
    const guide = await resultsFor(everyKind());
    await guide.unfoldAll();
    await expectAccessible(guide, 'every card open');
  });

  test('is closed again when another step has been on screen', async () => {
    const guide = await resultsFor(sala, 'separation');
    await guide.openCard('biff');
    await guide.openList();
    await guide.back();
    expect(guide.cardText('biff')).not.toContain('Mer om insatsen');
  });
});

describe('the whole list', () => {
  test('is one tap from the greeting, from A to Ö and without a status while nothing has been said', async () => {
    const guide = await mount({ catalog: sala });
    await guide.openList();
    guide.seesStep('list');
    const ids = Object.keys(guide.cards);
    const names = ids.map((id) => sala.insatser.find((insats) => insats.id === id)?.name ?? '');
    expect(names).toEqual(
      sala.insatser.map(({ name }) => name).sort(new Intl.Collator('sv', { numeric: true }).compare),
    );
    expect(new Set(Object.values(guide.cards))).toEqual(new Set(['']));
    await expectAccessible(guide, 'the whole list');
    await guide.back();
    guide.seesStep('welcome');
  });

  test('has each status once something has been answered', async () => {
    const guide = await mount({ catalog: sala });
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.answer('age', guide.values.at(-1) ?? '');
    await guide.openList();
    expect(Object.values(guide.cards)).not.toContain('');
  });

  test.each([
    ['a name', 'Medling', 'medling'],
    ['an everyday word', 'kronofogden', 'skuldradgivning-och-skuldsanering'],
    ['a misspelt word', 'medlling', 'medling'],
  ])('finds by %s', async (_, text, id) => {
    const guide = await mount({ catalog: sala });
    await guide.openList();
    await guide.searchFor(text);
    expect(Object.keys(guide.cards)).toContain(id);
    expect(Object.keys(guide.cards).length).toBeLessThan(sala.insatser.length);
  });

  test('says of what is not found that one can always ask and apply', async () => {
    const guide = await mount({ catalog: sala });
    await guide.openList();
    await guide.searchFor('xylofon');
    expect(guide.cards).toEqual({});
    guide.seesText('Du kan alltid ringa och fråga');
    expect(guide.hasSection('apply')).toBe(true);
  });

  test('says of what the kommun has nothing under that it has nothing, and not that another word may help', async () => {
    const guide = await mount({ catalog: ragunda });
    await guide.openList();
    await guide.searchFor('knarkar');
    guide.seesText('I kommunens lista finns inget under det ämnet.');
    guide.dontSeeText('Prova ett annat ord');
  });

  test('has the help lines first where words or topic are of violence, and once alone', async () => {
    const guide = await mount({ catalog: sala });
    await guide.openList();
    expect(guide.hasSection('violence')).toBe(false);
    await guide.searchFor('pappa slår mig');
    expect(guide.linksIn('violence').map(({ text }) => text)).toContain('Kvinnofridslinjen 020-50 50 50');
    await expectAccessible(guide, 'the list with help lines');
    await guide.searchFor('pengar');
    expect(guide.hasSection('violence')).toBe(false);
    await guide.searchFor('');
    await guide.narrowTo('violence');
    expect(guide.linksIn('violence')).toHaveLength(4);
    await guide.back();
    await guide.start();
    await guide.chooseTopics(['violence']);
    await guide.openList();
    await guide.searchFor('pappa slår mig');
    expect(guide.linksIn('violence')).toHaveLength(4);
  });

  test('has whom to call first for somebody who searches with words of wanting to die', async () => {
    const guide = await mount({ catalog: ragunda });
    await guide.openList();
    await guide.searchFor('jag vill dö');
    expect(guide.linksIn('dying').map(({ text }) => text)).toEqual([
      'Fara just nu: ring 112',
      'Självmordslinjen 90101',
      'Bris 116 111',
    ]);
    await guide.searchFor('pengar');
    expect(guide.hasSection('dying')).toBe(false);
  });

  test('is narrowed to topics, and forgets search and topics when it is left', async () => {
    const guide = await mount({ catalog: sala });
    await guide.openList();
    await guide.narrowTo('crime');
    expect(Object.keys(guide.cards)).toEqual(['medling']);
    await guide.searchFor('pengar');
    expect(guide.cards).toEqual({});
    await guide.back();
    await guide.openList();
    expect(Object.keys(guide.cards)).toHaveLength(sala.insatser.length);
  });
});

describe('taking along', () => {
  test('takes what is ticked, and forgets the ticks when one starts over', async () => {
    const guide = await resultsFor(sala, 'separation');
    await guide.openCard('biff');
    await guide.take('biff');
    guide.seesText('Valda: 1.');
    await guide.press('code');
    expect(guide.listedToTake).toEqual(['biff']);
    await guide.press('close-handout');
    await guide.press('restart');
    await guide.openList();
    guide.dontSeeText('Valda: 1.');
  });

  test('takes all that one can get in touch about where nothing is ticked, in the order of the catalogue', async () => {
    const guide = await resultsFor(sala, 'separation');
    const open = Object.entries(guide.cards).filter(([, status]) => status !== 'applyInstead');
    await guide.press('code');
    const ids = open.map(([id]) => id);
    expect(guide.listedToTake).toEqual(sala.insatser.map(({ id }) => id).filter((id) => ids.includes(id)));
  });
});
