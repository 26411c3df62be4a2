import { css } from 'lit';

/** The page: three columns from 1024 px, each with a scroll of its own; colours follow its `color-scheme`. */
export const workshopStyles = css`
  :host {
    --ground: light-dark(#fff, #14191b);
    --surface: light-dark(#f3f6f6, #1e2628);
    --text: light-dark(#17201f, #e9efee);
    --soft: light-dark(#45524f, #b7c5c1);
    --line: light-dark(#76847f, #80918c);
    --faint: light-dark(#d4dcda, #37433f);
    --accent: light-dark(#0b5b54, #8fd6c9);
    --on-accent: light-dark(#fff, #10201d);
    --error: light-dark(#9d1c1c, #ffb4ab);
    --warning: light-dark(#70430a, #ffc981);
    display: flex;
    flex-direction: column;
    block-size: 100dvh;
    overflow: auto;
    color: var(--text);
    background: var(--ground);
    font: 1rem/1.5 system-ui, sans-serif;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  blockquote {
    margin: 0;
  }
  h1 {
    font-size: 1.25rem;
  }
  h2 {
    font-size: 1.2rem;
    line-height: 1.3;
  }
  h3,
  legend,
  summary {
    font-size: 1rem;
    font-weight: 650;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    min-block-size: 2.25rem;
    padding: 0.3rem 0.8rem;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--accent);
    text-decoration: underline;
  }
  button:disabled {
    color: var(--soft);
    border-style: dashed;
    cursor: default;
  }
  button.primary {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  header {
    display: grid;
    gap: 0.5rem;
    padding: 0.6rem 1.25rem;
    border-block-end: 1px solid var(--faint);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.25rem;
    align-items: center;
  }
  .next {
    color: var(--error);
    border-color: var(--error);
    font-variant-numeric: tabular-nums;
  }
  /* What is open stands beside the name of the page, and where that is too narrow below it. */
  .title {
    flex: 1 1 22rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    align-items: baseline;
  }
  .where {
    overflow-wrap: anywhere;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .buttons.end {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--faint);
  }
  .message,
  .problem,
  .note {
    padding: 0.4rem 1.25rem;
  }
  .carried-over {
    gap: 0.5rem;
    justify-items: start;
    max-block-size: 30dvh;
    padding: 0.8rem 1.25rem;
    overflow: auto;
    background: var(--surface);
    border-block-end: 1px solid var(--faint);
  }
  .add {
    display: grid;
    gap: 0.4rem;
  }
  .message:empty {
    display: none;
  }
  .message {
    background: var(--surface);
  }
  .problem {
    white-space: pre-line;
    color: var(--error);
    font-weight: 600;
  }
  .note {
    padding: 0.6rem 0.8rem;
    background: var(--surface);
    border-radius: 0.4rem;
  }
  .waiting {
    padding: 2rem;
  }
  .columns-3 {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(13rem, 16rem) minmax(22rem, 1fr) 24.5rem;
    min-block-size: 0;
  }
  .columns-3 > * {
    padding: 1.25rem;
    overflow: auto;
  }
  .list,
  .preview {
    background: var(--surface);
  }
  .list ul {
    padding: 0;
    margin-block: 0.8rem;
    list-style: none;
  }
  .list li button {
    display: grid;
    inline-size: 100%;
    padding: 0.5rem 0.7rem;
    text-align: start;
    background: none;
    border-color: transparent;
    overflow-wrap: anywhere;
  }
  .list li button[aria-current] {
    background: var(--ground);
    border-color: var(--accent);
    font-weight: 650;
  }
  .left {
    color: var(--soft);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .left > span {
    white-space: nowrap;
  }
  .left .error,
  .findings .error strong {
    color: var(--error);
  }
`;
