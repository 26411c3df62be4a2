import { expect, test } from 'vitest';
import { type Fact, isFact } from '../../src/catalog/facts.js';
import type { Catalog } from '../../src/catalog/types.js';
import example from '../fixtures/example/catalog.json' with { type: 'json' };
import { type GuideHarness, mount, PATIENCE } from './harness.js';

/* The catalogue that uses every property, as a visitor meets it. */

const catalog = example as unknown as Catalog;

/** The fact that is asked for; `undefined` when nothing is. */
function factOf(guide: GuideHarness): Fact | undefined {
  return guide.step === 'questions' && isFact(guide.fact) ? guide.fact : undefined;
}

/** Answers as a grandmother in Strömnäs with a grandchild of five, until the results. */
async function asGrandmother(guide: GuideHarness): Promise<void> {
  await guide.start();
  await guide.chooseEverything();
  const said: Readonly<Record<string, readonly string[]>> = {
    parenthood: ['otherAdult'],
    livesIn: ['stromnas'],
  };
  for (let fact = factOf(guide); fact !== undefined; fact = factOf(guide)) {
    const values = said[fact];
    if (values) await guide.answer(fact, ...values);
    else await guide.skip();
  }
}

test('a visitor is asked where they are registered, and reads every kind of text of a card', async () => {
  const guide = await mount({ catalog });
  await asGrandmother(guide);
  expect(guide.cards).toMatchObject({ 'oppna-traffen': 'open', foraldrakursen: 'checkWithProvider' });
  await guide.unfoldAll();
  guide.seesText('Ibland får du vänta.');
  guide.seesText('Allt är frivilligt. Du kan sluta när du vill.');
  await guide.openCards();
  expect(guide.cardText('foraldrakursen')).toContain(
    'För föräldrar och andra viktiga vuxna med ett barn som är 3–11 år.',
  );
  expect(guide.cardText('foraldrakursen')).toContain('Boka plats');
  expect(guide.cardText('trygghetslarm')).toContain('Båda i hushållet har fyllt 69 år');
  expect(guide.cardText('trygghetslarm')).toContain('Det här ges enligt en annan lag än socialtjänstlagen.');
  expect(guide.cardText('oppna-traffen')).toContain('Bygdegården');
  expect(guide.cardText('hembesok')).toContain('”Upp till 1 år” har lästs så att barn som är 1 år räknas med.');
  guide.dontSeeText('den vuxnas folkbokföring får stå för barnets');
});

test('in English the wording, what is checked and the conditions are in English', async () => {
  const guide = await mount({ catalog });
  guide.element.lang = 'en';
  await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('en');
  await asGrandmother(guide);
  await guide.unfoldAll();
  guide.seesText('Sometimes you have to wait.');
  await guide.openCards();
  expect(guide.cardText('foraldrakursen')).toContain('For parents and other important adults with a child of 3–11.');
  expect(guide.cardText('trygghetslarm')).toContain('Both of you in the household have turned 69');
});
