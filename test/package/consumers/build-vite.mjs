/**
 * Builds a project with its own Vite, and says what it warns of, but not how long its plugins took: that tells of the
 * machine, and Rolldown says it wherever one is busy.
 *
 * @param ssr the module that a server draws the page with; without it, what the page needs is built.
 */
import { build } from 'vite';

const [ssr] = process.argv.slice(2);
await build({
  mode: process.env.NODE_ENV,
  logLevel: 'warn',
  build: {
    rolldownOptions: { checks: { bundlerTimings: false } },
    ...(ssr === undefined ? {} : { ssr, outDir: 'server' }),
  },
});
