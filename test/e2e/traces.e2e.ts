import { expect, test } from './fixture.js';
import { Traces } from './traces.js';

test('what a page keeps or sends is noticed by the tests of privacy', async ({ guide, page }) => {
  const traces = await Traces.of(page);
  await page.route('https://example.org/**', (route) => route.fulfill({ body: '' }));
  await guide.open('ragunda');
  await page.evaluate(async () => {
    localStorage.setItem('answer', '17');
    sessionStorage.setItem('answer', '17');
    // biome-ignore lint/suspicious/noDocumentCookie: a page that keeps something is what is wanted here.
    document.cookie = 'answer=17';
    history.pushState(null, '', '?age=17');
    await caches.open('answers');
    await new Promise((done) => {
      indexedDB.open('answers').onsuccess = done;
    });
    navigator.sendBeacon('https://example.org/beacon', '17');
    await fetch('https://example.org/fetch', { mode: 'no-cors' });
    // biome-ignore lint/suspicious/noConsole: a page that complains is what is wanted here.
    console.error('17');
  });
  expect(await traces.kept()).toEqual([
    'cookie answer',
    'localStorage answer',
    'sessionStorage answer',
    'indexedDB answers',
    'cache answers',
  ]);
  expect(await traces.calls()).toEqual(['setItem', 'setItem', 'cookie', 'pushState', 'open', 'open', 'sendBeacon']);
  expect(traces.requests()).toEqual(
    expect.arrayContaining(['https://example.org/beacon', 'https://example.org/fetch']),
  );
  expect(traces.complaints()).toContain('17');
  expect((await traces.place()).url).toContain('?age=17');
});
