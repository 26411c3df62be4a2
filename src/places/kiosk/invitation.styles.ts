import { css } from 'lit';

/**
 * The greeting once its invitation has come: words to be read from three metres, people, and topics to start with. All of
 * it moves a few points with each greeting, and a topic stands out in turn, so that nothing burns in.
 */
export const invitationStyles = css`
  .attract:has(.inviting) {
    --word: min(5vw, 8vh);
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 10fr) minmax(0, 11fr);
    grid-template-areas: 'kommun kommun' 'greetings topics' 'people topics' 'languages languages';
    gap: 1.2rem 3rem;
    background: color-mix(in oklab, var(--strong) 7%, var(--ground));
  }
  .attract:has(.inviting) .kommun {
    grid-area: kommun;
  }
  .attract:has(.inviting) .greetings {
    grid-area: greetings;
    align-items: start;
  }
  .attract:has(.inviting) .greeting {
    gap: 0.6em;
    align-content: start;
    font-size: calc(var(--word) * 0.4);
    line-height: 1.35;
  }
  .attract:has(.inviting) .large {
    font-size: var(--word);
    line-height: 1.15;
  }
  .attract:has(.first-topics) .touch {
    display: none;
  }
  .attract:has(.inviting) .language-choice {
    grid-area: languages;
    grid-template-columns: repeat(8, auto);
  }
  .attract:has(.inviting) .language-choice button {
    border-color: var(--line);
    background: var(--ground);
  }
  .inviting {
    display: contents;
  }
  /* It takes the room that is left, and makes none. */
  .people {
    grid-area: people;
    inline-size: 100%;
    block-size: 0;
    min-block-size: 100%;
    stroke-width: 1;
    color: var(--text);
  }
  .people .face {
    fill: var(--ground);
  }
  .people .person {
    --shade: var(--strong);
  }
  .people .person:nth-of-type(2) {
    --shade: var(--apply);
  }
  .people .person:nth-of-type(3) {
    --shade: var(--others);
  }
  .people .person:nth-of-type(4) {
    --shade: var(--check);
  }
  .people .filled {
    fill: color-mix(in oklab, var(--shade) 38%, var(--ground));
  }
  .people .between {
    stroke: var(--strong);
  }
  .first-topics {
    grid-area: topics;
    display: grid;
    grid-auto-rows: minmax(0, 1fr);
    gap: 1rem;
  }
  .attract .first-topics button {
    gap: 0.35em;
    min-block-size: 60px;
    padding: 0.1em 0.4em;
    border: 0.15rem solid var(--strong);
    border-radius: 1rem;
    background: var(--ground);
    color: var(--strong);
    font-size: var(--word);
    font-weight: 700;
    line-height: 1.05;
    overflow-wrap: normal;
    hyphens: none;
    text-wrap: balance;
    transition:
      background 0.8s,
      color 0.8s;
  }
  .attract .first-topics [data-long] {
    font-size: calc(var(--word) * 0.75);
  }
  .attract .first-topics [data-turn] {
    background: var(--strong);
    color: var(--on-strong);
  }
  .attract .first-topics svg {
    inline-size: 1.3em;
    block-size: 1.3em;
    color: inherit;
    stroke-width: 1.8;
  }
  .attract .first-topics [data-long] svg {
    inline-size: 1.7em;
    block-size: 1.7em;
  }
  .attract:has(.inviting) > :not(.language-choice) {
    translate: 0 0;
    transition: translate 6s linear;
  }
  .attract:has([data-turn]:nth-child(2)) > :not(.language-choice) {
    translate: 4px 2px;
  }
  .attract:has([data-turn]:nth-child(3)) > :not(.language-choice) {
    translate: 1px 5px;
  }
  @media (max-width: 75em) {
    .attract .first-topics button {
      font-size: calc(var(--word) * 0.8);
    }
    .attract:has(.inviting) .language-choice {
      grid-template-columns: repeat(4, 1fr);
    }
  }
  /* On a low screen the languages stand in one row, so that there is room for people. */
  @media (orientation: landscape) and (min-width: 56em) and (max-height: 42em) {
    .attract:has(.inviting) .language-choice {
      grid-template-columns: repeat(8, auto);
    }
    .attract:has(.inviting) .language-choice button {
      padding-inline: 0.25em;
      font-size: 0.85em;
    }
  }
  @media (orientation: portrait) {
    .attract:has(.inviting) {
      --word: min(7.5vw, 4.6vh);
      grid-template: auto auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
      grid-template-areas: 'kommun' 'greetings' 'people' 'topics' 'languages';
    }
    .attract:has(.inviting) .language-choice {
      grid-template-columns: repeat(4, 1fr);
    }
    .first-topics {
      grid-auto-rows: auto;
    }
    .attract .first-topics button {
      min-block-size: max(60px, calc(var(--word) * 1.7));
      font-size: var(--word);
    }
  }
  @media (max-width: 30em) {
    .attract:has(.inviting) .language-choice {
      grid-template-columns: 1fr 1fr;
    }
    .people {
      display: none;
    }
  }
  @media (prefers-reduced-motion) {
    .attract:has(.inviting) > :not(.language-choice),
    .attract .first-topics button {
      transition: none;
    }
  }
`;
