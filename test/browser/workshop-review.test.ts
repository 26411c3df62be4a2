import type { ReactiveControllerHost } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import type { Catalog, Insats } from '../../src/catalog/types.js';
import { ReviewController } from '../../src/workshop/review-controller.js';
import { EXAMPLE } from '../support/reviewed-catalog.js';

const HOST: ReactiveControllerHost = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

const withInsats = (id: string, more: Partial<Insats>): Catalog => ({
  ...EXAMPLE,
  insatser: EXAMPLE.insatser.map((insats) => (insats.id === id ? { ...insats, ...more } : insats)),
});
const leftOf = ({ topics }: ReviewController) => topics.filter(({ review }) => !review).map(({ topic }) => topic);
const isDone = (review: ReviewController) => expect.poll(() => review.reviewed !== undefined);

const OwnWorker = window.Worker;
afterEach(() => {
  window.Worker = OwnWorker;
});

/** Counts the workers that are begun; those at these places are gone as soon as they have said something. */
function watchWorkers(dying: readonly number[] = []): { readonly begun: () => number } {
  let begun = 0;
  window.Worker = class extends OwnWorker {
    constructor(...how: ConstructorParameters<typeof Worker>) {
      super(...how);
      if (dying.includes(begun)) this.addEventListener('message', () => this.terminate());
      begun += 1;
    }
  };
  return { begun: () => begun };
}

describe('the review beside the page', () => {
  test('tells which topics are left until all are done', async () => {
    const review = new ReviewController(HOST);
    review.want(EXAMPLE);
    expect(leftOf(review)).toEqual(['parenting', 'youth', 'money', 'talk', 'health', null]);
    expect(review.share).toBe(0);
    expect(review.topics.some(({ isUnderWay }) => isUnderWay)).toBe(false);
    await isDone(review).toBe(true);
    expect(leftOf(review)).toEqual([]);
    expect(review.share).toBeUndefined();
    expect(review.reviewed?.statements).toHaveLength(9);
  });

  test('walks nothing again after a change of a text, and writes the report of it', async () => {
    const review = new ReviewController(HOST);
    review.want(EXAMPLE);
    await isDone(review).toBe(true);
    review.want({ ...withInsats('samtal', { name: 'Samtal vid ett bord' }), version: '2031-02-03' });
    expect(leftOf(review)).toEqual([]);
    await isDone(review).toBe(true);
    expect(review.reviewed?.report).toContain('Samtal vid ett bord');
    expect(review.reviewed?.report).toContain('2031-02-03');
  });

  test('walks only its own topics and all together after a change of a villkor, and nothing when that is undone', async () => {
    const review = new ReviewController(HOST);
    review.want(EXAMPLE);
    await isDone(review).toBe(true);
    const before = review.reviewed;
    review.want(withInsats('foraldragrupp', { villkor: [{ fact: 'age', from: 30 }] }));
    expect(leftOf(review)).toEqual(['parenting', null]);
    await isDone(review).toBe(true);
    review.want({ ...EXAMPLE });
    expect(leftOf(review)).toEqual([]);
    await isDone(review).toBe(true);
    expect(review.reviewed).toEqual(before);
  });

  test('goes on where only a text is changed meanwhile, and tells of what is wanted last', async () => {
    const workers = watchWorkers();
    const review = new ReviewController(HOST);
    review.want(EXAMPLE);
    review.want(withInsats('samtal', { name: 'Samtal vid ett bord' }));
    expect(workers.begun()).toBe(1);
    await isDone(review).toBe(true);
    expect(workers.begun()).toBe(2);
    expect(review.reviewed?.report).toContain('Samtal vid ett bord');
  });

  test('says that it broke off where it falls silent, and goes on from there', async () => {
    const workers = watchWorkers([0]);
    const review = new ReviewController(HOST, 4_000);
    review.want(EXAMPLE);
    await expect.poll(() => review.isBroken).toBe(true);
    expect(review.reviewed).toBeUndefined();
    expect(review.share).toBeUndefined();
    expect(leftOf(review)).toContain(null);
    review.want(EXAMPLE);
    expect(review.isBroken).toBe(false);
    // Where the machine is busy the next one may be silent for as long: whoever presses again goes on from there.
    await expect
      .poll(() => {
        if (review.isBroken) review.want(EXAMPLE);
        return review.reviewed !== undefined;
      })
      .toBe(true);
    expect(workers.begun()).toBeGreaterThan(1);
  });

  test('tells what is known so far, and of what is left that it is not gone through', async () => {
    const review = new ReviewController(HOST);
    review.want(EXAMPLE);
    expect(review.soFar()).toMatchObject({ isWhole: false });
    expect(review.soFar()?.report).toContain('allt är inte genomgånget');
    await isDone(review).toBe(true);
    expect(review.soFar()).toEqual(review.reviewed);
  });
});
