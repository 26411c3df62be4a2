import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';
import { everyKind } from './catalogs.js';
import { GuideHarness, mount, mountWaiting, PATIENCE } from './harness.js';
import { watchListeners } from './listeners.js';
import { ADDRESS, inTurn, json, serve, silent, unreachable } from './served.js';

const OTHER = new URL('/annan-kommun/catalog.json', location.href).href;

afterEach(() => {
  vi.useRealTimers();
});

describe('what the page hears', () => {
  test('bubbles out of shadow trees, and holds the name of the step at most', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['older', 'violence']);
    await guide.answer('age', '15-66');
    await guide.openApply();
    expect(guide.heard.map(({ name, detail }) => [name, detail])).toEqual([
      ['insats-ready', null],
      ['insats-step', { step: 'topics' }],
      ['insats-step', { step: 'questions' }],
      ['insats-step', { step: 'results' }],
      ['insats-step', { step: 'apply' }],
    ]);
    expect(guide.heard.every(({ bubbles, composed }) => bubbles && composed)).toBe(true);
  });

  test('never holds a fact, an answer, a topic or an id', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseEverything();
    while (guide.step === 'questions') await guide.answer(guide.fact as never, guide.values[0] as string);
    const told = JSON.stringify(guide.heard);
    for (const secret of ['age', 'resident', '0-14', 'true,', 'parent', 'older', 'kafe', 'Kafé', 'Exempels'])
      expect(told).not.toContain(`"${secret}`);
    const details = guide.heard.flatMap(({ detail }) => Object.keys(detail ?? {}));
    expect(new Set(details)).toEqual(new Set(['step']));
  });

  test('an error holds its code and no more', async () => {
    serve({ [ADDRESS]: unreachable });
    const guide = await mount({ catalog: ADDRESS });
    expect(guide.heard).toEqual([
      { name: 'insats-error', detail: { code: 'catalog-unreachable' }, bubbles: true, composed: true },
    ]);
  });
});

describe('a page that listens when it has put a guide there', () => {
  test.each([
    { name: 'insats-ready', catalog: everyKind() },
    { name: 'insats-error', catalog: { kommun: {} } as never },
  ])('hears $name of a catalogue that it has given', async ({ name, catalog }) => {
    const guide = document.createElement('insats-guide');
    guide.catalog = catalog;
    document.body.append(guide);
    onTestFinished(() => guide.remove());
    const heard: string[] = [];
    guide.addEventListener(name, ({ type }) => heard.push(type));
    await guide.updateComplete;
    expect(heard).toEqual([name]);
  });
});

describe('a guide that is moved in the page', () => {
  test('keeps its chat, and says nothing', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['parenting']);
    await guide.answer('parenthood', 'parent');
    const before = guide.heard.length;
    const place = document.body.appendChild(document.createElement('section'));
    place.append(guide.stage);
    await guide.drawn();
    guide.seesQuestion('childAges');
    expect(guide.transcript).toEqual(['Att vara förälder', 'Förälder eller vårdnadshavare']);
    expect(guide.heard).toHaveLength(before);
    await guide.answer('childAges', '3-11');
    expect(guide.cards.foraldragrupp).toBe('open');
    document.body.append(guide.stage);
    place.remove();
  });

  test('while its catalogue is on the way gets it', async () => {
    const requests = serve({ [ADDRESS]: inTurn(silent, json(everyKind())) });
    const guide = await mountWaiting({ catalog: ADDRESS });
    document.body.prepend(guide.stage);
    await guide.settled();
    guide.seesStep('welcome');
    expect(requests).toHaveLength(2);
  });

  test('while its catalogue is on the way gives up in the end, by the code for that', async () => {
    serve({ [ADDRESS]: silent });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const guide = await mountWaiting({ catalog: ADDRESS });
    document.body.prepend(guide.stage);
    await guide.drawn();
    vi.advanceTimersByTime(20_000);
    await guide.drawn();
    guide.seesText('Guiden kan inte visas just nu.');
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'catalog-timeout' }]);
  });
});

