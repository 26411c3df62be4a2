import { css } from 'lit';

/** The light colours: where a browser cannot derive them from the page's, and where it darkens pages by itself. */
export const lightColours = css`
  --accent: #0b5b54;
  --strong: var(--accent);
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
`;

/** The bar scrolls away, and the way out alone stays over what is read. */
const exitAlone = css`
  .bar {
    display: contents;
  }
  .exit {
    position: sticky;
    inset-block-start: var(--page-header, 0px);
    z-index: 1;
    justify-self: end;
    box-shadow: 0 0 0 100vmax var(--ground);
    clip-path: inset(0 -100vmax);
  }
`;

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
    /* Chromium may miss that a page's letters grow unless the room for them changes too. */
    padding-inline-end: 0.01em;
    min-inline-size: min(17.5em, 80vw, 100%);
    max-inline-size: 100%;
    ${lightColours}
    --focus: var(--strong);
    --size-l: 1.35em;
    --size-m: 1.2em;
    --size-s: 1.1em;
    --space-l: clamp(0.6em, var(--insats-space, 1em), 1.6em);
    --space-m: calc(var(--space-l) * 0.6);
    --space-s: calc(var(--space-l) * 0.4);
    --radius: var(--insats-radius, 0.6em);
    --button-radius: var(--insats-button-radius, var(--radius));
    --width: var(--insats-max-width, 44em);
    --shadow: 0 0.3em 1.5em #0004;
    --motion: 0.2s;
    --under-bar: 4em;
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    :host {
      --accent: var(--insats-accent, #0b5b54);
      --strong: light-dark(
        oklch(from var(--accent) min(l, 0.4) min(c, 0.13) h / 1),
        oklch(from var(--accent) max(l, 0.84) min(c, 0.11) h / 1)
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
  /* A page may have it fill the screen: it scrolls there, and no black lies around it. */
  :host(:fullscreen) {
    overflow: auto;
    background: var(--ground);
  }
  :host([hidden]) {
    display: none;
  }
  :host([display='launcher']) {
    display: contents;
  }
  /* Where it is the last on a page, it keeps a strip free below the footer, so that its button covers nothing there. */
  :host([display='launcher']:nth-last-child(1 of :not(script, style, template))) {
    display: block;
    container-type: normal;
    block-size: 5.5em;
  }

  /* Of what a page has everything inherit, the guide takes the letters, the colour scheme and whether it is there. */
  :where(.guide, .launcher) {
    all: initial;
    color-scheme: inherit;
    font-family: inherit;
    font-size: inherit;
    interactivity: inherit;
    pointer-events: inherit;
    text-size-adjust: inherit;
    -webkit-text-size-adjust: inherit;
    visibility: inherit;
    -webkit-user-select: text;
    user-select: text;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .guide,
  .exchange,
  .turn,
  .says,
  .options,
  .group,
  .apply,
  .urgent,
  .lines,
  .lines li {
    display: grid;
    gap: var(--space-m);
    align-content: start;
  }
  .guide {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: var(--width);
    margin-inline: auto;
    padding: var(--space-l);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font-size: max(1em, 14px);
    line-height: 1.5;
    overflow-wrap: anywhere;
    hyphens: auto;
    text-wrap: pretty;
  }
  .turn,
  .group {
    gap: var(--space-l);
  }
  /* What is brought into view stands clear of the bar and of its shadow. */
  .exchange,
  .turn,
  .urgent {
    scroll-margin: calc(var(--under-bar) + var(--page-header, 0px) + 0.6em) 1em 1em;
  }
  .turn {
    animation: arrive var(--motion);
    outline: 0;
  }
  /* It is brought into view where its arrival begins, and comes to rest where it is to stand. */
  @media (prefers-reduced-motion: no-preference) {
    .turn {
      scroll-margin-block-start: calc(var(--under-bar) + var(--page-header, 0px) + 1.1em);
    }
  }
  /* The greeting arrives with the page: nothing is kept from the first look. */
  .turn[data-step='welcome'] {
    animation: none;
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
    font-family: var(--insats-heading-font, inherit);
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
    outline: 0.2em solid var(--focus);
    outline-offset: 0.15em;
    scroll-margin: 4.5em;
  }
  /* The ring stands around the label alone. */
  label :not(.turn):focus-visible {
    outline: 0;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .soft {
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
    border-radius: var(--button-radius);
    background: var(--ground);
    color: var(--text);
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  /* Only a mouse hovers, and what it is over must not look chosen. */
  @media (hover: hover) {
    button:hover,
    .button:hover,
    label:hover {
      background: var(--surface);
    }
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
  }
  .primary,
  .turn > button {
    justify-content: center;
  }
  .quiet,
  summary {
    margin-inline-start: calc(-0.1em - var(--space-s));
    padding-inline: var(--space-s);
    border-color: transparent;
    background: none;
    color: var(--strong);
  }
  .options > [data-action='skip'] {
    border-style: dashed;
    color: var(--soft);
  }
  /* A control in a sentence makes no hole between its lines. */
  p > .quiet {
    padding-inline: 0;
    margin: -0.7em -0.1em;
  }
  p:has(> .quiet) {
    padding-block-end: 0.7em;
    margin-block-end: calc(-0.6 * var(--space-l));
  }
  input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    font-size: 1em;
    accent-color: var(--strong);
  }
  details > :not(summary) {
    margin-block: var(--space-m);
  }
  /* Its sign stands on the first of its lines. */
  summary {
    display: inline-grid;
    grid-auto-flow: column;
    align-content: center;
    align-items: baseline;
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
    inset-block-start: var(--page-header, 0px);
    z-index: 1;
    display: flex;
    flex-direction: row-reverse;
    gap: var(--space-m);
    justify-content: space-between;
    padding-block: 0.3em;
    background: var(--ground);
    box-shadow: 0 0.3em 0.3em var(--ground);
    pointer-events: auto;
  }
  .exit,
  .exit:hover {
    border-color: var(--danger);
    background: var(--ground);
    color: var(--danger);
    font-weight: 600;
    white-space: nowrap;
  }
  .says,
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
  h3[data-status] {
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
  .brief,
  .lines {
    padding: 0;
    list-style: none;
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
    margin-block-start: var(--space-s);
    padding-block-start: 0.5em;
    border-block-start: 0.1em solid var(--line);
  }
  footer > .quiet {
    margin-inline-end: var(--space-m);
  }

  .launcher {
    position: fixed;
    inset-block-end: calc(1em + env(safe-area-inset-bottom, 0px));
    inset-inline-end: 1em;
    z-index: 9;
    min-block-size: 3.5em;
    border-radius: 2em;
    box-shadow: var(--shadow);
    font-size: max(1em, 14px);
  }
  .launcher:has(+ [open]) {
    visibility: hidden;
  }
  .launcher svg {
    inline-size: 1.5em;
    block-size: 1.5em;
    stroke-width: 2;
  }
  dialog {
    padding: 0;
    margin: auto;
    border: 0.1em solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    box-shadow: var(--shadow);
  }
  /* Where a screen is low, as at 400 %. */
  @media (max-height: 24em) {
    ${exitAlone}
  }
  /* Where letters are so large that the languages have no room beside the way out. */
  @container (inline-size < 17em) {
    .guide {
      --space-l: 0.6em;
    }
    /* There a number has a line of its own, or two where one is too short for it. A box does not get the link's line. */
    bdi,
    bdi span {
      text-decoration: inherit;
    }
    bdi span {
      display: inline-block;
      direction: ltr;
      white-space: normal;
    }
    ${exitAlone}
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
    .says {
      border: 1px solid;
    }
    /* What lies as a line of text has no edge to touch the next one's. */
    .quiet,
    summary {
      border-color: Canvas;
    }
  }
  @media print {
    .bar,
    .mine,
    footer,
    button,
    details:not([open], [data-section='adults']) {
      display: none;
    }
    .apply,
    .says {
      break-inside: avoid;
    }
    /* Paper is white, also where a page is dark whatever anybody prefers. */
    .guide {
      color-scheme: only light;
    }
  }
`;
