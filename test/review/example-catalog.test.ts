import { expect, test } from 'vitest';
import { reviewCatalog } from '../../src/review/review.js';
import { exampleCatalog } from '../support/example-catalog.js';

test('the example catalogue holds to every statement', () => {
  const { checks } = reviewCatalog(exampleCatalog(), { fingerprint: 'f' });
  expect(checks).toHaveLength(9);
  expect(checks.flatMap(({ number, against }) => against.map((one) => [number, one]))).toEqual([]);
  for (const { examined } of checks) expect(examined).toBeGreaterThan(0n);
}, 240_000);
