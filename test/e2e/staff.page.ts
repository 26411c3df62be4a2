import { expect, type Locator } from '@playwright/test';
import type { Topic } from '../../src/catalog/types.js';
import { GuidePage, type Kommun } from './guide.page.js';
import { fittingOptions, type TrueFacts } from './people/person.js';

/** More facts than any catalogue asks for. */
const ENOUGH = 60;

/** A control that a fact can be filled in by. */
interface OpenFact {
  readonly fact: string;
  readonly options: readonly string[];
  readonly isNext: boolean;
}

/** The guide at a reception desk, as staff use it. */
export class StaffPage extends GuidePage {
  /** Opens the desk of a kommun on a page that holds nothing else. */
  async openDesk(kommun: Kommun): Promise<void> {
    await this.open(kommun);
    await this.host.evaluate((host) => host.setAttribute('mode', 'staff'));
    await this.seeStaffSide();
  }

  /** Opens the ready page, which is Ragunda's. */
  async openReadyPage(): Promise<void> {
    await this.page.goto('/demo/staff.html');
    await this.seeStaffSide();
  }

  get next(): Locator {
    return this.host.locator('#next');
  }

  get list(): Locator {
    return this.host.locator('.list');
  }

  get search(): Locator {
    return this.host.getByRole('searchbox', { name: 'Sök insats' });
  }

  /** The row of a fact in the list of what is known. */
  row(fact: string): Locator {
    return this.host.locator(`#row-${fact}`);
  }

  async seeStaffSide(): Promise<void> {
    await expect(this.host.locator('.staff')).toBeVisible();
  }

  async seeVisitorSide(language: string): Promise<void> {
    await expect(this.host.locator(`.visitor[lang="${language}"]`)).toBeVisible();
  }

  async seeNext(fact: string): Promise<void> {
    await expect(this.next.locator('[data-fact]')).toHaveAttribute('data-fact', fact);
  }

  async seeNoNext(): Promise<void> {
    await expect(this.next.locator('[data-fact]')).toHaveCount(0);
  }

  async seeNothingSaid(): Promise<void> {
    await expect(this.host.locator('.fact :checked')).toHaveCount(0);
  }

  /** States a fact where it is asked for: with the question that stands out, or in the list. */
  async state(fact: string, ...values: readonly string[]): Promise<void> {
    const inCard = this.next.locator(`[data-fact="${fact}"]`);
    const isNext = (await inCard.count()) > 0;
    const group = isNext ? inCard : this.row(fact).locator('[data-fact]');
    for (const value of values) await this.activate(group.locator(`[value="${value}"]`));
    if (values.length === 0) await this.activate((isNext ? this.next : this.row(fact)).locator('[data-action="skip"]'));
    else if (isNext && (await this.next.locator('[data-action="confirm"]').count()) > 0)
      await this.activate(this.next.locator('[data-action="confirm"]'));
  }

  protected override async use(control: Locator): Promise<void> {
    // A pill is pressed by its label, which lies over the box.
    const label = control.locator('xpath=ancestor::label');
    await ((await label.count()) > 0 ? label : control).click();
  }

  async withdraw(fact: string): Promise<void> {
    await this.row(fact).locator('[data-action="withdraw"]').click();
  }

  /** Chooses what to talk about, and folds the choice up again. */
  async talkAbout(topics: readonly Topic[]): Promise<void> {
    const fold = this.host.locator('.topics');
    await fold.locator('summary').click();
    for (const topic of topics) await this.activate(fold.locator(`input[value="${topic}"]`));
    await fold.locator('summary').click();
  }

  /** Fills in all that is open and known of somebody, from the bottom of the list upwards; returns what was. */
  async fillIn(facts: TrueFacts): Promise<readonly string[]> {
    const filled: string[] = [];
    for (let count = 0; count < ENOUGH; count++) {
      const open = (await this.#openFacts()).filter(({ fact }) => fact in facts).at(-1);
      if (!open) return filled;
      const fitting = fittingOptions(facts, open.fact, open.options);
      await this.state(open.fact, ...(fitting ?? []));
      filled.push(open.fact);
    }
    throw new Error(`More than ${ENOUGH} facts were open: ${filled.join(', ')}`);
  }

  async #openFacts(): Promise<readonly OpenFact[]> {
    return this.host.evaluate((host) => {
      const valuesIn = (group: Element) =>
        [...group.querySelectorAll('[value]')].map((control) => control.getAttribute('value') ?? '').filter(Boolean);
      const rows = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.fact') ?? [])];
      return rows
        .filter(({ dataset }) => dataset.standing === 'open' || dataset.standing === 'next')
        .flatMap(({ id, dataset }) => {
          const isNext = dataset.standing === 'next';
          const place = isNext ? '#next' : `#${id}`;
          const group = host.shadowRoot?.querySelector(`${place} [data-fact]`);
          return group ? [{ fact: id.replace('row-', ''), options: valuesIn(group), isNext }] : [];
        });
    });
  }

  /** Looks for an insats, and sees which come first. */
  async searchFor(text: string): Promise<readonly string[]> {
    await this.search.fill(text);
    await expect(this.host.locator('#hits')).toBeVisible();
    return this.host
      .locator('article[data-insats]')
      .evaluateAll((all) => all.map((article) => (article as HTMLElement).dataset.insats ?? ''));
  }

  async showVisitor(language: string): Promise<void> {
    await this.host.locator('[data-action="language"]').selectOption(language);
    await expect(this.host.locator('[data-action="language"]')).toHaveValue(language);
    await this.press('visitor');
    await this.seeVisitorSide(language);
  }

  async showStaff(): Promise<void> {
    await this.press('staff');
    await this.seeStaffSide();
  }
}
