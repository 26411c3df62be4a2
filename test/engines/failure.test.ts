import { describe, expect, test } from 'vitest';
import { GuidePage } from './guide.page.js';
import { brokenLine, type Respond, STRICT_POLICY, silence, text } from './host-server.js';
import { running } from './running.js';

const run = running();

const CATALOG = '/catalogs/ragunda/catalog.json';
const ARABIC = '/dist/insats-guide.ar.js';
const FAILED = 'Guiden kan inte visas just nu. Du kan kontakta kommunen direkt.';
const FALLBACK = 'Ring kommunens växel.';
const LOGIN_PAGE = text('<!doctype html><title>Logga in</title>');

/** Half of the file that lies at an address. */
function half(path: string): Respond {
  return (response) => {
    const { end } = response;
    response.end = ((body: Buffer) => end.call(response, body.subarray(0, body.length / 2), 'utf8')) as typeof end;
    return run.server.file(path)(response);
  };
}

/** A page with a guide in it, which may not come to anything. */
async function openPage(page = '/plain.html'): Promise<GuidePage> {
  const guide = new GuidePage(await run.visit());
  await guide.visit.open(run.server.at(page));
  return guide;
}

async function seeFailure(guide: GuidePage): Promise<void> {
  await guide.see(FAILED);
  await guide.see(FALLBACK);
  await guide.dontSeeStep();
}

describe('a catalogue', () => {
  test('that fails in one way after the other leaves whom to call on screen each time, until a try works', async () => {
    const failures: readonly (readonly [string, Respond])[] = [
      ['is missing', text('', 404)],
      ['is answered with an error', text('', 500)],
      ['turns out to be a web page', LOGIN_PAGE],
      ['comes by halves', half(CATALOG)],
      ['breaks off', brokenLine],
    ];
    const codes = ['missing', 'unreachable', 'invalid', 'invalid', 'unreachable'].map((code) => `catalog-${code}`);
    run.server.answer(CATALOG, failures[0]?.[1] ?? silence);
    const guide = await openPage();
    await seeFailure(guide);
    await guide.visit.evaluate(listenToErrors);
    for (const [, respond] of failures.slice(1)) {
      run.server.answer(CATALOG, respond);
      await guide.press('retry');
      await seeFailure(guide);
    }
    expect(await guide.visit.evaluate(() => Reflect.get(window, 'codes'))).toEqual(codes.slice(1));
    run.server.answer(CATALOG, run.server.file(CATALOG));
    await guide.press('retry');
    await guide.seeStep('welcome');
    await guide.dontSee(FALLBACK);
  });

  test('that never comes is waited for in words, then given up; what comes after that is not waited for', async () => {
    const letGo = run.server.hold(CATALOG);
    const guide = await openPage('/own-clock.html');
    await guide.see('Hämtar kommunens lista …');
    await guide.see(FALLBACK);
    await guide.visit.evaluate(advance, 3_000);
    await guide.see('Det tar lite tid. Du kan också kontakta kommunen direkt.');
    await guide.see(FALLBACK);
    await guide.visit.evaluate(advance, 17_000);
    await seeFailure(guide);
    letGo();
    run.server.answer(CATALOG, run.server.file(CATALOG));
    await seeFailure(guide);
    await guide.press('retry');
    await guide.seeStep('welcome');
  });
});

