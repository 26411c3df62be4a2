import { expect, test } from './fixture.js';
import { pageOf } from './guide.page.js';

test.describe('going back and changing one’s mind', () => {
  test('back goes from question to question, then to the topics, then to the welcome, and forgets nothing', async ({
    guide,
  }) => {
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.seeQuestion('age');
    await guide.give('16-19');
    await guide.seeSaid('Jobb och studier', '16–19 år');
    await guide.back();
    await guide.seeQuestion('age');
    await expect(guide.option('16-19')).toHaveAttribute('aria-pressed', 'true');
    await guide.back();
    await guide.seeStep('topics');
    await expect(guide.topic('work')).toBeChecked();
    await guide.back();
    await guide.seeStep('welcome');
  });

  test('back from the results opens the last question again, with the answer that was given', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.walk({ topics: ['separation'], facts: { parenthood: ['parent'], bothParentsAgree: false } });
    await guide.seeCards({ applyInstead: ['samarbetssamtal'] }, ['budget-och-skuldradgivning']);
    await guide.back();
    await guide.seeQuestion('bothParentsAgree');
    await expect(guide.option('false')).toHaveAttribute('aria-pressed', 'true');
    await guide.give('true');
    await guide.seeQuestion('courtDecision');
  });

  test('an earlier answer is changed, and later ones that still matter stay', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.walk({
      topics: ['work'],
      facts: { age: 17, upperSecondary: 'neither', compulsorySchoolDone: true },
    });
    await guide.seeSaid('Jobb och studier', '16–19 år', 'Nej', 'Ja');
    await guide.change(2);
    await guide.seeQuestion('upperSecondary');
    await guide.see('Dina senare svar finns kvar');
    await guide.give('completed');
    await guide.seeStep('results');
    await guide.seeSaid('Jobb och studier', '16–19 år', 'Nej, jag har gått klart', 'Ja');
  });

  test('an earlier answer is changed, and later ones that no longer matter go', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.walk({ topics: ['work'], facts: { age: 17, upperSecondary: 'neither', compulsorySchoolDone: true } });
    await guide.change(1);
    await guide.seeQuestion('age');
    await guide.give('20-');
    await guide.seeStep('results');
    await guide.seeSaid('Jobb och studier', '20 år eller äldre');
    await guide.seeCards(
      {
        open: ['rad-och-stodsamtal-arbetsmarknads-och-integration'],
        outsideAudience: ['kaa-kommunala-aktivitetsansvaret'],
      },
      ['budget-och-skuldradgivning'],
    );
  });

  test('a question comes with nothing chosen, whatever was chosen in the one before', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['parenting']);
    await guide.seeQuestion('parenthood');
    await guide.give('parent');
    await guide.seeQuestion('childAges');
    await expect(guide.host.locator('[data-fact] input:checked')).toHaveCount(0);
  });

  test('"none of it" and the other options take each other back', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['parenting']);
    await guide.activate(guide.option('parent'));
    await expect(guide.option('parent')).toBeChecked();
    await guide.activate(guide.option('none'));
    await expect(guide.option('none')).toBeChecked();
    await expect(guide.option('parent')).not.toBeChecked();
    await guide.activate(guide.option('expecting'));
    await expect(guide.option('expecting')).toBeChecked();
    await expect(guide.option('none')).not.toBeChecked();
  });

  test('confirming with nothing chosen asks for one, beside the options, and goes nowhere', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.start();
    await guide.press('confirm');
    await guide.see('Välj minst en sak, eller Visa allt.');
    await guide.chooseTopics(['parenting']);
    await guide.press('confirm');
    await guide.see('Välj minst ett svar');
    await guide.seeQuestion('parenthood');
  });
});

