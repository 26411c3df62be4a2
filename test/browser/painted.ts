export type Channels = readonly [number, number, number];

/** The colour's sRGB channels, 0 to 255, as the browser paints it. */
export function painter(): (colour: string) => Channels {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
  return (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}

/** Relative luminance (WCAG 2.2, definitions). */
export function luminance(channels: Channels): number {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far two colours are apart (WCAG 2.2, contrast ratio). */
export function contrast(one: Channels, other: Channels): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What a colour role of `insats-guide.styles.ts` looks like in an element, where the guide itself stands. */
export function rolesOf(element: HTMLElement): (role: string) => Channels {
  const paint = painter();
  const probe = document.createElement('i');
  element.shadowRoot?.append(probe);
  return (role) => {
    probe.style.color = `var(${role})`;
    return paint(getComputedStyle(probe).color);
  };
}

const SEE_THROUGH = /^(?:transparent|.*[/,] 0\))$/;

/** What an element stands on: the nearest ground that is painted around it, out to the page. */
function groundOf(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const { backgroundColor } = getComputedStyle(at);
    if (!SEE_THROUGH.test(backgroundColor)) return backgroundColor;
    const parent: Node | null = at.parentNode;
    at = parent instanceof ShadowRoot ? parent.host : at.parentElement;
  }
  return 'white';
}

/** What the eye needs of all that is drawn: texts 4.5 to 1, edges of controls and signs 3 to 1 (WCAG 1.4.3, 1.4.11). */
const LEAST = { text: 4.5, edge: 3 } as const;

/** Texts and controls of the guide that are drawn too weakly, each as a sentence. */
export function tooWeak(element: HTMLElement): readonly string[] {
  const paint = painter();
  const weak: string[] = [];
  const look = (kind: keyof typeof LEAST, what: Element, colour: string, ground: string): void => {
    const found = contrast(paint(colour), paint(ground));
    if (found >= LEAST[kind]) return;
    const words = (what.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
    weak.push(
      `${kind} of ${what.localName}.${what.className} "${words}": ${colour} on ${ground}, ${found.toFixed(2)} to 1`,
    );
  };
  for (const drawn of element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    if (!drawn.checkVisibility({ visibilityProperty: true }) || drawn.closest('[part=launcher]')) continue;
    const style = getComputedStyle(drawn);
    const hasText = [...drawn.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (hasText && !(drawn instanceof SVGElement)) look('text', drawn, style.color, groundOf(drawn));
    const isEdged = Number.parseFloat(style.borderTopWidth) > 0 && !SEE_THROUGH.test(style.borderTopColor);
    if (drawn.matches('button, select, label, input') && isEdged) {
      const parent = drawn.parentElement ?? element;
      // A control is told from what is around it by its edge, or by what fills it.
      const around = groundOf(parent);
      const fill = groundOf(drawn);
      const strongest = [style.borderTopColor, fill].sort(
        (one, other) => contrast(paint(other), paint(around)) - contrast(paint(one), paint(around)),
      );
      look('edge', drawn, strongest[0] ?? fill, around);
    }
    if (drawn.matches('svg') && style.stroke !== 'none') look('edge', drawn, style.color, groundOf(drawn));
  }
  return weak;
}
