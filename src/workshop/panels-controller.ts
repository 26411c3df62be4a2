import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { WorkshopContext } from '../../machines/workshop.machine.js';
import { type Sheet, sheetOf } from '../draft/sheet.js';
import { readPastedSheet, readSheetFile, writeCsv, writeXlsx } from '../readers/sheet-file.js';
import { lapsedApprovals } from './approvals.js';
import { type LookedAt, lookAt } from './draft-findings.js';
import { type ReadRows, withSheet } from './draft-sheet.js';
import { bytesOf, download, readDraft, readOverlayFile } from './files.js';
import {
  type Against,
  datesPanel,
  differencePanel,
  PANELS,
  type PanelName,
  publishPanel,
  reviewPanel,
  timeText,
  versionsPanel,
} from './panels.js';
import { type Path, withValueAt } from './path.js';
import { fetchPublished } from './published.js';
import { ReviewController } from './review-controller.js';
import { sheetPanel } from './sheet-panel.js';
import { today } from './today.js';
import { type ReadTranslations, readTranslationSheet, translationSheet } from './translation-sheet.js';
import { withLanguage } from './translations.js';
import { translationsPanel } from './translations-panel.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the panels look at: the draft as it is now, and what has been found in it. */
export interface PanelWork {
  readonly draft: CatalogDraft;
  readonly seen: LookedAt;
  readonly context: WorkshopContext;
}

/** What the panels do to the work. */
export interface PanelActions {
  /** Looks at once at what has been changed since it was looked at. */
  readonly seeNow: () => void;
  readonly replace: (draft: CatalogDraft, place: string | null) => void;
  /** Goes to the next thing that has to be put right. */
  readonly goToNext: () => void;
  readonly goTo: (path: Path) => void;
  /** Goes back to the version that was saved then. */
  readonly restore: (at: string) => void;
}

/** What can be looked at over the form, one at a time, and what is read from files into it. */
export class PanelsController {
  readonly #host: LitElement;
  readonly #work: () => PanelWork | undefined;
  readonly #actions: PanelActions;
  readonly #review: ReviewController;
  #open: PanelName | undefined;
  /** What the draft is compared with, where that is not the file that was opened. */
  #against: Against | undefined;
  #problem = '';
  /** What the spreadsheet, or the translator's file, that was read last came to. */
  #readRows: ReadRows | undefined;
  #readTranslations: ReadTranslations | undefined;
  #language = 'en';

  constructor(host: LitElement, work: () => PanelWork | undefined, actions: PanelActions) {
    this.#host = host;
    this.#work = work;
    this.#actions = actions;
    this.#review = new ReviewController(host);
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Opens a panel, or closes the one that is open. */
  show(panel: PanelName | undefined): void {
    this.#open = panel;
    this.#forgetRead();
    this.#actions.seeNow();
    const catalog = this.#work()?.seen.catalog;
    if (catalog && (panel === 'review' || panel === 'publish')) this.#review.want(catalog);
    this.#host.requestUpdate();
  }

  /** Another work is begun. */
  forget(): void {
    this.#against = undefined;
    this.#review.stop();
  }

  dialog(): TemplateResult | typeof nothing {
    const panel = this.#open;
    const work = this.#work();
    if (panel === undefined || work === undefined) return nothing;
    return html`<dialog aria-labelledby="panel" @close=${() => this.show(undefined)}>
      <div class="top"><h2 id="panel" tabindex="-1" autofocus>${PANELS[panel]}</h2>
        <form method="dialog"><button>Stäng fönstret</button></form></div>
      ${this.#body(panel, work)}
    </dialog>`;
  }

  #body(panel: PanelName, { draft, seen: { catalog, findings }, context }: PanelWork): TemplateResult {
    const goToRed = () => this.#leaveFor(this.#actions.goToNext);
    switch (panel) {
      case 'difference':
        return differencePanel(catalog, this.#against ?? asOpened(context), this.#problem, {
          openFile: (file) => void this.#compareWith(file.name, async () => (await readDraft(file)).draft),
          fetchAddress: (address) => void this.#compareWith(address, () => fetchPublished(address)),
          goToRed,
        });
      case 'sheet':
        return sheetPanel(catalog, {
          problem: this.#problem,
          read: this.#readRows,
          openFile: (file) => void this.#read(() => this.#addSheet(async () => readSheetFile(await bytesOf(file)))),
          paste: (text) => void this.#read(() => this.#addSheet(async () => readPastedSheet(text))),
          save: (format) => catalog && void saveSheet(sheetOf(catalog), 'insatser', format),
          goToRed,
        });
      case 'translations':
        return translationsPanel(draft, {
          language: this.#language,
          today: today(),
          problem: this.#problem,
          chooseLanguage: (language) => {
            this.#language = language;
            this.#host.requestUpdate();
          },
          replace: (changed, place) => this.#actions.replace(changed, place ?? null),
          addFile: (file, language) => void this.#read(() => this.#addTranslation(file, language)),
          saveSheet: (language) =>
            void saveSheet(translationSheet(draft, language), `oversattning-${language}`, 'xlsx'),
          read: this.#readTranslations,
        });
      case 'review':
        return reviewPanel(catalog, this.#review, goToRed);
      case 'dates':
        return datesPanel(catalog, today(), goToRed);
      case 'versions':
        return versionsPanel(
          context.versions,
          (version) => {
            void this.#compareWith(`versionen ${timeText(version.at)}`, () => Promise.resolve(version.draft));
            this.show('difference');
          },
          (at) => {
            this.#actions.restore(at);
            this.#close();
          },
        );
      case 'publish':
        return publishPanel({
          draft,
          catalog,
          errors: findings.filter(({ level }) => level === 'error').length,
          lapsed: lapsedApprovals(draft, draftsBefore(context)),
          review: this.#review,
          today: today(),
          goToRed,
          goTo: (path) => this.#leaveFor(() => this.#actions.goTo(path)),
        });
    }
  }

