import { inSwedish } from '../catalog/in-swedish.js';
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
  open: 'Öppet: hör av dig direkt',
  checkWithProvider: 'Hör av dig: några villkor kollas då',
  outsideAudience: 'Tänkt för andra, men ingen får nej för det: hör av dig, eller ansök',
  applyInstead: 'Går att ansöka om: något villkor är annorlunda än uppgifterna',
};

/** `match`: what each insats of a catalogue comes to for the facts about a person. */
export const match: Command = {
  name: 'match',
  summary: 'Visa vilka insatser som står öppna för någon, och varför.',
  usage: 'match FIL [--facts JSON] [--topic ID]… [--json]',
  help: `Visar beskedet för varje insats, för de uppgifter som ges. Det som inte ges är okänt.
Med --topic: insatserna under de ämnena, och de som lagen ger var och en som ber om dem.

${helpOnFacts()}

${helpOnTopics()}

Med --json: {"insatser": [{"id", "name", "status", "unmet": [fact], "unknown": [fact],
"checked": [id], "owed": true}]}, i katalogens ordning; det som kommunen är skyldig att erbjuda
och som inte hör till ett valt ämne står sist. "checked" är id på det som kollas på plats, och
"owed" står bara där det är så. Beskeden är ${STATUSES.join(', ')}.

Exempel:
  insatsguiden match catalogs/ragunda/catalog.json --facts '{"age": 17, "compulsorySchoolDone": true}'
  insatsguiden match catalogs/sala/catalog.json --facts '{"parenthood": ["parent"], "childAges": [2, 5]}' --topic parenting
  insatsguiden match catalogs/sala/catalog.json --facts @uppgifter.json --json`,
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
  const total = `${assessments.length} av ${catalog.insatser.length} insatser i ${catalog.kommun.name}`;
  return `${total}\n${groups.join('')}\nMan kan alltid ansöka i stället (11 kap. 6 § socialtjänstlagen).\n`;
}

function formatAssessment({ insats, unmet, unknown, checked }: InsatsAssessment): string {
  const differs = unmet.length > 0 ? `    annorlunda: ${unmet.map(inSwedish).join(', ')}\n` : '';
  const open = unknown.length > 0 ? `    okänt: ${unknown.map(inSwedish).join(', ')}\n` : '';
  const there = checked.length > 0 ? `    kollas på plats: ${checked.join(', ')}\n` : '';
  return `  ${insats.name}  [${insats.id}]\n${differs}${open}${there}`;
}
