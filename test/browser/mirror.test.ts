import { describe, expect, test } from 'vitest';
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';
import { expectAccessible } from './axe.js';
import { everyKind } from './catalogs.js';
import { type GuideHarness, type Mounting, mount, PATIENCE } from './harness.js';
import { ADDRESS, serve, unreachable } from './served.js';

/** A guide whose page asks for its text. */
async function mountMirrored(mounting: Mounting = { catalog: everyKind() }): Promise<GuideHarness> {
  const guide = await mount(mounting);
  await expect.poll(() => guide.actions, { timeout: PATIENCE }).toContain('language');
  guide.element.toggleAttribute('mirror', true);
  await settle(guide);
  return guide;
}

/** Observers of attributes have been told, and what they ask for is drawn. */
async function settle(guide: GuideHarness): Promise<void> {
  await Promise.resolve();
  await guide.drawn();
  // The copy's own file is at hand, and comes in a task of its own.
  await import('../../src/elements/parts/mirror.js');
  await guide.drawn();
}

/** What a tool that does not see into shadow roots finds on the page. */
function pageText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: such a tool reads what is rendered.
  return document.body.innerText;
}

describe('the page', () => {
  test('holds nothing of the guide unless it asks for it', async () => {
    const guide = await mount({ catalog: everyKind(), fallback: '<p>Ring oss.</p>' });
    await expect.poll(() => guide.actions, { timeout: PATIENCE }).toContain('language');
    await guide.start();
    await guide.chooseTopics(['older']);
    expect(guide.mirrored).toBeUndefined();
    expect(guide.element.innerHTML).toBe('<p>Ring oss.</p>');
    expect(pageText()).not.toContain('Hur gammal är du?');
  });

  test('holds the question with what one can answer, where its tools find it', async () => {
    const guide = await mountMirrored();
    await guide.start();
    await guide.chooseTopics(['older']);
    expect(guide.mirrored).toEqual([
      'Sista frågan',
      'Gäller: Seniorträff',
      'Hur gammal är du?',
      ...guide.options.map(({ text }) => text),
      'Vet inte / vill inte säga',
    ]);
    expect(pageText()).toContain('Hur gammal är du?');
  });

  test('holds the topics with the way to everything', async () => {
    const guide = await mountMirrored();
    await guide.start();
    expect(guide.mirrored).toEqual(expect.arrayContaining(['Vad vill du ha hjälp med?', 'Visa allt']));
  });

  test('holds on every step what is on screen, and nothing else', async () => {
    const guide = await mountMirrored();
    const steps: string[] = [];
    const look = () => {
      const lines = guide.mirrored ?? [];
      expect(lines.length, guide.step).toBeGreaterThan(2);
      const { text } = guide;
      expect(
        lines.filter((line) => !text.includes(line)),
        guide.step,
      ).toEqual([]);
      steps.push(guide.step);
    };
    look();
    await guide.start();
    look();
    await guide.chooseEverything();
    look();
    await guide.skipToResults();
    look();
    await guide.openApply();
    look();
    expect(steps).toEqual(['welcome', 'topics', 'questions', 'results', 'apply']);
  });

  test('holds of each row its name and what it gives, whom to call, and the right to apply', async () => {
    const guide = await mountMirrored();
    await guide.start();
    await guide.chooseEverything();
    await guide.skipToResults();
    const lines = guide.mirrored ?? [];
    expect(lines).toEqual(
      expect.arrayContaining(['Kafé', 'Seniorträff', 'Du kan alltid ansöka', 'Ring 0123-45 67 00']),
    );
    expect(
      lines.filter((line) => line === 'Ring 0123-45 67 00'),
      'at the top, and to apply',
    ).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('Du får prata med någon'))).not.toEqual([]);
    expect(lines).not.toContain('Lag');
  });

  test('holds what has been opened, as long as it is open', async () => {
    const guide = await mountMirrored();
    await guide.start();
    await guide.chooseTopics(['older']);
    const before = guide.mirrored;
    await guide.unfoldAll();
    await settle(guide);
    expect(guide.mirrored).toEqual([
      ...(before ?? []),
      'Varför den frågan?',
      'Svaret spelar roll för:',
      'Seniorträff',
      expect.stringMatching(/^Det står i kommunens riktlinje/),
    ]);
    await guide.skip();
    expect(guide.mirrored).not.toContain('Svaret spelar roll för:');
  });

  test('holds the help lines where they come first', async () => {
    const guide = await mountMirrored();
    await guide.start();
    await guide.chooseTopics(['violence']);
    const lines = guide.mirrored ?? [];
    expect(lines[0]).toBe('Är du utsatt för våld eller hot?');
    expect(lines).toContain('Kvinnofridslinjen 020-50 50 50');
  });

  test('never holds what the person has said', async () => {
    const guide = await mountMirrored();
    await guide.start();
    await guide.chooseTopics(['older', 'talk']);
    let age = '';
    while (guide.step === 'questions') {
      if (guide.fact === 'age') {
        const last = guide.options.at(-1);
        age = last?.text ?? '';
        await guide.answer('age', last?.value ?? '');
      } else await guide.skip();
    }
    expect(age).toMatch(/\d/);
    guide.seesText(age);
    guide.seesText('Du hoppade över');
    expect((guide.mirrored ?? []).join(' ')).not.toMatch(/Du svarade|Du hoppade över/);
  });

  test('holds no markup but lines and languages: nothing to press, to go to or to fill in', async () => {
    const guide = await mountMirrored();
    await guide.start();
    await guide.chooseEverything();
    await guide.skipToResults();
    const names = [...guide.element.querySelectorAll('[slot=mirror], [slot=mirror] *')].map(
      ({ localName }) => localName,
    );
    expect(new Set(names)).toEqual(new Set(['div', 'p']));
  });

  test('is told which language each piece is in, and where it begins', async () => {
    const guide = await mountMirrored({
      catalog: catalogWith({ insatser: [insatsWith({ name: 'Öppna förskolan' })] }),
    });
    await guide.start();
    await guide.chooseEverything();
    guide.element.lang = 'ar';
    await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('ar');
    const copy = guide.element.querySelector<HTMLElement>('[slot=mirror]');
    expect([copy?.lang, copy?.dir]).toEqual(['ar', 'rtl']);
    const swedish = [...(copy?.querySelectorAll('[lang=sv]') ?? [])].map(({ textContent }) => textContent);
    expect(swedish).toContain('Öppna förskolan');
    expect(swedish.join(' ')).not.toMatch(/\p{Script=Arabic}/u);
  });

  test('keeps what a tool has written there until something else is on screen', async () => {
    const guide = await mountMirrored();
    await guide.start();
    const line = guide.element.querySelector('[slot=mirror] p') as HTMLElement;
    line.textContent = 'What do you want help with?';
    await guide.tick('older');
    expect(guide.mirrored?.[0]).toBe('What do you want help with?');
    await guide.confirm();
    expect(guide.mirrored).not.toContain('What do you want help with?');
  });

  test('is left alone while there is no catalogue: its own words stand there already', async () => {
    serve({ [ADDRESS]: unreachable });
    const guide = await mountMirrored({ catalog: ADDRESS, fallback: '<p>Ring kommunen.</p>' });
    expect(guide.mirrored).toBeUndefined();
    expect(pageText().match(/Ring kommunen\./g)).toHaveLength(1);
  });
});