describe('a guide that is taken out of the page', () => {
  test('leaves no listener behind', async () => {
    const listeners = watchListeners();
    const guide = await mount({ catalog: everyKind() });
    expect(listeners.left()).toContain('keydown');
    await guide.start();
    guide.element.remove();
    const left = listeners.left();
    listeners.stop();
    expect(left).toEqual([]);
  });

  test('leaves no timer behind, and calls its request off', async () => {
    const requests = serve({ [ADDRESS]: silent });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const guide = await mountWaiting({ catalog: ADDRESS });
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    guide.element.remove();
    expect(vi.getTimerCount()).toBe(0);
    expect(requests[0]?.options.signal?.aborted).toBe(true);
  });

  test('has its chat when it is put back', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['parenting']);
    await guide.answer('parenthood', 'parent');
    await guide.back();
    guide.stage.remove();
    await guide.enter();
    guide.seesQuestion('parenthood');
    expect(guide.chosen).toEqual(['parent']);
    await guide.answer('parenthood', 'expecting');
    expect(guide.transcript).toEqual(['Att vara förälder', 'Förälder eller vårdnadshavare och Väntar barn']);
  });
});

describe('a guide that goes to another document', () => {
  const lookOf = (guide: GuideHarness) =>
    ['background-color', 'border-radius', 'color', 'min-height'].map((name) => guide.styleOf('.primary', name));

  async function frame(): Promise<Document> {
    const holder = document.body.appendChild(document.createElement('iframe'));
    onTestFinished(() => holder.remove());
    return holder.contentDocument as Document;
  }

  test('keeps its looks there, and its chat', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    const before = lookOf(guide);
    (await frame()).body.append(guide.stage);
    await guide.drawn();
    expect(lookOf(guide)).toEqual(before);
    await guide.chooseTopics(['talk']);
    guide.seesQuestion('resident');
  });

  test('and back again, as a library does that keeps it in a template for a while', async () => {
    const guide = await mount({ catalog: everyKind() });
    const before = lookOf(guide);
    const template = document.createElement('template');
    template.content.append(guide.stage);
    document.body.append(guide.stage);
    await guide.drawn();
    expect(lookOf(guide)).toEqual(before);
  });
});

describe('a page that rewrites itself', () => {
  test('gets a guide at its greeting from a copy of one in use, and none of its results', async () => {
    const guide = await mount({ catalog: everyKind() });
    await expect.poll(() => guide.actions, { timeout: PATIENCE }).toContain('language');
    guide.element.toggleAttribute('mirror', true);
    await guide.start();
    await guide.chooseTopics(['meeting']);
    await expect.poll(() => guide.element.textContent, { timeout: PATIENCE }).toContain('Kafé');
    const copy = guide.element.cloneNode(true) as HTMLElement;
    expect(copy.textContent).toContain('Kafé');
    guide.stage.append(copy);
    expect(copy.textContent).not.toContain('Kafé');
    expect(guide.element.textContent).toContain('Kafé');
  });

  test('may take away the attributes that the guide has set itself', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    for (const name of ['mode', 'display', 'lang', 'mirror']) guide.element.removeAttribute(name);
    await guide.drawn();
    guide.seesStep('topics');
    expect(guide.isShown('exit')).toBe(true);
  });

  test.each(['constructor', 'toString', 'tablet'])('may name a mode that there is not, such as %s', async (mode) => {
    const guide = await mount({ catalog: everyKind() });
    guide.element.setAttribute('mode', mode);
    await guide.drawn();
    await guide.start();
    guide.seesStep('topics');
    expect(guide.heard.filter(({ name }) => name === 'insats-error')).toEqual([]);
  });
});

