import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/types.js';
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';
import { expectAccessible } from './axe.js';
import { everyKind } from './catalogs.js';
import { type FakeSpeech, voice, withoutSpeech, withVoices } from './fake-speech.js';
import { type GuideHarness, mount, PATIENCE } from './harness.js';

const TOPICS = 'Lyssna: Vad vill du ha hjälp med?';

/** A guide that speaks, or is known not to. */
async function mountListening(catalog: Catalog = everyKind(), language = 'sv'): Promise<GuideHarness> {
  const guide = await mount({ catalog });
  guide.element.lang = language;
  await expect.poll(() => guide.actions, { timeout: PATIENCE }).toContain('language');
  await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe(language);
  await guide.drawn();
  return guide;
}

async function atTopics(catalog?: Catalog): Promise<GuideHarness> {
  const guide = await mountListening(catalog);
  await guide.start();
  return guide;
}

async function atResults(catalog: Catalog, language = 'sv'): Promise<GuideHarness> {
  const guide = await mountListening(catalog, language);
  await guide.start();
  await guide.chooseEverything();
  await guide.skipToResults();
  await guide.openCards();
  return guide;
}

describe('Lyssna is not there', () => {
  test.each([
    ['in a browser that cannot speak', () => withoutSpeech()],
    ['in a browser without voices', () => withVoices()],
    ['where only another language has a voice', () => withVoices(voice('en-GB'), voice('fi'))],
    [
      'where the only voice would send the text to a server',
      () => withVoices(voice('sv-SE', { isRemote: true, isDefault: true })),
    ],
  ])('%s', async (_where, prepare) => {
    prepare();
    const guide = await atTopics();
    expect(guide.readers).toEqual([]);
    guide.dontSeeText('Lyssna');
  });

  test('until the browser has found its voices', async () => {
    const speech = withVoices();
    const guide = await atTopics();
    expect(guide.readers).toEqual([]);
    speech.find(voice('sv_SE'));
    await guide.drawn();
    expect(guide.readers).toEqual([TOPICS]);
    speech.find();
    await guide.drawn();
    expect(guide.readers).toEqual([]);
  });

  test('in a language without a voice, and is there in one that has', async () => {
    withVoices(voice('sv-SE'));
    expect((await mountListening(everyKind(), 'so')).readers).toEqual([]);
    expect((await mountListening(everyKind(), 'sv-simple')).readers).toHaveLength(1);
  });
});

describe('what is read', () => {
  test('is the message, then what one can answer, once, in the order it stands', async () => {
    const speech = withVoices(voice('en-GB'), voice('sv-SE'));
    const guide = await atTopics();
    await guide.chooseTopics(['older']);
    expect(guide.readers).toEqual(['Lyssna: Hur gammal är du?']);
    await guide.pressReader('Lyssna: Hur gammal är du?');
    const { options } = guide;
    expect(options.length).toBeGreaterThan(1);
    expect(speech.said.map(({ text }) => text)).toEqual([
      'Sista frågan',
      'Gäller: Seniorträff',
      'Hur gammal är du?',
      ...options.map(({ text }) => text),
      'Vet inte / vill inte säga',
    ]);
    expect(new Set(speech.said.map(({ lang, voice: name }) => `${lang} ${name}`))).toEqual(
      new Set(['sv-SE Local sv-SE']),
    );
  });

  test('on a card is what can be seen of it, and what has been opened', async () => {
    const speech = withVoices(voice('sv-SE'));
    const guide = await atResults(everyKind());
    await guide.pressReader('Lyssna: Kafé');
    const short = speech.takeTexts();
    expect(short.slice(0, 2)).toEqual(['Kafé', 'Du får prata med någon som lyssnar.']);
    expect(short).not.toContain('Lag');
    expect(short.join(' ')).not.toMatch(/Lyssna|Sluta läsa|Mer om insatsen/);
    await guide.pressReader('Sluta läsa: Kafé');
    await guide.unfoldAll();
    await guide.pressReader('Lyssna: Kafé');
    const long = speech.takeTexts();
    expect(long.slice(0, short.length)).toEqual(short);
    expect(long).toContain('Det som skrivs ner om dig');
  });

  test('has a control on the welcome, on the results, on each opened card and on the right to apply', async () => {
    withVoices(voice('sv-SE'));
    const guide = await mountListening();
    expect(guide.readers).toEqual([
      'Lyssna: Hej! Här ser du vilket stöd som finns i Exempels kommun utan att du behöver ansöka.',
    ]);
    await guide.start();
    await guide.chooseEverything();
    await guide.skipToResults();
    expect(guide.readers).toEqual([
      expect.stringMatching(/^Lyssna: .* höra av dig om/),
      'Lyssna: Du kan alltid ansöka',
    ]);
    await guide.openCards();
    expect(guide.readers).toHaveLength(Object.keys(guide.cards).length + 2);
    expect(new Set(guide.readers).size).toBe(guide.readers.length);
    expect(guide.readers).toContain('Lyssna: Du kan alltid ansöka');
    await guide.openApply();
    expect(guide.readers).toEqual(['Lyssna: Du kan alltid ansöka']);
  });

  test('is cut into sentences, and long ones again, so that no browser stops in the middle', async () => {
    const speech = withVoices(voice('sv-SE'));
    const long = `Vi pratar om ${'det som är svårt hemma, '.repeat(20)}och om vad du vill.`;
    const summary = `Det här är en grupp. Den är för alla! ${long}`;
    const guide = await atResults(catalogWith({ insatser: [insatsWith({ name: 'Grupp', summary })] }));
    await guide.pressReader('Lyssna: Grupp');
    const texts = speech.takeTexts();
    const first = texts.indexOf('Det här är en grupp.');
    expect(texts[first + 1]).toBe('Den är för alla!');
    expect(texts.join(' ')).toContain(summary);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(180);
  });
});

