import type { Topic } from '../../../src/catalog/types.js';
import { type Expected, fittingOptions, type Person, type TrueFacts } from '../../e2e/people/person.js';
import {
  attributes,
  count,
  type Look,
  look,
  openCards,
  openFolds,
  placeOfAnswer,
  question,
  type Reading,
  wayToLanguage,
} from './readings.js';
import { actionOf, answerOf, rowOf, SELECTORS, topicOf } from './selectors.js';

/** The steps of the guide, as its screens name themselves. */
export type StepName = 'welcome' | 'topics' | 'questions' | 'results' | 'apply' | 'list';

/** A control of a guide: the elements that a selector finds in its shadow tree, and which of them. */
export interface Target {
  readonly selector: string;
  readonly place?: number;
}

/** What is expected of something that is looked at until it is so. */
export interface Sight {
  toBe(expected: unknown): Promise<void>;
  toEqual(expected: unknown): Promise<void>;
  toContain(expected: unknown): Promise<void>;
  readonly not: Sight;
}

/** More questions than any conversation has. */
const ENOUGH = 40;

/**
 * The guide as somebody meets it: what they do, and what they see. How that is done in a browser stands in the few
 * methods that each kind of test has of its own: reading, using a control, choosing from a list, and waiting.
 */
export abstract class Guide {
  /** Reads something off the guide, or does it to the guide at once. */
  abstract read<Result, Given extends readonly unknown[]>(
    reading: Reading<Result, Given>,
    ...given: Given
  ): Result | Promise<Result>;

  /** Uses a control as this visitor does: presses it, or goes to it by keyboard. */
  abstract activate(target: Target): Promise<void>;

  /** Chooses from a list of the browser's own. */
  abstract select(target: Target, value: string): Promise<void>;

  /** Looks at something until it is as it is to be. */
  abstract poll(read: () => unknown, what: string): Sight;

  /** What the guide says to this visitor where its Swedish texts say this. */
  says(swedish: string): string {
    return swedish;
  }

  // What a visitor does.

  /** Uses the button of that name: what it does, not what it says. */
  async press(action: string, place?: number): Promise<void> {
    await this.activate({ selector: actionOf(action), ...(place === undefined ? {} : { place }) });
  }

  /** Opens a guide that opens from a button. */
  async launch(): Promise<void> {
    await this.activate({ selector: SELECTORS.launcher });
  }

  async start(): Promise<void> {
    await this.press('start');
  }

  /** Chooses what to talk about, and goes on; nothing named: everything. */
  async chooseTopics(topics: readonly Topic[] = []): Promise<void> {
    if (topics.length === 0) await this.press('all');
    else {
      for (const topic of topics) await this.activate({ selector: topicOf(topic) });
      await this.press('confirm');
    }
    await this.until(async () => (await this.read(count, SELECTORS.topicsStep)) === 0, 'the step after the topics');
  }

  /** Answers the question on screen with the options of these values. */
  async give(...values: readonly string[]): Promise<void> {
    const { isMultiple } = await this.read(question);
    for (const value of values) await this.activate({ selector: answerOf(value) });
    if (isMultiple) await this.press('confirm');
  }

  /** Sees the question about a fact, and answers it. */
  async answer(fact: string, ...values: readonly string[]): Promise<void> {
    await this.seeQuestion(fact);
    await this.give(...values);
  }

  async skip(): Promise<void> {
    await this.press('skip');
  }

  async back(): Promise<void> {
    await this.press('back');
  }

  /** Opens an earlier question again: by its place in what has been said, where the topics stand first, or by its words. */
  async change(which: number | string): Promise<void> {
    if ((await this.read(count, SELECTORS.foldedLog)) > 0) await this.activate({ selector: SELECTORS.foldedLog });
    const place = typeof which === 'number' ? which : await this.read(placeOfAnswer, which);
    if (place < 0) throw new Error(`${which} has not been answered.`);
    await this.press('change', place);
  }

  /** Answers every question as is true of somebody, in whatever order they come; returns which were asked. */
  async answerAs(facts: TrueFacts): Promise<readonly string[]> {
    const asked: string[] = [];
    while (asked.length < ENOUGH) {
      const fact = await this.answerOne(facts);
      if (fact === undefined) return asked;
      asked.push(fact);
    }
    throw new Error(`The guide asked more than ${ENOUGH} questions: ${asked.join(', ')}`);
  }

