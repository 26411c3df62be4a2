import { spawn } from 'node:child_process';

/** A stage that takes longer than this hangs; it is ended and counts as failed. It stands against hanging alone. */
const TIME_LIMIT_MS = 3 * 60 * 60 * 1000;

/** What a stage started, such as a server in a process group of its own, it ends by itself in this time when it is interrupted. */
const TO_END_MS = 5_000;

/** Somebody ends the run: what ends now is no result, and nothing more is begun. */
let isInterrupted = false;

/**
 * Runs an npm script.
 *
 * @param write takes its output, as it comes
 * @returns whether it ended with exit code 0 within the time limit.
 */
export function runScript(
  name: string,
  args: readonly string[],
  cwd: string,
  write: (text: string) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
      cwd,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that what it started (servers, browsers) ends with it.
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', write);
    const signalAll = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    const end = (): void => signalAll('SIGKILL');
    const interrupt = (signal: NodeJS.Signals): void => {
      isInterrupted = true;
      signalAll('SIGINT');
      setTimeout(() => process.exit(signal === 'SIGINT' ? 130 : 143), TO_END_MS);
    };
    const timer = setTimeout(() => {
      console.error(`${name} took longer than ${TIME_LIMIT_MS / 3_600_000} hours.`);
      end();
    }, TIME_LIMIT_MS);
    const settle = (exitedWell: boolean): void => {
      clearTimeout(timer);
      process.off('exit', end).off('SIGINT', interrupt).off('SIGTERM', interrupt);
      if (!isInterrupted) resolve(exitedWell);
    };
    // Several stages may run: each ends its own when this process does.
    process.on('exit', end).on('SIGINT', interrupt).on('SIGTERM', interrupt);
    child.on('error', (error) => {
      console.error(`${name} could not start: ${error.message}`);
      settle(false);
    });
    child.on('exit', end);
    // All that it wrote has come by then.
    child.on('close', (code) => settle(code === 0));
  });
}
