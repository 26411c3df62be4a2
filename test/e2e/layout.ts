import type { Page } from '@playwright/test';
import type { GuidePage } from './guide.page.js';

/** What a thumb needs, in CSS pixels. */
const THUMB = 44;

/** The least height of a link in running text (WCAG 2.5.8). */
const LINK = 24;

/** Visible parts of the guide that reach outside the window, or are wider than their box. */
export async function outside(guide: GuidePage): Promise<readonly string[]> {
  return guide.host.evaluate((host) => {
    const width = document.documentElement.clientWidth;
    return [...(host.shadowRoot?.querySelectorAll('*') ?? [])]
      .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > width + 0.5 || left < -0.5;
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 60)}`);
  });
}

/** Visible parts of the guide whose text is cut off or runs out of its box, and cannot be scrolled to. */
export async function clipped(guide: GuidePage): Promise<readonly string[]> {
  return guide.host.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
      .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
      .filter((element) => {
        const { display, overflowY } = getComputedStyle(element);
        const isScrolled = ['auto', 'scroll'].includes(overflowY);
        const isBox = display !== 'inline' && display !== 'contents' && !isScrolled && !(element instanceof SVGElement);
        return (
          isBox && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 60)}`),
  );
}

/** Controls that are smaller than a thumb, and links in running text that are lower than a line. */
export async function tooSmall(guide: GuidePage): Promise<readonly string[]> {
  return guide.host.evaluate(
    (host, { thumb, link }) =>
      [...(host.shadowRoot?.querySelectorAll('button, select, summary, label, a') ?? [])]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          const around = element.parentElement?.closest('li, p')?.textContent?.trim();
          const isControl = element.tagName !== 'A' || around === element.textContent?.trim();
          const isLarge = isControl ? width >= thumb && height >= thumb : height >= link;
          const size = `${Math.round(width)} x ${Math.round(height)}`;
          return isLarge ? [] : [`${element.tagName} ${size}: ${element.textContent?.trim().slice(0, 60)}`];
        }),
    { thumb: THUMB, link: LINK },
  );
}

/** How far the page scrolls sideways. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
