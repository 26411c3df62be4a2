import { css } from 'lit';

/**
 * The guide's looks. Colour roles, type scale, space, radius, elevation and motion stand first, as custom properties
 * (`demo/design.html` shows them in use). Lengths are in `em` of the host's own font size, so that a page whose root is
 * 62.5 % or 200 % keeps its proportions; colours follow the page's `color-scheme`. One sheet, longer than a screen: the
 * parts share their rules, and later ones rest on the order of earlier ones.
 */
export const guideStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: min(44em, 80vw);
    min-inline-size: min(17.5em, 80vw);
    max-inline-size: 100%;
    --strong: #0b5b54;
    --on-strong: #fff;
    --ground: #fff;
    --surface: #f1f6f4;
    --said: #dcece7;
    --text: #18231f;
    --soft: #43504b;
    --line: #75847d;
    --danger: #9d1c1c;
    --open: #0f5c2e;
    --check: #124f8a;
    --others: #5a3a8a;
    --apply: #70430a;
    --size-l: 1.35em;
    --size-m: 1.2em;
    --size-s: 1.1em;
    --space-l: 1em;
    --space-m: 0.6em;
    --space-s: 0.4em;
    --radius: var(--insats-radius, 0.6em);
    --shadow: 0 0.3em 1.5em #0004;
    --motion: 0.2s;
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    :host {
      --accent: var(--insats-accent, #0b5b54);
      --strong: light-dark(
        oklch(from var(--accent) min(l, 0.4) min(c, 0.13) h),
        oklch(from var(--accent) max(l, 0.84) min(c, 0.11) h)
      );
      --on-strong: light-dark(#fff, #10201d);
      --ground: light-dark(#fff, #131c1a);
      --surface: light-dark(#f1f6f4, #1f2b28);
      --said: color-mix(in oklab, var(--strong) 14%, var(--ground));
      --text: light-dark(#18231f, #ecf2ef);
      --soft: light-dark(#43504b, #bccac4);
      --line: light-dark(#75847d, #83948d);
      --danger: light-dark(#9d1c1c, #ffb4ab);
      --open: light-dark(#0f5c2e, #7fdc9f);
      --check: light-dark(#124f8a, #9ecbff);
      --others: light-dark(#5a3a8a, #d5b8ff);
      --apply: light-dark(#70430a, #ffc981);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --soft: var(--text);
      --line: var(--text);
    }
  }
  :host([hidden]) {
    display: none;
  }
  :host([display='launcher']) {
    display: contents;
  }

  * {
    box-sizing: border-box;
    margin: 0;
  }
  .guide,
  .turn,
  .says,
  .options,
  .transcript,
  .group,
  .card,
  .apply,
  .urgent,
  .lines,
  .lines li {
    display: grid;
    gap: var(--space-m);
    align-content: start;
  }
  .guide {
    max-inline-size: var(--insats-max-width, 44em);
    margin-inline: auto;
    padding: var(--space-l);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font-size: max(1em, 14px);
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .turn,
  .group {
    gap: var(--space-l);
  }
  .turn {
    scroll-margin: 4.5em 1em 1em;
    animation: arrive var(--motion);
    outline: 0;
  }
  .lines li {
    gap: 0.2em;
    justify-items: start;
  }
  h3 {
    scroll-margin: 4.5em;
  }
  h2,
  h3,
  h4 {
    line-height: 1.25;
    text-wrap: balance;
  }
  h2 {
    font-size: var(--size-l);
  }
  h3 {
    font-size: var(--size-m);
  }
  h4 {
    font-size: var(--size-s);
  }
  ul {
    padding-inline-start: 1.2em;
  }
  a,
  .quiet,
  summary {
    color: var(--strong);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  :not(.turn):focus-visible,
  label:has(:focus-visible) {
    outline: 0.2em solid var(--strong);
    outline-offset: 0.15em;
    scroll-margin: 4.5em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .soft,
  .transcript p,
  blockquote {
    color: var(--soft);
  }

  button,
  select,
  .button,
  label,
  summary {
    display: inline-flex;
    gap: var(--space-m);
    align-items: center;
    min-block-size: max(2.9em, 44px);
    padding: var(--space-m) var(--space-l);
    border: 0.1em solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover,
  .button:hover,
  label:hover,
  label:has(:checked),
  [aria-pressed] {
    border-color: var(--strong);
    background: var(--surface);
    box-shadow: inset 0 0 0 0.1em var(--strong);
  }
  .button {
    border-color: var(--strong);
    color: var(--strong);
    font-weight: 600;
    text-decoration: none;
  }
  .primary,
  .primary:hover {
    border-color: var(--strong);
    background: var(--strong);
    color: var(--on-strong);
    font-weight: 600;
    justify-content: center;
  }
  .quiet,
  summary {
    margin-inline-start: calc(-1 * var(--space-s));
    padding-inline: var(--space-s);
    border-color: transparent;
    background: none;
    color: var(--strong);
  }
  .options > [data-action='skip'] {
    border-style: dashed;
    color: var(--soft);
  }
  input {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    accent-color: var(--strong);
  }
  details > :not(summary) {
    margin-block: var(--space-m);
  }
  summary {
    text-decoration: none;
  }
  summary::before {
    content: '+';
    font-weight: 600;
  }
  [open] > summary::before {
    content: '–';
  }

  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-direction: row-reverse;
    gap: var(--space-m);
    justify-content: space-between;
    padding-block: 0.3em;
    background: var(--ground);
    box-shadow: 0 0.5em 0.5em var(--ground);
  }
  .exit,
  .exit:hover {
    border-color: var(--danger);
    background: var(--ground);
    color: var(--danger);
    font-weight: 600;
  }
  :has(> .urgent) .exit {
    padding: var(--space-l) var(--space-m);
    font-size: var(--size-s);
  }
  .says,
  .card,
  .apply,
  .urgent {
    padding: var(--space-l);
    border: 0.1em solid transparent;
    border-radius: var(--radius);
    background: var(--surface);
  }
  .says {
    border-start-start-radius: 0.1em;
  }
  .actions,
  .contact,
  .contact li,
  h3[data-status],
  .transcript li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-s) var(--space-l);
    align-items: center;
    padding: 0;
    list-style: none;
  }
  bdi span {
    white-space: nowrap;
  }
  .contact a:not(.button) {
    display: inline-block;
    padding-block: 0.6em;
  }
  .fault {
    color: var(--danger);
    font-weight: 600;
  }
  .transcript,
  .lines {
    padding: 0;
    list-style: none;
  }
  .transcript li {
    display: grid;
    grid-template-columns: 1fr auto;
    justify-items: end;
  }
  .transcript p:first-child {
    grid-column: span 2;
    justify-self: start;
  }
  .transcript button {
    overflow-wrap: normal;
  }
  .transcript .said {
    order: 1;
    padding: 0.5em 0.9em;
    border-radius: var(--radius);
    border-end-end-radius: 0.1em;
    background: var(--said);
    color: var(--text);
  }

  svg {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .urgent {
    border-color: var(--danger);
  }
  footer {
    padding-block-start: 0.5em;
    border-block-start: 0.1em solid var(--line);
  }

  .launcher {
    position: fixed;
    inset-block-end: 1em;
    inset-inline-end: 1em;
    z-index: 9;
    border-radius: 2em;
    box-shadow: var(--shadow);
  }
  dialog {
    inline-size: 30em;
    max-inline-size: 100%;
    block-size: 46em;
    max-block-size: 100%;
    padding: 0;
    margin-block: auto 1em;
    margin-inline: auto 1em;
    border: 0.1em solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    box-shadow: var(--shadow);
  }
  @media (max-width: 40em) {
    dialog {
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      border: 0;
    }
  }
  @container (inline-size > 34em) {
    .several {
      grid-template-columns: 1fr 1fr;
    }
    .several > :not(label) {
      grid-column: span 2;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 0.5em;
    }
  }
  @media (prefers-reduced-motion) {
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
    .transcript,
    .mine,
    footer,
    button {
      display: none;
    }
  }
`;
