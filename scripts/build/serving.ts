import { execFile } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';
import { DEFINE, ROOT } from './files.js';

/** The built element, as a page names it. */
export const BUILT_ELEMENT = join(ROOT, 'dist/insats-guide.js');

/**
 * Serves pages the built element where they import its source, and without the dev server's own client, so that the
 * end-to-end tests meet what is shipped and all traffic is the product's.
 */
export function serveBuiltElement(): Plugin {
  return {
    name: 'insatsguiden:serve-built-element',
    apply: 'serve',
    enforce: 'pre',
    configResolved() {
      if (!existsSync(BUILT_ELEMENT)) throw new Error(`${BUILT_ELEMENT} is missing: run "npm run build" first.`);
    },
    // As they are: the server would write its own client into a file that imports by an address made as it runs.
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const name = /^\/dist\/(insats-guide\.[\w.-]+\.js)(?:\?|$)/.exec(request.url ?? '')?.[1];
        const file = name && join(dirname(BUILT_ELEMENT), name);
        if (!file || !existsSync(file)) return next();
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        createReadStream(file).pipe(response);
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/<script type="module" src="[^"]*\/@vite\/client"><\/script>\s*/, ''),
    },
    async resolveId(source, importer) {
      if (!source.includes('insats-guide.define')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved?.id === DEFINE ? BUILT_ELEMENT : null;
    },
  };
}

const COMMAND_LINE = join(ROOT, 'bin/insatsguiden.js');

/**
 * Puts the list of a catalogue where a page has `<!-- insatsguiden render FILE -->`, as the command writes it, so that
 * the demo shows what a kommun would paste in and is never behind the catalogue.
 */
export function writeOutLists(): Plugin {
  const lists = new Map<string, Promise<string>>();
  const listOf = (file: string): Promise<string> => {
    const version = `${file} ${statSync(file).mtimeMs}`;
    const list =
      lists.get(version) ??
      promisify(execFile)(process.execPath, [COMMAND_LINE, 'render', file]).then(({ stdout }) => stdout);
    lists.set(version, list);
    return list;
  };
  return {
    name: 'insatsguiden:write-out-lists',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => {
        const files = [...html.matchAll(/<!-- insatsguiden render (\S+) -->/g)].map(([, file]) => file as string);
        const written = await Promise.all(files.map(async (file) => [file, await listOf(file)] as const));
        return written.reduce(
          (page, [file, list]) => page.replace(`<!-- insatsguiden render ${file} -->`, () => list),
          html,
        );
      },
    },
  };
}
