import { expect, test } from './fixture.js';

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1000, height: 800 },
])
  test(`a double tap answers one question and no other, ${viewport.width} px wide`, async ({ guide, page }) => {
    await page.setViewportSize(viewport);
    await guide.open('sala');
    await guide.start();
    await guide.chooseTopics(['separation']);
    const said = guide.host.locator('.said');
    for (let answers = 1; (await guide.question()) !== undefined; answers++) {
      await expect(said).toHaveCount(answers);
      await guide.host.locator('[data-fact] :is(button[value], [data-action=skip])').first().dblclick();
      await expect(said).toHaveCount(answers + 1);
    }
    await guide.seeStep('results');
  });
