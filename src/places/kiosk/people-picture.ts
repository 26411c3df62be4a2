import { html, svg, type TemplateResult } from 'lit';

/** Somebody in the drawing: a head, shoulders down to the ground, and a face. */
interface Person {
  readonly x: number;
  readonly head: number;
  readonly size: number;
  readonly width: number;
  /** What tells this one from the others, such as hair, as the path of one line. */
  readonly besides: string;
}

/** The ground that everybody stands on. */
const GROUND = 56;

/** An adult who talks, a child, an adult with long hair, and somebody older with a stick. */
const PEOPLE: readonly Person[] = [
  { x: 24, head: 19, size: 7, width: 13, besides: 'M17.5 17c3 .5 6-1 7.5-3.5 1 2 3 3.5 5.5 3.5' },
  { x: 51, head: 32, size: 5.5, width: 9, besides: 'M48 27.5c1-2.5 5-2.5 6 0' },
  { x: 77, head: 20, size: 7, width: 13, besides: 'M70 19v8M84 19v8M70.5 17c4 0 8-1 10-4' },
  { x: 106, head: 23, size: 6.5, width: 11, besides: 'M120 56V42a2.5 2.5 0 0 1 5 0M101 19c2-4 8-4 10 0' },
];

/** What stands between them: a word, a heart and a cup, out of lucide's set. */
const BETWEEN = [
  'M39 4h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7l-4 4v-4h-1a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2M42 8h6M42 11h4',
  'M94 6.5a2.75 2.75 0 0 0-4.8-1.8.3.3 0 0 1-.4 0A2.75 2.75 0 0 0 84 6.5c0 1.15.75 2 1.5 2.75L88.26 12a1 1 0 0 0 1.48 0L92.5 9.25c.75-.75 1.5-1.6 1.5-2.75',
  'M-3 47h7v5a3 3 0 0 1-3 3h-1a3 3 0 0 1-3-3zM4 48h1a1.75 1.75 0 0 1 0 3.5h-1M-1 42v2M2 42v2',
];

/** People beside each other, as one drawing of lines in the style of the topics' pictures; decorative. */
export function peoplePicture(): TemplateResult {
  return html`
    <svg class="people" viewBox="-7 0 137 58" aria-hidden="true">
      <path d=${`M-5 ${GROUND}h133`}></path>
      ${PEOPLE.map(
        ({ x, head, size, width, besides }) => svg`
          <g class="person">
            <path class="filled" d=${shoulders(x, head + size + 2, width)}></path>
            <circle class="face" cx=${x} cy=${head} r=${size}></circle>
            <path d=${`${besides}M${x - 2.5} ${head + 0.5}h.01M${x + 2.5} ${head + 0.5}h.01M${x - 2} ${head + 3}q2 1.5 4 0`}></path>
          </g>
        `,
      )}
      ${BETWEEN.map((path) => svg`<path class="between" d=${path}></path>`)}
    </svg>
  `;
}

/** From the ground up, over the shoulders, and down again. */
function shoulders(x: number, top: number, width: number): string {
  return `M${x - width} ${GROUND}v${top + width - GROUND}a${width} ${width} 0 0 1 ${2 * width} 0v${GROUND - top - width}`;
}
