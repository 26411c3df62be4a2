import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fromPromise, type SnapshotFrom } from 'xstate';
import type { CatalogDraft } from '../../machines/workshop.history.js';
import { type HowKept, type KeptWorks, workOf, workshopMachine } from '../../machines/workshop.machine.js';
import type { Insats } from '../catalog/types.js';
import { SHAPES } from '../draft/start.js';
import { ActorController } from '../elements/actor-controller.js';
import { showOnce } from '../elements/show-once.js';
import { withoutOldApprovals } from './approvals.js';
import { decisionPart } from './decision-part.js';
import { decisionWordsStyles } from './decision-words.styles.js';
import { isWithinPath, type LookedAt, lookAt } from './draft-findings.js';
import { CATALOG_SECTIONS, INSATS_SECTIONS } from './fields.js';
import { readDraft, saveText, textOf } from './files.js';
import { formSections } from './form.js';
import { formStyles } from './form.styles.js';
import { findingsAt } from './form-parts.js';
import { ancestorsOf, focusAt, focusNearest, GoingOn } from './going-on.js';
import { workHeader } from './header.js';
import { heapsPart } from './heaps.js';
import { insatsList, nameOfPart, type OpenPart, showOpenPart } from './insats-list.js';
import type { NamedKommun } from './kommun-name.js';
import { Looking } from './looking.js';
import { freeId, insatsOfShape, newCatalog, newInsats } from './new-catalog.js';
import { timeText } from './panels.js';
import { panelStyles } from './panels.styles.js';
import { PanelsController, type PanelWork } from './panels-controller.js';
import { listAt, type Path, pathText, textAt, withItemMoved, withValueAt } from './path.js';
import { keepEscapeHere } from './preview.js';
import { PreviewController } from './preview-controller.js';
import { readingAt, readingOwners, withReadingsFollowing } from './reading.js';
import type { FormScene } from './scene.js';
import { screenStyles } from './screens.styles.js';
import { startScreen } from './start-screen.js';
import { fileChoiceStyles, startScreenStyles } from './start-screen.styles.js';
import { copyWork, keepWork, restoreWork, wipeWork } from './store.js';
import { today } from './today.js';
import { isTypedBeside, partOfChange } from './undone-part.js';
import { workshopStyles } from './workshop.styles.js';

/** In milliseconds: how long nothing is typed before the findings and the preview follow. One rests less between two words. */
const QUIET = 500;

const NOTHING_SEEN: LookedAt = { catalog: undefined, findings: [] };

/** The workshop where a kommun's catalogue is written: the list, the form, and the guide as it will be. */
export class InsatsWorkshop extends LitElement {
  static override styles = [
    workshopStyles,
    formStyles,
    decisionWordsStyles,
    panelStyles,
    screenStyles,
    startScreenStyles,
    fileChoiceStyles,
  ];

