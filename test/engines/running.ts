import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { EngineName } from '../support/browsers/engines.js';
import type { Engine, Visit } from './engine.js';
import { HostServer } from './host-server.js';
import { startChromium, startFirefox } from './puppeteer-engine.js';
import { startWebKit } from './webkit-engine.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine that a project's tests run in. */
    readonly engine: EngineName;
  }
}

const START: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

/** What the tests of a file share: a browser and a kommun's server, and a window of their own for each test. */
export interface Running {
  readonly engine: EngineName;
  readonly server: HostServer;
  /** Opens a window that is closed when the test ends. */
  visit(): Promise<Visit>;
}

/** Starts the project's engine and a server for the tests of this file. */
export function running(): Running {
  const name = inject('engine');
  const visits: Visit[] = [];
  let engine: Engine;
  let server: HostServer;
  beforeAll(async () => {
    server = await HostServer.start();
    engine = await START[name]();
  });
  afterEach(async () => {
    for (const visit of visits.splice(0)) await visit.close();
    server.forget();
  });
  afterAll(async () => {
    await engine?.stop();
    await server?.stop();
  });
  return {
    engine: name,
    get server() {
      return server;
    },
    async visit() {
      const visit = await engine.visit();
      visits.push(visit);
      return visit;
    },
  };
}
