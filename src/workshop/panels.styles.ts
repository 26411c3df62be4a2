import { css } from 'lit';

/** The guide beside the form, and the panels over it. */
export const panelStyles = css`
  .approve {
    display: grid;
    gap: 0.8rem;
    justify-items: start;
  }
  .approve label {
    inline-size: min(100%, 20rem);
  }
  div.note {
    display: grid;
    gap: 0.4rem;
  }
  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.8rem;
  }
  .preview-choices {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.4rem 0.6rem;
    align-items: center;
    max-inline-size: 22rem;
  }
  .preview > .hint:empty {
    display: none;
  }
  .show-card {
    justify-self: start;
    text-align: start;
  }
  .phone {
    inline-size: 22rem;
    max-inline-size: 100%;
    overflow: hidden;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 1rem;
  }
  .translations td {
    inline-size: 50%;
  }
  dialog {
    inline-size: min(50rem, 92vw);
    max-block-size: 88dvh;
    padding: 1.5rem;
    color: inherit;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 0.6rem;
  }
  dialog[open] {
    display: grid;
    gap: 0.8rem;
  }
  dialog .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    justify-content: space-between;
  }
  fieldset > button,
  .field > button,
  .start-self {
    justify-self: start;
  }
  .against {
    display: grid;
    align-items: start;
    grid-template-columns: 1fr 1fr;
    gap: 1rem 1.5rem;
    padding: 0.8rem 1rem;
    background: var(--surface);
    border-radius: 0.4rem;
  }
  .against form {
    display: grid;
    gap: 0.3rem;
    justify-items: start;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.4rem 1rem 0.4rem 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--faint);
  }
  .day {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .late {
    color: var(--error);
  }
  .versions {
    display: grid;
    gap: 0.6rem;
    padding: 0;
    list-style: none;
  }
  .versions li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
  }
  .red-first {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
    align-items: center;
  }
  .topics {
    display: grid;
  }
  .topics > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    justify-content: space-between;
    padding-block: 0.35rem;
    border-block-end: 1px solid var(--faint);
  }
  dialog .topics dt {
    margin: 0;
    font-weight: 400;
  }
  .topics dd {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .statements {
    display: grid;
    gap: 0.4rem;
    padding-inline-start: 1.5rem;
  }
  .progress {
    display: grid;
    gap: 0.4rem;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--accent);
  }
  dialog dt {
    margin-block-start: 0.8rem;
    font-weight: 600;
  }
  dialog dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .was,
  .is {
    color: var(--soft);
  }
`;