describe('nothing is left in the page', () => {
  /** Results in the page, which say what was asked about. */
  async function atResults(mounting?: Mounting): Promise<GuideHarness> {
    const guide = await mountMirrored(mounting);
    if (mounting?.display === 'launcher') await guide.launch();
    await guide.start();
    await guide.chooseTopics(['violence']);
    await settle(guide);
    expect(guide.mirrored).toContain('Stödsamtal');
    return guide;
  }

  test('at once, when the back/forward cache brings the page up', async () => {
    const guide = await atResults();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(guide.mirrored).toBeUndefined();
    await settle(guide);
    expect(guide.mirrored?.[0]).toMatch(/^Hej!/);
  });

  test.each(['htmx:beforeHistorySave', 'turbo:before-cache', 'turbolinks:before-cache'])(
    'when a library is about to keep a copy of the page, as %s says',
    async (name) => {
      const guide = await atResults();
      document.body.dispatchEvent(new CustomEvent(name, { bubbles: true }));
      expect(guide.mirrored).toBeUndefined();
      expect(guide.step).toBe('results');
    },
  );

  test('of the results, when one starts over', async () => {
    const guide = await atResults();
    await guide.press('restart');
    expect(guide.mirrored?.[0]).toMatch(/^Hej!/);
    expect(pageText()).not.toContain('Stödsamtal');
  });

  test('when the guide is taken out of it, and it is there again when it comes back', async () => {
    const guide = await atResults();
    guide.element.remove();
    expect(guide.mirrored).toBeUndefined();
    await settle(guide);
    expect(guide.mirrored).toBeUndefined();
    guide.stage.append(guide.element);
    await settle(guide);
    expect(guide.mirrored).toContain('Stödsamtal');
  });

  test('when the page asks for it no longer', async () => {
    const guide = await atResults();
    guide.element.toggleAttribute('mirror', false);
    await settle(guide);
    expect(guide.mirrored).toBeUndefined();
  });

  test('when the panel of a launcher is closed, and it is there when it is opened', async () => {
    const guide = await atResults({ catalog: everyKind(), display: 'launcher' });
    await guide.press('close');
    await settle(guide);
    expect(guide.mirrored).toBeUndefined();
    await guide.launch();
    await settle(guide);
    expect(guide.mirrored).toContain('Stödsamtal');
  });

  test('in what the page hears of: its events say no more than without', async () => {
    const guide = await atResults();
    expect(guide.heard.map(({ name, detail }) => [name, detail])).toEqual([
      ['insats-ready', null],
      ['insats-step', { step: 'topics' }],
      ['insats-step', { step: 'results' }],
    ]);
  });
});

describe('to a screen reader', () => {
  test('nothing of it is there: axe has nothing to remark, and the live region says all once', async () => {
    const guide = await mountMirrored();
    await guide.start();
    await guide.chooseTopics(['older']);
    await expectAccessible(guide, 'mirrored');
    expect(guide.spoken).toEqual([
      'Vad vill du ha hjälp med? Välj en eller flera saker. Du ser det som passar det du väljer. Du kan alltid se resten.',
      'Hur gammal är du? Gäller: Seniorträff Sista frågan',
    ]);
    expect(guide.liveRegions).toBe(1);
  });
});
