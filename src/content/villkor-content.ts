import '../i18n/results-texts.js';
import { ADULT_AGE, CONSENT_AGE, type Fact } from '../catalog/facts.js';
import type { AnyOfVillkor, Catalog, Insats, Villkor } from '../catalog/types.js';
import { written } from '../catalog/written.js';
import { answerText } from '../i18n/answer-text.js';
import { branchTexts, villkorText } from '../i18n/villkor-text.js';
import { type AnswerValue, hasChild, knownFrom } from '../rules/answers.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf, isForChildren, type Reason, toldReasons } from '../rules/evaluate.js';
import type { InsatsAssessment } from '../rules/guide.js';
import { parseInterval } from '../rules/interval.js';
import type { Truth } from '../rules/kleene.js';
import type { Known } from '../rules/known.js';
import { weighAll } from '../rules/weigh.js';
import { type ContentSource, type ContentText, textOfInsats } from './content-text.js';

type Source = Pick<ContentSource, 'catalog' | 'texts'> & Partial<Pick<ContentSource, 'language'>>;

/** What has been answered, by fact. */
export type AnswersByFact = ReadonlyMap<Fact, AnswerValue>;

/** Villkor under a title that says what they are. */
export interface VillkorList {
  readonly title: string;
  readonly items: readonly VillkorItem[];
}

/** One villkor in words, or all of an insats in the kommun's own. */
export interface VillkorItem extends ContentText {
  /** Alternatives of which one is enough, a line each; none where the villkor is not made of alternatives. */
  readonly branches: readonly string[];
  /** "Du svarade: 16–19 år": what was answered to its questions; `undefined` where nothing was. */
  readonly said: string | undefined;
}

/** The villkor that keep an insats from being open: those that are unmet, and those that the provider checks. */
export function reasonLists(
  source: Source,
  { insats, status, reasons }: Pick<InsatsAssessment, 'insats' | 'status' | 'reasons'>,
  answers: AnswersByFact,
): readonly VillkorList[] {
  const { t } = source.texts;
  const unmet = reasons.filter(({ truth }) => truth === 'unmet');
  const unknown = reasons.filter(({ truth }) => truth === 'unknown');
  return [
    listOf(source, insats, t(status === 'outsideAudience' ? 'card.meantFor' : 'card.villkor'), unmet, answers),
    listOf(source, insats, t('card.check'), status === 'checkWithProvider' ? unknown : [], answers),
  ].filter((list) => list !== undefined);
}

/** The villkor that are met; `undefined` where none is. Those in the kommun's own wording stand here when all are met. */
export function metList(
  source: Source,
  { insats, reasons }: Pick<InsatsAssessment, 'insats' | 'reasons'>,
  answers: AnswersByFact,
): VillkorList | undefined {
  const isOwnMet = reasons.every(({ truth, villkor }) => truth === 'met' || !isToldByWording(source, insats, villkor));
  const met = reasons.filter(
    ({ truth, villkor }) => truth === 'met' && (isOwnMet || !isToldByWording(source, insats, villkor)),
  );
  return listOf(source, insats, source.texts.t('card.met'), met, answers);
}

/** The villkor that only say whom an insats is meant for; `undefined` where there are none. */
export function guidingList(source: Source, insats: Insats): VillkorList | undefined {
  return listOf(source, insats, source.texts.t('card.meantFor'), villkorBy(source, insats, false).map(asReason));
}

/** The villkor that must hold; `undefined` where there are none. */
export function bindingList(source: Source, insats: Insats): VillkorList | undefined {
  return listOf(source, insats, source.texts.t('card.villkor'), villkorBy(source, insats, true).map(asReason));
}

/** The villkor that bind, or that guide. What one wording tells stands together: among those that bind, if any does. */
function villkorBy(source: Source, insats: Insats, binds: boolean): readonly Villkor[] {
  const { catalog } = source;
  const all = villkorOf(catalog, insats);
  const doesWordingBind = all.some((one) => isToldByWording(source, insats, one) && isBinding(catalog, one));
  return all.filter(
    (one) => (isToldByWording(source, insats, one) ? doesWordingBind : isBinding(catalog, one)) === binds,
  );
}

