import { FACTS, type Fact } from '../catalog/facts.js';
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
import { printJson } from './report.js';

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
  summary: 'Show which question the guide asks next, and for whose sake.',
  usage: 'ask FILE [--facts JSON] [--topic ID]… [--json]',
  help: `Shows the fact that the guide asks for next when it knows the facts given, the options, and
the insatser that the answer matters to. Ages are asked in brackets: "16-19", "67-".
An option can be given back in --facts as it stands.

${helpOnFacts()}

${helpOnTopics()}

With --json: {"fact", "options", "reason": [insats id]}, or {"fact": null} when no answer
can change anything any more.

Examples:
  insatsguide ask catalogs/ragunda/catalog.json
  insatsguide ask catalogs/ragunda/catalog.json --facts '{"age": "16-17"}' --topic work
  insatsguide ask catalogs/sala/catalog.json --facts '{"parenthood": null}' --json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    const topics = readTopics(values.topic);
    const facts = await readFactsOption(values.facts, io);
    const catalog = await useCatalogFile(file, io);
    if (!catalog) return 1;
    const known = facts(catalog.areas);

    const question = createGuide(catalog).nextFor(known, topics);
    const next = question && toNextQuestion(question, catalog);
    if (values.json) printJson(io, next ?? { fact: null });
    else io.out(next ? formatQuestion(next) : 'Nothing is left to ask: no answer can change a status any more.\n');
    return 0;
  },
};

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
  return `Next: ${fact}\nOptions: ${options.join(', ')}\nIt matters to ${reason.length} insatser:\n${ids}`;
}
