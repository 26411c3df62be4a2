import { expect, type Locator, type Page } from '@playwright/test';
import { KIOSK_DELAYS } from '../../machines/kiosk.machine.js';
import { readCodes } from './code-reader.js';
import { GuidePage, type Kommun } from './guide.page.js';

/** The least room between two things to touch, in CSS pixels. */
const ROOM = 8;

/** What a kiosk's screen shows. */
export type KioskScreen = 'attract' | 'guide' | 'wait' | 'maintenance' | 'settings';

/** From where to where something reaches along a line, in CSS pixels from where the step begins. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The kiosk as people meet it: the guide, and what is around it. */
export class KioskPage {
  readonly page: Page;
  readonly guide: GuidePage;
  readonly host: Locator;
  #movesClock = false;

  constructor(page: Page) {
    this.page = page;
    this.guide = new GuidePage(page);
    this.host = this.guide.host;
  }

  /** Opens a kiosk's page; the one of the demo where none is named. */
  async open(url = '/demo/kiosk.html'): Promise<void> {
    await this.page.goto(url);
    await this.see('attract');
  }

  /** Lets the test move the clock of the page that is opened next; it goes by itself, too. */
  async takeClock(): Promise<void> {
    await this.page.clock.install();
    this.#movesClock = true;
  }

  async see(screen: KioskScreen): Promise<void> {
    await expect(this.host).toHaveAttribute('data-kiosk', screen);
    await expect(this.host.locator('.kiosk')).toHaveAttribute('data-screen', screen);
  }

  /** Touches a language on the greeting. */
  async start(language = 'sv'): Promise<void> {
    await this.host.locator(`.attract [data-action="greet"][value="${language}"]`).click();
    await this.see('guide');
    await this.seeLanguage(language);
  }

