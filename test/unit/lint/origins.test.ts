import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Catalog, Origin, Villkor } from '../../../src/catalog/types.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';

const QUOTE = 'Målgrupp: Föräldrar till barn mellan 3–12 år. Villkor: Du ska vara folkbokförd i Exempelköping.';

const childAges = (origin: Origin): Villkor => ({ fact: 'childAges', from: 3, to: 12, origin });
const resident = (origin: Origin): Villkor => ({ fact: 'resident', is: true, origin });

function findingsOn(catalog: Catalog, documentText?: string): readonly string[] {
  const findings = lintCatalog(catalog, { today: '2026-11-22', ...(documentText !== undefined && { documentText }) });
  return findings.filter(({ rule }) => rule === 'origin-elsewhere').map(({ path }) => path);
}

const withVillkor = (quote: string, ...villkor: readonly Villkor[]) =>
  catalogWith({ insatser: [insatsWith({ villkor, source: { section: '1', quote } })] });

describe('where a villkor comes from', () => {
  test('is what the label over it says', () => {
    expect(findingsOn(withVillkor(QUOTE, childAges('malgrupp'), resident('villkor')))).toEqual([]);
    expect(findingsOn(withVillkor(QUOTE, childAges('villkor'), resident('malgrupp')))).toEqual([
      '$.insatser[0].villkor[0]',
      '$.insatser[0].villkor[1]',
    ]);
  });

  test('is looked up in the document where the quote leaves the label out', () => {
    const quote = 'Föräldrar till barn mellan 3–12 år. … Du ska vara folkbokförd i Exempelköping.';
    const catalog = withVillkor(quote, childAges('villkor'), resident('villkor'));
    expect(findingsOn(catalog)).toEqual([]);
    expect(findingsOn(catalog, `1 Föräldragrupp\n${QUOTE}`)).toEqual(['$.insatser[0].villkor[0]']);
  });

  test('is not doubted where the same words stand under both labels', () => {
    const both = 'Målgrupp: Barn mellan 3–12 år. Villkor: Barnet ska vara mellan 3–12 år.';
    expect(findingsOn(withVillkor(both, childAges('villkor')))).toEqual([]);
    expect(findingsOn(withVillkor(both, childAges('malgrupp')))).toEqual([]);
  });

  test('is not doubted where the decision has no labels', () => {
    expect(findingsOn(withVillkor('För barn mellan 3–12 år.', childAges('malgrupp')))).toEqual([]);
  });

  test.each(KOMMUNER)('is right in %s, and most of what is swapped is found', (kommun) => {
    const catalog = realCatalog(kommun);
    const document = readFileSync(`catalogs/${kommun}/${catalog.guideline.file}`, 'utf8');
    expect(findingsOn(catalog, document)).toEqual([]);
    let count = 0;
    const swapped = {
      ...catalog,
      insatser: catalog.insatser.map((insats) => {
        if (insats.villkor === 'unstated') return insats;
        count += insats.villkor.length;
        const villkor = insats.villkor.map((one) => ({
          ...one,
          origin: one.origin === 'malgrupp' ? 'villkor' : 'malgrupp',
        }));
        return { ...insats, villkor };
      }),
    } as Catalog;
    expect(findingsOn(swapped, document).length).toBeGreaterThan(count / 2);
  });
});
