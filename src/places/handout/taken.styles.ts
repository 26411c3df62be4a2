import { css } from 'lit';

/** The looks of a list that was taken along. Of the guide itself the bar stays, and the notice on the language. */
export const takenStyles = css`
  .taken > [part='guide'] {
    display: contents;
  }
  .taken > [part='guide'] > :not(:has([data-action='exit'], [data-action='swedish'])) {
    display: none;
  }
  .taken > section {
    display: grid;
    gap: 1em;
  }
  .taken .rows {
    border-inline-start: 0.35em solid var(--strong);
  }
  .taken .row {
    border-inline-start: 0;
  }
  .taken .start {
    justify-self: start;
  }
`;
