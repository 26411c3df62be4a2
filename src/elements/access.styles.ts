import { css } from 'lit';

/**
 * What some visitors need of the guide's looks: lone links as large as a thumb, signs of folds that are not read aloud
 * as "plus", and in the visitor's own few colours, where backgrounds and shadows are gone, a border that tells which
 * answer was given before.
 */
export const accessStyles = css`
  .contact a:not(.button) {
    padding-block: 0.65em;
  }
  summary::before {
    content: '+' / '';
  }
  [open] > summary::before {
    content: '–' / '';
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      border-width: 0.3em;
    }
  }
`;
