import { css } from 'lit';

/** The form: its sections, fields and villkor, and what is found in them. */
export const formStyles = css`
  .columns-3 > .form {
    display: flex;
    flex-direction: column;
    gap: 1.5rem;
    padding-block-start: 0;
  }
  .form > h2 {
    padding-block-start: 1.25rem;
  }
  /* One column after another; on a wide screen the words and the fields are a column each. */
  .general,
  .words,
  .fields {
    display: contents;
  }
  .form > h2,
  .general > *,
  .words > *,
  .fields > * {
    flex: none;
    max-inline-size: 46rem;
    min-inline-size: 0;
  }
  section,
  details[open] {
    display: grid;
    gap: 1rem;
  }
  /* Where a browser gives what is folded a box of its own, the gaps are in that. */
  details[open]::details-content {
    display: grid;
    gap: 1rem;
  }
  details {
    padding-block: 0.6rem;
    border-block-start: 1px solid var(--faint);
  }
  details[open] > summary {
    margin-block-end: 1rem;
  }
  summary {
    cursor: pointer;
  }
  /* What the page goes to stands below the decision's words, with its label. */
  [id^='falt-'] {
    scroll-margin-block: 13rem 3rem;
  }
  /* The ring around what has the focus stands clear of what is above and below it. */
  .field {
    display: grid;
    gap: 0.35rem;
    min-inline-size: 0;
  }
  label {
    font-weight: 550;
  }
  .hint {
    color: var(--soft);
    font-size: 0.9rem;
  }
  input:not([type='checkbox'], [type='file']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.4rem;
    padding: 0.35rem 0.6rem;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 0.35rem;
  }
  input[type='date'],
  input[type='number'] {
    max-inline-size: 12rem;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
  }
  textarea.line {
    resize: none;
  }
  [aria-invalid] {
    border-color: var(--error);
    border-width: 2px;
  }
  fieldset {
    display: grid;
    gap: 1rem;
    min-inline-size: 0;
    padding: 0.8rem 1rem 1rem;
    margin: 0;
    border: 1px solid var(--faint);
    border-radius: 0.5rem;
  }
  fieldset.item {
    background: var(--surface);
  }
  fieldset fieldset.item fieldset.item {
    background: var(--ground);
  }
  .check {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    font-weight: 400;
  }
  .check input {
    inline-size: 1.1rem;
    block-size: 1.1rem;
    translate: 0 0.15rem;
    accent-color: var(--accent);
    flex: none;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
    gap: 0.4rem 1rem;
  }
  .ages {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem;
  }
  .villkor-list {
    display: grid;
    gap: 0.8rem;
    padding: 0;
    list-style: none;
  }
  .open-for {
    padding: 0.8rem 1rem;
    background: var(--surface);
    border-inline-start: 4px solid var(--accent);
  }
  .open-for ul {
    margin-block-start: 0.3rem;
    padding-inline-start: 1.3rem;
  }
  .findings {
    display: grid;
    gap: 0.4rem;
    padding: 0;
    list-style: none;
    font-size: 0.93rem;
  }
  .findings li {
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--warning);
  }
  .findings li.error {
    border-color: var(--error);
  }
  .findings .warning strong {
    color: var(--warning);
  }
  .findings button {
    min-block-size: 1.9rem;
    padding-block: 0.1rem;
    margin-inline-start: 0.4rem;
  }
`;