/** What a page may set on itself that everything in it inherits, each to something odd. */
const INHERITED: Readonly<Record<string, string>> = {
  '-webkit-tap-highlight-color': 'rgb(1, 2, 3)',
  '-webkit-text-fill-color': 'rgb(1, 2, 3)',
  '-webkit-text-security': 'disc',
  '-webkit-text-stroke-width': '3px',
  '-webkit-user-select': 'none',
  'accent-color': 'rgb(1, 2, 3)',
  'border-collapse': 'collapse',
  'caret-color': 'rgb(1, 2, 3)',
  color: 'rgb(1, 2, 3)',
  cursor: 'wait',
  direction: 'rtl',
  fill: 'rgb(1, 2, 3)',
  'font-feature-settings': '"smcp"',
  'font-kerning': 'none',
  'font-optical-sizing': 'none',
  'font-size-adjust': '0.9',
  'font-stretch': '50%',
  'font-style': 'italic',
  'font-synthesis-weight': 'none',
  'font-variant-caps': 'small-caps',
  'font-variant-ligatures': 'none',
  'font-variant-numeric': 'oldstyle-nums',
  'font-variant-position': 'sub',
  'font-weight': '900',
  hyphens: 'none',
  'letter-spacing': '9px',
  'line-break': 'anywhere',
  'line-height': '9px',
  'list-style-type': 'square',
  orphans: '9',
  'overflow-wrap': 'normal',
  'paint-order': 'stroke',
  quotes: 'none',
  'stroke-width': '9px',
  'tab-size': '9',
  'text-align': 'end',
  'text-align-last': 'end',
  'text-anchor': 'end',
  'text-combine-upright': 'all',
  'text-emphasis-style': 'dot',
  'text-indent': '9px',
  'text-orientation': 'sideways',
  'text-rendering': 'geometricprecision',
  'text-shadow': 'rgb(1, 2, 3) 9px 9px 9px',
  'text-transform': 'uppercase',
  'text-underline-position': 'under',
  'text-wrap-mode': 'nowrap',
  'text-wrap-style': 'balance',
  'user-select': 'none',
  'white-space-collapse': 'preserve',
  'word-break': 'break-all',
  'word-spacing': '9px',
  'writing-mode': 'vertical-rl',
};

describe('what a page has everything inherit', () => {
  test.each(Object.entries(INHERITED))('%s leaves the guide as it is', async (property, value) => {
    const guide = await mount({ catalog: everyKind() });
    const look = () => ['.says p', 'h2', 'button', 'summary'].map((part) => guide.styleOf(part, property));
    const before = look();
    guide.stage.style.setProperty(property, value);
    expect(getComputedStyle(guide.stage).getPropertyValue(property), 'the page has it').toBe(value);
    expect(look()).toEqual(before);
  });

  test.each([
    ['font-family', 'monospace'],
    ['color-scheme', 'dark'],
    ['visibility', 'hidden'],
  ])('%s is the one the guide takes', async (property, value) => {
    const guide = await mount({ catalog: everyKind() });
    guide.stage.style.setProperty(property, value);
    expect(guide.styleOf('.says p', property)).toBe(value);
  });

  test('not even where no text can be selected may a number not be', async () => {
    const guide = await mount({ catalog: everyKind() });
    guide.stage.style.setProperty('user-select', 'none');
    await guide.unfoldAll();
    expect(guide.styleOf('[data-section=help] a', 'user-select')).toBe('text');
  });
});

describe('the catalogue', () => {
  test('can be given as an object, before or after the guide is in the page', async () => {
    const before = await mount({ catalog: everyKind() });
    before.seesStep('welcome');
    const after = await mount({});
    after.seesText('Hämtar kommunens lista');
    after.element.catalog = everyKind();
    await after.settled();
    after.seesStep('welcome');
  });

  test('is held as it was given, whatever the page does to the object later', async () => {
    const given = structuredClone(everyKind()) as { kommun: { name: string } };
    const guide = await mount({ catalog: given });
    given.kommun.name = 'En annan';
    await guide.start();
    await guide.chooseTopics(['talk']);
    guide.seesText('Är du folkbokförd i Exempels kommun?');
  });

  test('can be another: the chat starts over with it', async () => {
    serve({ [ADDRESS]: json(everyKind()), [OTHER]: json(catalogWith({ kommun: { name: 'Andra kommun' } })) });
    const guide = await mount({ catalog: ADDRESS });
    await guide.start();
    await guide.chooseTopics(['older']);
    guide.element.setAttribute('catalog', OTHER);
    await guide.settled(2);
    guide.seesStep('welcome');
    guide.seesText('Andra kommun');
    await guide.start();
    expect(guide.values).toEqual(['talk']);
    expect(guide.chosen).toEqual([]);
  });

  test('that fails after another was shown takes the other kommun off the screen', async () => {
    serve({ [ADDRESS]: json(everyKind()), [OTHER]: unreachable });
    const guide = await mount({ catalog: ADDRESS, fallback: 'Ring växeln.' });
    guide.element.setAttribute('catalog', OTHER);
    await guide.settled(2);
    guide.seesText('Guiden kan inte visas just nu.');
    guide.seesText('Ring växeln.');
    guide.dontSeeText('Exempels kommun');
    guide.element.setAttribute('catalog', ADDRESS);
    await guide.settled(3);
    guide.seesText('Exempels kommun');
  });

  test('that comes late does not take the place of a newer one', async () => {
    let comeLate = () => {};
    const late = new Promise<Response>((resolve) => {
      comeLate = () => resolve(new Response(JSON.stringify(everyKind())));
    });
    serve({ [ADDRESS]: () => late, [OTHER]: json(catalogWith({ kommun: { name: 'Andra kommun' } })) });
    const guide = await mountWaiting({ catalog: ADDRESS });
    guide.element.setAttribute('catalog', OTHER);
    await guide.settled();
    comeLate();
    await late;
    await guide.drawn();
    guide.seesText('Andra kommun');
    expect(guide.heardOf('insats-ready')).toHaveLength(1);
  });

  test('that is an object and broken leaves no earlier address to try again', async () => {
    serve({ [ADDRESS]: inTurn(unreachable, json(everyKind())) });
    const guide = await mount({ catalog: ADDRESS });
    guide.element.catalog = {} as never;
    await guide.settled(2);
    expect(guide.actions).not.toContain('retry');
  });

  test('that is set again to the same is not fetched again', async () => {
    const requests = serve({ [ADDRESS]: json(everyKind()) });
    const guide = await mount({ catalog: ADDRESS });
    guide.element.setAttribute('catalog', ADDRESS);
    await guide.drawn();
    expect(requests).toHaveLength(1);
  });
});

