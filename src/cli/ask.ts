import { FACTS, type Fact } from '../catalog/facts.js';
import { inSwedish } from '../catalog/in-swedish.js';
import type { Catalog } from '../catalog/types.js';
import { placesOf } from '../rules/answers.js';
import type { Question } from '../rules/choose.js';
import { createGuide } from '../rules/guide.js';
import { formatInterval } from '../rules/interval.js';
import { useCatalogFile } from './catalog-file.js';
import type { Command } from './command.js';
import { oneFile, readArguments } from './read-arguments.js';
import { helpOnFacts, readFactsOption } from './read-facts.js';
import { helpOnTopics, readTopics } from './read-topics.js';
import { counted, printJson } from './report.js';

const OPTIONS = {
  facts: { type: 'string' },
  topic: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** What the guide asks next, as other programs read it. */
interface NextQuestion {
  readonly fact: Fact;
  readonly options: readonly (boolean | string)[];
  /** The ids of the insatser that the answer matters to. */
  readonly reason: readonly string[];
}

/** `ask`: the question that the guide asks next. */
export const ask: Command = {
  name: 'ask',
  summary: 'Visa vilken fråga guiden ställer härnäst, och för vilka insatser.',
  usage: 'ask FIL [--facts JSON] [--topic ID]… [--json]',
  help: `Visar vilken uppgift guiden frågar efter härnäst när den vet det som ges, svaren att välja på och
insatserna som svaret har betydelse för. Ålder frågas i spann: "16-19", "67-". Ett svar kan ges
tillbaka i --facts som det står.

${helpOnFacts()}

${helpOnTopics()}

Med --json: {"fact", "options", "reason": [insats id]}, eller {"fact": null} när inget svar kan
ändra något längre, eller när guiden har frågat nog om valda ämnen: efter sju frågor (sex om barn och
unga) lämnas det som bara en insats hänger på till utföraren.

Exempel:
  insatsguiden ask catalogs/ragunda/catalog.json
  insatsguiden ask catalogs/ragunda/catalog.json --facts '{"age": "16-17"}' --topic work
  insatsguiden ask catalogs/sala/catalog.json --facts '{"parenthood": null}' --json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    const topics = readTopics(values.topic);
    const facts = await readFactsOption(values.facts, io);
    const catalog = await useCatalogFile(file, io);
    if (!catalog) return 1;
    const known = facts(catalog.areas);

    const guide = createGuide(catalog);
    const question = guide.nextFor(known, topics);
    const next = question && toNextQuestion(question, catalog);
    if (values.json) printJson(io, next ?? { fact: null });
    else if (!next && guide.nextFor(known, topics, true)) io.out(ENOUGH);
    else io.out(next ? formatQuestion(next) : 'Inget är kvar att fråga: inget svar kan ändra ett besked längre.\n');
    return 0;
  },
};

/** Each question that is left is for the sake of one insats. */
const ENOUGH = 'Nog är frågat: det som är kvar gäller bara någon enstaka insats, och kollas när man hör av sig.\n';

function toNextQuestion(question: Question, catalog: Catalog): NextQuestion {
  return {
    fact: question.fact,
    options: optionsOf(question, catalog),
    reason: question.insatser.map(({ id }) => id),
  };
}

function optionsOf({ fact, brackets }: Question, { areas = [] }: Catalog): readonly (boolean | string)[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return [true, false];
    case 'choice':
    case 'set':
      return shape.options;
    case 'area':
      return placesOf(areas);
    case 'number':
    case 'numbers':
      return brackets.map(formatInterval);
  }
}

function formatQuestion({ fact, options, reason }: NextQuestion): string {
  const ids = reason.map((id) => `  ${id}\n`).join('');
  return `Härnäst: ${inSwedish(fact)}\nSvar: ${options.join(', ')}\nHar betydelse för ${counted(reason.length, 'insats', 'insatser')}:\n${ids}`;
}
