import { css } from 'lit';

/** What was said, as bubbles at the visitor's side, and the pictures. */
export const chatStyles = css`
  .picture {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: var(--strong);
    stroke-width: 1.8;
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
  @media (forced-colors: active) {
    .said {
      border: 1px solid;
    }
  }
  @media print {
    .log {
      display: none;
    }
  }
`;