test('two guides on a page have a chat each', async () => {
  const one = await mount({ catalog: everyKind() });
  const other = await mount({ catalog: catalogWith({ insatser: [insatsWith({ topics: ['crime'] })] }) });
  await one.start();
  await one.chooseTopics(['older']);
  other.seesStep('welcome');
  await other.start();
  expect(other.values).toEqual(['crime']);
  one.seesQuestion('age');
  expect(other.heard.map(({ detail }) => detail)).toEqual([null, { step: 'topics' }]);
});

describe('with the launcher', () => {
  test('the guide is hidden until it is opened, and its chat is kept when it is closed', async () => {
    const guide = await mount({ catalog: everyKind(), display: 'launcher' });
    expect(guide.isOpen).toBe(false);
    expect(guide.isShown('start')).toBe(false);
    await guide.launch();
    expect(guide.isOpen).toBe(true);
    await guide.start();
    await guide.chooseTopics(['older']);
    await guide.press('close');
    expect(guide.isOpen).toBe(false);
    await guide.launch();
    guide.seesQuestion('age');
  });

  test('the second tap on its cross falls on nothing of the page that lay under it', async () => {
    const guide = await mount({ catalog: everyKind(), display: 'launcher' });
    const taken = () => getComputedStyle(document.documentElement).pointerEvents;
    await guide.launch();
    // What another test has closed may hold the page still.
    await expect.poll(taken, { timeout: PATIENCE }).toBe('auto');
    await guide.press('close');
    expect(taken()).toBe('none');
    await expect.poll(taken, { timeout: PATIENCE }).toBe('auto');
  });

  test('Esc closes it, and not while an input method composes', async () => {
    const guide = await mount({ catalog: everyKind(), display: 'launcher' });
    await guide.launch();
    const press = (isComposing: boolean) =>
      guide
        .one('[data-action=close]')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing, bubbles: true, composed: true }));
    press(true);
    expect(guide.isOpen).toBe(true);
    press(false);
    expect(guide.isOpen).toBe(false);
  });

  test('a page can open and close it, once or twice', async () => {
    const guide = await mount({ catalog: everyKind(), display: 'launcher' });
    guide.element.open();
    guide.element.open();
    expect(guide.isOpen).toBe(true);
    guide.element.close();
    guide.element.close();
    expect(guide.isOpen).toBe(false);
  });

  test('opening a guide that stands in the page does nothing', async () => {
    const guide = await mount({ catalog: everyKind() });
    guide.element.open();
    guide.element.close();
    guide.seesStep('welcome');
  });
});

test('a guide that was never in the page is ready for it', async () => {
  const guide = new GuideHarness({ catalog: everyKind() });
  expect(guide.heard).toEqual([]);
  await guide.enter();
  guide.seesStep('welcome');
});