  /** The languages on the greeting between which a finger finds no room. */
  async touching(): Promise<readonly string[]> {
    const boxes = await this.host.locator('.attract [data-action="greet"][value]').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { name: one.textContent?.trim() ?? '', left, right, top, bottom };
      }),
    );
    const isApart = (from: number, to: number): boolean => to - from >= ROOM;
    return boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            !isApart(one.right, other.left) &&
            !isApart(other.right, one.left) &&
            !isApart(one.bottom, other.top) &&
            !isApart(other.bottom, one.top),
        )
        .map((other) => `${one.name} and ${other.name}`),
    );
  }

  async seeLanguage(language: string): Promise<void> {
    await expect(this.host.locator('.kiosk')).toHaveAttribute('lang', language);
  }

  /** Turns to another language in the middle of a visit. */
  async turnTo(language: string): Promise<void> {
    await this.host.locator('select[data-action="language"]').selectOption(language);
    await this.seeLanguage(language);
  }

  async finish(): Promise<void> {
    await this.guide.press('done');
  }

  /** Whether topics or a question are on screen. */
  async isAsking(): Promise<boolean> {
    return this.host.locator('.turn:is([data-step="topics"], [data-step="questions"])').isVisible();
  }

  /** What the question on screen asks. */
  async fact(): Promise<string | null> {
    return this.host.locator('[data-fact]').getAttribute('data-fact');
  }

  /** The bar at the bottom. */
  get tools(): Locator {
    return this.host.locator('.tools');
  }

  /** The dialog that lies over the guide. */
  get dialog(): Locator {
    return this.host.locator('dialog[open]');
  }

  /** The box on an insats' row that puts it on the list. */
  tick(insats: string): Locator {
    return this.guide.card(insats).getByRole('checkbox');
  }

  /** Ticks insatser by a touch on the word beside the box. */
  async take(...insatser: readonly string[]): Promise<void> {
    for (const id of insatser) await this.guide.card(id).locator('label.take').tap();
  }

  /** The boxes on screen that are ticked, by their insatser. */
  async taken(): Promise<readonly (string | null)[]> {
    return this.host
      .locator('[data-action="take"]:checked')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')));
  }

  /** What the codes on screen say: of the list in the bar, or of one insats from its card. */
  async scan(insats?: string): Promise<readonly string[]> {
    if (insats === undefined) await this.guide.press('take-list');
    else {
      await this.guide.openCard(insats);
      await this.guide.activate(this.guide.card(insats).locator('[data-action="insats-code"]'));
    }
    const codes = this.dialog.getByRole('img');
    await expect(codes.first()).toBeVisible();
    const said: string[] = [];
    for (const code of await codes.all()) {
      await code.scrollIntoViewIfNeeded();
      said.push(...readCodes(await code.screenshot()));
    }
    return said;
  }

  async closeList(): Promise<void> {
    await this.guide.press('close-handout');
    await expect(this.dialog).toHaveCount(0);
  }

  /** The question whether one is still there. */
  get asking(): Locator {
    return this.host.locator('dialog.asking');
  }

  /** Holds the corner as whoever looks after the tablet does. */
  async openMaintenance(): Promise<void> {
    const box = await this.host.boundingBox();
    if (!box) throw new Error('The kiosk is not on screen.');
    await this.page.mouse.move(box.x + box.width - 20, box.y + 20);
    await this.page.mouse.down();
    if (this.#movesClock) await this.page.clock.runFor(KIOSK_DELAYS.hold);
    await expect(this.host).toHaveAttribute('data-kiosk', 'maintenance');
    await this.page.mouse.up();
  }

  /** What the self-test has found, when it is done. */
  async findings(): Promise<Readonly<Record<string, string>>> {
    await expect(this.host.locator('.maintenance [data-check]').first()).toBeVisible();
    const found = await this.host
      .locator('.maintenance [data-check]')
      .evaluateAll((items) => items.map((item) => ({ ...(item as HTMLElement).dataset })));
    return Object.fromEntries(found.map(({ check = '', result = '' }) => [check, result]));
  }

  /** Resolves when every file, the kommun's own among them, is on the device and the page is served from there. */
  async seeInstalled(): Promise<void> {
    await this.page.waitForFunction(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const isServed = active?.state === 'activated' && navigator.serviceWorker.controller !== null;
      return isServed && (await caches.match(new URL('catalog.json', location.href))) !== undefined;
    });
  }

  /** Addresses that lead out of the page, anywhere on it. */
  async waysOut(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      return roots.flatMap((root) =>
        [...root.querySelectorAll('a[href], area[href], form[action], iframe, [target]')].map((way) => way.outerHTML),
      );
    });
  }

  /** Opens the demo's kiosk in a page whose time goes by when the test says so. */
  async openOnStoppedClock(): Promise<void> {
    await this.page.clock.install();
    await this.open();
    await this.stopClock();
  }

  /** Has no time go by from now on but what the test lets go by. */
  async stopClock(): Promise<void> {
    await this.page.clock.pauseAt((await this.page.evaluate(() => Date.now())) + 1_000);
  }

  /** Opens the demo's kiosk with another kommun's catalogue. */
  async openWith(kommun: Kommun): Promise<void> {
    await this.open();
    await this.host.evaluate((host, name) => host.setAttribute('catalog', `../catalogs/${name}/catalog.json`), kommun);
    const { kommun: of } = (await (await this.page.request.get(`/catalogs/${kommun}/catalog.json`)).json()) as {
      readonly kommun: { readonly name: string };
    };
    await expect(this.host.locator('.attract .kommun')).toHaveText(of.name);
  }

  /** Controls that are smaller than a finger. */
  async tooSmall(touch: number): Promise<readonly string[]> {
    return this.host.evaluate(
      (host, least) =>
        [...(host.shadowRoot?.querySelectorAll('button, summary, label, select, a, input:not(label input)') ?? [])]
          .filter((element) => element.checkVisibility())
          .flatMap((element) => {
            const { width, height } = element.getBoundingClientRect();
            const size = `${Math.round(width)} x ${Math.round(height)}`;
            const isLarge = width >= least - 0.01 && height >= least - 0.01;
            return isLarge ? [] : [`${element.tagName} ${size}: ${element.textContent?.trim().slice(0, 60)}`];
          }),
      touch,
    );
  }

  /** Visible parts whose text runs out of its box to the side, or is cut off below. */
  async cutOff(): Promise<readonly string[]> {
    return this.host.evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => {
          const { display, overflowY, clipPath } = getComputedStyle(element);
          if (clipPath !== 'none' || ['inline', 'contents'].includes(display) || element instanceof SVGElement)
            return false;
          // Tall letters reach out of a line without being cut off, unless the box hides what reaches out.
          const isCut = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
          return element.scrollWidth > element.clientWidth + 1 || isCut;
        })
        .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 60)}`),
    );
  }

  /** The bar as it lies: how many rows its controls stand in, and its part of the screen's height. */
  async bar(): Promise<{ readonly rows: number; readonly part: number }> {
    return this.tools.evaluate((bar) => {
      const controls = [...bar.querySelectorAll('button, select')].filter((control) => control.checkVisibility());
      const boxes = controls.map((control) => control.getBoundingClientRect());
      const rows = boxes.filter(({ top }, at) => boxes.slice(0, at).every(({ bottom }) => top >= bottom));
      return { rows: rows.length, part: bar.getBoundingClientRect().height / innerHeight };
    });
  }

  /** The words of the bar that go on in another line. */
  async brokenInBar(): Promise<readonly string[]> {
    return this.tools.evaluate((bar) => {
      const broken: string[] = [];
      const texts = document.createTreeWalker(bar, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const { parentElement, textContent } = text;
        const isSeen =
          parentElement && !parentElement.closest('select') && getComputedStyle(parentElement).clipPath === 'none';
        if (!isSeen || !parentElement.checkVisibility()) continue;
        for (const { 0: word, index } of (textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word);
        }
      }
      return broken;
    });
  }

  /** How far up the screen the answers of the step reach, as a part of its height from the top; `undefined` without answers. */
  async highestAnswer(): Promise<number | undefined> {
    return this.host.evaluate((host) => {
      const controls = [...(host.shadowRoot?.querySelectorAll('.options label, .options button, .rows button') ?? [])];
      const tops = controls
        .filter((control) => control.checkVisibility())
        .map((control) => control.getBoundingClientRect().top);
      return tops.length === 0 ? undefined : Math.min(...tops) / innerHeight;
    });
  }

  /** From where to where the number, the e-mail, the address and the map reach in the contact block of a result. */
  async contactSpans(): Promise<readonly [Span, Span, Span, Span]> {
    const parts = this.host.locator('.says .contact').locator('.number, [data-action=code], li > span');
    const [number, email, address, map] = await parts.evaluateAll((all) =>
      all.map((part) => {
        const { left, right } = part.getBoundingClientRect();
        return { start: left, end: right };
      }),
    );
    if (!(number && email && address && map)) throw new Error('A part of the contact block is not there.');
    return [number, email, address, map];
  }

  /** How high each row of insatser is, first with no mouse over it and then with one, in CSS pixels. */
  async rowHeights(): Promise<{ readonly alone: readonly number[]; readonly underMouse: readonly number[] }> {
    const rows = this.host.locator('.rows button:visible');
    const heights = () => rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    await this.page.mouse.move(0, 0);
    const alone = await heights();
    const underMouse: number[] = [];
    for (const [at, row] of (await rows.all()).entries()) {
      await row.hover({ force: true });
      underMouse.push((await heights())[at] ?? Number.NaN);
    }
    return { alone, underMouse };
  }

  /** How far the heading of the step stands from the top of the screen, in CSS pixels. */
  async headingAt(): Promise<number> {
    return this.host
      .locator('.turn h2')
      .last()
      .evaluate((heading) => heading.getBoundingClientRect().top);
  }

  /** How far something stands from the top of the screen, the first of its kind, in CSS pixels. */
  async topOf(part: string): Promise<number> {
    return (await this.host.locator(part).first().boundingBox())?.y ?? Number.NaN;
  }

  /** Whether all of something, the first of its kind, is in sight: the bar lies over the end of the screen. */
  async isAboveBar(part: string): Promise<boolean> {
    const box = await this.host.locator(part).first().boundingBox();
    const bar = await this.tools.boundingBox();
    return box !== null && bar !== null && box.y >= 0 && box.y + box.height <= bar.y;
  }

  /** Whatever can be pressed on the step, or what of it is named, and is cut by the bar, which lies over the end of the screen. */
  async cutByBar(which = ''): Promise<readonly string[]> {
    const end = (await this.tools.boundingBox())?.y ?? Number.NaN;
    return this.host.evaluate(
      (host, [bar, named]) =>
        [...(host.shadowRoot?.querySelectorAll(`.turn :is(button, label, summary)${named}`) ?? [])]
          .filter((control) => control.checkVisibility())
          .filter((control) => {
            const { top, bottom } = control.getBoundingClientRect();
            return top < bar && bottom > bar;
          })
          .map((control) => control.textContent?.trim() ?? ''),
      [end, which] as const,
    );
  }

  /** How the step on screen lies: how wide it is, and where what is said and what stands below it or beside it begin and end. */
  async sides(): Promise<{ readonly width: number; readonly said: Span; readonly rest: readonly Span[] }> {
    return this.host.evaluate((host) => {
      const turns = [...(host.shadowRoot?.querySelectorAll('.turn') ?? [])].filter((turn) => turn.checkVisibility());
      const turn = turns.at(-1);
      if (!turn) throw new Error('No step is on screen.');
      const isRightToLeft = getComputedStyle(turn).direction === 'rtl';
      const whole = turn.getBoundingClientRect();
      const spanOf = (element: Element) => {
        const { left, right } = element.getBoundingClientRect();
        return isRightToLeft
          ? { start: whole.right - right, end: whole.right - left }
          : { start: left - whole.left, end: right - whole.left };
      };
      const said = turn.querySelector(':scope > .says');
      // What explains the topics goes on below their question.
      const rest = [...turn.children].filter((child) => !child.matches('.says, .soft') && child.checkVisibility());
      return { width: whole.width, said: spanOf(said ?? turn), rest: rest.map(spanOf) };
    });
  }

  /** Goes on by Tab until the control of that name has the focus. */
  async tabTo(action: string): Promise<void> {
    for (let press = 0; press < 60; press += 1) {
      await this.page.keyboard.press('Tab');
      const at = await this.host.evaluate(
        (host) => (host.shadowRoot?.activeElement as HTMLElement | null)?.dataset.action,
      );
      if (at === action) return;
    }
    throw new Error(`Tab does not lead to ${action}.`);
  }

  /** Presses what happens to be at random places, as fast as a page can take it; the same seed presses the same places. */
  async pressAtRandom(count: number, seed: number): Promise<void> {
    await this.page.evaluate(
      ([presses, start]) => {
        let state = start * 2_654_435_761 + 1;
        const random = () => {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
          return state / 2 ** 32;
        };
        const deepest = (x: number, y: number): Element | null => {
          let found = document.elementFromPoint(x, y);
          while (found?.shadowRoot) {
            const inner = found.shadowRoot.elementFromPoint(x, y);
            if (!inner || inner === found) break;
            found = inner;
          }
          return found;
        };
        // What has just come takes no pointer for a moment, and these presses do not wait.
        const pressAtOnce = () => {
          for (const { shadowRoot } of document.querySelectorAll('insats-guide'))
            for (const animation of shadowRoot?.getAnimations() ?? [])
              if (!(animation instanceof CSSAnimation)) animation.finish();
        };
        for (let press = 0; press < presses; press += 1) {
          pressAtOnce();
          const [clientX, clientY] = [random() * innerWidth, random() * innerHeight];
          const target = deepest(clientX, clientY) as HTMLElement | null;
          const touch = { bubbles: true, composed: true, cancelable: true, clientX, clientY, pointerType: 'touch' };
          target?.dispatchEvent(new PointerEvent('pointerdown', touch));
          target?.dispatchEvent(new PointerEvent('pointerup', touch));
          // A picture within a control is no HTML element, and is pressed with what holds it.
          if (target?.isConnected) target.dispatchEvent(new MouseEvent('click', touch));
          if (random() < 0.1) scrollBy(0, (random() - 0.5) * 2_000);
        }
      },
      [count, seed + 1] as const,
    );
  }

  /** Taps at places spread over the screen, as the browser itself sends taps. */
  async tapAtRandom(count: number): Promise<void> {
    const { width = 0, height = 0 } = this.page.viewportSize() ?? {};
    for (let tap = 0; tap < count; tap += 1)
      await this.page.touchscreen.tap((tap * 137.5) % width, (tap * 89.3) % height);
  }
}
