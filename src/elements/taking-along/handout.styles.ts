import { css } from 'lit';

/** The looks of the handout on screen, beside the guide's own. */
export const handoutStyles = css`
  dialog.handout {
    inline-size: 54em;
    max-inline-size: min(100%, max(100% - 2em, 22.5em));
    block-size: auto;
    max-block-size: calc(100dvh - 2em);
    margin: auto;
    padding: 0;
    overflow: hidden;
    color: var(--text);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  dialog.handout[open] {
    display: flex;
    flex-direction: column;
  }
  dialog.handout::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  .handout .sheet {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    display: grid;
    align-content: start;
    gap: 1.25em 2em;
    padding: 1.25em;
  }
  .handout .codes,
  .handout .telling {
    display: grid;
    gap: 1em;
    align-content: start;
  }
  .handout figure {
    margin: 0;
    text-align: center;
  }
  /* All of a code is on screen at once, since nothing scans a half. */
  .handout .qr {
    max-inline-size: clamp(22rem, 36dvh, 34rem);
    margin-inline: auto;
    border-radius: var(--radius);
  }
  .handout figcaption {
    padding-block: 0.25em;
    font-weight: 600;
  }
  .handout .making {
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    border: 0.1em dashed var(--line);
    border-radius: var(--radius);
    color: var(--soft);
  }
  .handout small {
    display: block;
    font-size: 0.8em;
    font-weight: 400;
  }
  .handout .names {
    display: grid;
    gap: 0.35em;
  }
  .handout .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    padding: 0.9em 1.25em;
    border-block-start: 0.1em solid var(--line);
    background: var(--ground);
  }
  .handout .foot > :last-child {
    margin-inline-start: auto;
  }
  /* On a screen that lies the code stands beside the words and not below them, and stays while they are read. */
  @media (orientation: landscape) and (min-width: 44em) {
    .handout .sheet {
      grid-template: auto auto 1fr / minmax(0, 1fr) minmax(0, 1fr);
    }
    .handout .sheet > * {
      grid-column: 2;
    }
    .handout .sheet > .codes {
      grid-area: 1 / 1 / span 3;
    }
    .handout .qr {
      max-inline-size: max(21rem, 52dvh);
    }
    .handout figure:only-child {
      position: sticky;
      inset-block-start: 0;
    }
  }
  @media (max-width: 40em) {
    dialog.handout {
      inline-size: 100%;
      max-inline-size: 100%;
      block-size: 100%;
      max-block-size: 100%;
      border: 0;
      border-radius: 0;
    }
    .handout figure {
      margin-inline: -0.75em;
    }
    .handout .qr {
      border-radius: 0;
    }
    .handout .foot > * {
      flex: 1 0 auto;
      justify-content: center;
    }
  }
  @media print {
    dialog.handout[open] {
      display: none;
    }
  }
`;
