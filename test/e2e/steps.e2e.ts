import { expect, test } from './fixture.js';
import { pageOf } from './guide.page.js';

const SCREENS = {
  'a phone': { width: 360, height: 740 },
  'a desktop': { width: 1280, height: 900 },
} as const;

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test(`each step comes with its heading in view, and nothing lies over it, on ${screen}`, async ({ guide, page }) => {
    await page.setViewportSize(viewport);
    await guide.openFrontPage('ragunda');
    await guide.start();
    await guide.seeHeadingInView();
    await guide.chooseTopics(['parenting', 'meeting']);
    await guide.seeHeadingInView();
    await guide.give('none');
    await guide.seeHeadingInView();
    await guide.answerAs({ age: 70, bothParentsAgree: null, courtDecision: null });
    await guide.seeStep('results');
    await guide.seeHeadingInView();
    await guide.openApply();
    await guide.seeHeadingInView();
    await guide.back();
    await guide.seeHeadingInView();
  });
}

test('a reader is told of each new step once, and the page moves no focus by itself', async ({ guide, page }) => {
  await guide.visit(pageOf('ragunda'));
  await guide.seeStep('welcome');
  await expect(page.locator('body')).toBeFocused();
  await guide.start();
  await guide.hear('Vad vill du ha hjälp med?');
  await guide.chooseTopics(['work']);
  await guide.hear('Hur gammal är du?');
  await guide.give('20-');
  await guide.hear('1 sak kan du höra av dig om redan i dag.', 'Slut på frågor.');
  await expect(guide.step('results')).toBeFocused();
});
