import { css } from 'lit';

/** What was said, as bubbles at the visitor's side, and the pictures. */
export const chatStyles = css`
  .picture {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: var(--strong);
    stroke-width: 1.8;
  }
  /* Words come before pictures where there is room for few. */
  @container (inline-size < 14em) {
    .picture {
      display: none;
    }
  }
  .log,
  .transcript {
    display: grid;
    gap: var(--space-s);
    padding: 0;
    list-style: none;
  }
  .log p {
    color: var(--soft);
  }
  .log summary {
    min-block-size: 44px;
    padding-block: 0;
    color: var(--soft);
  }
  .transcript li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--space-m);
    align-items: center;
    justify-items: end;
  }
  .transcript p:first-child {
    grid-column: span 2;
    justify-self: start;
  }
  .transcript button {
    margin: 0;
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
  /* In a column that is narrower than two words, an answer stands under its way back. */
  @container (inline-size < 10em) {
    .transcript li {
      grid-template-columns: 1fr;
    }
    .transcript p:first-child {
      grid-column: auto;
    }
  }
  @media (forced-colors: active) {
    .said,
    .brief .primary {
      border: 1px solid;
    }
    /* A picture does not take the visitor's colours by itself. */
    .picture {
      color: CanvasText;
    }
  }
  /* What a launcher opens, at a press: this has come by then. */
  [part='panel'] {
    position: fixed;
    inset-block: auto 1em;
    inset-inline: auto 1em;
    z-index: 2147483647;
    inline-size: 27em;
    max-inline-size: none;
    block-size: min(44em, 100% - 2em);
    max-block-size: none;
    margin: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  [part='panel'] > .guide {
    padding-block-end: calc(var(--space-l) + env(safe-area-inset-bottom, 0px));
    border-radius: 0;
  }
  @media (max-width: 40em), (max-height: 30em) {
    [part='panel'] {
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      border: 0;
      border-radius: 0;
    }
  }
  [data-action='close'] {
    min-inline-size: 44px;
  }
  [data-action='close'] svg {
    inline-size: 1.5em;
    block-size: 1.5em;
    stroke-width: 2;
  }
  @media print {
    .log,
    [part='panel'] {
      display: none;
    }
    /* Paper has no grounds: what is white on screen is dark there, and the help lines too, whose looks may come later. */
    .guide[part] .primary {
      padding-inline: 0;
      background: none;
      color: var(--text);
    }
  }
`;
