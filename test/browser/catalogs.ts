import type { Catalog } from '../../src/catalog/types.js';
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';

/** An invented kommun that asks one question of every kind, and whose insatser can come to every status. */
export function everyKind(changes: Partial<Catalog> = {}): Catalog {
  return catalogWith({
    guideline: { title: 'Riktlinje för insatser', status: 'adopted', malgrupp: 'guiding' },
    insatser: [
      insatsWith({ id: 'kafe', name: 'Kafé', topics: ['meeting'], access: 'dropIn' }),
      insatsWith({
        id: 'seniorer',
        name: 'Seniorträff',
        topics: ['older'],
        villkor: [{ fact: 'age', from: 67, origin: 'malgrupp' }],
      }),
      insatsWith({
        id: 'foraldragrupp',
        name: 'Föräldragrupp',
        topics: ['parenting'],
        villkor: [
          { fact: 'parenthood', is: ['parent'] },
          { fact: 'childAges', from: 3, to: 11 },
        ],
      }),
      insatsWith({ id: 'bor-har', name: 'Grannstöd', topics: ['talk'], villkor: [{ fact: 'resident', is: true }] }),
      insatsWith({
        id: 'efter-gymnasiet',
        name: 'Nästa steg',
        topics: ['work'],
        villkor: [{ fact: 'upperSecondary', is: ['completed', 'neither'] }],
      }),
      insatsWith({
        id: 'radgivning',
        name: 'Rådgivning',
        topics: ['money'],
        villkor: 'unstated',
        onRequest: true,
      }),
      insatsWith({ id: 'skydd', name: 'Stödsamtal', topics: ['violence'] }),
    ],
    ...changes,
  });
}
