import { expect, onTestFinished, vi } from 'vitest';
import { type GuideHarness, mount, PATIENCE } from './harness.js';
import { FakeWorkers } from './workers.js';

/** What a visitor or a test may set on the page. */
export interface KioskMounting {
  readonly catalog: unknown;
  /** Attributes of the element, such as `idle-seconds`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A kiosk on a clock that the test moves: what is on screen, and what people do to it. */
export class KioskHarness {
  /** The guide inside: the same as on a website. */
  readonly guide: GuideHarness;
  /** The service worker that the page is told it has. */
  readonly workers: FakeWorkers;
  #holds: (() => void) | undefined;

  constructor(guide: GuideHarness, workers: FakeWorkers) {
    this.guide = guide;
    this.workers = workers;
  }

  get element(): GuideHarness['element'] {
    return this.guide.element;
  }

  /** Touches as a finger does: down, up, and the click that follows where the same thing is still there. */
  async touch(selector: string): Promise<void> {
    const control = this.guide.one(selector);
    expect(control.checkVisibility(), `${selector} is visible`).toBe(true);
    await this.touchThing(control);
  }

  async touchThing(control: HTMLElement): Promise<void> {
    const touch = { bubbles: true, composed: true, pointerType: 'touch' };
    control.dispatchEvent(new PointerEvent('pointerdown', touch));
    control.dispatchEvent(new PointerEvent('pointerup', touch));
    if (control.isConnected) control.click();
    await this.drawn();
  }

  /** Resolves when what changed is on screen; also where the page itself is kept from knowing it. */
  async drawn(): Promise<void> {
    const { prototype } = this.element.constructor;
    const updated = () => Reflect.get(prototype, 'updateComplete', this.element) as Promise<boolean>;
    for (let look = 0; look < 2; look += 1) {
      // What a machine does next, it does a few promises later.
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      while ((await updated()) === false);
    }
  }

  /** Lets so much time go by. */
  async pass(seconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
    await this.drawn();
  }

  // What a visitor does.

  async start(language = 'sv'): Promise<this> {
    await this.touch(`.attract [data-action=greet][value="${language}"]`);
    await this.speaks(language);
    return this;
  }

  /** Touches a topic on the greeting. */
  async startWith(topic: string): Promise<void> {
    await this.touch(`.attract [data-action="greet-topic"][value="${topic}"]`);
  }

  /** Resolves when the greeting has its topics, which come with a file of their own, in this language. */
  async invites(language: string): Promise<void> {
    await expect.poll(() => this.guide.all('.first-topics')[0]?.lang, { timeout: PATIENCE }).toBe(language);
    await this.drawn();
  }

  /** The topics on the greeting, by what they are called. */
  get topicsToStartWith(): Readonly<Record<string, string>> {
    const buttons = this.guide.all<HTMLButtonElement>('.attract [data-action=greet-topic]');
    return Object.fromEntries(buttons.map(({ value, textContent }) => [value, textContent?.trim() ?? '']));
  }

  /** The topic that stands out on the greeting. */
  get topicInTurn(): string | undefined {
    return this.guide.all<HTMLButtonElement>('.attract [data-turn]')[0]?.value;
  }

  /** Touches where nothing in particular is. */
  async touchAnywhere(): Promise<void> {
    await this.touch('.attract');
  }

  async act(action: string): Promise<void> {
    await this.touch(`[data-action="${action}"]`);
  }

  /** Ends the visit by the button that is always there. */
  async finish(): Promise<void> {
    await this.act('done');
    await this.isBackAt('attract');
  }

  /** Opens the code of an address, from the fold on worry for a child. */
  async openCode(): Promise<void> {
    const codes = () => this.guide.all('[data-section=worry] [data-action=code]');
    // What is folded is drawn once the first screen has been painted, and a clock that stands still has to be told.
    const look = async () => {
      await vi.advanceTimersByTimeAsync(0);
      return codes().length;
    };
    await expect.poll(look, { timeout: PATIENCE }).toBeGreaterThan(0);
    await this.guide.unfoldAll();
    await this.touchThing(codes()[0] as HTMLElement);
  }

  async pressCorner(): Promise<void> {
    this.guide.one('.corner').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await this.drawn();
  }

  async releaseCorner(): Promise<void> {
    this.guide.one('.corner').dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
    await this.drawn();
  }

  /** Opens the maintenance panel. */
  async openMaintenance(): Promise<void> {
    await this.pressCorner();
    await this.pass(5);
    await this.isBackAt('maintenance');
  }

  // What is on screen.

  get screen(): string | undefined {
    return this.guide.all('.kiosk')[0]?.dataset.screen;
  }

