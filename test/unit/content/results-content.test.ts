import { describe, expect, test } from 'vitest';
import '../../../src/i18n/results-texts.js';
import type { Topic } from '../../../src/catalog/types.js';
import { consentNote } from '../../../src/content/consent-content.js';
import { conditionTexts, resultsHeadline } from '../../../src/content/results-content.js';
import { createTexts } from '../../../src/i18n/texts.js';
import type { Answer } from '../../../src/rules/answers.js';
import { createGuide } from '../../../src/rules/guide.js';
import { insatsWith } from '../../fixtures/small-catalog.js';
import { realCatalog } from '../../support/real-catalogs.js';

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
      checked: new Map(),
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

describe('that whoever is under 15 needs a yes is said', () => {
  const noted = (
    topic: Topic,
    answers: readonly Answer[] = [],
    kommun: 'ragunda' | 'hallefors' | 'sala' = 'ragunda',
  ) => {
    const assessed = createGuide(realCatalog(kommun)).assess({ answers, topics: [topic] });
    const chosen = assessed.filter(({ isOwedBesides }) => !isOwedBesides);
    return consentNote({ texts }, chosen, new Map(answers.map(({ fact, value }) => [fact, value]))) !== undefined;
  };

  test.each<[string, boolean]>([
    ['where what is open is for everybody', noted('meeting')],
    ['where a relative of any age may take part', noted('relatives', [], 'hallefors')],
    ['to whoever would not say their age', noted('talk', [{ fact: 'age', value: null }])],
    ['to whoever may be under 15', noted('talk', [{ fact: 'age', value: '0-17' }])],
    ['to whoever has not left grundskola', noted('work', [{ fact: 'compulsorySchoolDone', value: false }])],
  ])('%s', (_, isNoted) => {
    expect(isNoted).toBe(true);
  });

  test.each<[string, boolean]>([
    ['what is open is first of all for older people', noted('older')],
    ['the person is 15 or more', noted('talk', [{ fact: 'age', value: '15-17' }])],
    ['the person is a parent', noted('meeting', [{ fact: 'parenthood', value: ['parent'] }])],
    ['the person has left grundskola', noted('work', [{ fact: 'compulsorySchoolDone', value: true }])],
    ['the person goes to gymnasium', noted('work', [{ fact: 'upperSecondary', value: 'enrolled' }])],
    [
      'every villkor of what is open begins at 15 or more',
      noted('money', [{ fact: 'resident', value: true }], 'hallefors'),
    ],
  ])('not where %s', (_, isNoted) => {
    expect(isNoted).toBe(false);
  });
});
