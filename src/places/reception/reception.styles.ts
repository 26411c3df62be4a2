import { css } from 'lit';

/**
 * The looks of the staff side: dense and calm, with one thing that stands out, the next question. Colours
 * are the element's own. One sheet, longer than a screen: its parts share their measures.
 */
export const receptionStyles = css`
  .staff,
  .visitor {
    --tint: var(--surface);
    --hair: light-dark(#d5dedb, #37443f);
    background: var(--ground);
    color: var(--text);
    line-height: 1.45;
    letter-spacing: normal;
    text-align: start;
    overflow-wrap: anywhere;
  }
  @supports (color: color-mix(in oklab, red, blue)) {
    .staff,
    .visitor {
      --tint: color-mix(in oklab, var(--strong) 9%, var(--ground));
    }
  }
  .staff {
    padding-inline: 1em;
    padding-block-end: 1em;
  }
  .visitor {
    max-inline-size: 46em;
    padding-block-start: 0;
    font-size: 1.2em;
  }

  /* The bar over both sides. */
  .desk-bar,
  .tools,
  .language,
  .between,
  .clearing {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
  }
  .desk-bar {
    position: sticky;
    inset-block-start: var(--page-header, 0px);
    z-index: 2;
    justify-content: space-between;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--hair);
    background: var(--ground);
  }
  .desk-bar h2 {
    font-size: 1.15em;
  }
  .tools,
  .tools button {
    gap: 0.5em;
  }
  .desk-bar h2 .soft {
    margin-inline-start: 0.35em;
    font-weight: 400;
  }
  .visitor .desk-bar {
    font-size: 0.8334em;
  }
  .visitor .exit {
    margin-inline-start: auto;
  }
  .language .soft {
    font-size: 0.875em;
  }
  @container (inline-size < 76em) {
    .desk-bar h2 .soft,
    .language .soft {
      display: none;
    }
  }
  .staff :is(button, select, summary) {
    min-block-size: 2.5em;
    padding-block: 0.35em;
    padding-inline-start: 0.8em;
  }
  /* At its end a list has its arrow. */
  .staff :is(button, summary) {
    padding-inline-end: 0.8em;
  }
  .staff summary {
    padding-inline: 0.4em;
  }
  .between {
    justify-content: space-between;
  }
  /* At the foot of the window, where nothing moves for its sake. */
  .clearing {
    position: sticky;
    inset-block-end: 1em;
    z-index: 3;
    max-inline-size: 44em;
    padding: 0.9em 1.1em;
    margin-inline: auto;
    border: 0.15em solid var(--danger);
    border-radius: var(--radius);
    background: var(--ground);
    box-shadow: 0 0.25em 1.5em rgb(0 0 0 / 30%);
    font-size: 1.05em;
  }
  .clearing p {
    font-weight: 600;
  }
  .clearing p:first-child {
    flex: 1 1 16em;
  }
  .clearing .left {
    min-inline-size: 3em;
    color: var(--danger);
    font-size: 1.5em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  /* The two columns. */
  .desk {
    display: grid;
    gap: 1.5em 2em;
    padding-block: 1em;
  }
  .ask,
  .rest,
  .facts,
  .list,
  .staff .group,
  .note {
    display: grid;
    gap: 0.75em;
    align-content: start;
    min-inline-size: 0;
  }
  .facts,
  .staff .group {
    gap: 0.4em;
  }
  .list {
    gap: 1.1em;
  }
  .staff h3 {
    font-size: 1.1em;
  }
  :is(.staff, .visitor) :focus-visible:not(.next, .pill input) {
    border-radius: var(--radius);
  }
  .staff :is(h3, h4, article, .fact) {
    scroll-margin-block: calc(var(--page-header, 0px) + 5em) 2em;
  }
  /* Its label comes into sight with it, below the bar. */
  .staff .search input {
    scroll-margin-block-start: calc(var(--page-header, 0px) + 8em);
  }
  .note {
    gap: 0.5em;
    padding: 0.9em 1em;
    border-radius: var(--radius);
    background: var(--surface);
  }
  .note h4 {
    font-size: 1.05em;
  }
  .note li + li {
    margin-block-start: 0.4em;
  }

  /* The next question: what one is to see first. */
  .next,
  .next .says {
    display: grid;
    gap: 0.7em;
  }
  .next .says {
    padding: 0;
    border: 0;
    background: none;
  }
  .next {
    padding: 1em 1.1em;
    border: 0.15em solid var(--strong);
    border-radius: var(--radius);
    background: var(--tint);
    scroll-margin-block: calc(var(--page-header, 0px) + 5em) 2em;
  }
  .next :is(h2, h3) {
    font-size: 1.45em;
    line-height: 1.2;
  }
  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    justify-content: space-between;
    color: var(--strong);
    font-size: 0.875em;
    font-weight: 600;
  }
  .matters {
    color: var(--soft);
    font-weight: 400;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .break {
    flex-basis: 100%;
  }
  .villkor-asked,
  .other {
    color: var(--soft);
    font-size: 0.9375em;
  }
  .other .villkor-asked {
    font-size: 1em;
  }
  .next .option,
  .next .primary,
  .next .skip {
    gap: 0.6em;
    min-block-size: 2.75em;
    padding: 0.4em 0.8em;
    font-weight: 600;
  }
  .next .skip {
    border-style: dashed;
    background: none;
    font-weight: 400;
  }
  .next details {
    font-size: 0.9375em;
  }
  .done {
    border-style: solid;
    border-color: var(--hair);
  }
  .done h3 {
    font-size: 1.2em;
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.6em;
    padding: 0 0.35em;
    border: 1px solid var(--line);
    border-radius: 0.3em;
    background: var(--ground);
    color: var(--soft);
    font: 0.75em/1.5 ui-monospace, monospace;
    text-align: center;
  }

  /* What is known, a line for each fact. */
  .facts h4 {
    margin-block-start: 0.6em;
    color: var(--soft);
    font-size: 0.875em;
    font-weight: 600;
  }
  .known,
  .villkor,
  .counts {
    padding: 0;
    list-style: none;
  }
  .fact {
    display: grid;
    gap: 0.35em;
    padding-block: 0.55em;
    border-block-start: 1px solid var(--hair);
  }
  .asks {
    display: flex;
    gap: 1em;
    justify-content: space-between;
    align-items: baseline;
  }
  .fact:not([data-standing='open'], [data-standing='stated'], [data-standing='skipped']) {
    gap: 0;
    color: var(--soft);
    font-size: 0.9375em;
  }
  .fact[data-standing='next'] {
    color: var(--strong);
  }
  .fact[data-standing='next'] .soft {
    color: inherit;
  }
  .decides {
    flex: none;
    padding-inline: 0.55em;
    border-radius: 1em;
    background: var(--surface);
    color: var(--soft);
    font-size: 0.8125em;
    white-space: nowrap;
  }
  .answer {
    display: flex;
    gap: 0.4em;
    align-items: start;
    justify-content: space-between;
  }
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .pill {
    position: relative;
    min-block-size: 2.25em;
    padding: 0.25em 0.8em;
    border-radius: 1.4em;
    font-size: 0.9375em;
  }
  .pill input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pill.unknown {
    border-style: dashed;
    color: var(--soft);
  }
  .pill:has(:checked) {
    border-color: var(--strong);
    border-style: solid;
    background: var(--strong);
    box-shadow: none;
    color: var(--on-strong);
    font-weight: 600;
  }
  .pill.unknown:has(:checked) {
    border-color: var(--soft);
    background: var(--soft);
    color: var(--ground);
  }
  .staff .withdraw {
    flex: none;
    min-inline-size: 2.25em;
    min-block-size: 2.25em;
    padding: 0;
    justify-content: center;
    border-radius: 50%;
    font-size: 1.05em;
    text-decoration: none;
  }
  .topics .pills {
    margin-block: 0.5em;
  }
  /* Numbers answer where the keyboard is, and stand there alone. */
  .topics:not(:focus-within) .pills kbd,
  .topics:focus-within ~ .next .choices kbd {
    display: none;
  }

  /* The insatser, live. */
  .search {
    display: grid;
    gap: 0.3em;
  }
  .search label,
  .tick,
  .tick:hover,
  .tick:has(:checked) {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
    font-weight: 600;
    justify-content: flex-start;
  }
  .search input {
    inline-size: 100%;
    block-size: auto;
    min-block-size: 2.75em;
    padding: 0.4em 0.8em;
    border: 0.1em solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
  .search .soft {
    font-size: 0.875em;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  .counts button {
    gap: 0.35em;
    color: var(--status);
    font-weight: 600;
    text-decoration: none;
  }
  .staff h4[data-status] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.5em;
    align-items: center;
    color: var(--status);
  }
  .staff h4[data-status] .soft {
    font-size: 0.875em;
    font-weight: 400;
  }
  .staff .group > p {
    font-size: 0.9375em;
  }
  .insats {
    position: relative;
    display: grid;
    gap: 0.25em;
    padding: 0.5em 0 0.5em 0.9em;
    padding-inline: 0.9em 0;
    border-block-end: 1px solid var(--hair);
    border-inline-start: 0.3em var(--edge) var(--status);
  }
  /* The tick, the name and the number; room is left for the way to all of it. */
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.7em;
    align-items: baseline;
    padding-inline-end: 5em;
    line-height: 1.3;
  }
  .insats h5 {
    flex: 1 1 12em;
    font-size: 1em;
  }
  .insats .tag {
    font-size: 0.875em;
  }
  .insats > p,
  .villkor {
    font-size: 0.9375em;
  }
  .villkor {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.1em;
  }
  .villkor li {
    display: flex;
    gap: 0.35em;
    align-items: baseline;
  }
  .villkor svg {
    inline-size: 0.95em;
    block-size: 0.95em;
    translate: 0 0.12em;
  }
  .villkor [data-truth] svg {
    color: inherit;
  }
  .villkor [data-truth='met'] {
    color: var(--soft);
  }
  .villkor [data-truth='unmet'] {
    color: var(--status);
    font-weight: 600;
  }
  .villkor .soft {
    font-weight: 400;
  }
  .missing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.35em;
    align-items: center;
  }
  .staff .chip {
    min-block-size: 1.75em;
    padding: 0.05em 0.35em;
    border-color: transparent;
    background: none;
    color: var(--strong);
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .staff .insats > details > summary {
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-end: 0;
    min-block-size: 2em;
    font-size: 0.9375em;
  }
  .insats details[open] {
    padding: 0.5em 0.75em;
    border-radius: var(--radius);
    background: var(--surface);
    font-size: 0.9375em;
  }
  .staff footer {
    display: grid;
    gap: 0.25em;
  }

  .shortcuts {
    inline-size: 32em;
    block-size: fit-content;
    max-block-size: calc(100% - 2em);
    padding: 1em 1.25em;
    margin: auto;
    color: var(--text);
  }
  .shortcuts::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .shortcuts dl {
    margin-block: 0.75em;
  }
  .shortcuts dl div {
    display: grid;
    grid-template-columns: 8.5em 1fr;
    gap: 0.75em;
    align-items: baseline;
    padding-block: 0.15em;
    border-block-end: 1px solid var(--hair, var(--line));
  }
  .shortcuts dt {
    margin: 0;
    font-weight: 400;
  }
  .shortcuts dd {
    margin: 0;
  }
  .shortcuts kbd {
    font-size: 0.875em;
  }
  .shortcuts .soft {
    margin-block: 0.4em 1em;
  }

  @container (inline-size >= 58em) {
    .narrow-only {
      display: none;
    }
    .desk {
      grid-template-columns: minmax(24em, 5fr) 6fr;
      align-items: start;
    }
    /* The question stays where it is, and the facts are scrolled below it, never behind it. */
    .ask {
      position: sticky;
      inset-block-start: calc(var(--page-header, 0px) + 4.25em);
      display: flex;
      flex-direction: column;
      max-block-size: calc(100dvh - var(--page-header, 0px) - 5em);
      /* Room for the ring around what has the focus, a fold's too, which begins before the text. */
      padding: 0.4em 0.4em 0;
      padding-inline-start: 0.9em;
      margin-inline-start: -0.9em;
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .ask > * {
      flex: none;
    }
    /* Tick, name and number stand on one line, whatever the name takes. */
    .tick {
      align-items: baseline;
    }
    .tick input {
      translate: 0 0.15em;
    }
    .ask > .rest {
      flex: 0 1 auto;
      min-block-size: 15em;
      padding: 0.2em 0.6em 1em 0.2em;
      margin-inline: -0.2em;
      overflow-y: auto;
    }
  }
  @container (inline-size < 58em) {
    .desk-bar {
      position: static;
    }
    /* All that the bar holds has room in one row on a tablet that stands. */
    .desk-bar :is(button, select) {
      padding-inline-start: 0.5em;
    }
    .desk-bar button {
      padding-inline-end: 0.5em;
    }
    .staff :is(button, select, summary),
    .staff .pill,
    .staff .chip,
    .staff .withdraw,
    .staff .insats > details > summary,
    .search label,
    .staff .tick,
    .staff a.button,
    .visitor :is(button, select, summary) {
      min-block-size: max(2.9em, 44px);
    }
    .staff .withdraw,
    .staff .pill,
    .counts button,
    .staff [data-action='shortcuts'] {
      min-inline-size: max(2.9em, 44px);
      justify-content: center;
    }
    .contact a:not(.button),
    .top a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  }
  @media (hover: none) {
    .staff :is(.pill, .chip, .withdraw, button, select, summary) {
      min-block-size: 2.9em;
    }
    .staff kbd,
    #search-keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .pill:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .next {
      outline: 0.2em solid Highlight;
    }
  }
  @media print {
    .desk-bar,
    .ask,
    .search,
    .counts,
    .missing,
    .clearing,
    .staff footer {
      display: none;
    }
    .desk {
      display: block;
    }
    .insats {
      break-inside: avoid;
    }
  }
`;
