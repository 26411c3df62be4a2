import { type Markup, markup } from '../../src/markup/markup.js';

/** What every page of the archive looks like. */
const STYLES = `
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
      body { margin: 0 auto; padding: 1rem; max-inline-size: 60rem; }
      h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
      h2 { margin-block-start: 2.5rem; }
      p, li, td, th, dd { max-inline-size: 40rem; overflow-wrap: anywhere; }
      table { border-collapse: collapse; margin-block: 1rem; }
      th, td { padding: 0.4rem 1rem 0.4rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid #8888; }
      pre { padding: 1rem; border: 1px solid #8888; }`;

/** A page of the archive, in Swedish unless said, which works from a double click; `styles` come after those of all pages. */
export function archivePage(title: string, styles: string, body: Markup, language = 'sv'): string {
  return markup`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <style>${{ markup: STYLES + styles }}</style>
  </head>
  <body>
${body}
  </body>
</html>
`.markup;
}
