import { expect, type Locator } from '@playwright/test';
import { readCodes } from './code-reader.js';
import { GuidePage, type Kommun } from './guide.page.js';

/** What a window is wide where it stands for paper: A4 less its margins, and a receipt, in pixels. */
const PAPER_WIDTH = { a4: 680, receipt: 272 } as const;

/** Somebody at a tablet or a desk who takes the list along, and the telephone that it is opened on. */
export class HandoutPage extends GuidePage {
  /** Opens a page that is used in a place with a handout. */
  async openPlace(kommun: Kommun): Promise<void> {
    // A place of use that has the handout and nothing else stands in for those that are built.
    await this.page.route('**/insats-guide.reception.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: "export * from '/test/e2e/pages/place-with-handout.ts'" }),
    );
    await this.page.addInitScript(() => {
      window.print = () => undefined;
    });
    await this.open(kommun);
    await this.host.evaluate((host) => host.setAttribute('mode', 'staff'));
    await expect(this.action('handout')).toBeVisible();
  }

  /** Takes the list along, and waits for its codes. */
  async takeAlong(): Promise<void> {
    await this.press('handout');
    await expect(this.code.first()).toBeVisible();
  }

  get dialog(): Locator {
    return this.host.locator('dialog[data-section="handout"]');
  }

  /** The codes on screen. */
  get code(): Locator {
    return this.dialog.getByRole('img');
  }

  /** The ids on the list, in its order. */
  async listed(): Promise<readonly (string | undefined)[]> {
    return this.dialog
      .locator('[data-insats]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.insats));
  }

  /** What the codes say, each read from a picture of the screen as it is when the code has been scrolled to. */
  async scanScreen(): Promise<readonly string[]> {
    const said: string[] = [];
    for (const code of await this.code.all()) {
      await code.scrollIntoViewIfNeeded();
      said.push(...readCodes(await code.screenshot()));
    }
    return said;
  }

  /** How large a module of each code is on screen, in pixels. */
  async moduleSizes(): Promise<readonly number[]> {
    return this.code.evaluateAll((codes) =>
      codes.map((code) => code.getBoundingClientRect().width / (code as SVGSVGElement).viewBox.baseVal.width),
    );
  }

  /** The sheet that waits to be printed. */
  get sheet(): Locator {
    return this.page.locator('[data-insats-handout] [data-paper]');
  }

  /** Asks for paper, and waits until the browser has been asked to print. */
  async askForPaper(paper: 'a4' | 'receipt'): Promise<void> {
    await this.press(`print-${paper}`);
    await expect(this.sheet).toHaveAttribute('data-paper', paper);
  }

  /** What the codes say on the sheet that waits, as it is drawn on paper. */
  async scanPaper(paper: 'a4' | 'receipt'): Promise<readonly string[]> {
    const window = this.page.viewportSize();
    await this.page.emulateMedia({ media: 'print' });
    await this.page.setViewportSize({ width: PAPER_WIDTH[paper], height: 900 });
    const said: string[] = [];
    for (const code of await this.sheet.getByRole('img').all())
      said.push(...readCodes(await code.screenshot({ scale: 'css' })));
    await this.page.emulateMedia({ media: null });
    if (window) await this.page.setViewportSize(window);
    return said;
  }

  /** Prints what waits; what a printer gets, with the size of each page in millimetres. */
  async printed(): Promise<readonly { readonly width: number; readonly height: number }[]> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    return boxes.map(([, width, height]) => ({ width: toMillimetres(width), height: toMillimetres(height) }));
  }

  /** Opens a link that was scanned. */
  async follow(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.taken).toBeVisible();
  }

  /** The list that was taken along, on the telephone. */
  get taken(): Locator {
    return this.host.locator('section[data-section="handout"]');
  }
}

function toMillimetres(points = ''): number {
  return Math.round((Number(points) * 25.4) / 72);
}
