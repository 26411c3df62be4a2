import type { Check, Counterexample, Review, TopicReview } from '../review/review.js';
import type { Answers } from '../rules/answers.js';

const STATEMENTS: Readonly<Record<Check['number'], string>> = {
  1: 'every question is a fact that a villkor at stake names',
  2: 'the answer to every question can change a status',
  3: 'no fact is asked twice, but to refine an age',
  4: 'every conversation ends, when there is nothing left to ask',
  5: 'every end shows the right to apply, and a way to make contact',
  6: 'self-experienced audience and topic change no status',
  7: 'no fact left to the provider is asked',
  8: 'every insats is within reach, and each villkor can decide',
  9: 'the same answers give the same statuses, in every mode and language',
};

const EXCESS: Readonly<Record<NonNullable<TopicReview['excess']>, string>> = {
  staysWithPerson: 'the guide stays with the person whom the last question was about',
  looksOneAhead: 'the guide looks one question ahead, and the best order to the end',
};

/** The review for a person at a terminal: a line for each statement, then the topics. */
export function formatReview(file: string, review: Review): string {
  const { kommun, version, fingerprint, checks, topics, neverAsked } = review;
  return [
    `${file}`,
    `${kommun}, version ${version}${review.isDraft ? ', a draft' : ''}, SHA-256 ${fingerprint}`,
    '',
    ...checks.flatMap((check) => [checkLine(check), ...check.against.map((example) => exampleLines(file, example))]),
    '',
    ...topicTable(topics),
    ...topics.flatMap(remarkOn),
    '',
    `Never asked: ${neverAsked.join(', ')}.`,
    '',
  ].join('\n');
}

function checkLine({ number, examined, unit, against }: Check): string {
  const mark = against.length === 0 ? 'ok  ' : 'FAIL';
  return `${mark} ${number}  ${STATEMENTS[number].padEnd(68)}  ${spaced(examined)} ${unit}, ${against.length} against`;
}

function exampleLines(file: string, { topics, answers, detail }: Counterexample): string {
  const chosen = topics.map((topic) => ` --topic ${topic}`).join('');
  return `        ${detail}\n        insatsguide match ${file}${chosen} --facts '${factsFrom(answers)}'`;
}

/** What was said, as `--facts` takes it: what was said later of a fact counts. */
function factsFrom(answers: Answers): string {
  return JSON.stringify(Object.fromEntries(answers.map(({ fact, value }) => [fact, value])));
}

const COLUMNS = ['conversations', 'states', 'longest', 'mean', 'best mean', 'all asked'] as const;

function topicTable(topics: readonly TopicReview[]): readonly string[] {
  const rows = topics.map((topic) => [topic.topic ?? 'all topics', ...cellsOf(topic)]);
  const widths = ['topic', ...COLUMNS].map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [['topic', ...COLUMNS], ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2)))
      .join(''),
  );
}

function cellsOf(topic: TopicReview): readonly string[] {
  if (topic.tooLarge) return ['too large', '', '', '', '', String(topic.askingAll)];
  return [
    spaced(topic.conversations),
    spaced(topic.states),
    String(topic.longest),
    topic.mean.toFixed(3),
    topic.optimalMean?.toFixed(3) ?? 'too many',
    String(topic.askingAll),
  ];
}

function remarkOn({ topic, mean, optimalMean, excess, tooLargeBecause }: TopicReview): readonly string[] {
  const name = topic ?? 'all topics';
  if (tooLargeBecause !== null) return [`Too large: ${name}, since ${tooLargeBecause}.`];
  if (excess === null || optimalMean === null) return [];
  const percent = ((mean / optimalMean - 1) * 100).toFixed(1);
  return [`${name}: ${percent} % more questions than the best order, since ${EXCESS[excess]}.`];
}

/** A whole number with spaces between the thousands. */
function spaced(number: bigint | number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}
