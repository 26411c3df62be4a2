import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

/** How every test starts Chromium: without a sandbox (tests run as root in containers) and without traffic of its own. */
export const LAUNCH_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HELP = [
  'No Chromium was found, and the browser tests need one. Do one of these:',
  '  apt-get install chromium fonts-noto-core   (Debian, as root)',
  '  npx playwright install chromium            (any system)',
  '  CHROMIUM_PATH=/path/to/chromium npm test   (one that is there already)',
].join('\n');

/** Whether there is a program at this path. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Where programs of these names would lie, folder by folder of the search path. */
export function onPath(...names: readonly string[]): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The path of a Chromium that can be started: `CHROMIUM_PATH`, then Playwright's own, then the system's. */
export function findChromium(): string | undefined {
  return [
    process.env.CHROMIUM_PATH ?? '',
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
  ].find((path) => path !== '' && isExecutable(path));
}

/**
 * The path of Chromium's headless shell, which has the same engine without windows and turns pages in half the time;
 * a whole Chromium where there is none. Letters are drawn a little differently, and no icon of a page is fetched.
 */
export function findHeadlessShell(): string | undefined {
  if (process.env.CHROMIUM_PATH) return findChromium();
  return onPath('chromium-headless-shell').find(isExecutable) ?? findChromium();
}

/** How a test starts a browser by this path; Playwright says what is missing where there is none. */
export function launchOptions(executablePath: string | undefined): LaunchOptions {
  return { args: [...LAUNCH_FLAGS], ...(executablePath === undefined ? {} : { executablePath }) };
}

/** Installs Debian packages where this process may; says whether that went well. */
export function installPackages(...packages: readonly string[]): boolean {
  if (onPath('apt-get').find(isExecutable) === undefined) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !runs('sudo', '-n', 'true')) return false;
  const aptGet = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const [command = 'apt-get', ...args] = aptGet;
  try {
    execFileSync(command, [...args, 'update', '-q'], { stdio: 'inherit' });
    execFileSync(command, [...args, 'install', '-q', '-y', '--no-install-recommends', ...packages], {
      stdio: 'inherit',
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * What a suite needs of Debian, installed first where it is missing and this process may.
 *
 * @param need What needs it, as a sentence.
 * @throws Error that says how to install it by hand.
 */
export function ensureInstalled<Found>(
  find: () => Found | undefined,
  packages: readonly string[],
  need: string,
): Found {
  const found = find();
  if (found !== undefined) return found;
  installPackages(...packages);
  const installed = find();
  if (installed !== undefined) return installed;
  const command = `  apt-get install --no-install-recommends ${packages.join(' ')}`;
  throw new Error([`${need} On Debian 12 or newer, as root:`, command].join('\n'));
}

/**
 * The path of a Chromium, installed first where there is none and this process may install.
 *
 * @throws Error that says how to install one by hand.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  installPackages('chromium');
  const installed = findChromium();
  if (installed === undefined) throw new Error(HELP);
  return installed;
}

/** The path of what most tests run in: the headless shell, installed first where it is missing and this process may. */
export function ensureHeadlessShell(): string {
  const whole = ensureChromium();
  if (findHeadlessShell() === whole && !process.env.CHROMIUM_PATH) installPackages('chromium-headless-shell');
  return findHeadlessShell() ?? whole;
}

/** Installs fonts for the languages of the guide where none has Arabic letters; without them the tests still run. */
export function ensureFonts(): void {
  if (hasArabicFont() || installPackages('fonts-noto-core')) return;
  console.warn('No font with Arabic letters was found; "apt-get install fonts-noto-core" gives one.');
}

function hasArabicFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** Installs what reads QR codes from pictures, for the tests that follow them; those fail without it. */
export function ensureCodeReader(): void {
  if (onPath('zbarimg').some(isExecutable) || installPackages('zbar-tools')) return;
  console.warn('No reader of QR codes was found; "apt-get install zbar-tools" gives one.');
}
