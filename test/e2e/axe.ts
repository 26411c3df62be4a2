import type { Page } from '@playwright/test';
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that another colour scheme can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the page as it stands: by all its rules in light, by those on colours in dark. */
export async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme });
  return run(page, colorScheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOUR_RULES });
}

/** What axe finds wrong with the page as it stands, by one rule. */
export async function violationsOf(page: Page, rule: string): Promise<readonly string[]> {
  return run(page, { type: 'rule', values: [rule] });
}

async function run(page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> {
  // Further down, the bar with the way out lies over whatever is being scrolled past, which axe takes for a small target.
  await page.evaluate(() => window.scrollTo(0, 0));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const found = await engine.run(document, options);
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    { runOnly, resultTypes: ['violations'], preload: false } satisfies axe.RunOptions,
  );
}
