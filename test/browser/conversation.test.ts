import { describe, expect, test, vi } from 'vitest';
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import type { Fact } from '../../src/catalog/facts.js';
import type { Catalog } from '../../src/catalog/types.js';
import { insatsWith } from '../fixtures/small-catalog.js';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount } from './harness.js';

/** What somebody of 15 to 17 who is around a child of parents that live apart says under youth in Sala. */
const youngParent = {
  upperSecondary: 'neither',
  compulsorySchoolDone: 'true',
  ownParentsApart: 'false',
  parenthood: 'parent',
  livesApart: 'true',
  childAges: '8-14',
  childResident: 'true',
} as const;

async function parents(): Promise<GuideHarness> {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  await guide.chooseTopics(['parenting']);
  return guide;
}

describe('several things may be chosen', () => {
  test('and all of them are the answer', async () => {
    const guide = await parents();
    await guide.answer('parenthood', 'parent', 'expecting');
    expect(guide.transcript).toEqual(['Att vara förälder', 'Förälder eller vårdnadshavare och Väntar barn']);
  });

  test('and a question starts with nothing chosen, whatever was ticked before it', async () => {
    const guide = await parents();
    await guide.answer('parenthood', 'parent');
    guide.seesQuestion('childAges');
    expect(guide.chosen).toEqual([]);
    await guide.answer('childAges', '3-11');
    expect(guide.transcript).toEqual(['Att vara förälder', 'Förälder eller vårdnadshavare', '3–11 år']);
    expect(guide.cards.foraldragrupp).toBe('open');
  });

  test('and a question that is open again has what was chosen, and nothing else', async () => {
    const guide = await parents();
    await guide.answer('parenthood', 'parent', 'expecting');
    await guide.tick('12-');
    await guide.change('Har du barn, eller väntar du barn?');
    expect(guide.chosen).toEqual(['parent', 'expecting']);
  });

  test('but "none of it" takes the others back, and they take it back', async () => {
    const guide = await parents();
    await guide.tick('parent', 'otherAdult');
    await guide.tick('none');
    expect(guide.chosen).toEqual(['none']);
    await guide.tick('expecting');
    expect(guide.chosen).toEqual(['expecting']);
  });

  test('and with nothing chosen the guide says beside the choices what to do', async () => {
    const guide = await parents();
    expect(guide.fault).toBeUndefined();
    await guide.confirm();
    guide.seesQuestion('parenthood');
    expect(guide.fault).toEqual({ text: 'Välj minst ett svar, eller Vet inte / vill inte säga.', isInQuestion: true });
    await guide.answer('parenthood', 'none');
    expect(guide.fault).toBeUndefined();
  });

  test('and what is ticked is still ticked after a look at the right to apply or the whole list, until it is answered', async () => {
    const guide = await parents();
    await guide.tick('parent', 'expecting');
    await guide.openApply();
    await guide.openList();
    await guide.back();
    expect(guide.chosen).toEqual(['parent', 'expecting']);
    await guide.skip();
    await guide.change('Har du barn, eller väntar du barn?');
    expect(guide.chosen).toEqual([]);
  });

  test('and what was ticked stays while the page around changes', async () => {
    const guide = await parents();
    await guide.tick('parent');
    guide.element.exitUrl = 'https://example.org/';
    await guide.drawn();
    expect(guide.chosen).toEqual(['parent']);
  });
});

describe('topics', () => {
  test('need one, or everything', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.confirm();
    guide.seesStep('topics');
    expect(guide.fault).toEqual({ text: 'Välj minst en sak, eller Visa allt.', isInQuestion: true });
    await guide.chooseTopics(['meeting']);
    guide.seesStep('results');
    expect(Object.keys(guide.cards)).toEqual(['kafe', 'radgivning']);
  });

  test('that are ticked are still ticked after a look at the whole list', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.tick('meeting');
    await guide.openList();
    await guide.back();
    expect(guide.chosen).toEqual(['meeting']);
  });

  test('can be chosen again, and are as they were left', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['meeting', 'older']);
    await guide.change('Vad vill du ha hjälp med?');
    guide.seesStep('topics');
    expect(guide.chosen).toEqual(['meeting', 'older']);
    await guide.tick('older');
    await guide.confirm();
    expect(guide.transcript).toEqual(['Träffa andra']);
  });
});

