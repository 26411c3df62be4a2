import { expect, test } from 'vitest';
import { decisionIn } from '../../../src/draft/decision.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const toldIn = (text: string, margins: readonly string[] = []): readonly string[] =>
  decisionIn(blocksOfText(text), margins).map(({ field, value }) => `${field} ${value}`);

const SAYINGS: readonly (readonly [text: string, told: readonly string[]])[] = [
  [
    'Fastställd av socialnämnden 2025-06-12 § 84\n\nGäller från och med 2025-07-01',
    ['adopted 2025-06-12', 'adoptedBy Socialnämnden, § 84', 'validFrom 2025-07-01'],
  ],
  [
    'Beslutad av: Vård- och omsorgsnämnden\nBeslutsdatum: 2025-06-17, § 71\nGiltig fr.o.m. 1 juli 2025',
    ['adopted 2025-06-17', 'adoptedBy Vård- och omsorgsnämnden, § 71', 'validFrom 2025-07-01'],
  ],
  [
    'Riktlinjen antogs inte förut.\n\nAntagen av kommunfullmäktige den 15 december 2025, § 201.',
    ['adopted 2025-12-15', 'adoptedBy Kommunfullmäktige, § 201'],
  ],
  [
    'Socialnämnden\nSAMMANTRÄDESPROTOKOLL\nSammanträdesdatum 2025-11-20\n\n§ 121 Insatser utan behovsprövning',
    ['adopted 2025-11-20', 'adoptedBy Socialnämnden, § 121'],
  ],
  [
    '| Fastställd av | Datum för beslut | Gäller från |\n| --- | --- | --- |\n| Äldrenämnden | 2026-01-20 | 2026-02-01 |',
    ['adoptedBy Äldrenämnden', 'adopted 2026-01-20', 'validFrom 2026-02-01'],
  ],
  // Neither a law's day, nor another decision's, nor one that is asked for, nor a day that does not exist.
  ['Socialtjänstlagen (2025:400) gäller från och med 1 juli 2025.', []],
  ['Ersätter riktlinjen som antagits av socialnämnden 2019-05-02.', []],
  ['Tjänsteskrivelse\n2025-08-21\n\nNämnden föreslås anta riktlinjen att gälla från och med den 1 oktober 2025.', []],
  ['Fastställd 2025-13-40', []],
  ['Gäller till och med 2027-12-31', []],
];

test.each(SAYINGS)('a document says of its decision: %s', (text, told) => {
  expect(toldIn(text)).toEqual(told);
});

test('a document that was revised proposes both days, for the editor to choose', () => {
  expect(toldIn('Antagen 2019-05-02. Reviderad 2025-06-12.')).toEqual(['adopted 2019-05-02', 'adopted 2025-06-12']);
});

test('what stands over the text of each page is read too, with its words', () => {
  expect(decisionIn([], ['Fastställd av socialnämnden 2025-06-12 § 84'])).toEqual([
    { field: 'adopted', value: '2025-06-12', quote: 'Fastställd av socialnämnden 2025-06-12 § 84' },
    { field: 'adoptedBy', value: 'Socialnämnden, § 84', quote: 'Fastställd av socialnämnden 2025-06-12 § 84' },
  ]);
});
