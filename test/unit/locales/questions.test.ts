import { describe, expect, test } from 'vitest';
import { DECIDING as DECIDING_KEYS, readReviewedQuestions, reviewFor } from '../../../scripts/questions.js';
import { IS_SWEDISH, TRANSLATIONS, textsOf } from '../../support/locales.js';
import { placeholdersIn, SWEDISH } from '../../support/texts.js';

const DECIDING = [...SWEDISH.keys()].filter((key) => DECIDING_KEYS.test(key));
/** What is said of privacy at a tablet that counts visits. */
const PRIVACY = ['kiosk.followUp.greeting', 'kiosk.followUp.how'];
const REVIEWED = readReviewedQuestions();

test('what was compared is of the languages there are', () => {
  expect(Object.keys(REVIEWED).sort()).toEqual([...TRANSLATIONS]);
});

describe.each(TRANSLATIONS.filter((language) => !IS_SWEDISH.has(language)))('%s', (language) => {
  const backs = textsOf(language, 'back-translations');

  test('is said in Swedish again, every text that decides', () => {
    expect([...backs.keys()].sort()).toEqual([...DECIDING, ...PRIVACY].sort());
  });

  test('names what is filled in, said in Swedish again too', () => {
    for (const [key, back] of backs) expect(placeholdersIn(back), key).toEqual(placeholdersIn(SWEDISH.get(key) ?? ''));
  });
});

describe.each(TRANSLATIONS)('%s', (language) => {
  const review = REVIEWED[language];

  test('says who compared it with the Swedish, and when', () => {
    expect(review?.by).toMatch(/\S/);
    expect(review?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('was compared as it is now: run `npx tsx scripts/questions.ts` and read what it lists', () => {
    expect(reviewFor(language, review)).toEqual(review);
  });

  test.each(DECIDING)('asks the same in %s: the same person, the same time, the same legal meaning', (key) => {
    expect(review?.texts[key]?.asksTheSame).toBe(true);
  });
});

describe('a change that nobody has read is found out', () => {
  const known = REVIEWED.en;
  const read = known?.texts['question.age'];

  test.each([
    ['a changed Swedish question', { swedish: 'Hur ung är du?' }],
    ['a changed translation', { translation: 'How young are you?' }],
    ['a changed back-translation', { back: 'Hur ung är du?' }],
  ])('%s', (_name, change) => {
    if (!known || !read) throw new Error('locales/reviewed-questions.json has no English question.age.');
    const before = { ...known, texts: { ...known.texts, 'question.age': { ...read, ...change } } };
    expect(reviewFor('en', before).texts['question.age']?.asksTheSame).toBe(false);
  });

  test('a new language has everything left to read', () => {
    const { texts } = reviewFor('en');
    expect(Object.keys(texts).length).toBe(DECIDING.length);
    expect(Object.values(texts).some(({ asksTheSame }) => asksTheSame)).toBe(false);
  });
});
