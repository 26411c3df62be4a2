import type { Catalog } from '../catalog/types.js';
import { STATUSES, type Status } from '../rules/evaluate.js';
import { createGuide, type InsatsAssessment } from '../rules/guide.js';
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

const HEADINGS: Readonly<Record<Status, string>> = {
  open: 'Open: get in touch directly',
  checkWithProvider: 'Get in touch: some villkor are checked there',
  outsideAudience: 'Meant for others, but nobody is turned away: get in touch, or apply',
  applyInstead: 'Apply for it: a villkor differs from the facts',
};

/** `match`: what each insats of a catalogue comes to for the facts about a person. */
export const match: Command = {
  name: 'match',
  summary: 'Show which insatser stand open for someone, and why.',
  usage: 'match FILE [--facts JSON] [--topic ID]… [--json]',
  help: `Shows the status of each insats for the facts given. Facts that are not given are unknown.
With --topic: the insatser under those topics, and those that are owed by law to
whoever asks.

${helpOnFacts()}

${helpOnTopics()}

With --json: {"insatser": [{"id", "name", "status", "unmet": [fact], "unknown": [fact],
"checked": [id], "owed": true}]}, in the order of the catalogue; those that are owed and of no
chosen topic come last. "checked" are the ids of the villkor that are checked when one gets in
touch; "owed" stands only where it is so. The statuses are ${STATUSES.join(', ')}.

Examples:
  insatsguide match catalogs/ragunda/catalog.json --facts '{"age": 17, "compulsorySchoolDone": true}'
  insatsguide match catalogs/sala/catalog.json --facts '{"parenthood": ["parent"], "childAges": [2, 5]}' --topic parenting
  insatsguide match catalogs/sala/catalog.json --facts @facts.json --json`,
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const file = oneFile(positionals);
    const topics = readTopics(values.topic);
    const facts = await readFactsOption(values.facts, io);
    const catalog = await useCatalogFile(file, io);
    if (!catalog) return 1;
    const known = facts(catalog.areas);

    const assessments = inCatalogOrder(catalog, createGuide(catalog).assessKnown(known, topics));
    if (values.json) printJson(io, { insatser: assessments.map(toJson) });
    else io.out(formatAssessments(catalog, assessments));
    return 0;
  },
};

/** The guide lists the best status first; other programs need an order that the facts do not change. */
function inCatalogOrder(catalog: Catalog, assessments: readonly InsatsAssessment[]): readonly InsatsAssessment[] {
  const places = new Map(catalog.insatser.map(({ id }, place) => [id, place]));
  const placeOf = ({ insats }: InsatsAssessment) => places.get(insats.id) ?? 0;
  return [...assessments].sort((a, b) => Number(a.isOwedBesides) - Number(b.isOwedBesides) || placeOf(a) - placeOf(b));
}

function toJson({ insats: { id, name, onRequest }, status, unmet, unknown, checked }: InsatsAssessment) {
  return { id, name, status, unmet, unknown, checked, ...(onRequest === true && { owed: true }) };
}

function formatAssessments(catalog: Catalog, assessments: readonly InsatsAssessment[]): string {
  const groups = STATUSES.map((status) => ({ status, members: assessments.filter((one) => one.status === status) }))
    .filter(({ members }) => members.length > 0)
    .map(
      ({ status, members }) => `\n${HEADINGS[status]} (${members.length})\n${members.map(formatAssessment).join('')}`,
    );
  const total = `${assessments.length} of the ${catalog.insatser.length} insatser of ${catalog.kommun.name}`;
  return `${total}\n${groups.join('')}\nOne may always apply for a decision instead (socialtjänstlagen 11 kap. 6 §).\n`;
}

function formatAssessment({ insats, unmet, unknown, checked }: InsatsAssessment): string {
  const differs = unmet.length > 0 ? `    differs: ${unmet.join(', ')}\n` : '';
  const open = unknown.length > 0 ? `    not known: ${unknown.join(', ')}\n` : '';
  const there = checked.length > 0 ? `    checked there: ${checked.join(', ')}\n` : '';
  return `  ${insats.name}  [${insats.id}]\n${differs}${open}${there}`;
}
