/** The looks of the list as a page of its own: to be read on a telephone, in the dark and on paper. */
export const listPageStyles = `
:root { color-scheme: light dark; --line: light-dark(#c9d2d6, #47535a); --link: light-dark(#0b4f63, #8fd3e8); }
body { margin: 0; font: 1.0625rem/1.55 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; overflow-wrap: break-word; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 1rem; font-size: 1.9rem; }
h2 { margin: 3rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--line); font-size: 1.4rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
p, ul, ol, dl, blockquote { margin: 0 0 .75rem; }
ul, ol { padding-inline-start: 1.4rem; }
li { margin: .4rem 0; }
li > p, dd > p { margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 .6rem; }
blockquote { padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
a { color: var(--link); text-underline-offset: .15em; }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  article { break-inside: avoid; }
  nav { display: none; }
}
`;
