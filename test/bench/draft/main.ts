import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { Catalog } from '../../../src/catalog/types.js';
import { draftOf } from '../../../src/draft/draft.js';
import { readDocument } from '../../../src/readers/read-document.js';
import { readByHand } from './facit.js';
import { type Score, type Share, scoreOf, totalOf } from './score-draft.js';

/**
 * `npm run draft:score`: how much of each catalogue the rules find in its document, counted by fact and bounds; `--all`
 * names what is missing and what is wrong. Exits with 1 where a sum falls short of what is aimed at.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const AIM = { names: 0.9, villkor: 0.8, right: 0.95 };

interface Pair {
  readonly document: string;
  readonly catalog: Catalog;
}

/** A document and the catalogue that a person wrote from it: each folder of `catalogs`, and each pair of fixtures. */
function pairs(): readonly Pair[] {
  const decided = readdirSync(`${root}catalogs`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `catalogs/${name}/catalog.json`);
  const folder = 'test/fixtures/guidelines';
  const invented = existsSync(`${root}${folder}`)
    ? readdirSync(`${root}${folder}`)
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${folder}/${name}`)
    : [];
  return [...decided, ...invented].sort().flatMap((file) => {
    const { catalog, findings } = loadCatalog(JSON.parse(readFileSync(`${root}${file}`, 'utf8')));
    if (!catalog) throw new Error(`${file} does not load: ${findings.map(({ path }) => path).join(', ')}`);
    const document = `${file.slice(0, file.lastIndexOf('/'))}/${catalog.guideline.file}`;
    return [{ document, catalog }];
  });
}

const percent = ({ of, found }: Share): string =>
  of === 0 ? '–' : `${Math.floor((100 * found) / of)} % (${found}/${of})`;

function row(score: Score): string {
  const cells = [percent(score.names), percent(score.villkor), percent(score.right), String(score.undecidedWords)];
  return `${score.document
    .replace(/^.*\/(?=.*\/)/u, '')
    .slice(0, 44)
    .padEnd(46)}${cells.map((cell) => cell.padEnd(18)).join('')}`;
}

async function scored({ document, catalog }: Pair): Promise<Score> {
  const bytes = new Uint8Array(readFileSync(`${root}${document}`));
  return scoreOf(document, draftOf(await readDocument(bytes, document)), catalog);
}

/** Documents of other kinds, as a program saves them, with what a person reads in them. */
const unseen = readByHand(`${root}test/fixtures/documents`).map(
  ({ file, catalog }): Pair => ({ document: file.slice(root.length), catalog }),
);

const scores: Score[] = [];
for (const pair of [...pairs(), ...unseen]) scores.push(await scored(pair));
const isReal = ({ document }: Score) => document.startsWith('catalogs/');
const real = totalOf(scores.filter(isReal), 'the decided documents');
const isUnseen = ({ document }: Score) => document.startsWith('test/fixtures/documents/');
const invented = totalOf(
  scores.filter((score) => !isReal(score) && !isUnseen(score)),
  'the invented documents',
);
const ofOtherKinds = totalOf(scores.filter(isUnseen), 'documents of other kinds');

console.log(
  `${''.padEnd(46)}${['names', 'on one fact', 'proposed right', 'words undecided'].map((head) => head.padEnd(18)).join('')}`,
);
for (const score of [...scores, real, invented, ofOtherKinds]) console.log(row(score));
console.log(`\n${'fact'.padEnd(26)}${['in catalogue', 'found', 'proposed'].map((head) => head.padEnd(14)).join('')}`);
const all = totalOf(scores, 'all');
for (const [fact, counts] of [...all.byFact].sort(([one], [other]) => one.localeCompare(other)))
  console.log(
    `${fact.padEnd(26)}${[counts.wanted, counts.found, counts.proposed].map((one) => String(one).padEnd(14)).join('')}`,
  );
if (process.argv.includes('--all'))
  for (const { document, missingNames, extraNames, missing, wrong } of scores) {
    console.log(`\n${document}`);
    for (const [what, names] of Object.entries({
      'no such name': missingNames,
      'name too many': extraNames,
      missing,
      wrong,
    }))
      for (const name of names) console.log(`  ${what}: ${name}`);
  }

const isShort = [real, invented, ofOtherKinds].some((score) =>
  (['names', 'villkor', 'right'] as const).some(
    (what) => score[what].of > 0 && score[what].found / score[what].of < AIM[what],
  ),
);
console.log(
  `\naimed at: names ${AIM.names * 100} %, villkor on one fact ${AIM.villkor * 100} %, proposed right ${AIM.right * 100} %`,
);
if (isShort) process.exitCode = 1;