describe('each piece is read in its own language', () => {
  const catalog = catalogWith({
    insatser: [insatsWith({ name: 'Öppna förskolan', summary: 'Lek och sång.', provider: 'Familjecentralen' })],
  });

  test('a Swedish name on an Arabic card by a Swedish voice', async () => {
    const speech = withVoices(voice('ar-SA'), voice('sv-SE'));
    const guide = await atResults(catalog, 'ar');
    const name = guide.readers.find((reader) => reader.includes('Öppna förskolan')) ?? '';
    expect(name).toMatch(/^استماع: /);
    await guide.pressReader(name);
    const said = speech.said.map(({ text, voice: by }) => [text, by]);
    expect(said).toContainEqual(['Öppna förskolan', 'Local sv-SE']);
    expect(said).toContainEqual(['Lek och sång.', 'Local sv-SE']);
    expect(said).toContainEqual([expect.stringMatching(/\p{Script=Arabic}/u), 'Local ar-SA']);
    const wrong = said.filter(([text = '', by]) => /\p{Script=Arabic}/u.test(text) && by !== 'Local ar-SA');
    expect(wrong).toEqual([]);
    expect(guide.readers).toContain(name.replace('استماع', 'إيقاف القراءة'));
  });

  test('or by the voice there is, where no voice on the device is Swedish', async () => {
    const speech = withVoices(voice('ar-SA'), voice('sv-SE', { isRemote: true }));
    const guide = await atResults(catalog, 'ar');
    await guide.pressReader(guide.readers.find((reader) => reader.includes('Öppna förskolan')) ?? '');
    expect(speech.said).toContainEqual({ text: 'Öppna förskolan', lang: 'ar-SA', voice: 'Local ar-SA' });
    expect(new Set(speech.said.map(({ voice: by }) => by))).toEqual(new Set(['Local ar-SA']));
  });

  test('Dari by a Persian voice', async () => {
    const speech = withVoices(voice('fa-IR'));
    const guide = await mountListening(catalog, 'prs');
    await guide.pressReader(guide.readers[0] ?? '');
    expect(new Set(speech.said.map(({ voice: by }) => by))).toEqual(new Set(['Local fa-IR']));
  });

  test('the one that the browser would choose, where several can', async () => {
    const speech = withVoices(voice('en-US'), voice('en-GB', { isDefault: true }), voice('en-AU'));
    const guide = await mountListening(catalog, 'en');
    await guide.pressReader(guide.readers[0] ?? '');
    expect(new Set(speech.said.map(({ lang }) => lang))).toEqual(new Set(['en-GB']));
  });
});

