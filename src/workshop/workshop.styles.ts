import { css } from 'lit';

/** The workshop: three columns from 1024 px, each with a scroll of its own; colours follow the page's `color-scheme`. */
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
  .where {
    flex: 1 1 20rem;
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
  .left.error,
  .findings .error strong {
    color: var(--error);
  }
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
  .field {
    display: grid;
    gap: 0.25rem;
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
  .decision {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.8rem 1rem;
    background: var(--surface);
    border-inline-start: 4px solid var(--line);
    max-block-size: 11rem;
    overflow: auto;
  }
  .decision h3 {
    font-size: 0.9rem;
    color: var(--soft);
  }
  .heaps h4 {
    margin: 0;
    font-size: 1rem;
  }
  .spans {
    display: grid;
    gap: 0.8rem;
    padding: 0;
    list-style: none;
  }
  .span {
    display: grid;
    gap: 0.4rem;
    padding: 0.7rem 1rem;
    border: 1px solid var(--faint);
    border-inline-start: 4px solid var(--accent);
    border-radius: 0.4rem;
  }
  .span[data-left] {
    border-inline-start-color: var(--warning);
    border-inline-start-style: dashed;
  }
  .span-text {
    font-size: 1.05rem;
  }
  .state {
    color: var(--soft);
    font-size: 0.875rem;
    font-weight: 650;
    white-space: nowrap;
  }
  .span[data-left] .state {
    color: var(--warning);
  }
  .span-edit {
    min-inline-size: 0;
    padding-block: 0;
    border: 0;
  }
  .span-edit[open] {
    gap: 0.6rem;
  }
  .span-edit[open]::details-content {
    gap: 0.6rem;
  }
  .span-edit[open] > summary {
    margin-block-end: 0;
  }
  .span-edit[data-open] > summary {
    display: none;
  }
  .span-do {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
    align-items: center;
  }
  .span-edit[open] {
    flex: 1 0 100%;
  }
  .judgement {
    padding: 0.5rem 0.8rem;
    background: var(--surface);
    border-radius: 0.35rem;
  }
  .judgement strong {
    color: var(--error);
  }
  .cut {
    padding-block: 0;
    border: 0;
  }
  .cut button {
    min-block-size: 1.75rem;
    padding: 0 0.35rem;
  }
  .approve {
    display: grid;
    gap: 0.8rem;
    justify-items: start;
  }
  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.8rem;
  }
  .preview-choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 8rem;
    gap: 0.4rem;
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
  @media (max-width: 74.9em) {
    .columns-3 {
      grid-template-columns: 12.5rem minmax(20rem, 1fr) 20.5rem;
    }
    .columns-3 > * {
      padding: 1rem 0.9rem;
    }
    header {
      gap: 0.3rem;
      padding: 0.4rem 0.9rem;
    }
    header button {
      min-block-size: 2rem;
      padding: 0.2rem 0.55rem;
      font-size: 0.9rem;
    }
    .head {
      gap: 0.3rem 0.8rem;
    }
    header .buttons {
      gap: 0.35rem;
    }
    .where {
      flex-basis: 12rem;
      font-size: 0.9rem;
    }
  }
  /* A page that is enlarged to twice its size: the guide comes under the form, and all of it goes with one scroll. */
  @media (max-width: 56.1em) {
    .columns-3 {
      flex: none;
      grid-template: auto / minmax(10rem, 12.5rem) minmax(0, 1fr);
    }
    .columns-3 > * {
      overflow: visible;
    }
    .columns-3 > .preview {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 34.9em) {
    .columns-3 {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (min-width: 100em) {
    .columns-3 > .form {
      align-items: center;
    }
    .form > h2,
    .general > *,
    .fields > * {
      inline-size: 100%;
    }
    /* The decision's words stand beside the form, and each goes with a scroll of its own. */
    .columns-3 > .form.beside {
      display: grid;
      grid-template: auto auto minmax(0, 1fr) / minmax(22rem, 1fr) minmax(28rem, 46rem);
      gap: 0 1.5rem;
      align-items: stretch;
      overflow: hidden;
    }
    .beside > h2,
    .beside > .general {
      grid-column: 1 / -1;
    }
    .beside > h2 {
      max-inline-size: none;
      padding-block-end: 1.25rem;
    }
    .beside > :is(.general, .words, .fields) {
      display: flex;
      flex-direction: column;
      gap: 1.5rem;
    }
    .beside > :is(.words, .fields) {
      padding: 0.4rem 0.4rem 3rem;
      overflow: auto;
    }
    .beside .decision {
      position: static;
      max-block-size: none;
    }
    [id^='falt-'] {
      scroll-margin-block-start: 3rem;
    }
  }
  @media print {
    header,
    .columns-3,
    .message,
    dialog .buttons {
      display: none;
    }
    dialog[open] {
      position: static;
      inline-size: auto;
      max-block-size: none;
      border: 0;
    }
  }
`;
