import { describe, expect, test } from 'vitest';
import '../../../src/i18n/results-texts.js';
import { conditionTexts, resultsHeadline } from '../../../src/content/results-content.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { insatsWith } from '../../fixtures/small-catalog.js';

const texts = createTexts();
const direct = { insats: insatsWith() };
const throughOther = { insats: insatsWith({ access: 'throughOther' }) };

describe('the headline of the results', () => {
  test.each([
    ['one to get in touch about', [{ status: 'open', insatser: [direct] }], '1 sak kan du höra av dig om redan i dag.'],
    [
      'what another begins is not counted',
      [{ status: 'open', insatser: [direct, throughOther, direct] }],
      '2 saker kan du höra av dig om redan i dag.',
    ],
    [
      'what another begins stands after what may be for one',
      [
        { status: 'open', insatser: [throughOther] },
        { status: 'checkWithProvider', insatser: [direct] },
      ],
      '1 sak är kanske för dig. Hör av dig och fråga.',
    ],
    ['only what another begins', [{ status: 'open', insatser: [throughOther] }], texts.t('results.others')],
    ['something to apply for', [{ status: 'applyInstead', insatser: [direct] }], texts.t('results.apply')],
    ['nothing', [], texts.t('results.none')],
  ] as const)('%s', (_, groups, headline) => {
    expect(resultsHeadline(groups, texts)).toBe(headline);
  });
});

describe('what holds for all who take part', () => {
  const conditions = [
    { text: 'Ibland får du vänta.', quote: 'Väntetid kan uppstå.' },
    { text: 'Alla följer reglerna.', quote: 'Regler ska följas.' },
  ];

  test('is told in Swedish', () => {
    expect(conditionTexts({ conditions }, undefined)).toEqual([
      { text: 'Ibland får du vänta.' },
      { text: 'Alla följer reglerna.' },
    ]);
    expect(conditionTexts({}, undefined)).toEqual([]);
  });

  test('is told in another language, and in Swedish, marked, where that lacks it', () => {
    const language = {
      overlay: new Map(),
      conditions: new Map([[0, 'Sometimes you have to wait.']]),
      inSwedish: 'In Swedish',
      cardNotice: undefined,
    };
    expect(conditionTexts({ conditions }, language)).toEqual([
      { text: 'Sometimes you have to wait.' },
      { text: 'Alla följer reglerna.', lang: 'sv', untranslatedLabel: 'In Swedish' },
    ]);
  });
});
