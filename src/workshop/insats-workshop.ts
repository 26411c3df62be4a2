import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { fromPromise, type SnapshotFrom } from 'xstate';
import type { Draft } from '../../machines/workshop.history.js';
import { type KeptWork, workshopMachine } from '../../machines/workshop.machine.js';
import type { Catalog, Insats, IsoDate } from '../catalog/types.js';
import { ActorController } from '../elements/actor-controller.js';
import { withoutOldApprovals } from './approvals.js';
import { differenceView } from './difference-view.js';
import { type LookedAt, lookAt } from './draft-findings.js';
import { CATALOG_SECTIONS, INSATS_SECTIONS } from './fields.js';
import { readDraft, saveText, textOf } from './files.js';
import { formSections } from './form.js';
import { findingsAt } from './form-parts.js';
import { insatsList, type OpenPart } from './insats-list.js';
import { freeId, newCatalog, newInsats } from './new-catalog.js';
import { listAt, type Path, pathText, textAt, withItemMoved, withValueAt } from './path.js';
import { isCardOpen, keepEscapeHere, previewed, previewPanel, showCard } from './preview.js';
import type { Scene } from './scene.js';
import { startScreen } from './start-screen.js';
import { keepWork, restoreWork, wipeWork } from './store.js';
import { workshopStyles } from './workshop.styles.js';

/** How long nothing is typed before the findings and the preview follow, in milliseconds. */
const QUIET = 250;

const NOTHING_SEEN: LookedAt = { catalog: undefined, findings: [] };

/** The workshop where a kommun's catalogue is written: the list, the form, and the guide as it will be. */
export class InsatsWorkshop extends LitElement {
  static override styles = workshopStyles;

