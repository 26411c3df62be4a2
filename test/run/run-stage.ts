import { spawn } from 'node:child_process';

/** A stage that takes longer than this hangs; it is ended and counts as failed. It stands against hanging alone. */
const TIME_LIMIT_MS = 3 * 60 * 60 * 1000;

/**
 * Runs an npm script, its output going to ours as it comes.
 *
 * @param write takes the output instead
 * @returns whether it ended with exit code 0 within the time limit.
 */
export function runScript(
  name: string,
  args: readonly string[],
  cwd: string,
  write?: (text: string) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    // A process group of its own, so that what it started (servers, browsers) ends with it.
    const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
      cwd,
      stdio: write ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => write?.(text));
    const end = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    const interrupt = (signal: NodeJS.Signals): void => {
      end('SIGKILL');
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    const timer = setTimeout(() => {
      console.error(`${name} took longer than ${TIME_LIMIT_MS / 3_600_000} hours.`);
      end('SIGKILL');
    }, TIME_LIMIT_MS);
    const settle = (exitedWell: boolean): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve(exitedWell);
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    child.on('error', (error) => {
      console.error(`${name} could not start: ${error.message}`);
      settle(false);
    });
    child.on('exit', () => end('SIGKILL'));
    // All that it wrote has come by then.
    child.on('close', (code) => settle(code === 0));
  });
}
