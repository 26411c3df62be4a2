import { css } from 'lit';

/** How the control that reads aloud stands: as wide as its words, at the start of the line. */
export const readAloudStyles = css`
  [data-action='listen'] {
    gap: 0.5em;
    justify-self: start;
  }
  [data-action='listen'] svg {
    color: inherit;
    stroke-width: 2;
  }
  [dir='rtl'] [data-action='listen'] svg {
    scale: -1 1;
  }
`;
