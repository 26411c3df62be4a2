import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';

const MERMAID = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
const readme = readFileSync(new URL('../../machines/README.md', import.meta.url), 'utf8');
const diagrams = [...readme.matchAll(/```mermaid\n(.*?)```/gs)].map(([, diagram]) => diagram as string);

/** What the script puts on the page. */
interface Mermaid {
  parse(text: string): Promise<unknown>;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

test('every drawing in the README of the machines is one that Mermaid can draw', async ({ page }) => {
  expect(diagrams.length).toBeGreaterThan(0);
  await page.setContent('<!DOCTYPE html><title>Mermaid</title>');
  await page.addScriptTag({ path: MERMAID });
  for (const diagram of diagrams) {
    const states = [...diagram.matchAll(/^ *state "(\w+)"/gm)].map(([, name]) => name as string);
    const drawn = await page.evaluate(async (text) => {
      const { mermaid } = window as unknown as { readonly mermaid: Mermaid };
      await mermaid.parse(text);
      const { svg } = await mermaid.render('drawing', text);
      return new DOMParser().parseFromString(svg, 'text/html').body.textContent ?? '';
    }, diagram);
    for (const state of states) expect(drawn).toContain(state);
  }
});
