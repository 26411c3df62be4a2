import { expect, test } from 'vitest';
import { textHash } from '../../src/catalog/text-hash.js';
import type { Catalog } from '../../src/catalog/types.js';
import { everyKind } from './catalogs.js';
import { GuideHarness, PATIENCE } from './harness.js';
import { ADDRESS, json, serve } from './served.js';

const NAME = 'Kahvila jokaiselle';
const OLD = 'Vanha teksti';

/** A catalogue with Finnish in it: the name of the first insats is up to date, and its summary is not. */
function bundle(): Catalog {
  const catalog = everyKind();
  const [insats] = catalog.insatser;
  if (!insats) throw new Error('There is no insats.');
  const of = { [insats.id]: { name: textHash(insats.name), summary: textHash('En text som inte finns längre.') } };
  const insatser = { [insats.id]: { name: NAME, summary: OLD } };
  const fi = { language: 'fi', origin: 'machine', reviewed: false, of, insatser } as const;
  return { ...catalog, translations: ['fi'], overlays: { fi } };
}

async function seesFinnish(guide: GuideHarness): Promise<void> {
  guide.element.lang = 'fi';
  await guide.enter();
  await expect.poll(() => guide.heardOf('insats-error').length, { timeout: PATIENCE }).toBe(1);
  await guide.drawn();
  expect(guide.language).toBe('fi');
  await guide.start();
  await guide.chooseEverything();
  await guide.skipToResults();
  await guide.openCards();
  expect(guide.text).toContain(NAME);
  expect(guide.text).not.toContain(OLD);
  expect(guide.text).toContain(everyKind().insatser[0]?.summary ?? 'no summary');
}

test('a bundle set as an object speaks its languages, and what is out of date stands in Swedish', async () => {
  const requests = serve({ [ADDRESS.replace('catalog', 'fi')]: json({}) });
  const guide = new GuideHarness({ catalog: bundle() });
  await seesFinnish(guide);
  expect(requests).toEqual([]);
  const codes = guide.heard.filter(({ name }) => name === 'insats-error').map(({ detail }) => detail);
  expect(codes).toEqual([{ code: 'overlay-stale' }]);
});

test('a bundle by its address does so too, and asks for nothing beside it', async () => {
  const requests = serve({ [ADDRESS]: json(bundle()), [ADDRESS.replace('catalog', 'fi')]: json({}) });
  await seesFinnish(new GuideHarness({ catalog: ADDRESS }));
  expect(requests.map(({ url }) => url)).toEqual([ADDRESS]);
});
