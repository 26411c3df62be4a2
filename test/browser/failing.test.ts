import { afterEach, describe, expect, test, vi } from 'vitest';
import { insatsWith } from '../fixtures/small-catalog.js';
import { everyKind } from './catalogs.js';
import { mount, mountWaiting } from './harness.js';
import { ADDRESS, file, inTurn, json, type Respond, serve, silent, unreachable } from './served.js';

const FALLBACK = '<p>Ring kommunen på 0123-45 67 99.</p>';
const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
const whole = JSON.stringify(everyKind());
const { contact, kommun } = everyKind();

/** The value with every text in it replaced, except under these names. */
function withTexts(value: unknown, text: string, kept: readonly string[] = []): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, text, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, kept.includes(key) ? item : withTexts(item, text, kept)]),
  );
}

const titleBefore = document.title;

afterEach(() => {
  vi.useRealTimers();
  expect(document.title, 'the page keeps its title').toBe(titleBefore);
  expect(({} as Record<string, unknown>).polluted, 'objects stay clean').toBeUndefined();
});

interface Failure {
  readonly name: string;
  readonly respond: Respond;
  readonly code: string;
}

describe('a catalogue that cannot be used leaves what stands between the tags, and says so once', () => {
  test.each<Failure>([
    { name: 'there is none', respond: file('', 404), code: 'catalog-missing' },
    { name: 'the server is in trouble', respond: file('', 500), code: 'catalog-unreachable' },
    { name: 'there is no connection', respond: unreachable, code: 'catalog-unreachable' },
    { name: 'a page comes instead', respond: file('<!doctype html><title>Fel</title>'), code: 'catalog-invalid' },
    { name: 'half the file comes', respond: file(whole.slice(0, whole.length / 2)), code: 'catalog-invalid' },
    { name: 'nothing comes', respond: file(''), code: 'catalog-invalid' },
    { name: 'it is too large', respond: file(whole + ' '.repeat(5_000_001)), code: 'catalog-invalid' },
    ...[42, null, true, 'text', [], {}, [everyKind()], { insatser: {} }, { insatser: [null], contact: 'x' }].map(
      (value) => ({
        name: `it is ${JSON.stringify(value).slice(0, 30)}`,
        respond: json(value),
        code: 'catalog-invalid',
      }),
    ),
    { name: 'every text is markup', respond: json(withTexts(everyKind(), MARKUP)), code: 'catalog-invalid' },
    {
      name: 'it sets prototypes',
      respond: file('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
      code: 'catalog-invalid',
    },
    { name: 'it nests without end', respond: file(`${'['.repeat(100_000)}`), code: 'catalog-invalid' },
  ])('$name', async ({ respond, code }) => {
    serve({ [ADDRESS]: respond });
    const guide = await mount({ catalog: ADDRESS, fallback: FALLBACK });
    guide.seesText('Guiden kan inte visas just nu.');
    guide.seesText('0123-45 67 99');
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code }]);
    expect(guide.heardOf('insats-ready')).toEqual([]);
    expect(guide.hasStep).toBe(false);
    expect(guide.foreignMarkup).toEqual([]);
    expect(guide.actions).toEqual(expect.arrayContaining(['retry', 'exit']));
  });

  test('its address is no address', async () => {
    const guide = await mount({ catalog: 'https://', fallback: FALLBACK });
    guide.seesText('0123-45 67 99');
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'catalog-unreachable' }]);
  });

  test('the server never answers', async () => {
    serve({ [ADDRESS]: silent });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const guide = await mountWaiting({ catalog: ADDRESS, fallback: FALLBACK });
    guide.seesText('0123-45 67 99');
    guide.dontSeeText('Hämtar kommunens lista');
    vi.advanceTimersByTime(100);
    await guide.drawn();
    guide.seesText('Hämtar kommunens lista');
    guide.seesText('0123-45 67 99');
    vi.advanceTimersByTime(3_000);
    await guide.drawn();
    guide.seesText('Det tar lite tid.');
    guide.seesText('0123-45 67 99');
    vi.advanceTimersByTime(17_000);
    await guide.drawn();
    guide.seesText('Guiden kan inte visas just nu.');
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'catalog-timeout' }]);
  });
});