/** Whether a villkor is one that the kommun tells in words of its own: those of the insats, but not the general ones nor the law's. */
function isToldByWording({ catalog }: Pick<Source, 'catalog'>, insats: Insats, villkor: Villkor): boolean {
  if (insats.wording === undefined) return false;
  // What several insatser share is one object after compiling, so that it is looked for by what it says.
  const key = written(villkor);
  const isAmong = (list: readonly Villkor[] = []) => list.some((one) => written(one) === key);
  return !isAmong(catalog.villkor) && isAmong(villkorOf(catalog, insats));
}

/**
 * What is said beside the villkor: that none is stated, consent, and that whoever asks has a right to it.
 *
 * @param reasons What came of the villkor; none where nobody has answered anything.
 */
export function villkorNotes(
  { catalog, texts: { t } }: Pick<ContentSource, 'catalog' | 'texts'>,
  insats: Insats,
  reasons: readonly Reason[] = [],
  answers: AnswersByFact = new Map(),
): readonly string[] {
  const lacksConsent = reasons.some(
    ({ truth, villkor }) => truth === 'unmet' && factsOf(villkor).includes('guardianConsent'),
  );
  return [
    insats.villkor === 'unstated' && t('card.unstated'),
    lacksConsent && t('card.consent'),
    mayChildTakePart(insats, answers) && t('card.childConsent'),
    reasons.every(({ truth }) => truth !== 'unmet') &&
      needsNoConsentFrom15(catalog, insats, answers) &&
      t('card.from15'),
    insats.onRequest && t('card.onRequest'),
    isUnderOtherLaw(insats) && t('card.otherLaw'),
  ].filter((note) => typeof note === 'string');
}

/** That the decision opens an insats to all, or has no villkor to check; `undefined` where it has a villkor, or states none. */
export function openToAllNote(
  { texts: { t } }: Pick<ContentSource, 'texts'>,
  { villkor, openToAll }: Insats,
  all: readonly (Villkor | Reason)[],
): string | undefined {
  if (villkor === 'unstated' || all.length > 0) return undefined;
  return openToAll ? `${t('card.openToAll')}.` : t('card.noVillkor');
}

/** Whether an insats rests on another law than socialtjänstlagen, so that the right to apply is another too. */
export function isUnderOtherLaw({ legalBasis }: Pick<Insats, 'legalBasis'>): boolean {
  return legalBasis !== undefined && !/socialtjänstlag|2025:400|(?<!\p{L})SoL(?!\p{L})/iu.test(legalBasis);
}

/** Whether a villkor binds: a målgrupp that only guides turns nobody away. */
export function isBinding({ guideline }: Catalog, { origin }: Villkor): boolean {
  return origin !== 'malgrupp' || guideline.malgrupp === 'binding';
}

/** Whether the law's rule of consent (SoL 21 kap. 2 §) holds for an insats: the kommun states none of its own. */
export function hasLawConsent(catalog: Catalog, insats: Insats): boolean {
  return !villkorOf(catalog, insats).some((villkor) => factsOf(villkor).includes('guardianConsent'));
}

/** The young people of whom the decision may say that they take part without consent (SoL 21 kap. 2 §). */
const FROM_15_TO_17 = { from: CONSENT_AGE, to: ADULT_AGE - 1 };

/**
 * Whether the decision says that those of 15 to 17 take part without consent, and whoever asks may be one of them: not a
 * parent, nor somebody of another age, nor where the insats is for others.
 */
function needsNoConsentFrom15(catalog: Catalog, insats: Insats, answers: AnswersByFact): boolean {
  if ((insats.from15 ?? catalog.guideline.from15) !== 'suitable' || !hasLawConsent(catalog, insats)) return false;
  const { from, to } = FROM_15_TO_17;
  const age = answers.get('age');
  const told = typeof age === 'string' ? parseInterval(age) : undefined;
  if (told && (told.to < from || told.from > to)) return false;
  const young = knownTo(catalog, [
    ['age', `${from}-${to}`],
    ['parenthood', ['none']],
  ]);
  return !hasChild(answers.get('parenthood') ?? '') && weighAll(villkorOf(catalog, insats), young) !== 'unmet';
}

