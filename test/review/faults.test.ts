import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { createIntakeMachine, type IntakeOptions } from '../../machines/intake.machine.js';
import { type Fact, isFact } from '../../src/catalog/facts.js';
import type { Catalog, Insats } from '../../src/catalog/types.js';
import { guidesInSettings, ownFactories, settingsFor } from '../../src/review/guide-in-setting.js';
import { type ReviewOptions, reviewCatalog } from '../../src/review/review.js';
import { knownFrom } from '../../src/rules/answers.js';
import { questionFor } from '../../src/rules/choose.js';
import { evaluate } from '../../src/rules/evaluation.js';
import { type Conversation, createGuide, type Guide, type InsatsAssessment } from '../../src/rules/guide.js';
import { stakeOf } from '../../src/rules/stake.js';
import { replay } from '../support/replay.js';
import { EXAMPLE } from '../support/reviewed-catalog.js';

type Factories = Omit<ReviewOptions, 'fingerprint'>;

/** A fault, the statement that does not hold with it, and where it sits: in the guide, the machine or the catalogue. */
interface Fault {
  readonly fault: string;
  readonly statement: number;
  /** What the review says of it. */
  readonly detail: string;
  readonly factories?: Factories;
  readonly catalog?: Catalog;
}
type Machine = ReturnType<typeof createIntakeMachine>;

/** The product's guide with a fault in it. */
function guideWith(fault: (guide: Guide) => Partial<Guide>): Factories {
  return {
    createGuide: (catalog) => {
      const guide = createGuide(catalog);
      return { ...guide, ...fault(guide) };
    },
  };
}

/** The product's machine with a fault in its chart. */
function machineWith(fault: (states: Record<string, object>) => Record<string, object>): Factories {
  return {
    createMachine: (catalog, options) => {
      const { config, implementations } = createIntakeMachine(catalog, options);
      const states = fault(config.states as Record<string, object>);
      return createMachine({ ...config, states } as object, implementations as object) as unknown as Machine;
    },
  };
}

/** The chart without what one can do in a state. */
function withoutEvent(states: Record<string, object>, state: string, event: string): Record<string, object> {
  const { on, ...rest } = states[state] as { readonly on: Record<string, object> };
  const { [event]: _, ...others } = on;
  return { ...states, [state]: { ...rest, on: others } };
}

/** The catalogue with one of its insatser changed. */
function exampleWith(id: string, changes: Partial<Insats>): Catalog {
  return { ...EXAMPLE, insatser: EXAMPLE.insatser.map((one) => (one.id === id ? { ...one, ...changes } : one)) };
}

const isSaid = ({ answers }: Conversation, fact: Fact) => answers.some((answer) => answer.fact === fact);

/** Asks for one fact more, where `isTurn` says so and it has not been asked. */
const alsoAsks = (fact: Fact, isTurn: (conversation: Conversation) => boolean) =>
  guideWith((guide) => ({
    facts: [...new Set([...guide.facts, fact])],
    next: (conversation) =>
      isTurn(conversation) && !isSaid(conversation, fact)
        ? asking(guide, conversation, fact)
        : guide.next(conversation),
  }));

/** The question for a fact, whether or not it is its turn, with all insatser as the reason. */
function asking({ compiled, catalog }: Guide, { answers, topics }: Conversation, fact: Fact) {
  // The rules know no question outside the vocabulary: it is put together here.
  if (!isFact(fact)) return { fact, brackets: [], insatser: catalog.insatser };
  const question = questionFor(stakeOf(compiled, topics), evaluate(compiled, knownFrom(answers)), fact);
  return { ...question, insatser: catalog.insatser };
}

const withStatus = (list: readonly InsatsAssessment[], id: string, status: InsatsAssessment['status']) =>
  list.map((one) => (one.insats.id === id ? { ...one, status } : one));

