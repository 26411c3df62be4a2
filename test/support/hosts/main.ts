import { existsSync } from 'node:fs';
import { HOSTS, type HostName, serveHost } from './host-sites.js';

/** Shows the built guide on pages like those of the systems that kommuner run, until it is ended with Ctrl+C. */
if (!existsSync(new URL('../../../dist/insats-guide.js', import.meta.url)))
  throw new Error('There is no build: run "npm run build" first.');
for (const name of Object.keys(HOSTS) as HostName[]) {
  const { url } = await serveHost(name);
  console.log(`${name.padEnd(12)}${url}`);
}