  readonly #work = new ActorController(
    this,
    workshopMachine.provide({
      actors: {
        restore: fromPromise(restoreWork),
        read: fromPromise(({ input: { file } }) => readDraft(file)),
        keep: fromPromise<void, { readonly work: KeptWork | null }>(({ input: { work } }) => keepWork(work)),
        wipe: fromPromise(wipeWork),
      },
    }),
    (snapshot) => this.#follow(snapshot),
  );
  #part: OpenPart = 'catalog';
  #draft: Draft | undefined;
  #seen: LookedAt = NOTHING_SEEN;
  /** The last catalogue that loaded: the preview shows it while something keeps the draft from loading. */
  #shown: Catalog | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was done by itself, or by a key, said to screen readers too. */
  #message = '';
  #isComparing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeydown, { capture: true });
    window.addEventListener('beforeunload', this.#onLeaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeydown, { capture: true });
    window.removeEventListener('beforeunload', this.#onLeaving);
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.#isComparing && dialog && !dialog.open) dialog.showModal();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    keepEscapeHere(event);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.#draft === undefined) return;
    const key = event.key.toLowerCase();
    if (key === 's') void this.#save();
    else if (key === 'z') this.#work.send({ type: event.shiftKey ? 'change.redone' : 'change.undone' });
    else if (key === 'y') this.#work.send({ type: 'change.redone' });
    else return;
    event.preventDefault();
  };

  /** Where the device keeps the work nothing is lost by leaving, and nothing is asked. */
  readonly #onLeaving = (event: BeforeUnloadEvent): void => {
    const snapshot = this.#work.snapshot;
    if (!snapshot?.context.isUnsaved || snapshot.matches({ editing: 'kept' })) return;
    if (snapshot.matches('editing')) event.preventDefault();
  };

  #follow({ context }: SnapshotFrom<typeof workshopMachine>): void {
    const draft = context.history?.draft;
    if (draft === this.#draft) return;
    const isFirst = this.#draft === undefined;
    this.#draft = draft;
    if (draft === undefined) {
      this.#part = 'catalog';
      this.#seen = NOTHING_SEEN;
      this.#shown = undefined;
      return;
    }
    if (typeof this.#part === 'number' && this.#part >= listAt(draft, ['insatser']).length) this.#part = 'catalog';
    clearTimeout(this.#timer);
    if (isFirst) this.#look();
    else this.#timer = setTimeout(() => this.#look(), QUIET);
  }

  #look(): void {
    if (this.#draft === undefined) return;
    this.#seen = lookAt(this.#draft, today());
    const guide = this.renderRoot.querySelector('insats-guide');
    const insats = this.#openInsats();
    const hasCard = guide !== null && insats !== undefined && isCardOpen(guide, insats.id);
    if (this.#seen.catalog) this.#shown = previewed(this.#seen.catalog);
    this.requestUpdate();
    // Another catalogue begins the guide anew: the card that was read is opened again.
    if (hasCard) void this.updateComplete.then(() => this.#showCard());
  }

  #replace(draft: Draft, place: string | null): void {
    const { draft: kept, withdrawn } = withoutOldApprovals(draft);
    if (withdrawn.length > 0) this.#message = withdrawn.join(' ');
    this.#work.send({ type: 'draft.changed', draft: kept, place });
  }

  async #save(): Promise<void> {
    const context = this.#work.snapshot?.context;
    if (!context?.history) return;
    const fileName = await saveText(context.fileName || 'catalog.json', textOf(context.history.draft));
    if (fileName === undefined) return;
    this.#message = `Sparad som ${fileName}.`;
    this.#work.send({ type: 'file.saved', at: new Date().toISOString(), fileName });
  }

  #choose(part: OpenPart): void {
    this.#part = part;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.form')?.focus());
  }

  #add(scene: Scene): void {
    const ids = listAt(scene.draft, ['insatser']).map((insats) => textAt(insats, ['id']));
    scene.change(['insatser', ids.length], newInsats(freeId('ny-insats', ids)));
    this.#choose(ids.length);
  }

  #compare(isOpen: boolean): void {
    this.#isComparing = isOpen;
    this.requestUpdate();
  }

  override render() {
    const snapshot = this.#work.snapshot;
    if (!snapshot || snapshot.matches('restoring'))
      return html`<p class="waiting" role="status">Öppnar verkstaden …</p>`;
    const { context } = snapshot;
    const { history } = context;
    if (!history) {
      return startScreen(context, {
        open: (file) => this.#work.send({ type: 'file.given', file }),
        begin: (name, code) => this.#work.send({ type: 'draft.begun', draft: newCatalog(name, code, today()) }),
        resume: () => this.#work.send({ type: 'work.resumed' }),
        wipe: () => this.#work.send({ type: 'work.wiped' }),
      });
    }
    const { draft } = history;
    const scene: Scene = {
      draft,
      findings: this.#seen.findings,
      today: today(),
      kommun: textAt(draft, ['kommun', 'name']) || 'kommunen',
      areas: this.#shown?.areas ?? [],
      change: (path, value, isTyping = false) =>
        this.#replace(withValueAt(draft, path, value), isTyping ? pathText(path) : null),
      replace: (next) => this.#replace(next, null),
    };
    return html`
      ${this.#header(snapshot)}
      <p class="message" role="status">${this.#message}</p>
      ${context.problem === null ? nothing : html`<p class="problem" role="alert">${context.problem}</p>`}
      <div class="columns-3">
        ${insatsList(
          scene,
          this.#part,
          (part) => this.#choose(part),
          () => this.#add(scene),
        )}
        ${this.#form(scene)}
        ${previewPanel(this.#shown, this.#seen.catalog !== undefined, this.#openInsats(), () => this.#showCard())}
      </div>
      ${this.#isComparing ? this.#comparison(context.opened) : nothing}
    `;
  }

  #header(snapshot: SnapshotFrom<typeof workshopMachine>) {
    const { history, fileName, keeps, opened } = snapshot.context;
    const errors = this.#seen.findings.filter(({ level }) => level === 'error').length;
    const kept =
      snapshot.matches({ editing: 'unkept' }) || keeps === false ? 'Inte sparat i webbläsaren' : 'Sparat i webbläsaren';
    const isWaiting = snapshot.matches({ editing: 'changed' }) || snapshot.matches({ editing: 'keeping' });
    const send = this.#work.send.bind(this.#work);
    return html`<header>
      <h1>Katalogverkstaden</h1>
      <p class="where">${fileName} · ${isWaiting ? 'Sparar …' : kept} · ${errors === 0 ? 'Inget att rätta' : `${errors} att rätta`}</p>
      <div class="buttons" role="group" aria-label="Arbetet">
        <button type="button" aria-keyshortcuts="Control+Z" ?disabled=${history?.past.length === 0} @click=${() => send({ type: 'change.undone' })}>Ångra</button>
        <button type="button" aria-keyshortcuts="Control+Y" ?disabled=${history?.future.length === 0} @click=${() => send({ type: 'change.redone' })}>Gör om</button>
        ${opened ? html`<button type="button" ?disabled=${!this.#seen.catalog} @click=${() => this.#compare(true)}>Vad ändringen gör</button>` : nothing}
        <button type="button" class="primary" aria-keyshortcuts="Control+S" @click=${() => this.#save()}>Spara i en fil</button>
        <button type="button" @click=${() => send({ type: 'work.closed' })}>Stäng</button>
      </div>
    </header>`;
  }

  #form(scene: Scene) {
    if (this.#part === 'catalog') {
      return html`<main class="form" tabindex="-1" aria-labelledby="rubrik">
        <h2 id="rubrik">Kommunen och det gemensamma</h2>
        ${findingsAt(scene, [], true)}${findingsAt(scene, ['insatser'], true)}
        ${formSections(scene, CATALOG_SECTIONS, [])}
      </main>`;
    }
    const path: Path = ['insatser', this.#part];
    const name = textAt(scene.draft, [...path, 'name']) || 'Ny insats';
    return html`<main class="form" tabindex="-1" aria-labelledby="rubrik">
      <h2 id="rubrik">${name}</h2>
      ${findingsAt(scene, path, true)}
      ${this.#decision(scene, path)}
      ${formSections(scene, INSATS_SECTIONS, path)}
      ${this.#insatsButtons(scene, this.#part)}
    </main>`;
  }

  /** The decision's own words, beside the form. */
  #decision(scene: Scene, path: Path) {
    const quote = textAt(scene.draft, [...path, 'source', 'quote']);
    if (quote === '') return nothing;
    return html`<aside class="decision" aria-label="Beslutets egna ord">
      <h3>${textAt(scene.draft, [...path, 'source', 'section'])}</h3>
      <blockquote>${quote}</blockquote>
    </aside>`;
  }

  #insatsButtons(scene: Scene, at: number) {
    const path: Path = ['insatser'];
    const move = (by: number) => {
      this.#part = at + by;
      scene.replace(withItemMoved(scene.draft, path, at, by));
    };
    const remove = () => {
      this.#message = 'Insatsen är borttagen. Ångra om du vill ha den tillbaka.';
      scene.change([...path, at], undefined);
      this.#choose('catalog');
    };
    return html`<div class="buttons end">
      <button type="button" ?disabled=${at === 0} @click=${() => move(-1)}>Flytta insatsen upp</button>
      <button type="button" ?disabled=${at === listAt(scene.draft, path).length - 1} @click=${() => move(1)}>Flytta insatsen ner</button>
      <button type="button" @click=${remove}>Ta bort insatsen</button>
    </div>`;
  }

  #openInsats(): Insats | undefined {
    const id = typeof this.#part === 'number' ? textAt(this.#draft, ['insatser', this.#part, 'id']) : '';
    return this.#shown?.insatser.find((insats) => insats.id === id);
  }

  #showCard(): void {
    const guide = this.renderRoot.querySelector('insats-guide');
    const insats = this.#openInsats();
    if (guide && insats) void showCard(guide, insats.id);
  }

  #comparison(opened: Draft | null) {
    const before = opened && lookAt(opened, today()).catalog;
    const after = this.#seen.catalog;
    return html`<dialog aria-labelledby="jamforelse" @close=${() => this.#compare(false)}>
      <h2 id="jamforelse" tabindex="-1" autofocus>Vad ändringen gör</h2>
      <p class="hint">Mot filen som du öppnade.</p>
      ${before && after ? differenceView(before, after) : html`<p>Filen som du öppnade hade fel, så den går inte att jämföra med.</p>`}
      <form method="dialog" class="buttons">
        <button type="button" @click=${() => window.print()}>Skriv ut</button>
        <button class="primary">Stäng</button>
      </form>
    </dialog>`;
  }
}

/** Today in Sweden, wherever the machine stands. */
function today(): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
}
