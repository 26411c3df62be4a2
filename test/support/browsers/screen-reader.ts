import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureInstalled, isExecutable, onPath } from './browser.js';
import { findFirefox } from './engines.js';

/** What it takes to hear a page as somebody does who uses Orca with Firefox, by its path. */
export interface ScreenReaderPrograms {
  readonly firefox: string;
  readonly orca: string;
  /** Starts a message bus for the length of a command. */
  readonly bus: string;
  readonly busLauncher: string;
  readonly display: string;
  readonly windows: string;
  readonly keys: string;
  readonly settings: string;
  readonly speech: string;
}

/** Debian's packages that have the programs. */
const PACKAGES = [
  'orca',
  'at-spi2-core',
  'speech-dispatcher',
  'firefox-esr',
  'xvfb',
  'openbox',
  'xdotool',
  'dbus',
  'dbus-x11',
  'libglib2.0-bin',
  'dconf-gsettings-backend',
  'gsettings-desktop-schemas',
];

const NEED = 'The spoken suite needs the screen reader Orca, Firefox, and a display of its own.';

/** Where Debian keeps the launcher of the accessibility bus, which is on nobody's search path. */
const BUS_LAUNCHERS = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];

/** The module of speech-dispatcher that says nothing aloud. */
const SILENT_VOICE = 'speech-dispatcher-modules/sd_dummy';

function findPrograms(): ScreenReaderPrograms | undefined {
  const find = (name: string): string | undefined => onPath(name).find(isExecutable);
  const found = {
    firefox: findFirefox(),
    orca: find('orca'),
    bus: find('dbus-run-session'),
    busLauncher: BUS_LAUNCHERS.find(isExecutable),
    display: find('Xvfb'),
    windows: find('openbox'),
    keys: find('xdotool'),
    settings: find('gsettings'),
    speech: find('speech-dispatcher'),
  };
  return isWhole(found) && hasSilentVoice() ? found : undefined;
}

function isWhole(
  found: Readonly<Record<keyof ScreenReaderPrograms, string | undefined>>,
): found is ScreenReaderPrograms {
  return Object.values(found).every((path) => path !== undefined);
}

function hasSilentVoice(): boolean {
  return ['/usr/lib', '/usr/libexec'].some((folder) => existsSync(`${folder}/${SILENT_VOICE}`));
}

/**
 * What it takes to hear a page, installed first where it is missing and this process may.
 *
 * @throws Error that says how to install it by hand.
 */
export function ensureScreenReader(): ScreenReaderPrograms {
  return ensureInstalled(findPrograms, PACKAGES, NEED);
}

/** What the programs say which decide what is heard: each with its version. */
export function versionsOf({ orca, firefox, speech }: ScreenReaderPrograms): readonly string[] {
  const versionOf = (program: string): string =>
    execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0]?.trim() ?? '';
  return [`Orca ${versionOf(orca)}`, versionOf(firefox), versionOf(speech)];
}
