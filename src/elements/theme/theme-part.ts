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

const COLOUR = 'Write a colour, such as #0b5b54.';

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
    this.#root = host.renderRoot as ShadowRoot;
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
    this.#write('');
    const refused = this.#refused();
    const refusals = refused.map(({ held, own }) => `${held}: ${own};`).join(' ');
    const isGrounded = this.#given('--insats-surface') !== '' && !refused.some(({ name }) => name === 'surface');
    if (isGrounded) this.#takeGroundOff ??= adoptStyles(this.#root, groundStyles);
    else {
      this.#takeGroundOff?.();
      this.#takeGroundOff = undefined;
    }
    // The launcher lies on the page's own ground.
    const scheme = `@media screen { :not(.launcher, .launcher *, .theme-probe) { color-scheme: ${this.#scheme} } }`;
    this.#write(`:host { ${refusals} } ${isGrounded ? scheme : ''}`);
  }

  /** The inputs whose values are not taken; each value is told of. */
  #refused(): readonly Input[] {
    const { accent } = this.#host;
    if (accent && !CSS.supports('color', accent))
      tell(
        `The attribute accent is "${accent}", which CSS does not take. ${COLOUR} The page's own is shown until then.`,
      );
    const wrong = INPUTS.filter(({ held, property }) => !CSS.supports(property, this.#given(held)));
    // Buttons are as round as all else unless they have a radius of their own, and then it is the radius that is wrong.
    const isRadiusWrong = wrong.some(({ name }) => name === 'radius');
    const refused = wrong.filter(({ name }) => {
      return name !== 'button-radius' || !isRadiusWrong || this.#given('--insats-button-radius') !== '';
    });
    for (const { name, cure } of refused)
      tell(
        `--insats-${name} is "${this.#given(`--insats-${name}`)}", which CSS does not take. ${cure} The guide's own is shown until then.`,
      );
    const surface = this.#given('--insats-surface');
    if (surface === '' || !this.#asked.includes('/')) return refused;
    tell(
      `--insats-surface is "${surface}", which is see-through, so that nobody knows what stands under the text. Write a colour without transparency. The guide's own is shown until then.`,
    );
    return INPUTS.filter((input) => input.name === 'surface' || refused.includes(input));
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
