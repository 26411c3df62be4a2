import type { Fact } from '../../src/catalog/facts.js';
import type { Area, Catalog, Guideline, Insats, Topic, Villkor } from '../../src/catalog/types.js';
import type { Answers, AnswerValue } from '../../src/rules/answers.js';
import type { Status } from '../../src/rules/evaluate.js';
import { createGuide, type InsatsAssessment } from '../../src/rules/guide.js';

/** An invented insats with these villkor. */
export function insatsOf(id: string, villkor: Insats['villkor'], more: Partial<Insats> = {}): Insats {
  return {
    id,
    name: id,
    summary: 'Ett stöd.',
    topics: ['talk'],
    villkor,
    access: 'contact',
    documentation: { kind: 'advice' },
    source: { section: id, quote: id },
    ...more,
  };
}

/** What an invented catalogue may say beside its insatser. */
export interface CatalogDetails {
  readonly malgrupp?: Guideline['malgrupp'];
  readonly villkor?: readonly Villkor[];
  readonly areas?: readonly Area[];
}

/** An invented kommun's catalogue; its målgrupp is binding unless said otherwise. */
export function catalogOf(
  insatser: readonly Insats[],
  { malgrupp = 'binding', villkor, areas }: CatalogDetails = {},
): Catalog {
  return {
    kommun: { name: 'Exempelby' },
    version: '2026-01-01',
    guideline: { title: 'Riktlinje', status: 'adopted', malgrupp },
    contact: {},
    insatser,
    ...(villkor ? { villkor } : {}),
    ...(areas ? { areas } : {}),
  };
}

/** Answers as they are said, in the order written. */
export type Said = Readonly<Partial<Record<Fact, AnswerValue>>>;

/** The conversation in which this was said. */
export function answersOf(said: Said): Answers {
  return (Object.entries(said) as [Fact, AnswerValue][]).map(([fact, value]) => ({ fact, value }));
}

/** What each insats comes to after this was said, by its id. */
export function statusesAfter(catalog: Catalog, said: Said, topics: readonly Topic[] = []): Record<string, Status> {
  const listed = createGuide(catalog).assess({ answers: answersOf(said), topics });
  return Object.fromEntries(listed.map(({ insats, status }) => [insats.id, status]));
}

/** What the only insats of a catalogue with these villkor comes to, with its reasons. */
export function assessOne(villkor: Insats['villkor'], said: Said, details: CatalogDetails = {}): InsatsAssessment {
  const [assessment] = createGuide(catalogOf([insatsOf('one', villkor)], details)).assess({
    answers: answersOf(said),
    topics: [],
  });
  return assessment as InsatsAssessment;
}

/** The status of {@link assessOne}. */
export function statusOfOne(villkor: Insats['villkor'], said: Said, details: CatalogDetails = {}): Status {
  return assessOne(villkor, said, details).status;
}
