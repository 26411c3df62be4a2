import { css } from 'lit';

/**
 * The looks that a page asks for besides its accent. Each colour is moved as far as the contrast of what is written on it
 * needs, by the scheme that `theme-part.ts` has chosen: a dark surface has the guide's dark colours, on a light page too.
 * Paper stays white.
 */
export const themeStyles = css`
  :host {
    --asked-focus: var(--insats-focus, var(--strong));
    --asked-surface: var(--insats-surface, #fff);
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    :host {
      --focus: light-dark(
        oklch(from var(--asked-focus) min(l, 0.54) min(c, 0.2) h / 1),
        oklch(from var(--asked-focus) max(l, 0.75) min(c, 0.2) h / 1)
      );
    }
  }
  .theme-probe {
    position: absolute;
    border: 0 solid var(--insats-focus, #000);
    outline: 0 solid var(--insats-accent, #000);
    background: oklch(from var(--asked-surface) l c h);
    color: var(--insats-surface, #000);
    transition: 1ms;
    transition-property: border-top-color, color, outline-color;
  }
`;

/**
 * The ground that a page asks for, and what lies on it: lighter than a tinted ground, darker than a white one, so that it
 * is told apart and the text on it keeps its contrast.
 */
export const groundStyles = css`
  @media screen {
    :host {
      --ground: light-dark(
        oklch(from var(--insats-surface) max(l, 0.98) min(c, 0.025) h),
        oklch(from var(--insats-surface) min(l, 0.25) min(c, 0.03) h)
      );
      --surface: light-dark(
        oklch(from var(--ground) calc(l + clamp(-0.023, (0.99 - l) * 9999, 0.02)) min(c, 0.008) h),
        oklch(from var(--ground) calc(l + 0.05) c h)
      );
    }
  }
`;
