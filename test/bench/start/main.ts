import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureStarts } from './first-screen.js';
import { startTable } from './report.js';
import { serveCompressed } from './server.js';
import { comparedSites, FLOOR, KOMMUNER, kommunSite, type Site } from './sites.js';
import { launchBrowser, NETWORKS, type Network } from './slow-page.js';

/** Prints how soon the built guide shows its first screen. It compares within one run, and never judges a time. */
const USAGE = 'npm run bench:start -- [--kommun ragunda|hallefors|sala]… [--net none|slow4g]… [--rounds 7] [--cpu 6]';

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

const { values } = parseArgs({
  options: {
    kommun: { type: 'string', multiple: true },
    net: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '7' },
    cpu: { type: 'string', default: '6' },
  },
});
const kommuner = chosen(values.kommun, KOMMUNER);
const networks = chosen(values.net, Object.keys(NETWORKS) as Network[]);
const rounds = positive('rounds', values.rounds);
const cpu = positive('cpu', values.cpu);

if (!existsSync(new URL('../../../dist/insats-guide.js', import.meta.url)))
  throw new Error('There is no build: run "npm run build" first.');

const compared = await comparedSites();
const ours = kommuner.map(kommunSite);
const plain = compared.find(({ name }) => name === 'html') as Site;
const server = await serveCompressed([...compared, ...ours]);
const browser = await launchBrowser();
try {
  for (const network of networks) {
    console.log(
      `\nStart of navigation to first screen, CPU ${cpu} x slower, ${NETWORKS[network].label}, ${rounds} rounds\n`,
    );
    const starts = await measureStarts(browser, server, [...compared, ...ours], plain, { cpu, network, rounds });
    console.log(startTable(starts, FLOOR));
  }
} finally {
  await browser.close();
  server.close();
}
