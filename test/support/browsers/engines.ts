import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installPackages, isExecutable, onPath } from './browser.js';

/** The engines that the guide is tested in: what nearly every browser is built on. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What it takes to drive WebKitGTK: its WebDriver, its browser, and a display for it to draw on. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

/** Where Debian and its kin keep the browser that comes with WebKitGTK, below a folder for the processor. */
const MINI_BROWSERS = ['webkit2gtk-4.1/MiniBrowser', 'webkitgtk-6.0/MiniBrowser', 'webkit2gtk-4.0/MiniBrowser'];

const HELP: Readonly<Record<EngineName, string>> = {
  chromium: 'apt-get install chromium, or npx playwright install chromium',
  firefox: 'apt-get install firefox-esr, or FIREFOX_PATH=/path/to/firefox npm test',
  webkit: 'apt-get install webkit2gtk-driver xvfb (Debian 12 or newer)',
};

/** The path of a Firefox that can be started: `FIREFOX_PATH`, then the system's. */
export function findFirefox(): string | undefined {
  return [process.env.FIREFOX_PATH ?? '', ...onPath('firefox-esr', 'firefox')].find(
    (path) => path !== '' && isExecutable(path),
  );
}

/** WebKitGTK with all that drives it; `undefined` where a part is missing. */
export function findWebKit(): WebKitPrograms | undefined {
  const driver = onPath('WebKitWebDriver').find(isExecutable);
  const display = onPath('Xvfb').find(isExecutable);
  const browser = libraryFolders()
    .flatMap((folder) => MINI_BROWSERS.map((name) => join(folder, name)))
    .find(isExecutable);
  return driver && display && browser ? { driver, display, browser } : undefined;
}

function libraryFolders(): readonly string[] {
  return ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap((root) => {
    try {
      const below = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      return [root, ...below.map(({ name }) => join(root, name))];
    } catch {
      return [];
    }
  });
}

/** The engines that tests can run in on this machine. */
export function installedEngines(): readonly EngineName[] {
  const found: Readonly<Record<EngineName, unknown>> = {
    chromium: findChromium(),
    firefox: findFirefox(),
    webkit: findWebKit(),
  };
  return ENGINES.filter((name) => found[name] !== undefined);
}

/** Installs Firefox ESR and WebKitGTK where they are missing and this process may, and says which engines there are. */
export function ensureEngines(): void {
  if (findFirefox() === undefined) installPackages('firefox-esr');
  if (findWebKit() === undefined) installPackages('webkit2gtk-driver', 'xvfb');
  const installed = installedEngines();
  console.log(`Engines: ${installed.join(', ')}`);
  for (const name of ENGINES) if (!installed.includes(name)) console.warn(`Without ${name}: ${HELP[name]}`);
}
