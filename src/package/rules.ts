/** The matching without a page: a catalogue becomes a guide, which tells what stands open and what to ask next. */
export { FACT_NAMES, FACTS, type Fact, type FactRow, type FactShape, isAskable } from '../catalog/facts.js';
export type { Finding } from '../catalog/findings.js';
export { loadCatalog, parseCatalog } from '../catalog/load.js';
export type { Loaded } from '../catalog/read.js';
export type { Catalog, Contact, Insats, Origin, Topic, Villkor } from '../catalog/types.js';
export { TOPICS } from '../catalog/types.js';
export type { Answers, AnswerValue } from '../rules/answers.js';
export type { Question } from '../rules/choose.js';
export { type Reason, STATUSES, type Status } from '../rules/evaluate.js';
export { type FactsReading, readFacts } from '../rules/facts-json.js';
export { type Conversation, createGuide, type Guide, type InsatsAssessment } from '../rules/guide.js';
export type { Interval } from '../rules/interval.js';
export type { Known } from '../rules/known.js';
