import { execFile } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

/** The module that registers `<insats-guide>`: what the build starts from, and what a page imports. */
export const ELEMENT_ENTRY = fileURLToPath(new URL('../src/elements/insats-guide.define.ts', import.meta.url));

/** The built element. */
export const BUILT_ELEMENT = fileURLToPath(new URL('../dist/insats-guide.js', import.meta.url));

/** Fails the build where the result holds code made from text, which a page's content security policy forbids. */
export function refuseEval(): Plugin {
  return {
    name: 'insatsguiden:refuse-eval',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const found = chunk.type === 'chunk' ? /(?<![\w$.])(?:eval\(|(?:new )?Function\()/.exec(chunk.code) : null;
        if (found) this.error(`${chunk.fileName} makes code from text: ${found[0]}. Remove what brings it in.`);
      }
    },
  };
}

/** The folder of the places of use that are built apart from the element. */
export const MODES = fileURLToPath(new URL('../src/elements/modes/', import.meta.url));

/**
 * Leaves the places of use out of the element's build and refers to their files beside it. Built together, what they
 * share with the element would be split off into a third file that every visitor must wait for.
 */
export function leaveModesBeside(): Plugin {
  return {
    name: 'insatsguiden:leave-modes-beside',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.startsWith('./modes/')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const name = resolved?.id.startsWith(MODES) ? basename(resolved.id, '.ts') : undefined;
      return name === undefined ? null : { id: `./insats-guide.${name}.js`, external: 'absolute' };
    },
  };
}

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
      return resolved?.id === ELEMENT_ENTRY ? BUILT_ELEMENT : null;
    },
  };
}

const COMMAND_LINE = fileURLToPath(new URL('../bin/insatsguide.js', import.meta.url));

/**
 * Puts the list of a catalogue where a page has `<!-- insatsguide render FILE -->`, as the command writes it, so that
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
        const files = [...html.matchAll(/<!-- insatsguide render (\S+) -->/g)].map(([, file]) => file as string);
        const written = await Promise.all(files.map(async (file) => [file, await listOf(file)] as const));
        return written.reduce(
          (page, [file, list]) => page.replace(`<!-- insatsguide render ${file} -->`, () => list),
          html,
        );
      },
    },
  };
}
