import '../i18n/results-texts.js';
import type { Fact } from '../catalog/facts.js';
import type { Catalog, Insats, Villkor } from '../catalog/types.js';
import { answerText } from '../i18n/answer-text.js';
import { villkorText } from '../i18n/villkor-text.js';
import { type AnswerValue, hasChild } from '../rules/answers.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf, isForChildren, type Reason } from '../rules/evaluate.js';
import type { InsatsAssessment } from '../rules/guide.js';
import type { ContentSource } from './content-text.js';

type Source = Pick<ContentSource, 'catalog' | 'texts'> & Partial<Pick<ContentSource, 'language'>>;

/** What has been answered, by fact. */
export type AnswersByFact = ReadonlyMap<Fact, AnswerValue>;

/** Villkor under a title that says what they are. */
export interface VillkorList {
  readonly title: string;
  readonly items: readonly VillkorItem[];
}

/** One villkor in words. */
export interface VillkorItem {
  readonly text: string;
  /** "Du svarade: 16–19 år": what was answered to its questions; `undefined` where nothing was. */
  readonly said: string | undefined;
}

/** The villkor that keep an insats from being open: those that are unmet, and those that the provider checks. */
export function reasonLists(
  source: Source,
  { status, reasons }: Pick<InsatsAssessment, 'status' | 'reasons'>,
  answers: AnswersByFact,
): readonly VillkorList[] {
  const { t } = source.texts;
  const unmet = reasons.filter(({ truth }) => truth === 'unmet');
  const unknown = reasons.filter(({ truth }) => truth === 'unknown');
  return [
    listOf(source, t(status === 'outsideAudience' ? 'card.meantFor' : 'card.villkor'), unmet, answers),
    listOf(source, t('card.check'), status === 'checkWithProvider' ? unknown : [], answers),
  ].filter((list) => list !== undefined);
}

/** The villkor that are met; `undefined` where none is. */
export function metList(source: Source, reasons: readonly Reason[], answers: AnswersByFact): VillkorList | undefined {
  const met = reasons.filter(({ truth }) => truth === 'met');
  return listOf(source, source.texts.t('card.met'), met, answers);
}

/** The villkor that only say whom an insats is meant for; `undefined` where there are none. */
export function guidingList(source: Source, insats: Insats): VillkorList | undefined {
  const guiding = villkorOf(source.catalog, insats).filter((villkor) => !isBinding(source.catalog, villkor));
  return listOf(source, source.texts.t('card.meantFor'), guiding.map(asReason));
}

/** The villkor that must hold; `undefined` where there are none. */
export function bindingList(source: Source, insats: Insats): VillkorList | undefined {
  const binding = villkorOf(source.catalog, insats).filter((villkor) => isBinding(source.catalog, villkor));
  return listOf(source, source.texts.t('card.villkor'), binding.map(asReason));
}

/**
 * What is said beside the villkor: that none is stated, consent, and that whoever asks has a right to it.
 *
 * @param reasons What came of the villkor; none where nobody has answered anything.
 */
export function villkorNotes(
  { texts: { t } }: Pick<ContentSource, 'texts'>,
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
    insats.onRequest && t('card.onRequest'),
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

/** Whether a villkor binds: a målgrupp that only guides turns nobody away. */
export function isBinding({ guideline }: Catalog, { origin }: Villkor): boolean {
  return origin !== 'malgrupp' || guideline.malgrupp === 'binding';
}

/** Whether the law's rule of consent (SoL 21 kap. 2 §) holds for an insats: the kommun states none of its own. */
export function hasLawConsent(catalog: Catalog, insats: Insats): boolean {
  return !villkorOf(catalog, insats).some((villkor) => factsOf(villkor).includes('guardianConsent'));
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
  title: string,
  reasons: readonly Pick<Reason, 'villkor'>[],
  answers: AnswersByFact = new Map(),
): VillkorList | undefined {
  if (reasons.length === 0) return undefined;
  const { texts, catalog, language } = source;
  const { areas, kommun } = catalog;
  return {
    title: `${title}:`,
    items: reasons.map(({ villkor }) => ({
      text: villkorText(villkor, texts, kommun.name, { areas, checked: language?.checked }),
      said: saidAbout(villkor, source, answers),
    })),
  };
}

/** What the person answered to the questions that a villkor rests on. */
function saidAbout(villkor: Villkor, { texts, catalog }: Source, answers: AnswersByFact): string | undefined {
  const said = factsOf(villkor).flatMap((fact) => {
    const value = answers.get(fact) ?? null;
    return value === null
      ? []
      : [answerText(fact, value, texts, { kommun: catalog.kommun.name, areas: catalog.areas })];
  });
  return said.length === 0 ? undefined : `${texts.t('step.you')}: ${texts.list(said)}`;
}