describe('whom to call is saved from a broken catalogue', () => {
  test.each([
    { name: 'markup in every text of the insatser', broken: withTexts(everyKind(), MARKUP, ['kommun', 'contact']) },
    { name: 'no insatser', broken: { ...everyKind(), insatser: [] } },
    { name: 'one insats twice', broken: { ...everyKind(), insatser: [insatsWith(), insatsWith()] } },
    {
      name: 'a fact that is not in the vocabulary',
      broken: { ...everyKind(), villkor: [{ fact: 'income', is: true }] },
    },
    { name: 'wrong types', broken: { ...everyKind(), insatser: 7, guideline: [], version: null } },
    { name: 'a link that is a script', broken: { ...everyKind(), apply: { url: 'javascript:document.title=1' } } },
  ])('$name', async ({ broken }) => {
    serve({ [ADDRESS]: json(broken) });
    const guide = await mount({ catalog: ADDRESS, fallback: FALLBACK });
    guide.seesText(kommun.name);
    expect(guide.linksIn().map(({ href }) => href)).toEqual(
      expect.arrayContaining(['tel:0123456700', `mailto:${contact.email}`]),
    );
    expect(guide.foreignMarkup).toEqual([]);
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'catalog-invalid' }]);
  });

  test('but never a link that is a script', async () => {
    const broken = { ...everyKind(), contact: { ...contact, url: 'javascript:document.title=1' } };
    serve({ [ADDRESS]: json(broken) });
    const guide = await mount({ catalog: ADDRESS, fallback: FALLBACK });
    expect(guide.linksIn().map(({ href }) => href)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^javascript/)]),
    );
    guide.seesText('0123-45 67 99');
  });

  test('also from an object that is set as the property; there is nothing to try again', async () => {
    const guide = await mount({ catalog: { ...everyKind(), insatser: [] }, fallback: FALLBACK });
    guide.seesText('0123-45 67 00');
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'catalog-invalid' }]);
    expect(guide.actions).not.toContain('retry');
  });
});

describe('an object that is no catalogue throws nothing into the page', () => {
  const cyclic: Record<string, unknown> = { ...everyKind() };
  cyclic.insatser = [cyclic];
  const throwing = Object.defineProperty({ ...everyKind() }, 'insatser', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });

  test.each([
    { name: 'it holds itself', catalog: cyclic },
    { name: 'it throws when it is read', catalog: throwing },
    { name: 'it is a function', catalog: () => everyKind() },
    { name: 'it is a number', catalog: 7 },
    { name: 'it is nought', catalog: 0 },
    { name: 'it is no number', catalog: Number.NaN },
    { name: 'it is false', catalog: false },
    { name: 'its prototype is what holds', catalog: Object.create(everyKind()) },
  ])('$name', async ({ catalog }) => {
    const guide = await mount({ catalog, fallback: FALLBACK });
    guide.seesText('0123-45 67 99');
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'catalog-invalid' }]);
  });
});

test.each([undefined, null, ''])('nothing is the matter while none is named (%j)', async (catalog) => {
  const guide = await mountWaiting({ fallback: FALLBACK });
  guide.element.catalog = catalog as undefined;
  await guide.drawn();
  guide.seesText('0123-45 67 99');
  expect(guide.heardOf('insats-error')).toEqual([]);
  guide.element.catalog = everyKind();
  await guide.settled();
  expect(guide.step).toBe('welcome');
});

test('a guide that is given no catalogue says so in the end, and starts with one that comes later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const guide = await mountWaiting({ fallback: FALLBACK });
  vi.advanceTimersByTime(9_999);
  await guide.drawn();
  expect(guide.heardOf('insats-error')).toEqual([]);
  vi.advanceTimersByTime(1);
  await guide.drawn();
  guide.seesText('Guiden kan inte visas just nu.');
  guide.seesText('0123-45 67 99');
  expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'catalog-missing' }]);
  expect(guide.actions).not.toContain('retry');
  vi.useRealTimers();
  guide.element.catalog = everyKind();
  await guide.settled();
  expect(guide.step).toBe('welcome');
});

