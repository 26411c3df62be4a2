import { css } from 'lit';

/** What is otherwise on narrow and wide screens, and on paper: after all else. */
export const screenStyles = css`
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
