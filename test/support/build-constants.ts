/** What the build writes into the code (`vite.config.ts`), for tests that run outside a build. */
Object.assign(globalThis, { __BUILD__: 'test', __EDITION__: 'folder' });