test.describe('results', () => {
  test('a skipped question is not asked again, and the results say what it left open', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['work']);
    const asked = await guide.answerAs({ age: 17, upperSecondary: null, compulsorySchoolDone: null });
    expect(asked).toEqual([...new Set(asked)]);
    await guide.see(
      'Du hoppade över: Går du på gymnasiet? Har du gått klart grundskolan? Därför står en del kvar att kolla.',
    );
    await guide.seeOnCard('kaa-kommunala-aktivitetsansvaret', 'Kollas när du hör av dig');
  });

  test('the results so far can be opened at the first question, and the questions taken up again', async ({
    guide,
  }) => {
    await guide.open('sala');
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.seeQuestion('age');
    await guide.press('results');
    await guide.seeStep('results');
    await guide.see('Det här har jag hittat hittills');
    await guide.seeRightToApply();
    await guide.press('resume');
    await guide.seeQuestion('age');
    await guide.answerAs({ age: 50, resident: true });
    await guide.see('Det här kan du ansöka om.');
    await guide.dontSee('Det här har jag hittat hittills');
  });

  test('why a question is asked names the insatser and the decision, and the next question comes folded', async ({
    guide,
  }) => {
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.dontSee('Svaret spelar roll för:');
    await guide.press('why');
    await guide.see('Svaret spelar roll för:');
    await guide.see('KAA Kommunala aktivitetsansvaret');
    await guide.see(
      'Det står i kommunens riktlinje: Insatser som Ragunda kommun tillhandahåller utan individuell behovsprövning.',
    );
    await guide.give('16-19');
    await guide.seeQuestion('upperSecondary');
    await guide.dontSee('Svaret spelar roll för:');
  });

  test('other topics are chosen from the results, and nothing is asked twice', async ({ guide }) => {
    await guide.open('hallefors');
    await guide.walk({ topics: ['talk'], facts: { age: 40, parenthood: ['none'] } });
    await guide.press('topics');
    await guide.seeStep('topics');
    await guide.back();
    await guide.seeStep('results');
    await guide.press('topics');
    await expect(guide.topic('talk')).toBeChecked();
    await guide.activate(guide.topic('talk'));
    await expect(guide.topic('talk')).not.toBeChecked();
    await guide.chooseTopics(['violence']);
    await guide.seeStep('results');
    await guide.seeSaid('Våld och hot', '20 år eller äldre', 'Inget av det');
    await guide.seeCards({ open: ['rad-och-stodsamtal-utsatta-for-brott'] });
  });

  test('starting over forgets every answer and every topic', async ({ guide }) => {
    await guide.open('hallefors');
    await guide.walk({ topics: ['talk'], facts: { age: 17, parenthood: ['none'], schoolYear: ['none'] } });
    await guide.press('restart');
    await guide.seeStep('welcome');
    await guide.dontSeeSaid();
    await guide.start();
    await expect(guide.host.locator('[data-step="topics"] input:checked')).toHaveCount(0);
    await guide.chooseTopics(['talk']);
    await guide.seeQuestion('age');
    await expect(guide.host.locator('[data-fact] [aria-pressed="true"]')).toHaveCount(0);
  });

  test('a catalogue with nothing in it still leads to the kommun and to the right to apply', async ({
    guide,
    page,
  }) => {
    await page.route('**/catalogs/ragunda/catalog.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), insatser: [] } });
    });
    await guide.visit(pageOf('ragunda'));
    await expect(guide.link('Ring 0696-68 20 00').first()).toBeVisible();
  });
});

test.describe('a list that is not decided', () => {
  test('says on every step that it is a draft', async ({ guide }) => {
    await guide.open('utkast-004');
    await guide.see('Det här är ett utkast.');
    await guide.start();
    await guide.see('Det här är ett utkast.');
    await guide.chooseTopics();
    await guide.seeStep('results');
    await guide.see('Det här är ett utkast.');
    await guide.seeCards({
      checkWithProvider: [
        'radgivning-vid-vald-i-nara-relation',
        'boendecoachning-for-bostadslosa',
        'krisstod-placerat-barn',
        'efter-barnforhoret',
        'familjebehandling',
        'anhorigstod',
        'motesplatser',
      ],
    });
    await guide.openApply();
    await guide.see('Det här är ett utkast.');
  });

  test('a decided list does not call itself a draft', async ({ guide }) => {
    await guide.open('hallefors');
    await guide.dontSee('utkast');
  });
});
