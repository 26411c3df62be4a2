import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import { readCatalog } from '../../src/catalog/read.js';
import type { Catalog } from '../../src/catalog/types.js';
import { arbitraryCatalog, SMALL } from '../support/arbitrary-catalog.js';
import { CANARIES, changed, treeChange } from '../support/mutations.js';
import { seeded, underSeed } from '../support/seed.js';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount, PATIENCE } from './harness.js';
import { ADDRESS, json, serve } from './served.js';

const CATALOGS: Readonly<Record<string, unknown>> = { ragunda, hallefors, sala, everyKind: everyKind() };

/** More presses than any conversation takes. */
const ENOUGH = 40;

const prototypes = [Object.prototype, Array.prototype].map((one) => [one, Reflect.ownKeys(one)] as const);

afterEach(() => {
  expect(Reflect.get(globalThis, 'canary'), 'no text has been run').toBeUndefined();
  for (const [prototype, keys] of prototypes) expect(Reflect.ownKeys(prototype)).toEqual(keys);
});

/** Goes from the welcome to everything that there is to see. */
async function seeEverything(guide: GuideHarness): Promise<void> {
  const look = () => expect(guide.foreignMarkup).toEqual([]);
  look();
  await guide.start();
  look();
  await guide.chooseEverything();
  for (let turn = 0; guide.step === 'questions'; turn += 1) {
    expect(turn, 'the conversation ends').toBeLessThan(ENOUGH);
    look();
    await guide.skip();
  }
  await guide.unfoldAll();
  look();
  await guide.openApply();
  look();
}

/** Without what a browser joins into one space. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe(underSeed('in the real element'), () => {
  test('a catalogue in which anything has been changed is shown, or whom to call is', async () => {
    const seen = { shown: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(CATALOGS)),
        fc.array(treeChange, { minLength: 1, maxLength: 3 }),
        async (name, changes) => {
          const value = changed(CATALOGS[name], changes);
          // With none of these has a catalogue been given.
          const isNone = value === null || value === '';
          const guide = await mount({ catalog: isNone ? {} : value, fallback: 'Ring växeln.' });
          if (readCatalog(value).catalog) {
            await seeEverything(guide);
            seen.shown += 1;
          } else {
            guide.seesText('Ring växeln.');
            expect(guide.foreignMarkup).toEqual([]);
            seen.refused += 1;
          }
          await guide.leave();
        },
      ),
      seeded(60),
    );
    expect(Math.min(seen.shown, seen.refused), 'both come about').toBeGreaterThan(0);
  });

  test('a text is shown word for word, whatever it would be elsewhere', async () => {
    const allowed = CANARIES.filter((text) => readCatalog(withTexts(everyKind(), () => text)).catalog);
    expect(allowed.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(
        arbitraryCatalog(SMALL),
        fc.array(fc.constantFrom(...allowed), { minLength: 1, maxLength: 5 }),
        async (invented, texts) => {
          const catalog = withTexts(invented, (at) => texts[at % texts.length] ?? '');
          const guide = await mount({ catalog });
          expect(guide.allText).toContain(plain(catalog.kommun.name));
          await seeEverything(guide);
          await guide.back();
          await guide.openCards();
          for (const { id, name, summary } of catalog.insatser) {
            if (!(id in guide.cards)) continue;
            expect(plain(guide.cardText(id))).toContain(plain(name));
            expect(plain(guide.cardText(id))).toContain(plain(summary));
          }
          await guide.leave();
        },
      ),
      seeded(30),
    );
  });

  test('an overlay with any text in it draws none of it as anything but text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...CANARIES), { minLength: 1, maxLength: 4 }),
        fc.array(treeChange, { maxLength: 2 }),
        async (texts, changes) => {
          const catalog: Catalog = { ...everyKind(), translations: ['en'] };
          const insatser = Object.fromEntries(
            catalog.insatser.map(({ id }, at) => {
              const text = texts[at % texts.length];
              return [id, { name: text, summary: text, audience: text, howTo: text, provider: text }];
            }),
          );
          const overlay = changed({ language: 'en', origin: 'machine', reviewed: false, insatser }, changes);
          serve({ [ADDRESS]: json(catalog), [ADDRESS.replace('catalog.json', 'en.json')]: json(overlay) });
          const guide = await mount({ catalog: ADDRESS });
          guide.element.lang = 'en';
          await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('en');
          await seeEverything(guide);
          await guide.leave();
        },
      ),
      seeded(20),
    );
  });
});

/** The catalogue with other texts wherever a card shows one. */
function withTexts(catalog: Catalog, textAt: (at: number) => string): Catalog {
  return {
    ...catalog,
    kommun: { name: textAt(0) },
    insatser: catalog.insatser.map((insats, at) => ({
      ...insats,
      name: textAt(at).slice(0, 200),
      summary: textAt(at + 1).slice(0, 2000),
      audience: textAt(at + 2).slice(0, 2000),
      howTo: textAt(at + 3).slice(0, 2000),
      provider: textAt(at + 4).slice(0, 200),
    })),
  };
}
