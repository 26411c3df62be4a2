import { css } from 'lit';

/** Before anything is open: three ways to begin, the decision's own first. */
export const startScreenStyles = css`
  .start {
    flex: 1 0 auto;
    padding: 3rem 1.5rem;
    background: var(--surface);
  }
  .start .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    max-inline-size: 60rem;
    margin-inline: auto;
  }
  .start h1 {
    /* One long word: on a telephone it has the width of the screen. */
    font-size: clamp(1.25rem, 7.5vw, 2.25rem);
    line-height: 1.2;
  }
  .ingress {
    max-inline-size: 42rem;
    font-size: 1.15rem;
    text-wrap: pretty;
  }
  .start .problem {
    padding: 0;
  }
  .reading:empty {
    display: none;
  }
  .reading {
    margin: 0;
    font-weight: 600;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 1.25rem;
  }
  .start section {
    display: grid;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7rem;
    padding: 1.5rem;
    background: var(--ground);
    border: 1px solid var(--faint);
    border-radius: 0.75rem;
  }
  .ways .main {
    grid-column: 1 / -1;
    border-color: var(--accent);
  }
  .start details {
    padding: 0;
    border: 0;
  }
  @media (hover: none) {
    .dropping {
      display: none;
    }
  }
  .start form,
  #kommun-okand {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    justify-items: start;
  }
  .start :is(input, textarea) {
    max-inline-size: 100%;
  }
`;

/** A button that chooses a file: the browser's own lies over it unseen, and takes the press and what is dropped on it. */
export const fileChoiceStyles = css`
  .file {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-self: start;
    min-block-size: 2.25rem;
    padding: 0.3rem 0.8rem;
    overflow: hidden;
    font-weight: 400;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 0.4rem;
  }
  .file.primary {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  .file:hover {
    border-color: var(--accent);
    text-decoration: underline;
  }
  .file:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    font-size: 0;
    cursor: pointer;
    opacity: 0;
  }
`;