describe('along the way', () => {
  test('a question can be skipped; the results say so, and nothing is to be applied for because of it', async () => {
    const guide = await parents();
    await guide.skip();
    guide.seesStep('results');
    expect(guide.transcript).toEqual(['Att vara förälder', 'Vet inte / vill inte säga']);
    guide.seesText('Du hoppade över: Har du barn, eller väntar du barn?');
    expect(guide.cards).toEqual({ foraldragrupp: 'checkWithProvider', radgivning: 'checkWithProvider' });
  });

  test('why is a tap away, and names what the answer matters for', async () => {
    const guide = await parents();
    guide.dontSeeText('Svaret spelar roll för');
    await guide.press('why');
    guide.seesText('Svaret spelar roll för: Föräldragrupp');
    guide.seesText('Riktlinje för insatser');
  });

  test('why counts the rest where many insatser hang on the answer', async () => {
    const insatser = Array.from({ length: 8 }, (_, at) =>
      insatsWith({ id: `stod-${at}`, name: `Stöd ${at}`, villkor: [{ fact: 'resident', is: true }] }),
    );
    const guide = await mount({ catalog: everyKind({ insatser }) });
    await guide.start();
    await guide.chooseEverything();
    await guide.press('why');
    guide.seesText('Stöd 4 och 3 till');
    guide.dontSeeText('Stöd 5');
  });

  test('consent is never asked for; what the law says of it stands with the insats', async () => {
    const insatser = [insatsWith({ villkor: [{ fact: 'age', to: 17 }] })];
    const guide = await mount({ catalog: everyKind({ insatser }) });
    await guide.start();
    await guide.chooseEverything();
    await guide.answer('age', '0-14');
    guide.seesStep('results');
    expect(guide.cards).toEqual({ samtalsstod: 'checkWithProvider' });
    await guide.openCards();
    expect(guide.cardText('samtalsstod')).toContain('vårdnadshavare');
  });

  test('going back opens the question before with its answer, and gives way to the topics at last', async () => {
    const guide = await parents();
    await guide.answer('parenthood', 'parent');
    await guide.back();
    guide.seesQuestion('parenthood');
    expect(guide.chosen).toEqual(['parent']);
    await guide.back();
    guide.seesStep('topics');
    expect(guide.chosen).toEqual(['parenting']);
    await guide.back();
    guide.seesStep('welcome');
  });

  test('a changed answer keeps the later ones that still matter, and drops the others', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['parenting', 'talk']);
    const answers = { parenthood: 'parent', childAges: '3-11', resident: 'true' } as const;
    while (guide.step === 'questions') {
      const fact = guide.fact as keyof typeof answers;
      await guide.answer(fact, answers[fact]);
    }
    expect(guide.transcript).toHaveLength(4);
    await guide.change('Har du barn, eller väntar du barn?');
    guide.seesQuestion('parenthood');
    await guide.tick('parent', 'expecting');
    await guide.confirm();
    guide.seesStep('results');
    expect(guide.transcript).toContain('Väntar barn');
    expect(guide.transcript).toContain('Ja');
    expect(guide.transcript).not.toContain('3–11 år');
    expect(guide.cards).toMatchObject({ 'bor-har': 'open', foraldragrupp: 'applyInstead' });
  });

  test('the results so far are there at any question, and the questions go on after them', async () => {
    const guide = await parents();
    await guide.answer('parenthood', 'parent');
    await guide.press('results');
    guide.seesStep('results');
    guide.seesText('Det här har jag hittat hittills');
    expect(guide.cards.foraldragrupp).toBe('checkWithProvider');
    await guide.press('resume');
    guide.seesQuestion('childAges');
    await guide.answer('childAges', '0-2');
    guide.dontSeeText('Det här har jag hittat hittills');
    expect(guide.actions).not.toContain('resume');
  });

  test('where enough has been asked, the results are whole, and whoever goes on is asked the rest', async () => {
    const guide = await mount({ catalog: sala as unknown as Catalog });
    await guide.start();
    await guide.chooseTopics(['youth']);
    await guide.answer('age', '15-17');
    await guide.answer('resident', 'true');
    for (let turn = 2; turn < 6; turn += 1) {
      guide.seesStep('questions');
      await guide.answer(guide.fact as Fact, youngParent[guide.fact as keyof typeof youngParent]);
    }
    guide.seesStep('results');
    guide.seesText('Var och en gäller en enda insats.');
    guide.dontSeeText('Det här har jag hittat hittills');
    expect(guide.cards['barnbyran-stodgrupp-for-barn']).toBe('checkWithProvider');
    await guide.press('resume');
    guide.seesStep('questions');
    while (guide.step === 'questions') {
      await guide.answer(guide.fact as Fact, youngParent[guide.fact as keyof typeof youngParent]);
    }
    guide.dontSeeText('Var och en gäller en enda insats.');
    expect(guide.actions).not.toContain('resume');
  });

  test('starting over forgets everything', async () => {
    const guide = await parents();
    await guide.answer('parenthood', 'parent');
    await guide.press('restart');
    guide.seesStep('welcome');
    await guide.start();
    expect(guide.chosen).toEqual([]);
    await guide.chooseTopics(['parenting']);
    expect(guide.chosen).toEqual([]);
    expect(guide.transcript).toEqual(['Att vara förälder']);
  });

  test('how many questions are left is said, and the last one is called so', async () => {
    const guide = await parents();
    guide.seesText('Högst 2 frågor kvar');
    await guide.answer('parenthood', 'parent');
    guide.seesText('Sista frågan');
  });
});

test('a card says which villkor differs, and what was answered', async () => {
  const guide = await mount({ catalog: everyKind() });
  await guide.start();
  await guide.chooseTopics(['talk']);
  await guide.answer('resident', 'false');
  await guide.openCards();
  expect(guide.cardText('bor-har')).toContain('folkbokförd i Exempels kommun (Du svarade: Nej)');
});

test('the next question is there before the next frame is drawn', async () => {
  const guide = await parents();
  const frame = vi.fn();
  requestAnimationFrame(frame);
  await guide.answer('parenthood', 'parent');
  guide.seesQuestion('childAges');
  expect(frame).not.toHaveBeenCalled();
});