const FAULTS: readonly Fault[] = [
  {
    fault: 'a question on something outside the vocabulary',
    statement: 1,
    detail: 'loneliness is no fact',
    factories: alsoAsks('loneliness' as Fact, () => true),
  },
  {
    fault: 'a question that no villkor names',
    statement: 1,
    detail: 'no villkor at stake names gender',
    factories: alsoAsks('gender', () => true),
  },
  {
    fault: 'a question for insatser under another topic',
    statement: 1,
    detail: 'resident is asked for samtal, which does not name it',
    factories: guideWith((guide) => ({ next: (conversation) => guide.next({ ...conversation, topics: [] }) })),
  },
  {
    fault: 'a question whose reason is an insats that does not name it',
    statement: 1,
    detail: 'parenthood is asked for samtal',
    factories: guideWith((guide) => ({
      next: (conversation) => {
        const question = guide.next(conversation);
        return question && { ...question, insatser: guide.catalog.insatser };
      },
    })),
  },
  {
    fault: 'a question that no longer matters',
    statement: 2,
    detail: 'no answer to age changes a status',
    factories: alsoAsks('age', ({ answers }) => answers.length === 3),
  },
  {
    fault: 'a question about the children of someone who has none',
    statement: 2,
    detail: 'no answer to childAges changes',
    factories: alsoAsks('childAges', (c) => isSaid(c, 'parenthood')),
  },
  {
    fault: 'a question about consent to someone of 18 or more',
    statement: 2,
    detail: 'no answer to guardianConsent changes',
    factories: alsoAsks('guardianConsent', (c) => isSaid(c, 'age')),
  },
  {
    fault: 'a question before the one it waits for',
    statement: 2,
    detail: 'no answer to childAges changes',
    factories: alsoAsks('childAges', ({ answers }) => answers.length === 0),
  },
  {
    fault: 'a question that is asked twice',
    statement: 3,
    detail: 'resident is asked again',
    factories: guideWith((guide) => ({
      next: (conversation) => {
        const next = guide.next(conversation);
        const times = conversation.answers.filter(({ fact }) => fact === 'resident').length;
        return !next && times === 1 ? asking(guide, conversation, 'resident') : next;
      },
    })),
  },
  {
    fault: 'a question that comes again once it was skipped',
    statement: 3,
    detail: 'asked again after it was skipped',
    factories: guideWith((guide) => ({
      next: (conversation) => {
        const skipped = conversation.answers.filter(({ value }) => value === null);
        return skipped.length === 1 && conversation.answers.length < 3
          ? asking(guide, conversation, skipped[0]?.fact ?? 'age')
          : guide.next(conversation);
      },
    })),
  },
  {
    fault: 'an age that is asked again in the same brackets',
    statement: 3,
    detail: 'age is asked again and not refined',
    factories: guideWith((guide) => ({
      next: (conversation) => {
        const next = guide.next(conversation);
        const times = conversation.answers.filter(({ fact }) => fact === 'age').length;
        return !next && times === 1 ? asking(guide, { ...conversation, answers: [] }, 'age') : next;
      },
    })),
  },
  {
    fault: 'a conversation that never ends',
    statement: 4,
    detail: 'comes back to where it was, after age',
    factories: {
      ...guideWith((guide) => ({
        next: (conversation) => guide.next(conversation) ?? asking(guide, conversation, 'age'),
      })),
      // There are states without number behind it, and the first of them shows it.
      limits: { optimumStates: 0, states: 150 },
    },
  },
  {
    fault: 'a conversation that ends while there is something to ask',
    statement: 4,
    detail: 'ends with something left to ask',
    factories: guideWith((guide) => ({
      next: (conversation) => (conversation.answers.length < 2 ? guide.next(conversation) : undefined),
    })),
  },
  {
    fault: 'a question that leads nowhere',
    statement: 4,
    detail: 'stops at resident',
    factories: machineWith((states) => ({ ...states, questions: { ...states.questions, initial: 'resident' } })),
  },
  {
    fault: 'a right to apply that is missing at the end',
    statement: 5,
    detail: 'cannot be opened from results',
    factories: machineWith((states) => withoutEvent(states, 'results', 'apply.opened')),
  },
  {
    fault: 'a right to apply that is missing where nothing is open',
    statement: 5,
    detail: 'cannot be opened from results',
    factories: {
      createMachine: (catalog, options) => {
        const { config, implementations } = createIntakeMachine(catalog, options);
        const { results, ...states } = config.states as Record<string, { on: Record<string, object> }>;
        const guard = ({ context }: { context: { answers: Conversation['answers'] } }) =>
          options.guide?.assess({ answers: context.answers, topics: [] }).some(({ status }) => status === 'open') &&
          !context.answers.some(({ fact, value }) => fact === 'resident' && value === false);
        const on = { ...results?.on, 'apply.opened': { ...results?.on['apply.opened'], guard } };
        return createMachine(
          { ...config, states: { ...states, results: { ...results, on } } } as object,
          implementations as object,
        ) as unknown as Machine;
      },
    },
  },
  {
    fault: 'a right to apply that one does not come back from',
    statement: 5,
    detail: 'one does not come back to',
    factories: machineWith((states) => ({ ...states, apply: { on: {} } })),
  },
  {
    fault: 'results so far that cannot be opened',
    statement: 5,
    detail: 'results so far cannot be opened at',
    factories: machineWith((states) => withoutEvent(states, 'questions', 'results.opened')),
  },
  {
    fault: 'a catalogue without a way to make contact',
    statement: 5,
    detail: 'no way to make contact',
    catalog: { ...EXAMPLE, contact: {} },
  },
  {
    fault: 'audience that excludes',
    statement: 6,
    detail: 'samtal is not listed',
    factories: guideWith((guide) => ({
      assess: (conversation) => guide.assess(conversation).filter(({ insats }) => !insats.audience?.includes('ensam')),
    })),
  },
  {
    fault: 'audience that is weighed',
    statement: 6,
    detail: 'without its audience',
    factories: guideWith((guide) => ({
      assess: (conversation) =>
        guide
          .assess(conversation)
          .map((one) => (one.insats.audience ? { ...one, status: 'checkWithProvider' as const } : one)),
    })),
  },
  {
    fault: 'a topic that changes a status',
    statement: 6,
    detail: 'without a topic',
    factories: guideWith((guide) => ({
      assess: (conversation) =>
        conversation.topics.includes('youth')
          ? withStatus(guide.assess(conversation), 'barnsamtal', 'open')
          : guide.assess(conversation),
    })),
  },
  {
    fault: 'an insats owed to whoever asks that a topic filters away',
    statement: 6,
    detail: 'radgivning is not listed',
    factories: guideWith((guide) => ({
      assess: (conversation) =>
        guide
          .assess(conversation)
          .filter(
            ({ insats }) =>
              !conversation.topics.length || insats.topics.some((one) => conversation.topics.includes(one)),
          ),
    })),
  },
  {
    fault: 'a fact left to the provider that is asked',
    statement: 7,
    detail: 'is left to the provider, and is asked',
    factories: alsoAsks('cognitiveImpairment', () => true),
  },
  {
    fault: 'a fact left to the provider that is asked in staff mode',
    statement: 7,
    detail: 'has a state in staff',
    factories: {
      createMachine: (catalog, options, { mode }) =>
        createIntakeMachine(catalog, mode === 'staff' ? { guide: askingAll(options) } : options),
    },
  },
  {
    fault: 'villkor that nobody can meet',
    statement: 8,
    detail: 'samtal is within reach for nobody',
    catalog: exampleWith('samtal', {
      villkor: [
        { fact: 'age', from: 66 },
        { fact: 'age', to: 20 },
      ],
    }),
  },
  {
    fault: 'a villkor that everyone meets',
    statement: 8,
    detail: 'villkor 2 of samtal can never decide',
    catalog: exampleWith('samtal', { villkor: [{ fact: 'age', from: 0 }] }),
  },
  {
    fault: 'a villkor that another includes',
    statement: 8,
    detail: 'villkor 2 of samtal can never decide',
    catalog: exampleWith('samtal', {
      villkor: [
        { fact: 'age', from: 10 },
        { fact: 'age', from: 18 },
      ],
    }),
  },
  {
    fault: 'a skipped answer that is taken as no',
    statement: 9,
    detail: 'not what is remembered',
    factories: guideWith((guide) => ({
      record: (conversation, fact, value, isRevision) => guide.record(conversation, fact, value ?? false, isRevision),
    })),
  },
  {
    fault: 'a skipped answer that is weighed as no',
    statement: 9,
    detail: 'by the rules checkWithProvider',
    factories: guideWith((guide) => ({
      assess: ({ answers, topics }) =>
        guide.assess({
          topics,
          answers: answers.map((answer) =>
            answer.fact === 'resident' && answer.value === null ? { ...answer, value: false } : answer,
          ),
        }),
    })),
  },
  {
    fault: 'an upper bound that is left out',
    statement: 9,
    detail: 'ungdomsgrupp is applyInstead',
    factories: {
      createGuide: () => createGuide(exampleWith('ungdomsgrupp', { villkor: [{ fact: 'age', from: 13, to: 19 }] })),
    },
  },
  {
    fault: "the law's consent forgotten for those under 15",
    statement: 9,
    detail: 'by the rules checkWithProvider',
    factories: guideWith((guide) => ({
      assess: (conversation) =>
        guide.assess(conversation).map((assessment) => {
          const others = assessment.reasons.filter(({ origin }) => origin !== 'law');
          const isForgotten = others.length < assessment.reasons.length && others.every(({ truth }) => truth === 'met');
          return isForgotten ? { ...assessment, status: 'open' } : assessment;
        }),
    })),
  },
  {
    fault: 'statuses that differ on the tablet',
    statement: 9,
    detail: 'in kiosk',
    factories: {
      createGuide: (catalog, { mode }) => createGuide(mode === 'kiosk' ? { ...catalog, villkor: [] } : catalog),
    },
  },
  {
    fault: 'statuses that differ in another language',
    statement: 9,
    detail: 'in embed, fi',
    factories: {
      languages: ['sv', 'fi'],
      createGuide: (catalog, { language }) =>
        createGuide(
          language === 'fi' ? { ...catalog, guideline: { ...catalog.guideline, malgrupp: 'binding' } } : catalog,
        ),
    },
  },
];

