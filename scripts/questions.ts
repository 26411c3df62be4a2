/**
 * Brings `locales/reviewed-questions.json` up to date with the texts. What is new or has changed gets
 * `"asksTheSame": false` and is listed; a person reads it and writes `true`, and until then a test fails.
 */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALES, languages, leavesOf, type TextTree } from './locales/languages.js';

/** What was compared, and what the reader found. */
export interface ReviewedText {
  readonly swedish: string;
  readonly translation: string;
  /** The translation said in Swedish again, from the translation alone; none for a language that is Swedish itself. */
  readonly back?: string;
  /** Whether it is the same person, the same time and the same legal meaning. */
  readonly asksTheSame: boolean;
  /** What was added or said otherwise, and why that is the same. */
  readonly note?: string;
}

/** One language's texts, who read them, and when. */
export interface ReviewedLanguage {
  readonly by: string;
  readonly on: string;
  readonly texts: Readonly<Record<string, ReviewedText>>;
}

/** `locales/reviewed-questions.json`: from language to what was read. */
export type ReviewedQuestions = Readonly<Record<string, ReviewedLanguage>>;

type Texts = ReadonlyMap<string, string>;

/** The files that a visitor's texts lie in. */
const GUIDE = ['guide', 'results'];

const TARGET = `${LOCALES}reviewed-questions.json`;

/** The texts that decide what a person is asked, what a villkor says, and what one may do. */
export const DECIDING =
  /^(question|hint|villkor|status)\.|^answer\.livesIn\.|^results\.(consentUnder15|owed|voluntary)$|^card\.(from15|lawConsent|noVillkor|onRequest|otherLaw)$|^apply\.other$/;

function decidingTexts(language: string, files: readonly string[]): Texts {
  const paths = files.map((file) => `${LOCALES}${language}/${file}.json`).filter((path) => existsSync(path));
  const leaves = paths.flatMap((path) => leavesOf(JSON.parse(readFileSync(path, 'utf8')) as TextTree));
  return new Map(leaves.filter(([key]) => DECIDING.test(key)));
}

/** What the review of a language must hold for the texts as they are now; what nobody has read says so. */
export function reviewFor(language: string, known?: ReviewedLanguage): ReviewedLanguage {
  const translations = decidingTexts(language, GUIDE);
  const backs = decidingTexts(language, ['back-translations']);
  const texts = [...decidingTexts('sv', GUIDE)].map(([key, swedish]): [string, ReviewedText] => {
    const back = backs.get(key);
    const now = { swedish, translation: translations.get(key) ?? '', ...(back === undefined ? {} : { back }) };
    const read = known?.texts[key];
    const isSame = read?.swedish === swedish && read.translation === now.translation && read.back === back;
    return [key, isSame ? read : { ...now, asksTheSame: false }];
  });
  return { by: known?.by ?? '', on: known?.on ?? '', texts: Object.fromEntries(texts) };
}

/** The review as it lies in `locales/`. */
export function readReviewedQuestions(): ReviewedQuestions {
  return existsSync(TARGET) ? (JSON.parse(readFileSync(TARGET, 'utf8')) as ReviewedQuestions) : {};
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const known = readReviewedQuestions();
  const codes = languages().filter((language) => language !== 'sv');
  const review = Object.fromEntries(codes.map((language) => [language, reviewFor(language, known[language])]));
  writeFileSync(TARGET, `${JSON.stringify(review, null, 2)}\n`);
  const unread = codes.flatMap((language) =>
    Object.entries(review[language]?.texts ?? {})
      .filter(([, { asksTheSame }]) => !asksTheSame)
      .map(([key]) => `${language}: ${key}`),
  );
  for (const text of unread) console.log(text);
  console.log(`${unread.length} texts to read in locales/reviewed-questions.json`);
}
