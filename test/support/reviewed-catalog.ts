import type { Catalog } from '../../src/catalog/types.js';
import {
  type Factories,
  type GuideInSetting,
  guidesInSettings,
  ownFactories,
  settingsFor,
} from '../../src/review/guide-in-setting.js';
import { catalogOf, insatsOf } from './small-catalog.js';

/**
 * An invented kommun with something of everything: brackets, a refinement, children's ages, consent, a
 * general villkor, an `anyOf`, a fact left to the provider, self-experienced audience, and an insats that
 * is owed to whoever asks.
 */
export const EXAMPLE: Catalog = {
  ...catalogOf(
    [
      insatsOf('samtal', [{ fact: 'age', from: 18, origin: 'malgrupp' }], { audience: 'Du som känner dig ensam' }),
      insatsOf('ungdomsgrupp', [{ fact: 'age', from: 13, to: 20 }], { topics: ['youth', 'talk'] }),
      insatsOf(
        'foraldragrupp',
        [
          { fact: 'parenthood', is: ['parent', 'otherAdult'] },
          { fact: 'childAges', from: 3, to: 11 },
        ],
        { topics: ['parenting'], audience: 'Du som upplever mycket bråk hemma' },
      ),
      insatsOf(
        'barnsamtal',
        [
          {
            anyOf: [
              [{ fact: 'age', to: 15 }],
              [
                { fact: 'parenthood', is: 'parent' },
                { fact: 'childAges', to: 15 },
              ],
            ],
          },
        ],
        { topics: ['youth', 'parenting'] },
      ),
      insatsOf('dagverksamhet', [{ fact: 'cognitiveImpairment', is: true }], { topics: ['health'] }),
      insatsOf('radgivning', [], { topics: ['money'], onRequest: true, generalVillkor: false }),
    ],
    { malgrupp: 'guiding', villkor: [{ fact: 'resident', is: true }] },
  ),
  contact: { phone: '0123-45 67 00' },
};

/** The catalogue's machine and guide in the first setting, or others in their place. */
export function inOneSetting(catalog: Catalog, factories: Partial<Factories> = {}): GuideInSetting {
  return guidesInSettings(catalog, settingsFor(['sv']), { ...ownFactories(), ...factories })[0];
}
