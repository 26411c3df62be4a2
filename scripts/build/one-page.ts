import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './files.js';

/** The page's module, as its source names it. */
const MODULE = /\n\s*<script type="module" src="[^"]*"><\/script>/;

/** Code as it can stand in a page: a text in it that looks like the script's end, or like a comment, neither ends nor hides it. */
export function insideScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/**
 * Writes a page that holds all of its code, in a classic script at its end: it works from a file, where a browser loads no
 * module.
 *
 * @param page the page, from the top of the project
 */
export function onePage(page: string): Plugin {
  return {
    name: 'one-page',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const [code] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
        if (code === undefined || files.filter(({ type }) => type === 'chunk').length !== 1) {
          throw new Error(`${page} is to have one script.`);
        }
        const source = readFileSync(join(ROOT, page), 'utf8');
        if (!MODULE.test(source)) throw new Error(`${page} names no module.`);
        const html = source
          .replace(MODULE, '')
          .replace('</body>', () => `  <script>\n${insideScript(code)}</script>\n  </body>`);
        for (const { fileName, type } of files) if (type === 'chunk') delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: page, source: html });
      },
    },
  };
}
