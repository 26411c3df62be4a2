import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/types.js';
import type { Factories } from '../../src/review/guide-in-setting.js';
import { reviewCatalog } from '../../src/review/review.js';
import { createGuide, type Guide } from '../../src/rules/guide.js';
import { arbitraryCatalog, type CatalogSize, SMALL } from '../support/arbitrary-catalog.js';
import { naiveFacts, naiveStatuses } from '../support/naive-evaluate.js';
import { naiveBest } from '../support/naive-reach.js';
import { seeded, underSeed } from '../support/seed.js';

/** Three facts and three insatser: enough to entangle, and few enough for thousands. */
const SIZE: CatalogSize = { ...SMALL, facts: 3, insatser: 3 };

/** No search for the best order: it is not what is tried here. */
const LIMITS = { optimumStates: 0 };

/** The product's guide, with every list of results that it gives held against the naive evaluation. */
function comparedGuide(catalog: Catalog, differences: string[]): Factories['createGuide'] {
  const guides = new Map<Catalog, Guide>();
  return (of) => {
    const guide = guides.get(of) ?? createGuide(of);
    const compared: Guide = guides.get(of) ?? {
      ...guide,
      assess: (conversation) => {
        const listed = guide.assess(conversation);
        const expected = naiveStatuses(catalog, naiveFacts(conversation.answers));
        for (const { insats, status } of listed) {
          if (expected[insats.id] === status) continue;
          differences.push(`${insats.id}: ${status}, not ${expected[insats.id]}: ${JSON.stringify(conversation)}`);
        }
        return listed;
      },
    };
    guides.set(of, compared);
    return compared;
  };
}

const withContact = (catalog: Catalog): Catalog => ({ ...catalog, contact: { phone: '0123-45 67 00' } });

describe(underSeed('every conversation of invented catalogues'), () => {
  test('ends with the statuses of the naive evaluation, and holds to the statements', () => {
    fc.assert(
      fc.property(arbitraryCatalog(SIZE).map(withContact), (catalog) => {
        const differences: string[] = [];
        const review = reviewCatalog(catalog, {
          fingerprint: '',
          limits: LIMITS,
          createGuide: comparedGuide(catalog, differences),
        });
        expect(differences).toEqual([]);
        expect(review.topics.filter(({ tooLarge }) => tooLarge)).toEqual([]);
        for (const { number, against } of review.checks) if (number !== 8) expect(against).toEqual([]);
        // For what is owed to whoever asks nothing is asked, so that it is met only by what others ask.
        const asked = catalog.insatser.filter(({ onRequest }) => onRequest !== true);
        const best = new Map(review.insatser.map(({ id, bestStatus }) => [id, bestStatus]));
        expect(asked.map(({ id }) => best.get(id))).toEqual(asked.map((insats) => naiveBest(catalog, insats)));
      }),
      seeded(200),
    );
  });
});
