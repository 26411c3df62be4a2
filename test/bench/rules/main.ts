import type { Catalog } from '../../../src/catalog/types.js';
import { nextQuestion } from '../../../src/rules/choose.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { type Stake, stakeOf } from '../../../src/rules/stake.js';
import { disagreement } from './agreement.js';
import { largeCatalog, readRealCatalogs, realCatalog } from './catalogs.js';
import { ours, oursFromScratch } from './guide-rules.js';
import { jsonLogic } from './json-logic.js';
import { jsonRulesEngine } from './json-rules-engine.js';
import { conversationWith, drawKnown, drawPerson, type Step } from './people.js';
import { plainLoop } from './plain-loop.js';
import { randomFrom } from './random.js';
import { answerTable, choiceLine, describeCatalog, INTRODUCTION } from './report.js';
import { answeringPass, time } from './timing.js';

/** What one size is measured with: the larger, the fewer people, and of their answers every nth for the engines. */
interface Plan {
  readonly title: string;
  readonly catalog: Catalog;
  readonly people: number;
  readonly everyNthForEngines: number;
  readonly checks: number;
}

const SEED = 20_250_701;
const MILLISECONDS = 600;

async function measure({ title, catalog, people, everyNthForEngines, checks }: Plan): Promise<void> {
  const compiled = compileCatalog(catalog);
  const stake = stakeOf(compiled, []);
  const random = randomFrom(SEED);
  console.log(describeCatalog(title, compiled));

  const guide = [ours(compiled), oursFromScratch(compiled), plainLoop(catalog)];
  const engines = [jsonLogic(catalog), jsonRulesEngine(catalog)];
  const contenders = [...guide, ...engines];
  const known = Array.from({ length: checks }, () => drawKnown(random));
  const found = await disagreement(catalog, contenders, known);
  if (found !== undefined) throw new Error(`The contenders do not agree, so their times mean nothing. ${found}`);
  console.log(`  all ${contenders.length} give the same statuses and reasons for ${checks} random people`);

  const steps = Array.from({ length: people }, () =>
    conversationWith(random, compiled, stake, drawPerson(random)),
  ).flat();
  const sampled = steps.filter((_, place) => place % everyNthForEngines === 0);
  const passes = [
    ...guide.map((contender) => answeringPass(catalog, contender, steps)),
    ...engines.map((contender) => answeringPass(catalog, contender, sampled)),
  ];
  console.log(answerTable(await time(passes, MILLISECONDS), contenders));

  console.log(choiceLine(timesOfChoices(stake, steps)));
}

const ROUNDS = 5;

/** How long each choice takes, in milliseconds: the median of some rounds over all of them. */
function timesOfChoices(stake: Stake, steps: readonly Step[]): readonly number[] {
  const rounds = Array.from({ length: ROUNDS }, () =>
    steps.map(({ evaluation }) => {
      // As if it were the first with these answers, so that nothing is remembered from the last round.
      const fresh = { ...evaluation, known: { ...evaluation.known } };
      const start = performance.now();
      nextQuestion(stake, fresh);
      return performance.now() - start;
    }),
  );
  return steps.map((_, at) => median(rounds.map((round) => round[at] as number)));
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const real = readRealCatalogs();
const plans: readonly Plan[] = [
  {
    title: '35 insatser: Sala, and one more',
    catalog: realCatalog(real, 35),
    people: 20,
    everyNthForEngines: 1,
    checks: 300,
  },
  { title: '1,000 insatser', catalog: largeCatalog(real, 1_000, SEED), people: 4, everyNthForEngines: 8, checks: 20 },
  { title: '10,000 insatser', catalog: largeCatalog(real, 10_000, SEED), people: 3, everyNthForEngines: 20, checks: 3 },
];

console.log(INTRODUCTION);
const only = process.argv[2] === undefined ? undefined : Number(process.argv[2]);
for (const plan of plans) if (only === undefined || plan.catalog.insatser.length === only) await measure(plan);
