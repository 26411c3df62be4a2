import { css } from 'lit';

/** The looks of the results and of the whole list, which come with their part. */
export const resultsStyles = css`
  [data-status] {
    --status: var(--open);
    --edge: solid;
  }
  [data-status='checkWithProvider'] {
    --status: var(--check);
    --edge: dashed;
  }
  [data-status='outsideAudience'] {
    --status: var(--others);
    --edge: dotted;
  }
  [data-status='applyInstead'] {
    --status: var(--apply);
    --edge: double;
  }
  .says > .quiet {
    justify-self: start;
  }
  [data-status] svg,
  h3[data-status] {
    flex-wrap: nowrap;
    gap: var(--space-s);
    color: var(--status);
    font-weight: 600;
  }
  blockquote {
    color: var(--soft);
  }
  .reason,
  blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--line);
  }
  dt {
    font-weight: 600;
  }
  dd + dt {
    margin-block-start: 0.75em;
  }
  .rows {
    border: 0.1em solid var(--line);
    border-radius: var(--radius);
    overflow: clip;
  }
  .row {
    border-inline-start: 0.35em var(--edge, solid) var(--status, var(--line));
  }
  .row + .row {
    border-block-start: 0.1em solid color-mix(in srgb, var(--line) 45%, transparent);
  }
  .head,
  .opener {
    display: flex;
    gap: var(--space-m);
    inline-size: 100%;
  }
  .head {
    position: relative;
    align-items: start;
    padding: 0.32em 0.6em;
  }
  .head:has([aria-expanded='true']) {
    background: var(--surface);
  }
  @media screen and (hover: hover) {
    .head:hover,
    .opener:hover {
      background: color-mix(in srgb, var(--surface) 60%, var(--ground));
    }
  }
  .head svg {
    margin-block-start: 0.15em;
  }
  /* An arrow points onwards, and Arabic letters have a question mark of their own. */
  :is([data-status='checkWithProvider'], [data-status='applyInstead']) svg:dir(rtl) {
    scale: -1 1;
  }
  .told {
    flex: 1;
    min-inline-size: 0;
  }
  .row h4 {
    font-size: 1em;
    text-wrap: wrap;
  }
  .head button {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0;
    margin: 0;
    border: 0;
    background: none;
    box-shadow: none;
    font-weight: 600;
    line-height: 1.25;
  }
  /* Opened, its name stands in the middle. */
  .head:has([aria-expanded='true']) {
    align-items: center;
  }
  /* The line lies within the button, and lets a press through to it. */
  .head button[aria-expanded='false'] {
    padding-block-end: max(1.5em, 44px - 1.25em);
    margin-block-end: min(-1.5em, 1.25em - 44px);
  }
  .head .line {
    position: relative;
    pointer-events: none;
  }
  /* However many lines there are, the ring stands around all of them. */
  .told:has(button:focus-visible) {
    border-radius: var(--radius);
    outline: 0.2em solid var(--focus);
    outline-offset: 0.15em;
  }
  .told:has(button:focus-visible) button {
    outline-color: transparent;
  }
  /* The whole row is the button's. */
  .head button::before {
    content: '';
    position: absolute;
    inset: 0;
  }
  .line {
    color: var(--soft);
    font-size: 0.875em;
    line-height: 1.25;
  }
  .way {
    display: block;
    color: var(--text);
    font-weight: 600;
  }
  .head::after,
  .opener::after {
    content: '';
    flex: none;
    inline-size: 0.55em;
    block-size: 0.55em;
    margin: 0.4em 0.2em 0;
    border: solid var(--soft);
    border-width: 0 0.14em 0.14em 0;
    rotate: 45deg;
  }
  .head:has([aria-expanded='true'])::after,
  .opener[aria-expanded='true']::after {
    margin-block-start: 0.3em;
    rotate: 225deg;
  }
  /* The count is never alone on a line, and the arrow stands in the middle of however many lines there are. */
  .opener {
    text-wrap: balance;
  }
  .opener::after {
    margin-block-start: -0.3em;
  }
  [hidden] {
    display: none;
  }
  .opened {
    display: grid;
    gap: var(--space-m);
    justify-items: start;
    padding: var(--space-s) var(--space-l);
  }
  .opened > details {
    inline-size: 100%;
  }
  .count {
    font-weight: 400;
  }
  h3[data-status] {
    align-items: start;
  }
  .turn[data-step='results'] {
    gap: 0.7em;
  }
  .turn[data-step='results'] .group {
    gap: var(--space-s);
  }
  /* A heading stands nearer to what it is over than to what is before it. */
  .group:has(> h3) {
    margin-block-start: var(--space-s);
  }
  .group > .soft {
    font-size: 0.9em;
    line-height: 1.35;
  }
  :is(.says, .apply) .contact {
    gap: 0 var(--space-l);
  }
  :is([data-step='results'], [data-step='list']) :is(.says, .apply) {
    gap: var(--space-s);
    padding-block: var(--space-m);
  }
  .opener {
    justify-content: space-between;
    border: 0.1em solid var(--line);
    border-radius: var(--radius);
    font-weight: 600;
  }
  .turn .apply {
    border-color: var(--strong);
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-l);
    align-items: center;
  }
  .taking {
    display: grid;
    gap: var(--space-s);
  }
  .take {
    min-block-size: max(2.6em, 44px);
    padding-block: var(--space-s);
  }
  .search {
    display: grid;
    scroll-margin: calc(var(--under-bar) + var(--page-header, 0px) + 0.6em);
    gap: var(--space-s);
  }
  .plain {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    cursor: auto;
  }
  .plain:hover {
    background: none;
    box-shadow: none;
  }
  input[type='search'] {
    inline-size: 100%;
    block-size: auto;
    min-block-size: max(2.9em, 44px);
    padding: var(--space-m);
    border: 0.1em solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-s);
  }
  .filters button {
    padding: 0.35em 0.8em;
    border-radius: 2em;
    box-shadow: none;
  }
  .filters [aria-pressed='false'] {
    border-color: var(--line);
    background: var(--ground);
  }
  .filters [aria-pressed='true'] {
    border-color: var(--strong);
    background: var(--strong);
    color: var(--on-strong);
  }
  .filters [aria-pressed='true']::before {
    content: '✓' / '';
  }
  @media (forced-colors: active) {
    [data-status] svg {
      color: CanvasText;
    }
    .head button[aria-expanded] {
      min-block-size: 0;
      padding: 0.25em 0.4em;
      margin: 0 0 0.25em;
      border: 1px solid;
    }
    .filters [aria-pressed='true'] {
      border-width: 0.3em;
    }
  }
  @media print {
    .head button {
      display: block;
    }
    /* A sheet stands in the place of what is on screen (print-sheet.ts). */
    .guide:has(~ [data-insats-handout]) > .exchange {
      display: none;
    }
    .row {
      break-inside: avoid;
    }
    .head::after,
    .taking,
    .take,
    .search,
    .filters,
    [data-section='rest']:not(:has(.row)) {
      display: none;
    }
  }
`;
