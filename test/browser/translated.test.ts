import { describe, expect, test } from 'vitest';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount, PATIENCE } from './harness.js';
import { TRANSLATED, TRANSLATORS, type TranslatorWay } from './translators.js';

/** A guide on a page that the visitor's browser translates, and goes on translating. */
async function translated(): Promise<GuideHarness> {
  const guide = await mount({ catalog: everyKind() });
  guide.translatePage();
  return guide;
}

describe("a browser's page translator", () => {
  test('never leaves the words of one question over the answers to the next', async () => {
    const guide = await translated();
    await guide.start();
    guide.translatePage();
    await guide.chooseTopics(['parenting']);
    expect(guide.questionGroup.name).toBe('Har du barn, eller väntar du barn?');
    guide.translatePage();
    expect(guide.questionGroup.name).toBe(`${TRANSLATED}Har du barn, eller väntar du barn?`);
    await guide.answer('parenthood', 'parent');
    expect(guide.questionGroup.name).toBe('Hur gamla är barnen?');
    expect(guide.options.map(({ value, text }) => [value, text])).toEqual([
      ['0-2', 'Under 3 år'],
      ['3-11', '3–11 år'],
      ['12-', '12 år eller äldre'],
    ]);
    guide.translatePage();
    await guide.back();
    expect(guide.options.map(({ text }) => text)).toContain('Förälder eller vårdnadshavare');
    expect(guide.chosen).toEqual(['parent']);
  });

  test('never leaves how many questions were left, nor what was said before', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['parenting']);
    guide.translatePage();
    await guide.answer('parenthood', 'parent');
    guide.seesText('Sista frågan');
    guide.dontSeeText('Högst');
    guide.translatePage();
    await guide.change('Vad vill du ha hjälp med?');
    await guide.tick('parenting', 'meeting');
    await guide.confirm();
    expect(guide.transcript[0]).toBe('Träffa andra');
  });

  test('leaves a screen reader the words of each new step', async () => {
    const guide = await translated();
    await guide.start();
    guide.translatePage();
    await guide.chooseTopics(['talk']);
    expect(guide.spoken.at(-1)).toContain('Är du folkbokförd i Exempels kommun?');
    expect(guide.spoken.at(-1)).not.toContain('Vad vill du');
  });

  test('is undone by a language of the guide, and what was ticked and where the keyboard is stay', async () => {
    const guide = await translated();
    await guide.start();
    await guide.chooseTopics(['parenting']);
    guide.translatePage();
    await guide.tick('parent');
    guide.focusOn('confirm');
    guide.element.lang = 'en';
    await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('en');
    await guide.drawn();
    expect(guide.allText).not.toContain(TRANSLATED);
    expect(guide.questionGroup.name).not.toContain('Har du barn');
    expect(guide.chosen).toEqual(['parent']);
    expect(guide.focus).toBe('confirm');
  });

  test('of names that are heard leaves each turn its own, before and after it shows the original again', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['violence', 'older', 'parenting']);
    expect(guide.questionGroup.name).toContain('112');
    const showOriginal = guide.translateNames();
    expect(guide.questionGroup.name).toContain(TRANSLATED);
    guide.translatePage();
    guide.translatePage();
    await guide.skip();
    expect(guide.questionGroup.name).not.toContain(TRANSLATED);
    const heard = guide.questionGroup.name;
    showOriginal();
    expect(guide.questionGroup.name).toBe(heard);
    guide.translateNames();
    guide.translatePage();
    guide.element.lang = 'en';
    await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('en');
    await guide.drawn();
    expect(guide.names.filter((name) => name.includes(TRANSLATED))).toEqual([]);
    expect(guide.allText).not.toContain(TRANSLATED);
  });

  test('gets no word of what the visitor has said, nor the names of the languages', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['parenting']);
    await guide.answer('parenthood', 'parent');
    guide.translatePage();
    expect(guide.transcript).toEqual(['Att vara förälder', 'Förälder eller vårdnadshavare']);
    expect(guide.languages).toContain('Suomi');
  });
});

describe.each(Object.keys(TRANSLATORS) as TranslatorWay[])('a translator that %s what it finds', (way) => {
  test('leaves each question, answer and result the words of its own', async () => {
    const guide = await mount({ catalog: everyKind() });
    guide.translatePage(way);
    await guide.start();
    guide.translatePage(way);
    await guide.chooseTopics(['parenting']);
    expect(guide.questionGroup.name).toBe('Har du barn, eller väntar du barn?');
    guide.translatePage(way);
    await guide.confirm();
    expect(guide.fault).toBeDefined();
    await guide.answer('parenthood', 'parent');
    expect(guide.questionGroup.name).toBe('Hur gamla är barnen?');
    guide.translatePage(way);
    await guide.answer('childAges', '3-11');
    guide.translatePage(way);
    await guide.openCard('foraldragrupp');
    guide.seesText('Ring 0123-45 67 00 och säg');
    await guide.toggleCard('foraldragrupp');
    await guide.back();
    expect(guide.questionGroup.name).toBe('Hur gamla är barnen?');
  });

  test('leaves each insats of the whole list its own name when the list is searched and narrowed', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.openList();
    const [first] = guide.rowNames;
    const count = guide.rowNames.length;
    guide.translatePage(way);
    await guide.searchFor('Kafé');
    expect(guide.rowNames.length).toBeLessThan(count);
    expect(guide.rowNames[0]).toContain('Kafé');
    expect(guide.allText).not.toContain(`${count} insatser`);
    guide.translatePage(way);
    await guide.searchFor('');
    expect(guide.rowNames[0]).toBe(first);
    guide.translatePage(way);
    await guide.narrowTo('parenting');
    expect(guide.allText).not.toContain(`${count} insatser`);
  });

  test('is undone by a language of the guide, on the greeting and on a result', async () => {
    const guide = await mount({ catalog: everyKind() });
    const speak = async (code: string) => {
      guide.element.lang = code;
      await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe(code);
      await guide.drawn();
    };
    guide.translatePage(way);
    await speak('en');
    expect(guide.allText).not.toContain(TRANSLATED);
    await guide.start();
    await guide.chooseTopics(['talk']);
    await guide.answer('resident', 'true');
    guide.translatePage(way);
    await speak('fi');
    expect(guide.allText).not.toContain(TRANSLATED);
    expect(guide.allText).not.toMatch(/support|apply/i);
  });
});