/** Whether a child under 15 may be the one who takes part: a parent asks, or someone whose age is not known. */
function mayChildTakePart({ villkor }: Insats, answers: AnswersByFact): boolean {
  if (villkor === 'unstated' || !isForChildren(villkor)) return false;
  return !answers.get('age') || hasChild(answers.get('parenthood') ?? '');
}

function asReason(villkor: Villkor): Pick<Reason, 'villkor'> {
  return { villkor };
}

function listOf(
  source: Source,
  insats: Insats,
  title: string,
  reasons: readonly (Pick<Reason, 'villkor'> & Partial<Pick<Reason, 'truth'>>)[],
  answers: AnswersByFact = new Map(),
): VillkorList | undefined {
  if (reasons.length === 0) return undefined;
  const told = reasons.filter(({ villkor }) => isToldByWording(source, insats, villkor));
  const others = toldReasons(
    reasons.filter((reason) => !told.includes(reason)),
    knownTo(source.catalog, answers),
  );
  const wording = textOfInsats({ language: source.language }, insats, 'wording');
  const inOwnWords = (content: ContentText): VillkorItem => ({
    ...content,
    branches: [],
    said: saidAbout(
      told.map(({ villkor }) => villkor),
      source,
      answers,
    ),
  });
  return {
    title: `${title}:`,
    items: [
      ...others.map(({ villkor, truth }) => itemOf(source, villkor, truth, answers)),
      ...(wording && told.length > 0 ? [inOwnWords(wording)] : []),
    ],
  };
}

function itemOf(source: Source, villkor: Villkor, truth: Truth | undefined, answers: AnswersByFact): VillkorItem {
  const { texts, catalog, language } = source;
  const { areas, kommun } = catalog;
  const names = { areas, checked: language?.checked };
  const said = saidAbout([villkor], source, answers);
  if ('anyOf' in villkor) {
    const branches = branchTexts({ anyOf: branchesOf(villkor, source, truth, answers) }, texts, kommun.name, names);
    if (branches.length > 1) return { text: `${texts.t('villkor.any')}:`, branches, said };
    return { text: branches[0] ?? '', branches: [], said };
  }
  const text = villkorText(villkor, texts, kommun.name, names);
  const isUntranslated = 'checked' in villkor && language && !language.checked.has(villkor.id);
  const marked = isUntranslated ? ({ lang: 'sv', untranslatedLabel: language.inSwedish } as const) : {};
  return { text, branches: [], said, ...marked };
}

/** The alternatives that a reader needs: those that hold, of what is met, and those that still can, of what is not known. */
function branchesOf(
  { anyOf }: AnyOfVillkor,
  { catalog }: Source,
  truth: Truth | undefined,
  answers: AnswersByFact,
): AnyOfVillkor['anyOf'] {
  if (truth === undefined || truth === 'unmet') return anyOf;
  const known = knownTo(catalog, answers);
  const left = anyOf.filter((branch) => {
    const comesTo = weighAll(branch, known);
    return truth === 'met' ? comesTo === 'met' : comesTo !== 'unmet';
  });
  return left.length > 0 ? left : anyOf;
}

/** What is known after some answers. */
function knownTo({ areas }: Catalog, answers: Iterable<readonly [Fact, AnswerValue]>): Known {
  return knownFrom(
    [...answers].map(([fact, value]) => ({ fact, value })),
    areas,
  );
}

/** What the person answered to the questions that villkor rest on. */
function saidAbout(
  villkor: readonly Villkor[],
  { texts, catalog }: Source,
  answers: AnswersByFact,
): string | undefined {
  const said = [...new Set(villkor.flatMap(factsOf))].flatMap((fact) => {
    const value = answers.get(fact) ?? null;
    return value === null
      ? []
      : [answerText(fact, value, texts, { kommun: catalog.kommun.name, areas: catalog.areas })];
  });
  return said.length === 0 ? undefined : `${texts.t('step.you')}: ${texts.list(said)}`;
}
