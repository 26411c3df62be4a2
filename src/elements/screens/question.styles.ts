import { css } from 'lit';

/** The first answers stand with the question, and all that explains it comes after them. */
const answersFirst = css`
  form > .turn {
    display: flex;
    flex-direction: column;
  }
  form > .turn > .says {
    display: contents;
  }
  form > .turn > .says > :is(h2, button) {
    order: -2;
  }
  form > .turn > .options {
    order: -1;
  }
`;

/** The topics and the questions: their answers, how they lie, and the help lines before them. They come with the questions, while the greeting is read. */
export const questionStyles = css`
  label:has(:checked),
  .option[aria-pressed] {
    border-color: var(--strong);
    background: var(--said);
    box-shadow: inset 0 0 0 0.1em var(--strong);
  }
  /* What is chosen and has the focus has one ring, the focus's. */
  label:has(:checked:focus-visible),
  .option[aria-pressed]:focus-visible {
    border-color: transparent;
    box-shadow: none;
  }
  .option[aria-pressed]::after {
    content: '✓';
    margin-inline-start: auto;
    color: var(--strong);
    font-weight: 600;
  }
  .fault {
    color: var(--danger);
    font-weight: 600;
  }
  section.urgent {
    gap: 0;
    padding: var(--space-s) var(--space-m);
  }
  .urgent h2 {
    margin-block-end: 0.15em;
    font-size: 1em;
  }
  /* A row is pressed anywhere on it: the few words lie over the foot of its link. */
  .brief li {
    display: grid;
    line-height: 1.3;
  }
  .brief a {
    min-block-size: 44px;
    padding: 0.4em 0 1.15em;
    color: var(--text);
    font-weight: 600;
  }
  .brief .primary {
    padding: 0.7em;
    border-radius: var(--radius);
    background: var(--danger);
    color: var(--ground);
  }
  .brief a + span {
    margin-block-start: -1.5em;
    font-size: 0.85em;
    pointer-events: none;
  }
  @container (inline-size > 34em) {
    .several {
      grid-template-columns: 1fr 1fr;
    }
    .several > :not(label) {
      grid-column: span 2;
    }
  }
  /* Where a screen is low, as at 400 %: the help lines are all on it, and no finger needs a row of 44 pixels there. */
  @media (max-height: 24em) {
    ${answersFirst}
    .urgent h2 {
      margin: 0;
    }
    .brief li {
      display: block;
    }
    .brief a {
      display: inline-block;
      min-block-size: 24px;
      padding: 0.1em 0;
    }
    .brief .primary {
      display: block;
      padding: 0.3em 0.6em;
    }
    .brief a + span {
      margin: 0;
    }
  }
  /* Where letters are so large that few of them have room on a line. */
  @container (inline-size < 17em) {
    ${answersFirst}
  }
`;