describe('a language in the middle of a conversation', () => {
  /** In Finnish, at the second question. */
  async function beInTheMiddle(page?: string): Promise<GuidePage> {
    const guide = await openPage(page);
    await guide.press('start');
    await guide.chooseTopics(['work']);
    await guide.give('16-19');
    await guide.seeQuestion('upperSecondary');
    await guide.chooseLanguage('fi');
    return guide;
  }

  async function seeThatNothingIsLost(guide: GuidePage): Promise<void> {
    await guide.seeSection('missing-language');
    await guide.see('تعذر تحميل العربية. إجاباتك باقية كما هي.');
    await guide.see('Språket gick inte att hämta. Dina svar finns kvar.');
    await guide.seeLanguage('fi');
    await guide.seeQuestion('upperSecondary');
    expect((await guide.look())?.said).toHaveLength(2);
  }

  async function tryAgain(guide: GuidePage): Promise<void> {
    run.server.answer(ARABIC, run.server.file(ARABIC));
    await guide.press('retry-language');
    await guide.seeLanguage('ar');
    await guide.seeQuestion('upperSecondary');
    const seen = await guide.look();
    expect(seen?.said).toHaveLength(2);
    expect(seen?.sections).not.toContain('missing-language');
  }

  test.each([
    ['is answered with an error', text('', 500)],
    ['turns out to be a web page', LOGIN_PAGE],
    ['comes by halves', half(ARABIC)],
    ['breaks off', brokenLine],
  ] as const)('that %s is told of, and comes when it is tried again', async (_what, respond) => {
    run.server.answer(ARABIC, respond);
    const guide = await beInTheMiddle();
    await guide.arrowTo('ar');
    await seeThatNothingIsLost(guide);
    await guide.press('retry-language');
    await seeThatNothingIsLost(guide);
    await tryAgain(guide);
  });

  test('that never comes is told of, stands in nobody’s way, and comes when it is tried again', async () => {
    run.server.answer(ARABIC, silence);
    const guide = await beInTheMiddle('/own-clock.html');
    await guide.arrowTo('ar');
    await guide.visit.evaluate(advance, 12_000);
    await seeThatNothingIsLost(guide);
    await guide.give('neither');
    await guide.seeQuestion('compulsorySchoolDone');
    await guide.press('back');
    await guide.seeQuestion('upperSecondary');
    await tryAgain(guide);
  });

  test('that is given up for another is told of no more', async () => {
    run.server.answer(ARABIC, text('', 500));
    const guide = await beInTheMiddle();
    await guide.arrowTo('ar');
    await seeThatNothingIsLost(guide);
    await guide.chooseLanguage('en');
    await guide.dontSee('Språket gick inte att hämta.');
  });
});

test('without what reads aloud the guide works', async () => {
  run.server.answer('/dist/insats-guide.read-aloud.js', text('', 404));
  const guide = await openPage();
  await guide.walk({ topics: ['work'], facts: { age: 50 } });
  await guide.seeSection('apply');
});

describe('a browser from before style sheets could be constructed', () => {
  test('shows the guide in its own looks', async () => {
    const guide = await openPage('/no-sheets.html');
    expect(await guide.visit.evaluate(() => 'adoptedStyleSheets' in document)).toBe(false);
    await guide.walk({ topics: ['work'], facts: { age: 50 } });
    expect(await guide.inspect(looksLikeItself)).toBe(true);
  });

  test('shows it readable and whole without looks, where the page’s policy forbids them', async () => {
    const policy = { 'content-security-policy': STRICT_POLICY };
    run.server.answer('/no-sheets.html', run.server.file('/no-sheets.html', policy));
    const guide = await openPage('/no-sheets.html');
    await guide.seeStep('welcome');
    expect(await guide.inspect(looksLikeItself)).toBe(false);
    await guide.walk({ topics: ['work'], facts: { age: 50 } });
    await guide.see('Öppet för dig');
    await guide.seeSection('apply');
    expect(await guide.inspect(largestSign)).toBeLessThan(40);
    await guide.press('exit');
    await guide.until(() => guide.visit.evaluate(() => document.title === 'Vädret'), 'the neutral site');
  });
});

describe('where no script runs', () => {
  test.each([
    ['because the page forbids it', { 'content-security-policy': "script-src 'none'" }],
    ['because the file is not there', undefined],
  ] as const)('%s, whom to call stands where the guide would be', async (_why, headers) => {
    if (headers) run.server.answer('/plain.html', run.server.file('/plain.html', headers));
    else run.server.answer('/dist/insats-guide.js', text('', 404));
    const { visit } = await openPage();
    expect(
      await visit.evaluate(() => {
        const fallback = document.querySelector('insats-guide p');
        return [fallback?.textContent, fallback?.checkVisibility(), customElements.get('insats-guide') === undefined];
      }),
    ).toEqual([FALLBACK, true, true]);
  });
});

// These run in the page.

function listenToErrors(): void {
  const codes: string[] = [];
  Object.assign(window, { codes });
  document.addEventListener('insats-error', (event) =>
    codes.push((event as CustomEvent<{ code: string }>).detail.code),
  );
}

function advance(by: number): void {
  (Reflect.get(window, 'advance') as (by: number) => void)(by);
}

function looksLikeItself(guide: string): boolean {
  const frame = document.querySelector(guide)?.shadowRoot?.querySelector('.guide');
  return frame !== null && frame !== undefined && getComputedStyle(frame).display === 'grid';
}

/** The width of the largest sign on screen, in CSS pixels. */
function largestSign(guide: string): number {
  const signs = [...(document.querySelector(guide)?.shadowRoot?.querySelectorAll('svg') ?? [])];
  return Math.max(...signs.map((sign) => sign.getBoundingClientRect().width));
}
