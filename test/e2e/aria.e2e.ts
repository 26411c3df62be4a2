import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';
import { LanguageGuidePage } from './language.page.js';

/**
 * What a screen reader meets on the main screens: `aria/<screen>-<language>.aria.yml`, to be read as the screen is. After
 * a change that is meant, `npx playwright test aria --update-snapshots` writes them anew: read what has become different.
 */
const SCREENS: readonly (readonly [name: string, goOn: (guide: GuidePage) => Promise<void>])[] = [
  ['welcome', async () => {}],
  ['topics', async (guide) => guide.start()],
  ['several-answers', async (guide) => guide.chooseTopics(['separation'])],
  ['nothing-chosen', async (guide) => guide.press('confirm')],
  ['one-answer', async (guide) => guide.give('parent')],
  [
    'results',
    async (guide) => {
      await guide.give('true');
      await guide.answerAs({ courtDecision: null });
      await guide.seeStep('results');
    },
  ],
  ['apply', async (guide) => guide.openApply()],
];

for (const language of ['sv', 'ar']) {
  test(`a screen reader meets each screen as it is written down (${language})`, async ({ guide, page }) => {
    const visited = language === 'sv' ? guide : new LanguageGuidePage(page, language);
    await visited.open('ragunda');
    for (const [name, goOn] of SCREENS) {
      await goOn(visited);
      await expect(visited.host, name).toMatchAriaSnapshot({ name: `${name}-${language}.aria.yml` });
    }
  });
}

test('a screen reader meets the launcher closed as one button, and open as a dialog that holds the guide', async ({
  guide,
  page,
}) => {
  await guide.openFrontPage('ragunda', 'launcher');
  await expect(guide.host.getByRole('button')).toHaveCount(1);
  await expect(guide.host.getByRole('heading')).toHaveCount(0);
  await guide.launcher.click();
  await expect(page.getByRole('dialog', { name: 'Hitta stöd' })).toMatchAriaSnapshot({ name: 'launcher-sv.aria.yml' });
});
