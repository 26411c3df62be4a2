import type { Topic } from '../../src/catalog/types.js';
import type { GuidePage, Kommun } from './guide.page.js';
import type { TrueFacts } from './people/person.js';

/** A conversation that passes every step, with as many kinds of question and of status as the catalogue has. */
interface Route {
  readonly topics: readonly Topic[];
  readonly facts: TrueFacts;
}

const ROUTES: Readonly<Record<Kommun, Route>> = {
  ragunda: {
    topics: ['violence', 'separation', 'parenting'],
    facts: { age: 38, parenthood: ['parent'], childAges: [2], bothParentsAgree: null, courtDecision: true },
  },
  hallefors: {
    topics: ['youth', 'older'],
    facts: {
      age: 13,
      schoolYear: ['7-9'],
      resident: true,
      parenthood: ['none'],
    },
  },
  sala: {
    topics: ['separation'],
    facts: {
      age: 42,
      resident: true,
      parenthood: ['parent'],
      childAges: [5],
      childResident: true,
      livesApart: null,
    },
  },
  'utkast-004': { topics: ['violence', 'meeting'], facts: {} },
};

/** Goes through the whole guide, and looks at every step on the way; the guide is open already. */
export async function tour(guide: GuidePage, kommun: Kommun, look: (step: string) => Promise<void>): Promise<void> {
  const { topics, facts } = ROUTES[kommun];
  await look('welcome');
  await guide.start();
  await look('topics');
  await guide.chooseTopics(topics);
  for (;;) {
    const fact = await guide.question();
    if (fact === undefined) break;
    await look(`question ${fact}`);
    await guide.answerOne(facts);
  }
  await guide.seeStep('results');
  await look('results');
  await guide.openApply();
  await guide.seeStep('apply');
  await look('apply');
}