describe('reading', () => {
  /** The results being read, with the name of what reads them. */
  async function reading(): Promise<{ readonly guide: GuideHarness; readonly speech: FakeSpeech }> {
    const speech = withVoices(voice('sv-SE'), voice('fi-FI'));
    const guide = await atTopics();
    await guide.pressReader(TOPICS);
    expect(speech.speaking).toBe(true);
    expect(guide.readers).toEqual(['Sluta läsa: Vad vill du ha hjälp med?']);
    return { guide, speech };
  }

  test('ends by itself, and can begin again', async () => {
    const { guide, speech } = await reading();
    const first = speech.takeTexts();
    await speech.finishOne();
    expect(guide.readers).not.toEqual([TOPICS]);
    await speech.finishAll();
    expect(guide.readers).toEqual([TOPICS]);
    await guide.pressReader(TOPICS);
    expect(speech.takeTexts()).toEqual(first);
  });

  test('goes on while one ticks boxes, and when something is to be chosen first', async () => {
    const { guide, speech } = await reading();
    await guide.tick('older');
    expect(speech.speaking).toBe(true);
  });

  test.each<readonly [string, (guide: GuideHarness) => unknown]>([
    ['when one presses it again', (guide) => guide.pressReader('Sluta läsa: Vad vill du ha hjälp med?')],
    ['at an answer', (guide) => guide.chooseTopics(['older'])],
    ['when one goes back', (guide) => guide.back()],
    ['when one starts over', (guide) => guide.press('restart')],
    ['when one asks how to apply', (guide) => guide.openApply()],
    ['at the first Esc', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['when the page is left', () => window.dispatchEvent(new PageTransitionEvent('pagehide'))],
    [
      'when the back/forward cache brings the page up',
      () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
    ['when the guide is taken out of the page', (guide) => guide.stage.remove()],
    [
      'when the catalogue is another',
      (guide) => {
        guide.element.catalog = catalogWith({ kommun: { name: 'Annanby', code: '9999' } });
        return guide.settled(2);
      },
    ],
  ])('stops %s', async (_when, act) => {
    const { guide, speech } = await reading();
    await act(guide);
    await guide.drawn();
    expect(speech.speaking).toBe(false);
    expect(guide.readers.filter((name) => name.startsWith('Sluta'))).toEqual([]);
  });

  test('stops when another language comes', async () => {
    const { guide, speech } = await reading();
    guide.element.lang = 'fi';
    await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('fi');
    expect(speech.speaking).toBe(false);
    expect(guide.readers).toEqual([expect.stringMatching(/^Kuuntele: /)]);
  });

  test('stops when the panel of a launcher is closed', async () => {
    const speech = withVoices(voice('sv-SE'));
    const guide = await mount({ catalog: everyKind(), display: 'launcher' });
    await guide.launch();
    await expect.poll(() => guide.readers.length, { timeout: PATIENCE }).toBe(1);
    await guide.pressReader(guide.readers[0] ?? '');
    expect(speech.speaking).toBe(true);
    await guide.press('close');
    await expect.poll(() => speech.speaking, { timeout: PATIENCE }).toBe(false);
  });

  test('moves to another card that one would rather hear', async () => {
    const speech = withVoices(voice('sv-SE'));
    const guide = await atResults(everyKind());
    await guide.pressReader('Lyssna: Kafé');
    speech.takeTexts();
    await guide.pressReader('Lyssna: Stödsamtal');
    expect(speech.takeTexts()[0]).toBe('Stödsamtal');
    expect(guide.readers.filter((name) => name.startsWith('Sluta'))).toEqual(['Sluta läsa: Stödsamtal']);
  });

  test('gives way to what else the page reads, and does not silence it', async () => {
    const { guide, speech } = await reading();
    speech.speakOfItsOwn('Sidans egen uppläsning.');
    await expect.poll(() => guide.readers, { timeout: PATIENCE }).toEqual([TOPICS]);
    await guide.press('restart');
    expect(speech.speaking).toBe(true);
  });

  test('gives up when the voice does', async () => {
    const { guide, speech } = await reading();
    await speech.break();
    expect(guide.readers).toEqual([TOPICS]);
    expect(speech.speaking).toBe(false);
  });
});

describe('the controls', () => {
  test('say nothing of themselves in the live region, and leave axe nothing to remark', async () => {
    withVoices(voice('sv-SE'));
    const guide = await atResults(everyKind());
    await expectAccessible(guide, 'results with Lyssna');
    await guide.pressReader('Lyssna: Kafé');
    await expectAccessible(guide, 'while reading');
    expect(guide.liveRegions).toBe(1);
    expect(guide.spoken.filter((text) => /Lyssna|Sluta/.test(text))).toEqual([]);
    expect(guide.focus).toBe('results');
  });
});
