import { css } from 'lit';

/**
 * A tablet on a wall: what is touched is at least 60 px, what is used all the time lies where a hand reaches, and the
 * page stays as it is drawn however it is pressed, pinched or dragged.
 */
export const kioskStyles = css`
  .kiosk {
    --touch: 60px;
    --enlarged: 1;
    --room-above: 1.25em;
    --edge-space: max(1em, env(safe-area-inset-left), env(safe-area-inset-right));
    display: flex;
    flex-direction: column;
    min-block-size: 100vh;
    min-block-size: 100dvh;
    background: var(--ground);
    color: var(--text);
    font-size: calc(1em * var(--enlarged));
    line-height: 1.5;
    overflow-wrap: anywhere;
    hyphens: auto;
    touch-action: pan-y;
    overflow-anchor: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
  }
  .kiosk .guide {
    user-select: inherit;
    -webkit-user-select: inherit;
    -webkit-touch-callout: inherit;
    -webkit-tap-highlight-color: inherit;
  }
  .kiosk[data-size='1'] {
    --enlarged: 1.25;
  }
  .kiosk[data-size='2'] {
    --enlarged: 1.5;
  }
  .kiosk :is(button, select, summary, label, .button) {
    min-block-size: max(var(--touch), 2.9em);
    min-inline-size: var(--touch);
    touch-action: pan-y;
  }
  /* A box to tick grows with the text beside it. */
  .kiosk input {
    font-size: inherit;
  }
  /* Beside an answer it may not be squeezed below its word, as a least width in pixels would let it be. */
  .kiosk .transcript button {
    min-inline-size: max-content;
    padding-inline: var(--space-l);
  }
  .kiosk > .guide {
    flex: 1;
    inline-size: 100%;
    padding-inline: var(--edge-space);
  }
  /* What leaving does to a browser's history is not for a page that stays. */
  .kiosk > .guide > footer > details:not([data-section]) {
    display: none;
  }
  .kiosk :is(.exchange, .turn, h3) {
    scroll-margin-block: var(--room-above) calc(var(--touch) + 3em);
  }
  /* Where what is pressed has no room otherwise, a heading comes nearer to the top. */
  .kiosk h2 {
    scroll-margin-block-start: 0.5em;
  }
  /*
   * On what stands, a child reaches what is touched: a short step stands at the bottom, and a long one comes so far below
   * the top that its answers, which at least a heading stands above, begin below the upper third.
   */
  @media (orientation: portrait) and (min-height: 60em) {
    .kiosk {
      --room-above: calc(34vh - 7em);
    }
    .kiosk > .guide {
      align-content: end;
      padding-block-start: var(--room-above);
    }
    .kiosk h2 {
      scroll-margin-block-start: calc(34vh - 4em);
    }
  }
  /* A tablet that lies has room beside: what is asked or found stands on one side, what is touched on the other. */
  @media (orientation: landscape) and (min-width: 60em) {
    .kiosk {
      --width: var(--insats-max-width, 64em);
    }
    .kiosk .urgent .brief {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .kiosk:not([data-size='2']) .turn:has(> .says) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    .kiosk:not([data-size='2']) .turn:has(> .says) > * {
      grid-column: 2;
    }
    .kiosk:not([data-size='2']) .turn > .says {
      grid-area: 1 / 1 / span 3;
      align-self: start;
    }
    /* What else there is than the topics stands below their question, so that the way on from them is in sight. */
    .kiosk:not([data-size='2']) .turn[data-step='topics'] {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 2fr);
    }
    .kiosk:not([data-size='2']) .turn[data-step='topics'] > .says {
      grid-row-end: auto;
    }
    .kiosk:not([data-size='2']) .turn[data-step='topics'] > .soft {
      grid-area: 2 / 1;
      align-self: start;
      padding-inline: var(--space-l);
    }
    .kiosk:not([data-size='2']) .turn[data-step='topics'] > .options {
      grid-row: 1 / span 2;
      row-gap: var(--space-s);
    }
    .kiosk:not([data-size='2']) .turn[data-step='topics'] > .options label {
      padding-block: calc(var(--space-s) / 2);
    }
    /* Beside as many rows as are together higher than it: otherwise the first ones are drawn out. */
    .kiosk:not([data-size='2']) .turn[data-step='apply'] > .says {
      grid-row-end: span 6;
    }
    .kiosk:not([data-size='2']) .turn:is([data-step='results'], [data-step='list']) > .says {
      position: sticky;
      inset-block-start: 0.75em;
    }
  }
  .kiosk :is(.says, .apply) .contact {
    row-gap: var(--space-s);
  }
  /* What to say goes on in the line of the number. */
  .kiosk .call {
    display: block;
  }
  .kiosk .number {
    font-size: 1.35em;
    line-height: 1.3;
    white-space: normal;
  }
  /* A number stands in one piece where there is room for it at all. */
  .kiosk .number span {
    display: inline-block;
    max-inline-size: 100%;
    white-space: normal;
  }
  .code-sign {
    flex: none;
    inline-size: 1.3em;
    block-size: 1.3em;
    border: 0.15em dotted currentColor;
    border-radius: 0.15em;
    background: linear-gradient(currentColor, currentColor) center / 40% 40% no-repeat;
  }
  /* A finger leaves no pointer behind: what it last touched is not to look touched. */
  @media (hover: none) {
    .kiosk :is(button, label, .button):hover:not(:active, :has(:checked), [aria-pressed]) {
      box-shadow: none;
    }
    .kiosk :is(button, label):hover:not(:active, :has(:checked), [aria-pressed], [aria-expanded], .primary, .exit, .quiet, .done) {
      border-color: var(--line);
      background: var(--ground);
    }
    .kiosk .quiet:hover:not(:active) {
      border-color: transparent;
      background: none;
    }
  }

  .moment {
    margin: auto;
    animation: arrive 0.2s 0.6s backwards;
  }

  .attract {
    flex: 1;
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 1.5em;
    padding: 1.5em var(--edge-space) max(1.5em, env(safe-area-inset-bottom));
    cursor: pointer;
  }
  .attract .kommun {
    min-block-size: 1.5em;
    color: var(--soft);
    font-size: 1.1em;
    font-weight: 600;
  }
  .greetings {
    display: grid;
    align-items: center;
    max-inline-size: 60rem;
  }
  .greeting {
    grid-area: 1 / 1;
    display: grid;
    gap: 0.9em;
    font-size: clamp(1.05em, 0.7em + 1.2vmax, 1.6em);
    text-wrap: pretty;
    opacity: 0;
    visibility: hidden;
    transition:
      opacity 0.6s,
      visibility 0.6s;
  }
  .greeting[data-shown] {
    opacity: 1;
    visibility: visible;
  }
  .greeting .large {
    font-size: clamp(1.6em, 4vmax, 2.6em);
    font-weight: 700;
    line-height: 1.4;
    text-wrap: balance;
  }
  .greeting .touch {
    justify-self: start;
    padding: 0.7em 1.3em;
    border-radius: var(--radius);
    background: var(--strong);
    color: var(--on-strong);
    font-weight: 600;
  }
  .language-choice {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 0.75em;
  }
  .attract .language-choice button {
    justify-content: center;
    gap: 0;
    min-block-size: max(3.6em, var(--touch));
    padding-inline: 0.5em;
    overflow-wrap: normal;
    hyphens: none;
    background: var(--surface);
    border-color: transparent;
    font-size: 1.1em;
    font-weight: 600;
    text-align: center;
  }
  .corner {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 88px;
    block-size: 88px;
    touch-action: none;
  }

  /* It keeps its size when the text grows, so that it stays one row and there is room for what is read. */
  .tools {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    justify-content: center;
    padding-block: 0.5em max(0.5em, env(safe-area-inset-bottom));
    padding-inline: var(--edge-space);
    border-block-start: 0.1em solid var(--line);
    background: var(--ground);
    font-size: calc(1em / var(--enlarged));
  }
  /* The languages take no more room than the chosen one's name, and not less. */
  @supports (field-sizing: content) {
    .tools select {
      flex: none;
      field-sizing: content;
    }
  }
  .tools .done {
    flex: 1 1 7em;
    display: grid;
    gap: 0;
    border-color: var(--strong);
    color: var(--strong);
    font-weight: 700;
  }
  .tools .soft {
    font-size: 0.85em;
    font-weight: 400;
  }
  .tools .primary {
    flex: 1 1 7em;
    max-inline-size: 20em;
    flex-wrap: wrap;
    gap: 0 var(--space-m);
  }
  .tools > * {
    justify-content: center;
    padding-inline: 0.8em;
    line-height: 1.25;
    text-align: center;
    hyphens: auto;
  }
  /* Its arrow stands beside the name. */
  .tools select {
    padding-inline-end: 2em;
    text-align: start;
  }
  .tools .exit {
    position: static;
    box-shadow: none;
    clip-path: none;
  }
  .tools .size strong {
    font-size: 1.1em;
    white-space: nowrap;
  }

  .kiosk dialog:is(.asking, .code) {
    inline-size: min(34em, 100% - 2em);
    block-size: fit-content;
    max-inline-size: none;
    max-block-size: calc(100% - 2em);
    margin: auto;
    padding: 1.5em;
    border: 0;
    border-radius: calc(var(--radius) * 2);
    background: var(--ground);
    color: var(--text);
    text-align: center;
    overflow: auto;
  }
  .kiosk dialog:is(.asking, .code)[open] {
    display: grid;
    gap: 1em;
    justify-items: stretch;
  }
  .kiosk dialog button {
    justify-content: center;
  }
  .kiosk .asking::backdrop {
    background: light-dark(#e3ecea, #0a100e);
  }
  .kiosk .code::backdrop {
    background: rgb(0 0 0 / 0.6);
  }
  .kiosk .asking .primary {
    min-block-size: max(min(5em, 12vh), 88px);
    font-size: 1.2em;
  }
  .kiosk .seconds {
    justify-self: center;
    display: grid;
    place-items: center;
    inline-size: 2.2em;
    block-size: 2.2em;
    border: 0.09em solid var(--strong);
    border-radius: 50%;
    font-size: 2.6em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .kiosk .code .square {
    justify-self: center;
    inline-size: min(18em, 100%);
    aspect-ratio: 1;
    background: #fff;
    border-radius: var(--radius);
    overflow: hidden;
  }

  .kiosk > .maintenance {
    gap: 1em;
    max-inline-size: 44em;
    margin-inline: auto;
    padding-block: 1.5em;
    outline: 0;
  }
  .maintenance dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.3em 1.5em;
  }
  .maintenance dt {
    margin: 0;
  }
  .maintenance section {
    display: grid;
    gap: 0.6em;
    justify-items: start;
  }
  .maintenance .findings {
    display: grid;
    gap: 0.6em;
    padding: 0;
    list-style: none;
  }
  .maintenance .findings li {
    padding-inline-start: 0.75em;
    border-inline-start: 0.3em solid var(--strong);
  }
  .maintenance .findings [data-result='fault'] {
    border-color: var(--danger);
  }

  @media (orientation: landscape) and (min-height: 30em) {
    .attract {
      padding-inline: max(3em, var(--edge-space));
    }
  }
  @media (max-width: 78em) {
    .tools .soft {
      display: none;
    }
    .tools .size span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (min-width: 36em) {
    .tools {
      flex-wrap: nowrap;
    }
  }
  /* No word stands out of its button: where there is room for all of them, none is broken either. */
  @media (max-width: 47.99em) {
    .tools .exit {
      white-space: normal;
    }
  }
  @media (min-width: 48em) {
    .tools .exit {
      flex: none;
    }
    .kiosk .tools :is(.done, .primary) {
      min-inline-size: min-content;
      overflow-wrap: break-word;
    }
  }
  @media (max-width: 52em) {
    .language-choice {
      grid-template-columns: 1fr 1fr;
    }
    .tools {
      gap: 0.5em;
    }
    .tools > :not(select) {
      padding-inline: 0.5em;
    }
  }
  @media (max-width: 40em) {
    .tools .done {
      flex-basis: 5em;
    }
    .attract .language-choice button {
      font-size: 0.95em;
    }
  }
  @media (prefers-reduced-motion) {
    .greeting {
      transition: none;
    }
    .moment {
      animation: none;
    }
  }
`;
