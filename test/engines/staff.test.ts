import { expect, test } from 'vitest';
import { GuidePage, PATIENCE } from './guide.page.js';
import { running } from './running.js';

const run = running();

/** Where the words of the desk's two sides stand, and what has been stated. */
function deskOf(guide: string): { readonly side: string | undefined; readonly stated: readonly string[] } {
  const root = document.querySelector(guide)?.shadowRoot;
  const side = root?.querySelector<HTMLElement>('.staff, .visitor');
  return {
    side: side?.matches('.visitor') ? side.lang : side?.className.split(' ')[0],
    stated: [...(root?.querySelectorAll<HTMLInputElement>('.fact :checked') ?? [])].map(({ value }) => value),
  };
}

/** The insatser on screen, from the top. */
function listOf(guide: string): readonly string[] {
  const cards = document.querySelector(guide)?.shadowRoot?.querySelectorAll<HTMLElement>('article[data-insats]') ?? [];
  return [...cards].map(({ dataset }) => dataset.insats ?? '');
}

class Desk extends GuidePage {
  async seeSide(side: string): Promise<void> {
    await this.until(async () => (await this.inspect(deskOf)).side === side, `the side ${side} is on screen`);
  }

  async seeStated(...values: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.inspect(deskOf)).stated, { timeout: PATIENCE }).toEqual(values);
  }

  /** States what is known, in the list of it. */
  async state(fact: string, value: string): Promise<void> {
    await this.activate({ selector: `#row-${fact} label:has([value="${value}"])` });
  }

  /** The status that an insats stands under. */
  async statusOf(insats: string): Promise<string | undefined> {
    return this.inspect(
      (guide, id) =>
        document.querySelector(guide)?.shadowRoot?.querySelector<HTMLElement>(`article[data-insats="${id}"]`)?.dataset
          .status,
      insats,
    );
  }
}

async function openDesk(): Promise<Desk> {
  const visit = await run.visit();
  await visit.open(run.server.at('/staff.html'));
  const desk = new Desk(visit);
  await desk.seeSide('staff');
  return desk;
}

test('a talk at the desk moves the insatser as facts are stated, turns to the visitor, and is cleared', async () => {
  const desk = await openDesk();
  expect(await desk.statusOf('stodsamtal-vuxen')).toBe('checkWithProvider');
  await desk.state('age', '20-66');
  await desk.seeStated('20-66');
  expect(await desk.statusOf('stodsamtal-vuxen')).toBe('open');
  await desk.arrowTo('ar');
  await desk.press('visitor');
  await desk.seeSide('ar');
  expect(await desk.statusOf('stodsamtal-vuxen')).toBe('open');
  await desk.press('staff');
  await desk.seeSide('staff');
  await desk.seeStated('20-66');
  await desk.press('exit');
  await desk.seeStated();
  expect(await desk.statusOf('stodsamtal-vuxen')).toBe('checkWithProvider');
});

test('the search finds by everyday words, from the keyboard alone', async () => {
  const desk = await openDesk();
  await desk.visit.type('s');
  await desk.visit.type('bråk hemma');
  await desk.until(async () => (await desk.inspect(listOf)).slice(0, 3).includes('komet-3-11-ar'), 'KOMET is found');
});
