import { expect } from '@playwright/test';
import type { Topic } from '../../src/catalog/types.js';
import { fittingOptions, type TrueFacts } from './people/person.js';
import { StaffPage } from './staff.page.js';

/** More questions than any talk has. */
const ENOUGH = 40;

/** The desk with nothing but a keyboard, whose keys are counted. */
export class DeskByKeys extends StaffPage {
  #keys = 0;

  /** How many keys have been pressed. */
  get keys(): number {
    return this.#keys;
  }

  /** Presses keys, one after the other. */
  async keyIn(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.#keys += 1;
    }
  }

  /** Chooses what to talk about by the numbers that stand on the topics. */
  async keyInTopics(topics: readonly Topic[]): Promise<void> {
    await this.keyIn('t');
    await expect(this.host.locator('#topics')).toBeFocused();
    for (const topic of topics) {
      const pill = this.host.locator('.topics label').filter({ has: this.page.locator(`[value="${topic}"]`) });
      await this.keyIn((await pill.locator('kbd').textContent()) ?? '');
      await expect(pill.getByRole('checkbox')).toBeChecked();
    }
    await this.keyIn('n');
    await expect(this.next).toBeFocused();
  }

  /** Answers what is asked by the keys that stand on the answers, until nothing is. */
  async keyInAnswers(facts: TrueFacts): Promise<readonly string[]> {
    const asked: string[] = [];
    for (; asked.length < ENOUGH; ) {
      const question = this.next.locator('[data-fact]');
      if ((await question.count()) === 0) return asked;
      const fact = (await question.getAttribute('data-fact')) ?? '';
      const options = await question
        .locator('[value]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
      const keys = await question.locator(':is(.option, label) kbd').allTextContents();
      const title = await this.next.locator('#next-title').textContent();
      const before = `${title} ${options.join()}`;
      for (const value of fittingOptions(facts, fact, options) ?? ['skip'])
        await this.keyIn(value === 'skip' ? '0' : (keys[options.indexOf(value)] ?? '').toLowerCase());
      if ((await question.locator('[data-action="confirm"]').count()) > 0 && (facts as Record<string, unknown>)[fact])
        await this.keyIn('Enter');
      asked.push(fact);
      await expect
        .poll(async () => {
          const now = await question
            .locator('[value]')
            .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
          return `${await this.next.locator('#next-title').textContent()} ${now.join()}`;
        })
        .not.toBe(before);
    }
    throw new Error(`More than ${ENOUGH} questions: ${asked.join(', ')}`);
  }

  /** Opens the list to take along, and has it printed. */
  async keyInList(): Promise<void> {
    await this.keyIn('l');
    await expect(this.host.locator('dialog.handout').getByRole('img').first()).toBeVisible();
    await this.keyIn('Enter');
    await expect(this.page.locator('[data-insats-handout] [data-paper="a4"]')).toBeAttached();
  }
}
