import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureStarts } from './first-screen.js';
import { startTable, tapTable } from './report.js';
import { serveCompressed } from './server.js';
import { comparedSites, FLOOR, KOMMUNER, kommunSite, type Site } from './sites.js';
import { launchBrowser, NETWORKS, type Network } from './slow-page.js';
import { measureTaps } from './visit.js';

/**
 * Prints how soon the built guide shows its first screen, and how long each tap of a visit takes. The ratios of one run
 * mean something, the milliseconds only on a quiet machine: no time is judged.
 */
const USAGE =
  'npm run bench:start -- [--kommun ragunda|hallefors|sala]… [--net none|slow4g]… [--part start|taps]… [--rounds 7] [--cpu 6]';

/** The values of an option that may be given several times; all that there are where it is not given. */
function chosen<Value extends string>(given: readonly string[] | undefined, all: readonly Value[]): readonly Value[] {
  const unknown = given?.find((value) => !all.some((one) => one === value));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${all.join(', ')}. ${USAGE}`);
  return all.filter((value) => given?.includes(value) ?? true);
}

function positive(name: string, given: string): number {
  const number = Number(given);
  if (!(number > 0)) throw new Error(`--${name} must be a number above 0, not "${given}". ${USAGE}`);
  return number;
}

function conditions(network: string, rounds: number): string {
  return `CPU ${cpu} times slower, ${network}, median of ${rounds} rounds`;
}

const { values } = parseArgs({
  options: {
    kommun: { type: 'string', multiple: true },
    net: { type: 'string', multiple: true },
    part: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    cpu: { type: 'string', default: '6' },
  },
});
const kommuner = chosen(values.kommun, KOMMUNER);
const networks = chosen(values.net, Object.keys(NETWORKS) as Network[]);
const parts = chosen(values.part, ['start', 'taps']);
const startRounds = positive('rounds', values.rounds ?? '7');
const tapRounds = positive('rounds', values.rounds ?? '3');
const cpu = positive('cpu', values.cpu);

if (!existsSync(new URL('../../../dist/insats-guide.js', import.meta.url)))
  throw new Error('There is no build: run "npm run build" first.');

const compared = await comparedSites();
const ours = kommuner.map(kommunSite);
const plain = compared.find(({ name }) => name === 'html') as Site;
const server = await serveCompressed([...compared, ...ours]);
const browser = await launchBrowser();
try {
  for (const network of parts.includes('start') ? networks : []) {
    console.log(`\nStart of navigation to first screen: ${conditions(NETWORKS[network].label, startRounds)}\n`);
    const plan = { cpu, network, rounds: startRounds };
    console.log(startTable(await measureStarts(browser, server, [...compared, ...ours], plain, plan), FLOOR));
  }
  for (const site of parts.includes('taps') ? ours : []) {
    console.log(`\nTap to next screen, ${site.name}: ${conditions(NETWORKS.none.label, tapRounds)}\n`);
    const plan = { cpu, network: 'none', rounds: tapRounds } as const;
    console.log(tapTable(await measureTaps(browser, server, site, plain, plan)));
  }
} finally {
  await browser.close();
  server.close();
}
