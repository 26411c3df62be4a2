import type { Status } from '../../rules/evaluate.js';

/** Out of lucide 1.62.0 (NOTICE.md), each as the path of one line; written by `scripts/lucide.ts`. */
export const STATUS_PICTURES: Readonly<Record<Status, string>> = {
  open: 'M20 6 9 17l-5-5',
  checkWithProvider: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0zM9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01',
  outsideAudience: 'M5 12h14',
  applyInstead: 'M7 7h10v10M7 17 17 7',
};
