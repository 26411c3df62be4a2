import { inSwedish } from '../catalog/in-swedish.js';
import type { Counterexample, Review, StatementCheck, TopicReview } from '../review/review.js';
import type { Answers } from '../rules/answers.js';

const STATEMENTS: Readonly<Record<StatementCheck['number'], string>> = {
  1: 'varje fråga är en uppgift som ett villkor i fråga nämner',
  2: 'svaret på varje fråga kan ändra ett besked',
  3: 'ingen uppgift frågas två gånger, utom för en finare ålder',
  4: 'varje samtal tar slut, när inget är kvar att fråga',
  5: 'varje slut visar rätten att ansöka, och ett sätt att höra av sig',
  6: 'egen upplevelse och ämne ändrar inget besked',
  7: 'inget som utföraren kollar frågas',
  8: 'varje insats går att nå, och varje villkor kan avgöra',
  9: 'samma svar ger samma besked, på varje plats och språk',
};

const UNITS: Readonly<Record<StatementCheck['unit'], string>> = {
  questions: 'frågor',
  conversations: 'samtal',
  endings: 'slut',
  insatser: 'insatser',
};

const EXCESS: Readonly<Record<NonNullable<TopicReview['excess']>, string>> = {
  staysWithPerson: 'guiden stannar hos den som förra frågan gällde',
  looksOneAhead: 'guiden ser en fråga framåt, och bästa ordningen ända till slutet',
};

/** The review for a person at a terminal: a line for each statement, then the topics. */
export function formatReview(file: string, review: Review): string {
  const { kommun, version, fingerprint, checks, topics, neverAsked } = review;
  return [
    `${file}`,
    `${kommun}, version ${version}${review.isDraft ? ', ett utkast' : ''}, SHA-256 ${fingerprint}`,
    '',
    ...checks.flatMap((check) => [checkLine(check), ...check.against.map((example) => exampleLines(file, example))]),
    '',
    ...topicTable(topics),
    ...topics.flatMap(remarkOn),
    '',
    `Frågas aldrig: ${neverAsked.map(inSwedish).join(', ')}.`,
    '',
  ].join('\n');
}

function checkLine({ number, examined, unit, against }: StatementCheck): string {
  const mark = against.length === 0 ? 'ja  ' : 'NEJ ';
  return `${mark} ${number}  ${STATEMENTS[number].padEnd(68)}  ${spaced(examined)} ${UNITS[unit]}, ${against.length} emot`;
}

function exampleLines(file: string, { topics, answers, detail }: Counterexample): string {
  const chosen = topics.map((topic) => ` --topic ${topic}`).join('');
  return `        ${detail}\n        insatsguiden match ${file}${chosen} --facts '${factsFrom(answers)}'`;
}

/** What was said, as `--facts` takes it: what was said later of a fact counts. */
function factsFrom(answers: Answers): string {
  return JSON.stringify(Object.fromEntries(answers.map(({ fact, value }) => [fact, value])));
}

const COLUMNS = ['samtal', 'lägen', 'längst', 'i snitt', 'bästa snitt', 'alla frågor'] as const;

function topicTable(topics: readonly TopicReview[]): readonly string[] {
  const rows = topics.map((topic) => [topic.topic ?? 'alla ämnen', ...cellsOf(topic)]);
  const widths = ['ämne', ...COLUMNS].map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [['ämne', ...COLUMNS], ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2)))
      .join(''),
  );
}

function cellsOf(topic: TopicReview): readonly string[] {
  if (topic.tooLarge) return ['för stort', '', '', '', '', String(topic.askingAll)];
  return [
    spaced(topic.conversations),
    spaced(topic.states),
    String(topic.longest),
    topic.mean.toFixed(3),
    topic.optimalMean?.toFixed(3) ?? 'för många',
    String(topic.askingAll),
  ];
}

function remarkOn({ topic, mean, optimalMean, excess, tooLargeBecause }: TopicReview): readonly string[] {
  const name = topic ?? 'alla ämnen';
  if (tooLargeBecause !== null) return [`För stort: ${name}, eftersom ${tooLargeBecause}.`];
  if (excess === null || optimalMean === null) return [];
  const percent = ((mean / optimalMean - 1) * 100).toFixed(1);
  return [`${name}: ${percent} % fler frågor än bästa ordningen, eftersom ${EXCESS[excess]}.`];
}

/** A whole number with spaces between the thousands. */
function spaced(number: bigint | number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}
