import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ScreenReaderPrograms } from '../support/browsers/screen-reader.js';
import { descendants, untilQuiet } from './quiet.js';

/** How long a program may take to start, in milliseconds: against hanging. */
const PATIENCE = 180_000;

/** How long a program has to end by itself, in milliseconds, before it is ended. */
const FAREWELL = 20_000;

/** A key that does nothing by itself. */
const NOTHING = 'Shift_L';

const SPEECH = `
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
`;

/** What keeps Firefox to the page: no tour, no page of its own, no traffic, and its accessibility on. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.cache.disk.enable': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.automaticallyPopup': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.disable_open_during_load': true,
  'intl.accept_languages': 'sv-SE, sv',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://localhost:9/',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  // What moves by itself would never be quiet.
  'ui.prefersReducedMotion': 1,
};

/**
 * A desktop of its own on which Orca reads Firefox aloud to nobody: a display that nobody sees, a message bus, a window
 * manager, and a voice that is silent. Nothing of the user's is read or changed.
 */
export class Desktop {
  readonly #programs: ScreenReaderPrograms;
  readonly #home = mkdtempSync(join(tmpdir(), 'insatsguiden-spoken-'));
  readonly #running: ChildProcess[] = [];
  #environment: NodeJS.ProcessEnv = {};
  #orca: ChildProcess | undefined;
  /** How long a key takes at most until all that it has caused is done, in milliseconds. */
  #slowness = 0;

  constructor(programs: ScreenReaderPrograms) {
    this.#programs = programs;
  }

  /** How long this machine takes with a key, in milliseconds, as far as it has been measured. */
  get slowness(): number {
    return this.#slowness;
  }

  /** Starts everything, with this page in the window. Whatever happens, `stop` is to be called. */
  async start(url: string): Promise<void> {
    const { programs, folders } = { programs: this.#programs, folders: this.#makeFolders() };
    const display = await this.#startDisplay();
    this.#environment = {
      PATH: process.env.PATH,
      HOME: this.#home,
      XDG_RUNTIME_DIR: folders.runtime,
      DISPLAY: display,
      // Orca's own words are English, and its times those of the world.
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      NO_AT_BRIDGE: '0',
      GTK_MODULES: 'gail:atk-bridge',
      MOZ_CRASHREPORTER_DISABLE: '1',
    };
    this.#environment.DBUS_SESSION_BUS_ADDRESS = await this.#startBus();
    const setting = ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true'];
    await promisify(execFile)(programs.settings, setting, { env: this.#environment });
    this.#run(programs.busLauncher, '--launch-immediately');
    this.#run(programs.windows, '--sm-disable');
    const { configuration, runtime } = folders;
    this.#run(
      programs.speech,
      ...['--run-single', '--timeout', '0', '--config-dir', configuration, '--log-dir', join(this.#home, 'log')],
      ...['--communication-method', 'unix_socket', '--socket-path', join(runtime, 'speech-dispatcher/speechd.sock')],
    );
    await this.quiet();
    this.#orca = this.#run(
      programs.orca,
      '--disable',
      'key-echo',
      '--debug',
      '--debug-file',
      this.#debugFile,
      '--replace',
    );
    await this.quiet();
    this.#run(programs.firefox, '--no-remote', '--profile', folders.profile, '--kiosk', url);
    await this.#windowAppears();
    await this.quiet();
  }

  /** Finds out how slow the machine is: presses a key some times, and takes the longest time until all is quiet. */
  async measure(key: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      const before = Date.now();
      await this.#press(key);
      const { lastBusy } = await untilQuiet(this.#ids, 0);
      this.#slowness = Math.max(this.#slowness, lastBusy - before);
    }
  }

  /** Presses a key, and waits until all that it has caused is done. */
  async press(key: string): Promise<void> {
    await this.#press(key);
    await this.quiet();
  }

  /** Waits as long as this machine needs for a key, and then until nothing is at work any more. */
  async quiet(): Promise<void> {
    await untilQuiet(this.#ids, this.#slowness);
  }

  /**
   * What Orca has written of what it said; it writes the last of it as it ends. Orca hears of its end only with the next
   * thing that happens on the desktop: where nothing does, it would be killed with the last of it unwritten.
   *
   * @throws Error where Orca does not end by itself.
   */
  async readSpeech(): Promise<string> {
    if (this.#orca) {
      const end = ended(this.#orca);
      await this.#press(NOTHING);
      await end;
      if (this.#orca.signalCode === 'SIGKILL') throw new Error('Orca did not end: the last of what it said is lost.');
    }
    return readFileSync(this.#debugFile, 'utf8');
  }

  /** Ends what was started, and takes its folders away. */
  async stop(): Promise<void> {
    const started = [...this.#running].reverse();
    const leftOver = descendants(started.flatMap(({ pid }) => pid ?? []));
    for (const child of started) await ended(child);
    // What a program has started of its own accord ends with it, or now.
    for (const id of leftOver) kill(id, 'SIGKILL');
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  async #press(key: string): Promise<void> {
    await promisify(execFile)(this.#programs.keys, ['key', '--clearmodifiers', key], { env: this.#environment });
  }

  get #debugFile(): string {
    return join(this.#home, 'orca.out');
  }

  get #ids(): readonly number[] {
    return this.#running.flatMap(({ pid }) => pid ?? []);
  }

  #makeFolders(): { readonly runtime: string; readonly configuration: string; readonly profile: string } {
    const runtime = join(this.#home, 'runtime');
    const configuration = join(this.#home, '.config/speech-dispatcher');
    const profile = join(this.#home, 'profile');
    for (const folder of [configuration, profile, join(this.#home, 'log'), join(runtime, 'speech-dispatcher')])
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(configuration, 'speechd.conf'), SPEECH);
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    return { runtime, configuration, profile };
  }

  /** Starts a display, which chooses a number that is free and writes it. */
  async #startDisplay(): Promise<string> {
    const screen = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];
    const child = spawn(this.#programs.display, screen, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#running.push(child);
    return `:${await firstLine(child)}`;
  }

  /** Starts a message bus, which lasts until its command, `cat`, has nothing more to read. */
  async #startBus(): Promise<string> {
    const command = ['--', 'sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'];
    const child = spawn(this.#programs.bus, command, { stdio: ['pipe', 'pipe', 'ignore'], env: this.#environment });
    this.#running.push(child);
    return firstLine(child);
  }

  #run(program: string, ...args: readonly string[]): ChildProcess {
    const child = spawn(program, args, { stdio: 'ignore', env: this.#environment, cwd: this.#home });
    this.#running.push(child);
    return child;
  }

  async #windowAppears(): Promise<void> {
    const search = ['search', '--sync', '--onlyvisible', '--class', 'firefox'];
    await promisify(execFile)(this.#programs.keys, search, { env: this.#environment, timeout: PATIENCE });
  }
}

/** The first line that a program writes. */
function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const timer = setTimeout(() => reject(new Error(`${child.spawnfile} did not start.`)), PATIENCE);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${child.spawnfile} ended with exit code ${code} at its start.`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      written += String(chunk);
      if (!written.includes('\n')) return;
      clearTimeout(timer);
      resolve(written.trim());
    });
  });
}

/** Ends a program by its id, and waits until it has. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill('SIGKILL'), FAREWELL);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.stdin?.end();
    child.kill('SIGTERM');
  });
}

function kill(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch {
    // It has ended by itself.
  }
}
