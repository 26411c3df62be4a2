import { FACT_NAMES, type Fact, isAskable } from '../catalog/facts.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { answerText } from '../i18n/answer-text.js';
import { type Markup, markup } from '../markup/markup.js';
import type { Answers } from '../rules/answers.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf } from '../rules/evaluate.js';
import { createGuide } from '../rules/guide.js';
import { FACT_NAME, GUIDE } from './report-text.js';
import type { QuestionReview, Review } from './review.js';

/** What every section of the report reads. */
export interface ReportContext {
  readonly review: Review;
  readonly catalog: Catalog;
  readonly kommun: string;
  /** The facts that have a state, in vocabulary order: question 1, 2, 3 … of the report. */
  readonly facts: readonly Fact[];
  /** The facts left to the provider that some villkor names, in vocabulary order. */
  readonly providerFacts: readonly Fact[];
  /** What was found about each question that some conversation comes to. */
  readonly questions: ReadonlyMap<Fact, QuestionReview>;
}

/** Gathers what the sections have in common. */
export function contextFor(review: Review, catalog: Catalog): ReportContext {
  const { facts } = createGuide(catalog);
  const named = new Set(catalog.insatser.flatMap((insats) => factsNamedBy(catalog, insats)));
  return {
    review,
    catalog,
    kommun: catalog.kommun.name,
    facts,
    providerFacts: FACT_NAMES.filter((fact) => named.has(fact) && !isAskable(fact)),
    questions: new Map(review.questions.map((question) => [question.fact, question])),
  };
}

/** The facts that the villkor of an insats name, the general ones among them. */
export function factsNamedBy(catalog: Catalog, insats: Insats): readonly Fact[] {
  return [...new Set(villkorOf(catalog, insats).flatMap(factsOf))];
}

/** The insatser that name a fact in a villkor. */
export function insatserNaming(catalog: Catalog, fact: Fact): readonly Insats[] {
  return catalog.insatser.filter((insats) => factsNamedBy(catalog, insats).includes(fact));
}

/** A link to where an insats is described, by its number in the catalogue. */
export function insatsLink({ catalog }: ReportContext, insats: Insats): Markup {
  return markup`<a href="#insats-${catalog.insatser.indexOf(insats) + 1}">${insats.name}</a>`;
}

/** The same for an id; an id that the catalogue lacks stands as it is. */
export function insatsLinkById(context: ReportContext, id: string): Markup {
  const insats = context.catalog.insatser.find((one) => one.id === id);
  return insats ? insatsLink(context, insats) : markup`${id}`;
}

/** What was said, as a line: "Ålder: 16–19 år; Barn i familjen: hoppas över". */
export function answersText(answers: Answers): string {
  return answers
    .map(({ fact, value }) => `${FACT_NAME[fact]}: ${value === null ? 'hoppas över' : answerText(fact, value, GUIDE)}`)
    .join('; ');
}