  #close(): void {
    this.#host.renderRoot.querySelector('dialog')?.close();
  }

  /** Closes the panel, which gives the keyboard back to where it was, and goes on from there. */
  #leaveFor(go: () => void): void {
    this.#close();
    go();
  }

  async #compareWith(name: string, read: () => Promise<CatalogDraft>): Promise<void> {
    await this.#read(async () => {
      this.#against = { name, catalog: lookAt(await read(), today()).catalog };
    });
  }

  /** Does what reads a file or a table; where that cannot be, the panel says why. */
  async #read(read: () => Promise<void>): Promise<void> {
    this.#forgetRead();
    try {
      await read();
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : 'Det gick inte att läsa.';
    }
    this.#host.requestUpdate();
  }

  #forgetRead(): void {
    this.#problem = '';
    this.#readRows = undefined;
    this.#readTranslations = undefined;
  }

  async #addTranslation(file: File, language: string): Promise<void> {
    if (/\.json$/iu.test(file.name)) {
      const overlay = await readOverlayFile(file, language);
      const draft = this.#work()?.draft;
      if (draft)
        this.#actions.replace(withLanguage(withValueAt(draft, ['overlays', language], overlay), language), null);
      return;
    }
    const sheet = await readSheetFile(await bytesOf(file));
    const work = this.#work();
    if (!work) return;
    this.#readTranslations = readTranslationSheet(sheet, work.draft, language, work.seen.catalog);
    if (this.#readTranslations.taken > 0) this.#actions.replace(this.#readTranslations.draft, null);
  }

  async #addSheet(read: () => Promise<Sheet>): Promise<void> {
    const sheet = await read();
    const draft = this.#work()?.draft;
    if (!draft) return;
    this.#readRows = withSheet(draft, sheet);
    if (this.#readRows.draft && !this.#readRows.isSame) this.#actions.replace(this.#readRows.draft, null);
  }
}

/** The drafts that there were before, the latest first. */
function draftsBefore({ history, versions, opened }: WorkshopContext): readonly CatalogDraft[] {
  return [...(history?.past.toReversed() ?? []), ...versions.map(({ draft }) => draft), ...(opened ? [opened] : [])];
}

/** The file that was opened, to compare with. */
function asOpened({ opened, fileName }: WorkshopContext): Against | undefined {
  return opened ? { name: `${fileName} när du öppnade den`, catalog: lookAt(opened, today()).catalog } : undefined;
}

async function saveSheet(sheet: Sheet, name: string, format: 'xlsx' | 'csv'): Promise<void> {
  const [data, type]: readonly [BlobPart, string] =
    format === 'csv' ? [writeCsv(sheet), 'text/csv'] : [new Uint8Array(await writeXlsx(sheet, 'Katalogen')), XLSX];
  download(`${name}.${format}`, new Blob([data], { type }));
}