describe('text is shown as it is written', () => {
  test.each([
    '{{kommun}} {{date}}',
    '$t(exit)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a hostile catalogue may hold.
    '${document.title = 1}',
    '&lt;b&gt;fet&lt;/b&gt;',
    '" onclick="document.title=1',
    "'); document.title = 1; ('",
    'a < b && c > d',
    '__proto__',
  ])('%s', async (text) => {
    const catalog = everyKind({
      kommun: { name: text },
      insatser: [
        insatsWith({
          name: text,
          summary: text,
          audience: text,
          howTo: text,
          limits: text,
          source: { section: text, quote: text },
          contact: { address: text, phoneNote: text },
          villkor: [{ fact: 'resident', is: true }],
        }),
      ],
    });
    const guide = await mount({ catalog });
    guide.seesText(`Här ser du vilket stöd som finns i ${text} utan`);
    await guide.start();
    await guide.chooseEverything();
    expect(guide.questionGroup.name).toBe(`Är du folkbokförd i ${text}?`);
    await guide.answer('resident', 'false');
    await guide.openCards();
    expect(guide.cardText('samtalsstod')).toContain(text);
    expect(guide.cardText('samtalsstod')).toContain(`folkbokförd i ${text} (`);
    expect(guide.foreignMarkup).toEqual([]);
  });
});

describe('another try', () => {
  test('gets the guide where the catalogue comes after all', async () => {
    const requests = serve({ [ADDRESS]: inTurn(unreachable, json(everyKind())) });
    const guide = await mount({ catalog: ADDRESS, fallback: FALLBACK });
    await guide.press('retry');
    await guide.settled(2);
    guide.seesStep('welcome');
    guide.dontSeeText('0123-45 67 99');
    expect(requests).toHaveLength(2);
    expect(guide.heard.map(({ name }) => name)).toEqual(['insats-error', 'insats-ready']);
  });

  test('that fails too says so again', async () => {
    serve({ [ADDRESS]: unreachable });
    const guide = await mount({ catalog: ADDRESS, fallback: FALLBACK });
    await guide.press('retry');
    await guide.settled(2);
    guide.seesText('Guiden kan inte visas just nu.');
  });
});

describe('a page that lets the guide draw nothing', () => {
  const refuse = (): never => {
    throw new Error('The page has replaced it.');
  };

  test('for once has whom to call and another try, and is told', async () => {
    const drawing = vi.spyOn(document, 'importNode').mockImplementationOnce(refuse);
    const guide = await mountWaiting({ catalog: everyKind(), fallback: FALLBACK });
    await guide.settled(2);
    expect(drawing).toHaveBeenCalled();
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'drawing-failed' }]);
    guide.seesText('Guiden kan inte visas just nu.');
    guide.seesText('0123-45 67 99');
    expect(guide.linksIn().map(({ href }) => href)).toContain('tel:0123456700');
    await guide.press('retry');
    guide.seesStep('welcome');
    drawing.mockRestore();
  });

  test('at all keeps what stands between the tags, and is told once', async () => {
    const drawing = vi.spyOn(document, 'importNode').mockImplementation(refuse);
    const guide = await mountWaiting({ catalog: everyKind(), fallback: FALLBACK });
    await guide.settled(2);
    guide.seesText('0123-45 67 99');
    expect(guide.hasStep).toBe(false);
    expect(guide.heardOf('insats-error').map(({ detail }) => detail)).toEqual([{ code: 'drawing-failed' }]);
    const { length } = drawing.mock.calls;
    await guide.drawn();
    expect(drawing.mock.calls).toHaveLength(length);
    drawing.mockRestore();
  });
});

test('only the catalogue is asked for, without saying from where', async () => {
  const requests = serve({ [ADDRESS]: json(everyKind()) });
  const guide = await mount({ catalog: '/kommun/catalog.json' });
  guide.seesStep('welcome');
  expect(requests).toHaveLength(1);
  expect(requests[0]?.options).toMatchObject({ referrerPolicy: 'no-referrer', credentials: 'same-origin' });
  expect(requests[0]?.options.method).toBeUndefined();
});