  async isBackAt(screen: string): Promise<void> {
    await expect.poll(() => this.screen, { timeout: PATIENCE }).toBe(screen);
    // The panel comes with a file of its own.
    if (screen === 'maintenance')
      await expect.poll(() => this.guide.all('.maintenance').length, { timeout: PATIENCE }).toBe(1);
    await this.drawn();
  }

  /** The language of what is on screen. */
  get language(): string {
    return this.guide.one('.kiosk').lang;
  }

  get direction(): string {
    return this.guide.one('.kiosk').dir;
  }

  async speaks(language: string): Promise<void> {
    await expect.poll(() => this.language, { timeout: PATIENCE }).toBe(language);
    await this.drawn();
  }

  /** The languages of the greetings that can be seen: one. */
  get greetings(): readonly string[] {
    return this.guide.all('.greeting[data-shown]').map(({ lang }) => lang);
  }

  /** The languages that one can start in. */
  get offered(): readonly string[] {
    return this.guide.all('.attract [data-action=greet]').map(({ lang }) => lang);
  }

  /** The seconds that can be seen while it asks. */
  get seconds(): number | undefined {
    const [seconds] = this.guide.all('.asking .seconds');
    return seconds && Number(seconds.textContent);
  }

  /** How many times as large as usual the text of the guide is. */
  get enlargement(): number {
    const of = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    return of(this.guide.one('.kiosk > [part=guide]')) / of(this.element);
  }

  /** What the person is asked, as assistive technology finds it; `undefined` where nothing lies over the guide. */
  get dialogs(): readonly string[] {
    return this.guide
      .all<HTMLDialogElement>('dialog[open]')
      .map(
        (dialog) => `${dialog.getAttribute('role') ?? 'dialog'} ${this.#text(dialog.getAttribute('aria-labelledby'))}`,
      );
  }

  #text(id: string | null): string {
    return (id === null ? null : this.guide.root.getElementById(id)?.textContent?.trim()) ?? 'without a name';
  }

  /** What a screen reader is told once a visit is wiped, with its language. */
  get farewell(): string {
    const [farewell] = this.guide.all('.kiosk > [role=status]');
    return farewell?.textContent ? `${farewell.lang}: ${farewell.textContent.trim()}` : '';
  }

  /** Whether a code can be seen, with as many dark parts as a code has. */
  get hasCode(): boolean {
    const path = this.guide.all('.code svg.qr path')[0]?.getAttribute('d') ?? '';
    return path.length > 200;
  }

  /** Whether anything of the guide is in the document at all. */
  get hasGuide(): boolean {
    return this.guide.all('[part=guide]').length > 0;
  }

  /** Everything that is in the document, seen or not. */
  get everything(): string {
    return this.guide.root.innerHTML;
  }

  /** What the self-test has found, by what it looked at. */
  get findings(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.guide.all('[data-check]').map(({ dataset }) => [dataset.check ?? '', dataset.result ?? '']),
    );
  }

  get maintenanceText(): string {
    return this.guide.textOf('.maintenance');
  }

  all(selector: string): readonly HTMLElement[] {
    return this.guide.all(selector);
  }

  // What goes wrong on purpose.

  /** Keeps the page from ever knowing that what it drew is on screen, until it is let go. */
  holdDrawing(): void {
    const held = new Promise<boolean>((resolve) => {
      this.#holds = () => resolve(true);
    });
    Object.defineProperty(this.element, 'updateComplete', { configurable: true, get: () => held });
  }

  async releaseDrawing(): Promise<void> {
    Reflect.deleteProperty(this.element, 'updateComplete');
    this.#holds?.();
    await this.drawn();
  }

  /** Leaves something of a visit in the page that the kiosk cannot take away. */
  leaveSomething(): void {
    const left = document.createElement('div');
    left.part.add('guide');
    this.guide.root.append(left);
  }

  get focus(): string {
    const active = this.guide.root.activeElement as HTMLElement | null;
    return active ? (active.dataset.action ?? active.dataset.step ?? active.className) : 'nowhere';
  }
}

/** A kiosk on the page, on a clock that only the test moves. */
export async function mountKiosk({ catalog, attributes = {} }: KioskMounting): Promise<KioskHarness> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  const workers = new FakeWorkers();
  onTestFinished(() => {
    vi.useRealTimers();
    workers.leave();
  });
  const guide = await mount({ catalog });
  for (const [name, value] of Object.entries(attributes)) guide.element.setAttribute(name, value);
  guide.element.mode = 'kiosk';
  const kiosk = new KioskHarness(guide, workers);
  await kiosk.isBackAt('attract');
  return kiosk;
}
