import { afterEach, expect, test, vi } from 'vitest';
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';
import { GuideHarness } from './harness.js';

const ALL_DAY = ['Mo-Su 06:00-23:00'];

const catalog = catalogWith({
  contact: { phone: '+46 (0)123-45 67 00', opening: ALL_DAY, source: 'x', checked: '2026-11-22' },
  insatser: [
    insatsWith({
      id: 'kurs',
      name: 'Kurs',
      limits: 'Fem träffar.',
      cost: '100 kronor.',
      booking: { url: 'https://www.exempel.se/boka' },
      places: [{ name: 'Familjens hus', address: 'Storgatan 3', hours: 'tisdagar' }],
    }),
    insatsWith({ id: 'bvc', name: 'Genom BVC', access: 'throughOther', howTo: 'Fråga på BVC.' }),
  ],
});

/** The card of an insats, without what is folded. */
function front(guide: GuideHarness, id: string): HTMLElement {
  const card = guide.element.shadowRoot
    ?.querySelector<HTMLElement>(`[data-insats=${id}]`)
    ?.cloneNode(true) as HTMLElement;
  for (const fold of card.querySelectorAll('details')) fold.remove();
  return card;
}

afterEach(() => vi.useRealTimers());

test('a card says on its front what one decides and acts by', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T12:00:00') });
  const guide = new GuideHarness({ catalog });
  await guide.enter();
  await guide.settled();
  await guide.start();
  await guide.chooseEverything();
  await guide.skipToResults();
  await guide.openCards();

  const course = front(guide, 'kurs');
  const text = course.textContent?.replace(/\s+/g, ' ');
  for (const part of ['Fem träffar.', '100 kronor.', 'Boka tid', 'Familjens hus', 'tisdagar'])
    expect(text).toContain(part);
  expect(course.querySelector('a')?.getAttribute('href')).toBe('tel:+46123456700');
  // The kommun's hours stand once, with its number.
  expect(course.querySelector('[data-open]')).toBeNull();
  expect(guide.element.shadowRoot?.querySelector('.says [data-open=true]')?.textContent).toContain('till 23.00');

  expect(front(guide, 'bvc').querySelector('a')).toBeNull();
  const folded = guide.element.shadowRoot?.querySelector('[data-insats=bvc] details a');
  expect(folded?.getAttribute('href')).toBe('tel:+46123456700');
});

test('what somebody else begins comes first nowhere, also where it is not known whether it is open', async () => {
  const villkor = [{ fact: 'age', from: 18, origin: 'villkor' }] as const;
  const guide = new GuideHarness({
    catalog: catalogWith({
      insatser: [
        insatsWith({ id: 'bvc', name: 'Genom BVC', access: 'throughOther', howTo: 'Fråga på BVC.', villkor }),
        insatsWith({ id: 'kurs', name: 'Kurs', villkor }),
      ],
    }),
  });
  await guide.enter();
  await guide.settled();
  await guide.start();
  await guide.chooseEverything();
  await guide.skipToResults();
  const rows = [...(guide.element.shadowRoot?.querySelectorAll<HTMLElement>('[data-insats]') ?? [])];
  expect(rows.map(({ dataset }) => [dataset.insats, dataset.status])).toEqual([
    ['kurs', 'checkWithProvider'],
    ['bvc', 'checkWithProvider'],
  ]);
});
