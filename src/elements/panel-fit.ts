import type { ReactiveController } from 'lit';
import type { GuideHost } from './guide-host.js';
import { fillsScreen, openPanel } from './launcher.js';

/**
 * Keeps an open panel as the screen asks for, when a window is drawn larger or smaller, or a telephone is turned: over the
 * page, which waits, where it fills the screen, and else beside the page, which can be used. Where the keyboard is and
 * what is on screen stay.
 */
export class PanelFit implements ReactiveController {
  readonly #host: GuideHost;
  readonly #observer = new ResizeObserver(() => this.#fit());
  #panel: HTMLDialogElement | null = null;

  constructor(host: GuideHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const panel = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog[part=panel]');
    if (panel && panel !== this.#panel) this.#observer.observe(panel);
    this.#panel = panel;
  }

  #fit(): void {
    const panel = this.#panel;
    if (!panel?.open || !panel.isConnected || panel.matches(':modal') === fillsScreen()) return;
    // What lies over the panel would come to lie under it, and is waited for.
    const over = panel.querySelector('dialog[open]');
    if (over) {
      over.addEventListener('close', () => this.#fit(), { once: true });
      return;
    }
    const { scrollTop } = panel;
    const focused = this.#host.renderRoot.activeElement as HTMLElement | null;
    panel.close();
    openPanel(panel);
    focused?.focus({ preventScroll: true });
    panel.scrollTop = scrollTop;
  }
}