  readonly #work = new ActorController(
    this,
    workshopMachine.provide({
      actors: {
        restore: fromPromise(restoreWork),
        read: fromPromise(({ input: { file } }) => readDraft(file)),
        keep: fromPromise<HowKept | null, { readonly work: KeptWorks | null }>(({ input: { work } }) => keepWork(work)),
        wipe: fromPromise(wipeWork),
      },
    }),
    (snapshot) => this.#follow(snapshot),
  );
  #part: OpenPart = 'catalog';
  /** The part that the list has been moved to last. */
  #partInSight: OpenPart = 'catalog';
  #draft: CatalogDraft | undefined;
  #seen: LookedAt = NOTHING_SEEN;
  /** The draft, while it has not been looked at since it was changed. */
  #unseen: CatalogDraft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was done by itself, or by a key, said to screen readers too. */
  #message = '';
  /** A name that none of the 290 kommuner has, until it is changed or gone on with. */
  #asked: NamedKommun | undefined;
  readonly #goingOn = new GoingOn();
  readonly #preview = new PreviewController(this);
  readonly #panels = new PanelsController(this, () => this.#panelWork(), {
    seeNow: () => this.#seeNow(),
    replace: (draft, place) => this.#replace(draft, place),
    goToNext: () => this.#goToNext(),
    goTo: (path) => this.#goTo(path),
    restore: (at) => {
      this.#work.send({ type: 'version.restored', at });
      this.#message = `Versionen ${timeText(at)} är tillbaka. Ångra om du vill ha det du hade.`;
    },
  });
  readonly #looking = new Looking((seen) => this.#see(seen));

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeydown, { capture: true });
    window.addEventListener('beforeunload', this.#onLeaving);
    window.addEventListener('pagehide', this.#onHidden);
    window.addEventListener('dragover', this.#onFileDrag);
    window.addEventListener('drop', this.#onFileDrag);
    document.addEventListener('visibilitychange', this.#onHidden);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeydown, { capture: true });
    window.removeEventListener('beforeunload', this.#onLeaving);
    window.removeEventListener('pagehide', this.#onHidden);
    window.removeEventListener('dragover', this.#onFileDrag);
    window.removeEventListener('drop', this.#onFileDrag);
    document.removeEventListener('visibilitychange', this.#onHidden);
    clearTimeout(this.#timer);
    this.#looking.stop();
  }

  protected override update(changed: PropertyValues): void {
    const around = ancestorsOf(this.shadowRoot?.activeElement);
    super.update(changed);
    if (around.length > 0 && !this.shadowRoot?.activeElement) focusNearest(around);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#panels.isOpen) showOnce(this.renderRoot.querySelector('dialog'));
    if (this.#part === this.#partInSight) return;
    this.#partInSight = this.#part;
    showOpenPart(this.renderRoot);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    keepEscapeHere(event);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.#draft === undefined) return;
    const key = event.key.toLowerCase();
    if (key === 's') void this.#save();
    else if ((key !== 'z' && key !== 'y') || isTypedBeside(event, this)) return;
    else if (key === 'z' && !event.shiftKey) this.#undo();
    else this.#redo();
    event.preventDefault();
  };

  /** Where the device keeps the work nothing is lost by leaving, and nothing is asked. */
  readonly #onLeaving = (event: BeforeUnloadEvent): void => {
    const snapshot = this.#work.snapshot;
    if (!snapshot?.context.isUnsaved || snapshot.matches({ editing: 'kept' })) return;
    if (snapshot.matches('editing') && !this.#copyLast()) event.preventDefault();
  };

  /** What was typed last is kept before the page may be gone. */
  readonly #onHidden = ({ type }: Event): void => {
    if (type !== 'pagehide' && document.visibilityState !== 'hidden') return;
    this.#copyLast();
    this.#work.send({ type: 'page.hidden' });
  };

  /** A file that is dropped is opened at the start. Later it is not: a browser would show it in the place of the work. */
  readonly #onFileDrag = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files') || isFileInput(event)) return;
    event.preventDefault();
    if (event.type === 'dragover') return;
    const [file] = dataTransfer.files;
    if (this.#draft === undefined && file) this.#work.send({ type: 'file.given', file });
    else if (this.#draft) this.#say('Filen öppnades inte. Stäng det du skriver på, så kan du öppna en annan fil.');
  };

  /** Copies what the device has not kept yet: the store may not end in time. Whether nothing can be lost now. */
  #copyLast(): boolean {
    const snapshot = this.#work.snapshot;
    if (!snapshot?.matches('editing') || snapshot.matches({ editing: 'kept' })) return true;
    return snapshot.context.keeps !== false && copyWork(workOf(snapshot.context));
  }

  #follow({ context }: SnapshotFrom<typeof workshopMachine>): void {
    const draft = context.history?.draft;
    if (draft === this.#draft) return;
    const isFirst = this.#draft === undefined;
    this.#draft = draft;
    this.#asked = undefined;
    if (draft === undefined) {
      this.#part = 'catalog';
      this.#seen = NOTHING_SEEN;
      this.#unseen = undefined;
      this.#preview.forget();
      this.#panels.forget();
      this.#looking.stop();
      clearTimeout(this.#timer);
      this.#focusPage();
      return;
    }
    if (typeof this.#part === 'number' && this.#part >= listAt(draft, ['insatser']).length) this.#part = 'catalog';
    clearTimeout(this.#timer);
    if (isFirst) {
      this.#see(lookAt(draft, today()));
      this.#message = context.opened === null ? foundWords(draft) : '';
      this.#focusPage();
    } else {
      this.#unseen = draft;
      this.#looking.outdate();
      this.#timer = setTimeout(() => this.#looking.look(draft), QUIET);
    }
  }

  #see(seen: LookedAt): void {
    this.#seen = seen;
    this.#unseen = undefined;
    this.#preview.show(seen.catalog);
  }

  /** Looks at once at what has been changed since it was looked at: what is published or compared is what stands there. */
  #seeNow(): void {
    if (this.#unseen === undefined) return;
    clearTimeout(this.#timer);
    this.#looking.stop();
    this.#see(lookAt(this.#unseen, today()));
  }

  #replace(draft: CatalogDraft, place: string | null): void {
    const { draft: kept, withdrawn } = withoutOldApprovals(draft, this.#draft);
    if (withdrawn.length > 0) this.#message = withdrawn.join(' ');
    this.#work.send({ type: 'draft.changed', draft: kept, place });
  }

  #say(message: string): void {
    this.#message = message;
    this.requestUpdate();
  }

  #undo(): void {
    this.#showChange('Ångrat', () => this.#work.send({ type: 'change.undone' }));
  }

  #redo(): void {
    this.#showChange('Gjort om', () => this.#work.send({ type: 'change.redone' }));
  }

  /** Changes the draft, and opens the part of it where that is seen. */
  #showChange(what: string, change: () => void): void {
    const before = this.#draft;
    const open = this.#part;
    change();
    if (!before || !this.#draft || this.#draft === before) return;
    this.#open(partOfChange(before, this.#draft, open));
    this.#message = `${what}: ${nameOfPart(this.#draft, this.#part)}.`;
    void this.updateComplete.then(() => {
      // What had the keyboard may be gone with the part that was open.
      if (!this.shadowRoot?.activeElement) this.#focusForm();
    });
  }

  async #save(): Promise<void> {
    const context = this.#work.snapshot?.context;
    if (!context?.history) return;
    const fileName = await saveText(context.fileName || 'katalog.json', textOf(context.history.draft));
    if (fileName === undefined) return;
    this.#message = `Sparad som ${fileName}.`;
    this.#work.send({ type: 'file.saved', at: new Date().toISOString(), fileName });
  }

  #choose(part: OpenPart): void {
    this.#open(part);
    this.#message = '';
    void this.updateComplete.then(() => this.#focusForm());
  }

  #open(part: OpenPart): void {
    this.#part = part;
    this.#preview.followCard(this.#openInsats());
    this.requestUpdate();
  }

  /** Puts the keyboard where what has just been opened or closed begins: what had it is gone. */
  #focusPage(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const first = this.renderRoot.querySelector<HTMLElement>('.start, .carried-over, .form');
      first?.focus({ preventScroll: true });
    });
  }

  #focusForm(): void {
    this.renderRoot.querySelector<HTMLElement>('.form')?.focus();
  }

  #goToNext(): void {
    const found = this.#goingOn.next(this.#seen.findings);
    if (found) this.#goTo(found.at);
  }

  /** Opens the part of the catalogue that a path leads into, and puts the keyboard there. */
  #goTo(at: Path): void {
    const [part, place] = at;
    this.#open(part === 'insatser' && typeof place === 'number' ? place : 'catalog');
    void this.updateComplete.then(() => focusAt(this.renderRoot, at));
  }

  #add(scene: FormScene, shape: string): void {
    const ids = listAt(scene.draft, ['insatser']).map((insats) => textAt(insats, ['id']));
    const insats = shape === '' ? newInsats(freeId('ny-insats', ids)) : insatsOfShape(shape, ids);
    scene.change(['insatser', ids.length], insats);
    this.#choose(ids.length);
  }

  override render() {
    const snapshot = this.#work.snapshot;
    if (!snapshot || snapshot.matches('restoring'))
      return html`<p class="waiting" role="status">Öppnar verkstaden …</p>`;
    const { context } = snapshot;
    const { history } = context;
    if (!history) {
      return startScreen(context, this.#asked, snapshot.matches('opening'), {
        open: (file) => this.#work.send({ type: 'file.given', file }),
        paste: (pasted) => this.#work.send({ type: 'file.given', file: { pasted } }),
        ask: (named) => {
          if (named === this.#asked) return;
          this.#asked = named;
          this.requestUpdate();
        },
        begin: (name, code, shapes) =>
          this.#work.send({ type: 'draft.begun', draft: newCatalog(name, code, today(), shapes) }),
        resume: (earlier) => this.#work.send({ type: 'work.resumed', ...(earlier !== undefined && { earlier }) }),
        wipe: () => this.#work.send({ type: 'work.wiped' }),
      });
    }
    const { draft } = history;
    const scene: FormScene = {
      draft,
      findings: this.#seen.findings,
      today: today(),
      kommun: textAt(draft, ['kommun', 'name']) || 'kommunen',
      areas: this.#preview.catalog?.areas ?? [],
      change: (path, value, isTyping = false) =>
        this.#replace(withReadingsFollowing(draft, withValueAt(draft, path, value)), isTyping ? pathText(path) : null),
      replace: (next, place) => this.#replace(next, place === undefined ? null : pathText(place)),
      goTo: (path) => this.#goTo(path),
    };
    const errors = this.#seen.findings.filter(({ level }) => level === 'error').length;
    return html`
      ${workHeader(snapshot, textAt(draft, ['kommun', 'name']), errors, {
        undo: () => this.#undo(),
        redo: () => this.#redo(),
        show: (panel) => this.#panels.show(panel),
        save: () => void this.#save(),
        close: () => this.#work.send({ type: 'work.closed' }),
        goToNext: () => this.#goToNext(),
      })}
      <p class="message" role="status">${this.#message}</p>
      ${snapshot.matches({ editing: 'unkept' }) ? html`<p class="problem" role="alert">Webbläsaren kan inte spara det du skriver nu. Den kan vara full. Spara i en fil, så går inget förlorat.</p>` : nothing}
      ${context.isElsewhere ? html`<p class="note" role="status">Verkstaden är öppen i en flik till. Bägge sparas, var för sig: nästa gång du öppnar verkstaden får du välja vilken du fortsätter med. Skriv helst bara i den ena.</p>` : nothing}
      ${context.problem === null ? nothing : html`<p class="problem" role="alert">${context.problem}</p>`}
      ${context.carriedOver.length === 0 ? nothing : this.#carriedOver(context.carriedOver)}
      <div class="columns-3">
        ${insatsList(
          scene,
          this.#part,
          (part) => this.#choose(part),
          (shape) => this.#add(scene, shape),
        )}
        ${keyed(this.#part, this.#form({ ...scene, findings: this.#findingsOfOpen() }))}
        ${this.#preview.panel(this.#seen.catalog !== undefined, this.#openInsats())}
      </div>
      ${this.#panels.dialog()}
    `;
  }

  /** What was changed in a file of an earlier version, until somebody has read it. */
  #carriedOver(changes: readonly string[]) {
    return html`<section class="carried-over" tabindex="-1" aria-labelledby="andrat"><h2 id="andrat">Filen är ändrad för att gå att öppna</h2>
      <ul>${changes.map((change) => html`<li>${change}</li>`)}</ul>
      <button type="button" @click=${() => this.#work.send({ type: 'changes.read' })}>Jag har läst det</button></section>`;
  }

  /** The decision's own words, and the form beside or under them. */
  #form(scene: FormScene) {
    const part = this.#part;
    const path: Path = part === 'catalog' ? [] : ['insatser', part];
    const words = [
      part === 'catalog' ? decisionPart(scene) : this.#decision(scene, path),
      heapsPart(scene, path),
    ].filter((one) => one !== nothing);
    return html`<main class=${words.length > 0 ? 'form beside' : 'form'} tabindex="-1" aria-labelledby="rubrik">
      <h2 id="rubrik">${part === 'catalog' ? nameOfPart(scene.draft, part) : textAt(scene.draft, [...path, 'name']) || 'Ny insats'}</h2>
      <div class="general">${findingsAt(scene, path, true)}${part === 'catalog' ? findingsAt(scene, ['insatser'], true) : nothing}</div>
      ${words.length > 0 ? html`<div class="words">${words}</div>` : nothing}
      <div class="fields">
        ${formSections(scene, part === 'catalog' ? CATALOG_SECTIONS : INSATS_SECTIONS, path)}
        ${part === 'catalog' ? nothing : this.#insatsButtons(scene, part)}
      </div>
    </main>`;
  }

  /** What is found in the part that is open: all fields of its form search through it, at each letter. */
  #findingsOfOpen(): FormScene['findings'] {
    const { findings } = this.#seen;
    // The approval of the whole waits for each insats.
    if (this.#part === 'catalog') return findings;
    const path: Path = ['insatser', this.#part];
    return findings.filter((one) => isWithinPath(one, path));
  }

  /** The decision's own words, beside the form. */
  #decision(scene: FormScene, path: Path) {
    const quote = textAt(scene.draft, [...path, 'source', 'quote']);
    const shape = SHAPES.find(({ id }) => id === textAt(scene.draft, [...path, 'id']));
    if (quote === '' && shape)
      return html`<aside class="decision" aria-label="Det beslutet ska svara på">
        <h3>Det här är en tom mall. Fyll i den ur ert beslut.</h3>
        <p>${shape.ask}</p>
        ${shape.duty === undefined ? nothing : html`<p>Kommunen är skyldig att ge den till den som ber om den (${shape.duty} socialtjänstlagen).</p>`}
      </aside>`;
    if (quote === '') return nothing;
    return html`<aside class="decision" aria-label="Beslutets egna ord" tabindex="0">
      <h3>${textAt(scene.draft, [...path, 'source', 'section'])}</h3>
      <blockquote>${quote}</blockquote>
    </aside>`;
  }

  #insatsButtons(scene: FormScene, at: number) {
    const path: Path = ['insatser'];
    const move = (by: number, { target }: Event) => {
      this.#part = at + by;
      scene.replace(withItemMoved(scene.draft, path, at, by));
      const way = (target as HTMLElement).dataset.way ?? '';
      void this.updateComplete.then(() => {
        // The same key moves it on, and where the list ends back.
        const ways = [`[data-way=${way}]:enabled`, '[data-way]:enabled'];
        const next = ways.map((one) => this.renderRoot.querySelector<HTMLElement>(one)).find((one) => one !== null);
        next?.focus();
      });
    };
    const remove = () => {
      scene.change([...path, at], undefined);
      this.#choose('catalog');
      this.#message = 'Insatsen är borttagen. Ångra om du vill ha den tillbaka.';
    };
    const following = listAt(scene.draft, path)[at + 1];
    return html`<div class="buttons end">
      ${following === undefined ? nothing : html`<button type="button" class="primary" @click=${() => this.#choose(at + 1)}>Nästa insats: ${nameOfPart(scene.draft, at + 1)}</button>`}
      <button type="button" data-way="up" ?disabled=${at === 0} @click=${(event: Event) => move(-1, event)}>Flytta insatsen upp</button>
      <button type="button" data-way="down" ?disabled=${at === listAt(scene.draft, path).length - 1} @click=${(event: Event) => move(1, event)}>Flytta insatsen ner</button>
      <button type="button" @click=${remove}>Ta bort insatsen</button>
    </div>`;
  }

  #openInsats(): Insats | undefined {
    const id = typeof this.#part === 'number' ? textAt(this.#draft, ['insatser', this.#part, 'id']) : '';
    return this.#preview.catalog?.insatser.find((insats) => insats.id === id);
  }

  #panelWork(): PanelWork | undefined {
    const context = this.#work.snapshot?.context;
    return context?.history ? { draft: context.history.draft, seen: this.#seen, context } : undefined;
  }
}

/** A choice of file takes what is dropped on it by itself. */
function isFileInput(event: Event): boolean {
  return event.composedPath().some((part) => part instanceof HTMLInputElement && part.type === 'file');
}

/** What was found in a decision, and how one goes on; nothing where no words of one are there. */
function foundWords(draft: CatalogDraft): string {
  if (!readingOwners(draft).some((owner) => readingAt(draft, owner))) return '';
  const { length } = listAt(draft, ['insatser']);
  const found = length === 1 ? '1 insats hittades' : `${length} insatser hittades`;
  return `${found} i beslutet. Gå igenom dem en i taget, uppifrån och ner. Saknas någon lägger du till den under listan.`;
}
