import { allOr } from '../support/thorough.js';
import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';
import { SAYS_NOTHING } from './people/person.js';

const PHONE = { width: 360, height: 740 };

/** The number of the kommun's contact centre. */
const NUMBER = '0224-74 70 00';

const PARENT = {
  topics: ['parenting'],
  facts: {
    age: 33,
    resident: true,
    childResident: true,
    parenthood: ['parent'],
    childAges: [2, 5],
    livesApart: false,
    courtDecision: false,
    bothParentsAgree: true,
    ownConsent: null,
    bornAbroad: false,
    compulsorySchoolDone: true,
    upperSecondary: 'completed',
  },
} as const;

test.use({ viewport: PHONE });

/** How many phone screens it is from the results' heading to the end of the right to apply, with nothing opened. */
async function screens(guide: GuidePage): Promise<number> {
  const heading = await guide.step('results').locator('h2').first().boundingBox();
  const apply = await guide.step('results').locator('[data-section="apply"]').boundingBox();
  if (!heading || !apply) throw new Error('the results have no heading, or no right to apply');
  return (apply.y + apply.height - heading.y) / PHONE.height;
}

async function seeNumberAtMostTwice(guide: GuidePage): Promise<void> {
  const results = guide.step('results');
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded is not to be counted.
  const text = await results.evaluate((element) => (element as HTMLElement).innerText);
  expect(text.split(NUMBER).length - 1, 'whom to call, at the top and to apply').toBeLessThanOrEqual(2);
}

test('a topic is at most three phone screens, and says a number at most twice', async ({ guide }) => {
  await guide.open('sala');
  await guide.walk(PARENT);
  expect(await guide.host.locator('article[data-insats]').count()).toBeGreaterThan(15);
  expect(await screens(guide)).toBeLessThanOrEqual(3);
  await seeNumberAtMostTwice(guide);
});

test('everything is at most six', async ({ guide }) => {
  await guide.open('sala');
  await guide.walk({ ...PARENT, topics: [] });
  await expect(guide.host.locator('article[data-insats]')).toHaveCount(34);
  expect(await screens(guide)).toBeLessThanOrEqual(6);
  await seeNumberAtMostTwice(guide);
});

for (const [kommun, number] of [
  ['hallefors', '0591-641 00'],
  ['ragunda', '0696-68 20 00'],
] as const) {
  test(`everything in ${kommun} has whom to call at most twice, also in what is folded`, async ({ guide }) => {
    await guide.open(kommun);
    await guide.walk({ topics: [], facts: SAYS_NOTHING });
    const text = (await guide.step('results').textContent()) ?? '';
    expect(text.split(number).length - 1).toBe(2);
  });
}

for (const language of allOr(['ar', 'uk', 'fi'], 'fi')) {
  test(`a topic in ${language} is at most one screen more`, async ({ guide }) => {
    await guide.open('sala');
    await guide.host.evaluate((host, code) => host.setAttribute('lang', code), language);
    await expect(guide.host.locator('[part="guide"]')).toHaveAttribute('lang', language);
    await guide.walk(PARENT);
    expect(await screens(guide)).toBeLessThanOrEqual(4);
    await seeNumberAtMostTwice(guide);
  });
}
