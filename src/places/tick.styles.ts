import { css } from 'lit';

/** The tick at the end of a row, where a place of use makes a list of what is ticked. */
export const tickStyles = css`
  .head:has(.take) {
    flex-wrap: wrap;
  }
  .head:has(.take) .told {
    flex: 1 1 min(11em, 50vw);
  }
  /* A press on the row opens it; one on the tick does not. */
  .head .take {
    position: relative;
    order: 1;
    margin-inline-start: auto;
  }
  .head .take input {
    flex: none;
    inline-size: 1.3em;
    block-size: 1.3em;
  }
`;
