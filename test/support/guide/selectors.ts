/** Where things stand in the shadow tree of a guide: what docs/design.md, section 10, promises, and the parts around it. */
export const SELECTORS = {
  guide: '[part="guide"]',
  launcher: '[part="launcher"]',
  step: '[data-step]',
  topicsStep: '[data-step="topics"]',
  turn: '.turn',
  fact: '[data-fact]',
  /** What a question, or the choice of topics, can be answered with. */
  option: '.options [value]',
  /** The controls of a question alone. */
  answer: '[data-fact] [value]',
  confirm: '[data-fact] [data-action="confirm"]',
  action: '[data-action]',
  change: '[data-action="change"]',
  said: '.said',
  answered: 'ol.transcript li',
  /** The line that earlier answers are folded into. */
  foldedLog: '.log details:not([open]) > summary',
  fold: 'details',
  card: 'article[data-insats]',
  closedRow: 'article [data-action="open"][aria-expanded="false"]',
  section: '[data-section]',
  languageRow: 'button[data-action="language"]',
  languageList: 'select[data-action="language"]',
  openApply: 'footer [data-action="apply"]',
} as const;

export type Selectors = typeof SELECTORS;

/** A control by what it does. */
export function actionOf(action: string): string {
  return `[data-action="${action}"]`;
}

/** An option of the question on screen. */
export function answerOf(value: string): string {
  return `[data-fact] [value="${value}"]`;
}

/** The box of a topic. */
export function topicOf(topic: string): string {
  return `[data-step="topics"] input[value="${topic}"]`;
}

/** The row of an insats, with its card. */
export function cardOf(insats: string): string {
  return `article[data-insats="${insats}"]`;
}

/** What opens the card of an insats, or closes it. */
export function rowOf(insats: string): string {
  return `${cardOf(insats)} [data-action="open"]`;
}

export function sectionOf(section: string): string {
  return `[data-section="${section}"]`;
}
