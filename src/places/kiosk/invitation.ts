import { nothing, type TemplateResult } from 'lit';
import type { Faults } from '../../elements/faults.js';
import type { GuideHost } from '../../elements/guide-host.js';
import { loadPart } from '../../elements/parts/load-part.js';
import type { InvitationScene, ShownInvitation } from './invitation-part.js';

/** What makes a passer-by stop: people, and topics to start with. It has a file of its own, and the greeting is whole without. */
export class Invitation {
  readonly #host: GuideHost;
  readonly #faults: Faults;
  #shown: ShownInvitation | undefined;
  #isComing = false;

  constructor(host: GuideHost, faults: Faults) {
    this.#faults = faults;
    this.#host = host;
  }

  /** Fetches it, unless it is there or on its way; where it cannot be had, the next greeting asks again. */
  prepare(): void {
    if (!this.#shown && !this.#isComing) void this.#load();
  }

  draw(scene: InvitationScene): TemplateResult | typeof nothing {
    return this.#shown?.draw(scene) ?? nothing;
  }

  leave(): void {
    this.#shown?.leave();
    this.#shown = undefined;
  }

  async #load(): Promise<void> {
    this.#isComing = true;
    try {
      const coming = loadPart('invitation', () => import('./invitation-part.js'));
      const { showInvitation } = await this.#faults.watch('invitation', coming);
      if (this.#host.mode === 'kiosk') this.#shown = showInvitation(this.#host);
      this.#host.requestUpdate();
    } catch {
      // The greeting stands without it, and the self-test says which file is missing.
    }
    this.#isComing = false;
  }
}