function askingAll({ guide }: IntakeOptions): Guide {
  const own = guide as Guide;
  return {
    ...own,
    facts: [...own.facts, 'cognitiveImpairment'],
    next: (conversation) =>
      own.next(conversation) ??
      (isSaid(conversation, 'cognitiveImpairment') ? undefined : asking(own, conversation, 'cognitiveImpairment')),
  };
}

describe('a review catches', () => {
  test('nothing in a catalogue and a guide without fault', () => {
    const { checks } = reviewCatalog(EXAMPLE, { fingerprint: '', languages: ['sv', 'fi'] });
    expect(checks.map(({ against }) => against)).toEqual(Array.from({ length: 9 }, () => []));
  });

  test.each(FAULTS)('$fault, by statement $statement', ({ statement, detail, factories = {}, catalog = EXAMPLE }) => {
    const { checks } = reviewCatalog(catalog, { fingerprint: '', limits: { optimumStates: 0 }, ...factories });
    const against = checks.find(({ number }) => number === statement)?.against ?? [];
    expect(against.map((example) => example.detail)).toContainEqual(expect.stringContaining(detail));
    expect(against.length).toBeLessThanOrEqual(5);

    const [first] = guidesInSettings(catalog, settingsFor(factories.languages ?? ['sv']), {
      ...ownFactories(),
      ...factories,
    });
    for (const example of checks.flatMap((check) => check.against)) {
      expect(example.detail).not.toBe('');
      expect(() => first && replay(first, example)).not.toThrow();
    }
  });
});