  /** Answers the question on screen as is true of somebody; returns its fact, `undefined` when there is none. */
  async answerOne(facts: TrueFacts): Promise<string | undefined> {
    await this.until(async () => (await this.read(question)).step !== undefined, 'the screen that was on its way');
    const { fact, values, saidCount } = await this.read(question);
    if (fact === undefined) return undefined;
    const fitting = fittingOptions(facts, fact, values);
    if (fitting === null) await this.skip();
    else await this.give(...fitting);
    await this.until(async () => (await this.read(question)).saidCount !== saidCount, 'the answer is taken');
    return fact;
  }

  /** Goes from the welcome to the results as somebody would; returns the facts that were asked. */
  async walk({ topics, facts }: Pick<Person, 'topics' | 'facts'>): Promise<readonly string[]> {
    await this.start();
    await this.seeStep('topics');
    await this.chooseTopics(topics);
    const asked = await this.answerAs(facts);
    await this.seeStep('results');
    return asked;
  }

  /** Asks for the right to apply, by the way that is on every step. */
  async openApply(): Promise<void> {
    await this.activate({ selector: SELECTORS.openApply });
  }

  /** Opens the card of an insats; it stays open. */
  async openCard(insats: string): Promise<void> {
    const [isOpen] = await this.read(attributes, rowOf(insats), 'aria-expanded');
    if (isOpen !== 'true') await this.toggleCard(insats);
  }

  /** Opens the card of an insats, or closes it again. */
  async toggleCard(insats: string): Promise<void> {
    await this.activate({ selector: rowOf(insats) });
  }

  /** Opens every card on screen. */
  async openCards(): Promise<void> {
    await this.read(openCards);
  }

  /** Opens everything on screen that is one tap away. */
  async unfoldAll(): Promise<void> {
    await this.openCards();
    await this.read(openFolds);
  }

  /** Chooses a language: on the greeting they stand in a row, and afterwards in a list. */
  async chooseLanguage(code: string): Promise<void> {
    const way = () => this.read(wayToLanguage, code);
    await this.until(async () => (await way()) !== 'none', `${code} can be chosen`);
    if ((await way()) === 'row') await this.activate({ selector: `${SELECTORS.languageRow}[value="${code}"]` });
    else await this.select({ selector: SELECTORS.languageList }, code);
  }

  // What a visitor sees.

  /** What is on screen now; `undefined` while there is no guide. */
  async look(): Promise<Look | undefined> {
    return this.read(look);
  }

  /** Waits until something is so. */
  async until(isSo: () => Promise<boolean>, what: string): Promise<void> {
    await this.poll(isSo, what).toBe(true);
  }

  #see<Name extends keyof Look>(name: Name, what: string = name): Sight {
    return this.poll(async () => (await this.look())?.[name], what);
  }

  async seeStep(step: StepName): Promise<void> {
    await this.#see('step', 'the step on screen').toBe(step);
  }

  /** No step of the conversation is on screen. */
  async dontSeeStep(): Promise<void> {
    await this.#see('step', 'no step on screen').toBe(undefined);
  }

  async seeQuestion(fact: string): Promise<void> {
    await this.#see('fact', 'what is asked').toBe(fact);
  }

  async see(text: string): Promise<void> {
    await this.#see('text').toContain(this.says(text));
  }

  async dontSee(text: string): Promise<void> {
    await this.#see('text').not.toContain(this.says(text));
  }

  /** What has been said so far, as it stands in the chat: the topics, then each answer. */
  async seeSaid(...answers: readonly string[]): Promise<void> {
    await this.#see('said').toEqual(answers.map((answer) => `${this.says('Du svarade')}: ${this.says(answer)}`));
  }

  async seeChosen(...values: readonly string[]): Promise<void> {
    await this.#see('chosen').toEqual(values);
  }

  async seeLanguage(code: string): Promise<void> {
    await this.#see('language').toBe(code);
  }

  async seeSection(section: string): Promise<void> {
    await this.#see('sections').toContain(section);
  }

  /** The insatser on screen are these, under these statuses, and no others but those `owed` to whoever asks. */
  async seeCards(expected: Expected, owed: readonly string[] = []): Promise<void> {
    const alsoListed = owed.filter((id) => !Object.values(expected).flat().includes(id));
    const seen = async () => {
      const cards = (await this.look())?.cards ?? {};
      const listed = Object.values(cards).flat();
      return { cards: inOrder(cards, alsoListed), notListed: alsoListed.filter((id) => !listed.includes(id)) };
    };
    await this.poll(seen, 'the insatser, and those owed to whoever asks').toEqual({
      cards: inOrder(expected),
      notListed: [],
    });
  }
}

/** Each list in the order of the alphabet, without some ids; what is then empty is left out. */
export function inOrder(
  cards: Readonly<Record<string, readonly string[]>>,
  without: readonly string[] = [],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(cards)
      .map(([status, ids]) => [status, ids.filter((id) => !without.includes(id)).sort()] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}
