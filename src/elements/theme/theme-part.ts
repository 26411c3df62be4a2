import type { ReactiveController } from 'lit';
import { adoptStyles } from '../adopt-styles.js';
import type { GuideHost } from '../guide-host.js';
import { groundStyles, themeStyles } from './theme.styles.js';

/** @internal Which build the file is of. */
export const build = __BUILD__;

interface Input {
  /** The name that a page gives it by, after `--insats-`. */
  readonly name: string;
  /** The property of the guide's own that holds what was given. */
  readonly held: string;
  /** What is held where nothing is given. */
  readonly own: string;
  /** A property of CSS that takes the same values. */
  readonly property: string;
  /** How it is written right, for whoever mends it. */
  readonly cure: string;
}

const COLOUR = 'Write a colour that nothing is seen through, such as #0b5b54.';

const INPUTS: readonly Input[] = [
  { name: 'accent', held: '--accent', own: '#0b5b54', property: 'color', cure: COLOUR },
  { name: 'surface', held: '--asked-surface', own: '#fff', property: 'color', cure: COLOUR },
  { name: 'focus', held: '--asked-focus', own: 'var(--strong)', property: 'color', cure: COLOUR },
  { name: 'space', held: '--space-l', own: '1em', property: 'padding-top', cure: 'Write a length, such as 1em.' },
  { name: 'radius', held: '--radius', own: '0.6em', property: 'border-radius', cure: 'Write a length, such as 0.6em.' },
  {
    name: 'button-radius',
    held: '--button-radius',
    own: 'var(--radius)',
    property: 'border-radius',
    cure: 'Write a length, such as 0.6em.',
  },
  { name: 'max-width', held: '--width', own: '44em', property: 'max-width', cure: 'Write a length, such as 44em.' },
  {
    name: 'heading-font',
    // CSS itself gives headings the page's typeface where the name is refused.
    held: '--insats-heading-font',
    own: 'initial',
    property: 'font-family',
    cure: 'Write names of typefaces, such as "Source Sans 3", sans-serif.',
  },
];

/** The lightness of Oklab under which a surface counts as dark. */
const DARK_BELOW = 0.6;

/** What has been told in this page: several guides have one style sheet, and it is mended once. */
const told = new Set<string>();

function tell(what: string): void {
  if (told.has(what)) return;
  told.add(what);
  // biome-ignore lint/suspicious/noConsole: whoever writes a page's style sheet looks for its faults there.
  console.warn(`insats-guide: ${what}`);
}

/** Wears what a page asks for in looks, tells what CSS refuses, and keeps the guide's own in its place. */
export class Theme implements ReactiveController {
  readonly #host: GuideHost;
  readonly #root: ShadowRoot;
  readonly #probe = document.createElement('i');
  readonly #sheet: CSSStyleSheet | undefined;
  #written = '';
  #takeGroundOff: (() => void) | undefined;

  constructor(host: GuideHost) {
    this.#host = host;
    this.#root = host.renderRoot;
    adoptStyles(this.#root, themeStyles);
    if (themeStyles.styleSheet) {
      this.#sheet = new CSSStyleSheet();
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#sheet];
    }
    this.#probe.className = 'theme-probe';
    // A page may change its looks at any time: the colours that it gives are seen to move.
    this.#probe.addEventListener('transitionend', () => this.#wear());
    host.addController(this);
  }

  hostUpdated(): void {
    // A guide that could not be drawn has emptied itself, and has nothing to wear.
    if (!this.#probe.isConnected) this.#root.append(this.#probe);
    this.#wear();
  }

  #wear(): void {
    if (!this.#sheet || !this.#host.isConnected) return;
    const refusals = this.#refuse();
    const isGrounded = this.#given('--insats-surface') !== '' && !refusals.includes('--asked-surface');
    if (isGrounded) this.#takeGroundOff ??= adoptStyles(this.#root, groundStyles);
    else {
      this.#takeGroundOff?.();
      this.#takeGroundOff = undefined;
    }
    // The launcher lies on the page's own ground.
    const scheme = `@media screen { :not(.launcher, .launcher *, .theme-probe) { color-scheme: ${this.#scheme} } }`;
    this.#write(`${refusals} ${isGrounded ? scheme : ''}`);
  }

  /** Has the guide's own in the place of each value that is not taken, tells of it, and returns the rules for it. */
  #refuse(): string {
    let rules = '';
    this.#write(rules);
    // One after the other: the ring follows the accent, and buttons are as round as all else.
    for (const { name, held, own, property, cure } of INPUTS) {
      const isUnasked = name === 'heading-font' && this.#given(held) === '';
      const isTaken = isUnasked || CSS.supports(property, this.#given(held));
      const isSeeThrough = name === 'surface' && this.#asked.includes('/');
      if (isTaken && !isSeeThrough) continue;
      const fault = isTaken ? 'see-through, so that nobody knows what stands under the text' : 'nothing that CSS takes';
      const given = this.#given(`--insats-${name}`);
      tell(`--insats-${name}: ${given} is ${fault}. ${cure} Until then the guide has its own.`);
      rules += `:host { ${held}: ${own} } `;
      this.#write(rules);
    }
    return rules;
  }

  #given(name: string): string {
    return getComputedStyle(this.#host).getPropertyValue(name).trim();
  }

  /** The surface as it was asked for, such as `oklch(0.2 0.01 160)`. */
  get #asked(): string {
    return getComputedStyle(this.#probe).backgroundColor;
  }

  get #scheme(): 'light' | 'dark' {
    const lightness = Number.parseFloat(this.#asked.slice('oklch('.length));
    return lightness < DARK_BELOW ? 'dark' : 'light';
  }

  #write(text: string): void {
    if (text !== this.#written) this.#sheet?.replaceSync(text);
    this.#written = text;
  }
}
