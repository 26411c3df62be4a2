import { expect, test } from 'vitest';

test('importing the class registers nothing; the define entry does, and a second time does no harm', async () => {
  const { InsatsGuide } = await import('../../src/elements/insats-guide.js');
  expect(customElements.get('insats-guide')).toBeUndefined();

  const first = await import('../../src/elements/insats-guide.define.js');
  expect(customElements.get('insats-guide')).toBe(InsatsGuide);
  expect(first.InsatsGuide).toBe(InsatsGuide);

  const address = new URL('../../src/elements/insats-guide.define.ts', import.meta.url);
  address.searchParams.set('again', '');
  await import(/* @vite-ignore */ address.href);
  expect(customElements.get('insats-guide')).toBe(InsatsGuide);
});

test("the class can be registered under a name of the host's own", async () => {
  const { InsatsGuide } = await import('../../src/elements/insats-guide.js');
  customElements.define('kommunens-guide', class extends InsatsGuide {});
  const element = document.createElement('kommunens-guide');
  document.body.append(element);
  await (element as InstanceType<typeof InsatsGuide>).updateComplete;
  expect(element.shadowRoot?.textContent).toContain('Hämtar kommunens lista');
  element.remove();
});
