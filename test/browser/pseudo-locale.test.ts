import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import type { Catalog, Insats } from '../../src/catalog/types.js';
import { pseudo } from '../support/pseudo-locale.js';
import { GuideHarness, PATIENCE } from './harness.js';
import { ADDRESS, json, serve } from './served.js';

// The texts of Finnish, which has the longest words, give way to Swedish that is longer still.
vi.mock('../../locales/fi/guide.json', async () => {
  const { pseudoLocale } = await import('../support/pseudo-locale.js');
  const { default: swedish } = await import('../../locales/sv/guide.json');
  const locale = pseudoLocale(swedish);
  return { ...locale, default: locale };
});
vi.mock('../../locales/fi/results.json', async () => {
  const { pseudoLocale } = await import('../support/pseudo-locale.js');
  const { default: swedish } = await import('../../locales/sv/results.json');
  const locale = pseudoLocale(swedish);
  return { ...locale, default: locale };
});

const CATALOGS = { hallefors, ragunda, sala } as unknown as Readonly<Record<string, Catalog>>;
const LANGUAGE = 'fi';
const WIDTH = 320;
/** Any more, and a conversation does not end. */
const ENOUGH = 40;

/** The catalogue's own texts, longer. */
function overlayOf({ insatser }: Catalog): unknown {
  const texts = ({ name, summary, audience, howTo, limits, cost, provider, documentation }: Insats) => {
    const given = { name, summary, audience, howTo, limits, cost, provider, documentation: documentation.note };
    return Object.fromEntries(Object.entries(given).map(([key, text]) => [key, text && pseudo(text)]));
  };
  return { insatser: Object.fromEntries(insatser.map((insats) => [insats.id, texts(insats)])) };
}

/** The guide on a phone 320 pixels wide, when it speaks the longer language. */
async function openLonger(catalog: Catalog): Promise<GuideHarness> {
  const address = ADDRESS.replace('catalog', 'fi');
  serve({ [ADDRESS]: json({ ...catalog, translations: [LANGUAGE] }), [address]: json(overlayOf(catalog)) });
  const guide = new GuideHarness({ catalog: ADDRESS });
  guide.stage.style.cssText = `inline-size: ${WIDTH}px; font: 16px sans-serif`;
  guide.element.lang = LANGUAGE;
  await guide.enter();
  await guide.settled();
  await expect.poll(() => guide.text, { timeout: PATIENCE }).toContain('[Hëj!');
  return guide;
}

/** What of a step reaches out of the guide or of its own box, and texts that lost a bracket. */
function faultsOf(guide: GuideHarness): readonly string[] {
  const part = guide.element.shadowRoot?.querySelector<HTMLElement>('[part=guide]') as HTMLElement;
  const { left, right } = part.getBoundingClientRect();
  const drawn = [...part.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.checkVisibility() && !element.closest('.unseen, svg, select'),
  );
  const isOut = (box: DOMRect) => box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5);
  return drawn
    .filter((element) => {
      const text = document.createRange();
      text.selectNodeContents(element);
      const isInline = getComputedStyle(element).display === 'inline';
      const isCut =
        !isInline && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      return isCut || [element.getBoundingClientRect(), ...text.getClientRects()].some(isOut);
    })
    .map((element) => `${element.localName} ${element.className}: ${element.textContent?.trim().slice(0, 60)}`);
}

/** Goes through a conversation by skipping, and looks at each step with everything opened. */
async function walk(guide: GuideHarness, look: (step: string) => Promise<void>): Promise<void> {
  await look('welcome');
  await guide.start();
  await look('topics');
  await guide.confirm();
  await look('topics with a complaint');
  await guide.chooseEverything();
  for (let turn = 0; guide.step === 'questions'; turn += 1) {
    expect(turn, 'the conversation ends').toBeLessThan(ENOUGH);
    await look(`question ${guide.fact}`);
    await guide.skip();
  }
  await look('results');
  await guide.openApply();
  await look('apply');
}

beforeAll(async () => {
  await page.viewport(WIDTH, 640);
  expect(pseudo('Ring {{phone}}')).toBe('[Rïñg {{phone}} lø]');
  for (const text of ['Ja', 'Lämna sidan', 'Det här kan du ansöka om'])
    expect(pseudo(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
});

describe.each(Object.entries(CATALOGS))('in a language 40 percent longer than Swedish (%s)', (_, catalog) => {
  test('every step fits a phone 320 pixels wide, and nothing is cut', async () => {
    const guide = await openLonger(catalog);
    const steps: string[] = [];
    await walk(guide, async (step) => {
      await guide.unfoldAll();
      expect.soft(faultsOf(guide), step).toEqual([]);
      steps.push(step);
    });
    expect(steps.length).toBeGreaterThan(5);
  });

  test('a launcher and what it opens fit too', async () => {
    const guide = await openLonger(catalog);
    guide.element.display = 'launcher';
    await guide.drawn();
    guide.stage.style.cssText = '';
    await guide.launch();
    await guide.unfoldAll();
    expect(faultsOf(guide)).toEqual([]);
  });
});

test('what these tests look for is found', async () => {
  const guide = await openLonger(ragunda as unknown as Catalog);
  const sheet = new CSSStyleSheet();
  guide.element.shadowRoot?.adoptedStyleSheets.push(sheet);
  sheet.replaceSync('h2 { white-space: nowrap }');
  expect(faultsOf(guide).some((fault) => fault.startsWith('h2'))).toBe(true);
  sheet.replaceSync('.primary { min-block-size: 0; block-size: 1em; padding: 0; overflow: hidden }');
  expect(faultsOf(guide).some((fault) => fault.startsWith('button primary'))).toBe(true);
  sheet.replaceSync('.exit { white-space: nowrap; min-inline-size: 20em }');
  expect(faultsOf(guide).some((fault) => fault.startsWith('button exit'))).toBe(true);
});
