import { fileURLToPath } from 'node:url';
import { fileIn, type Site, serveSite } from '../support/hosts/static-site.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The page that the machine is measured on; its last link leads on. */
export const MEASURED = { path: '/prov', links: 4 };

/**
 * A kiosk that speaks Swedish only, so that what is heard does not depend on when: its greeting otherwise turns from language
 * to language. It waits for a slow machine, and leaves the window as it is.
 */
const KIOSK = { languages: ['sv'], idleSeconds: 3_600, fullScreen: false };
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** The languages that are written from right to left. */
const RIGHT_TO_LEFT: readonly (string | undefined)[] = ['ar', 'prs'];

/**
 * Serves the built guide, the kommuner's catalogues and the kiosk, each on a page of its own, on a free port. A kommun's
 * page is in Swedish, or in the language whose name ends its path.
 */
export function serveWalks(page: string): Promise<Site> {
  return serveSite((path) => {
    if (path === MEASURED.path) return { text: trialPage(page) };
    const [, kommun, language] = /^\/kommun\/([a-z]+)(?:\/([a-z]+))?$/.exec(path) ?? [];
    if (kommun !== undefined) return { text: guidePage(kommun, language) };
    if (path === '/kiosk/') return { file: `${root}dist/kiosk/index.html` };
    if (path === '/kiosk/kiosk.json') return { text: JSON.stringify(KIOSK), headers: JSON_TYPE };
    return fileIn(
      { '/kiosk/': `${root}dist/kiosk/`, '/dist/': `${root}dist/`, '/catalogs/': `${root}catalogs/` },
      path,
    );
  });
}

function trialPage(page: string): string {
  const links = Array.from({ length: MEASURED.links - 1 }, (_, at) => `<li><a href="#${at}">Länk ${at + 1}</a></li>`);
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Prov</title><link rel="icon" href="data:,">
    <ul>${links.join('')}<li><a href="${page}">Vidare</a></li></ul>`;
}

function guidePage(kommun: string, language = 'sv'): string {
  const direction = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><title>Stöd</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width">
    <script type="module" src="/dist/insats-guide.js"></script>
    <main><h1>Stöd</h1><insats-guide catalog="/catalogs/${kommun}/catalog.json" lang="${language}"></insats-guide></main>`;
}
