import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that another colour scheme can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it stands: by all its rules in light, by those on colours in dark.
 *
 * @param within a selector of the part of the page that counts; all of it unless given
 */
export async function violations(
  page: Page | Frame,
  colorScheme: 'light' | 'dark',
  within = ':root',
): Promise<readonly string[]> {
  await ('page' in page ? page.page() : page).emulateMedia({ colorScheme });
  const runOnly: axe.RunOnly =
    colorScheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOUR_RULES };
  return run(page, runOnly, within);
}

/** What axe finds wrong with the page as it stands, by one rule. */
export async function violationsOf(page: Page, rule: string): Promise<readonly string[]> {
  return run(page, { type: 'rule', values: [rule] });
}

async function run(page: Page | Frame, runOnly: axe.RunOnly, within = ':root'): Promise<readonly string[]> {
  // Further down, the bar with the way out lies over whatever is being scrolled past, which axe takes for a small target.
  await page.evaluate(() => window.scrollTo(0, 0));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ options, within }) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const found = await engine.run(within, options);
      // On a tablet the bar lies over the end of the screen, and over part of what happens to stand there.
      const isUnderBar = ({ any }: axe.NodeResult) =>
        any.some(
          ({ data, relatedNodes }) =>
            (data as { messageKey?: string } | null)?.messageKey === 'partiallyObscured' &&
            relatedNodes?.some(({ html }) => html.includes('part="exit"')),
        );
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.filter((node) => !isUnderBar(node)).map(({ html }) => `${id}: ${html}`),
      );
    },
    { options: { runOnly, resultTypes: ['violations'], preload: false } satisfies axe.RunOptions, within },
  );
}
