import { css } from 'lit';

/**
 * The guide's looks. Lengths are in `em` of the host's own font size, so that a page whose root is
 * 62.5 % or 200 % keeps its proportions; colours follow the page's `color-scheme`.
 */
export const guideStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  :host([display='launcher']) {
    display: contents;
  }

  .guide,
  .launcher,
  dialog {
    --accent: var(--insats-accent, #0b5b54);
    --on-accent: #fff;
    --ground: light-dark(#fff, #131c1a);
    --surface: light-dark(#f2f6f4, #1e2a27);
    --text: light-dark(#18231f, #ecf2ef);
    --soft: light-dark(#43504b, #bccac4);
    --line: light-dark(#b4c1bb, #4a5a54);
    --edge: light-dark(#66756f, #93a39c);
    --danger: light-dark(#9d1c1c, #ffb4ab);
    --open: light-dark(#0f5c2e, #7fdc9f);
    --check: light-dark(#124f8a, #9ecbff);
    --outside: light-dark(#5a3a8a, #d5b8ff);
    --apply: light-dark(#70430a, #ffc981);
    --radius: var(--insats-radius, 0.6em);
    --strong: var(--accent);
  }
  @supports (color: oklch(from red l c h)) {
    .guide,
    .launcher,
    dialog {
      --strong: light-dark(
        oklch(from var(--accent) min(l, 0.42) c h),
        oklch(from var(--accent) max(l, 0.82) min(c, 0.11) h)
      );
      --on-accent: light-dark(#fff, #10201d);
    }
  }

  .guide {
    box-sizing: border-box;
    max-inline-size: var(--insats-max-width, 44em);
    margin-inline: auto;
    padding: 1em;
    background: var(--ground);
    color: var(--text);
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
  }
  ul,
  ol {
    padding-inline-start: 1.2em;
  }
  h2 {
    font-size: 1.35em;
    line-height: 1.25;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.2em;
    line-height: 1.3;
  }
  h4 {
    font-size: 1.1em;
    line-height: 1.3;
  }
  a {
    color: var(--strong);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 0.2em solid var(--strong);
    outline-offset: 0.15em;
  }
  .turn:focus {
    outline: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  .button,
  .option,
  summary {
    min-block-size: 2.9em;
    padding: 0.6em 1em;
    border: 0.1em solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  button:hover,
  .option:hover,
  .button:hover,
  summary:hover {
    border-color: var(--strong);
    background: var(--surface);
  }
  .primary,
  .primary:hover {
    border-color: var(--strong);
    background: var(--strong);
    color: var(--on-accent);
    font-weight: 600;
  }
  .quiet {
    border-color: transparent;
    background: none;
    color: var(--strong);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .button {
    display: inline-flex;
    align-items: center;
    border-color: var(--strong);
    color: var(--strong);
    font-weight: 600;
    text-decoration: none;
  }

  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    margin-block-end: 0.75em;
    pointer-events: none;
  }
  .exit,
  .exit:hover {
    border-color: var(--danger);
    background: var(--ground);
    color: var(--danger);
    font-weight: 600;
    pointer-events: auto;
  }

  .turn {
    display: grid;
    gap: 1em;
    animation: arrive 0.2s ease-out;
  }
  .says {
    display: grid;
    gap: 0.5em;
    padding: 0.9em 1.1em;
    border-radius: var(--radius);
    border-end-start-radius: 0.15em;
    background: var(--surface);
  }
  .left {
    color: var(--soft);
    font-size: 0.9em;
  }
  .options {
    display: grid;
    gap: 0.6em;
  }
  .option,
  .options > [data-action='skip'] {
    inline-size: 100%;
  }
  label.option {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }
  label.option:has(:checked),
  .option[aria-pressed] {
    border-color: var(--strong);
    background: var(--surface);
    box-shadow: inset 0 0 0 0.1em var(--strong);
  }
  label.option:has(:focus-visible) {
    outline: 0.2em solid var(--strong);
    outline-offset: 0.15em;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    margin: 0;
    accent-color: var(--strong);
  }
  .options > [data-action='skip'] {
    border-style: dashed;
    color: var(--soft);
  }
  .actions,
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .fault {
    color: var(--danger);
    font-weight: 600;
  }

  summary {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    border-color: transparent;
    background: none;
    color: var(--strong);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 0.14em 0.14em 0;
    transform: rotate(45deg) translate(-0.1em, -0.1em);
  }
  details[open] > summary::before {
    transform: rotate(225deg) translate(-0.1em, -0.1em);
  }
  details > :not(summary) {
    margin-block: 0.5em;
  }
  .why > :not(summary),
  footer details > :not(summary) {
    margin-inline-start: 1em;
  }

  .transcript {
    display: grid;
    gap: 0.75em;
    padding: 0;
    margin-block-end: 1em;
    list-style: none;
  }
  .transcript li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    align-items: center;
    justify-content: flex-end;
  }
  .asked {
    inline-size: 100%;
    color: var(--soft);
  }
  .said {
    max-inline-size: 85%;
    padding: 0.5em 0.9em;
    border-radius: var(--radius);
    border-end-end-radius: 0.15em;
    background: var(--strong);
    color: var(--on-accent);
  }
  .who {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .change {
    order: -1;
    border-color: transparent;
    background: none;
    color: var(--strong);
    text-decoration: underline;
  }
  .asked {
    order: -2;
  }

  .group {
    display: grid;
    gap: 0.9em;
    margin-block-start: 0.75em;
  }
  .group > h3,
  .tag {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .icon {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [data-group='open'] > h3,
  [data-status='open'] > .tag {
    color: var(--open);
  }
  [data-group='checkWithProvider'] > h3,
  [data-status='checkWithProvider'] > .tag {
    color: var(--check);
  }
  [data-group='outsideAudience'] > h3,
  [data-status='outsideAudience'] > .tag {
    color: var(--outside);
  }
  [data-group='applyInstead'] > h3,
  [data-status='applyInstead'] > .tag {
    color: var(--apply);
  }
  .card,
  .apply,
  .urgent {
    display: grid;
    gap: 0.5em;
    padding: 1em;
    border: 0.1em solid var(--line);
    border-radius: var(--radius);
  }
  .card {
    border-inline-start-width: 0.35em;
  }
  .card[data-status='open'] {
    border-inline-start-color: var(--open);
  }
  .card[data-status='checkWithProvider'] {
    border-inline-start: 0.35em dashed var(--check);
  }
  .card[data-status='outsideAudience'] {
    border-inline-start: 0.35em dotted var(--outside);
  }
  .card[data-status='applyInstead'] {
    border-inline-start: 0.35em double var(--apply);
  }
  .tag {
    font-size: 0.9em;
    font-weight: 600;
  }
  .audience,
  .law,
  .printed {
    color: var(--soft);
  }
  .reason {
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--line);
  }
  .way {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .access {
    font-weight: 600;
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: center;
    padding: 0;
    list-style: none;
  }
  .contact a:not(.button) {
    display: inline-block;
    padding-block: 0.6em;
  }
  .apply,
  .urgent {
    background: var(--surface);
  }
  .urgent {
    margin-block-end: 1em;
    border-color: var(--danger);
  }
  .urgent ul,
  footer ul {
    display: grid;
    gap: 0.5em;
    padding: 0;
    list-style: none;
  }
  [data-section='help'] a:not(.button),
  .urgent a:not(.button) {
    display: inline-block;
    padding-block: 0.6em;
    font-weight: 600;
  }
  .jump {
    padding: 0;
    list-style: none;
  }
  .jump button {
    display: flex;
    gap: 0.5em;
    align-items: center;
    inline-size: 100%;
  }
  dt {
    margin-block-start: 0.75em;
    font-weight: 600;
  }
  blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--line);
    color: var(--soft);
  }
  .draft {
    padding: 0.75em 1em;
    margin-block-end: 1em;
    border: 0.15em dashed var(--danger);
    border-radius: var(--radius);
    font-weight: 600;
  }
  footer {
    flex-direction: column;
    align-items: flex-start;
    gap: 0.1em;
    padding-block-start: 1em;
    margin-block-start: 1.5em;
    border-block-start: 0.1em solid var(--line);
  }

  .launcher {
    position: fixed;
    inset-block-end: 1em;
    inset-inline-end: 1em;
    z-index: 1000;
    padding-inline: 1.4em;
    border-radius: 2em;
    box-shadow: 0 0.2em 0.8em rgb(0 0 0 / 0.3);
  }
  dialog {
    inline-size: min(30em, 100%);
    max-inline-size: none;
    block-size: min(46em, 100%);
    max-block-size: none;
    padding: 0;
    margin: auto 1em 1em auto;
    border: 0.1em solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
  }
  dialog:dir(rtl) {
    margin: auto auto 1em 1em;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .close {
    float: inline-start;
    margin: 1em;
  }

  @container (inline-size > 34em) {
    .options.several {
      grid-template-columns: 1fr 1fr;
    }
    .options.several > :is(.fault, [data-action]) {
      grid-column: 1 / -1;
    }
    .guide {
      padding: 1.5em;
    }
  }
  @media (max-width: 40em) {
    dialog {
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(0.5em);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turn {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .said,
    .says {
      border: 1px solid;
    }
  }
  @media print {
    .bar,
    .actions,
    .transcript,
    .jump,
    footer,
    [data-action],
    .launcher {
      display: none;
    }
    .card {
      break-inside: avoid;
    }
  }
`;
