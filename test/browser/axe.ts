import axe from 'axe-core';
import { expect } from 'vitest';
import type { GuideHarness } from './harness.js';

/** What WCAG 2.2 AA asks for, and what else is good practice for a part of a page. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing for axe to remark on the guide as it stands. */
export async function expectAccessible({ element }: GuideHarness, step: string): Promise<void> {
  // Further down, the bar with the way out lies over whatever is being scrolled past, which axe takes for a small target.
  window.scrollTo(0, 0);
  const { violations, passes } = await axe.run(element, { runOnly: { type: 'tag', values: TAGS } });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
  );
  expect(found, `axe on ${step}`).toEqual([]);
  expect(passes.length, `axe looked at ${step}`).toBeGreaterThan(3);
}
