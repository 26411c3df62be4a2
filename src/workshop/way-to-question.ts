import { createIntakeMachine } from '../../machines/intake.machine.js';
import { viewOf } from '../../machines/intake.view.js';
import type { Fact } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Catalog, Topic } from '../catalog/types.js';
import { begin, type GuideInSetting, placeOf, reply, type Snapshot } from '../review/guide-in-setting.js';
import { answerFrom } from '../rules/answers.js';
import { createGuide } from '../rules/guide.js';

/** What a visitor says until a question is asked. */
export interface Way {
  /** What they want to talk about; `[]` is everything. */
  readonly topics: readonly Topic[];
  /** The option they choose at each question; `null` where they skip it. */
  readonly answers: readonly { readonly fact: string; readonly value: string | null }[];
}

/** How many moments of conversations are looked at before a question is given up. */
const MOST_MOMENTS = 2000;

const insideOf = oncePer((catalog: Catalog): GuideInSetting => {
  const guide = createGuide(catalog);
  return { setting: { mode: 'embed', language: 'sv' }, guide, machine: createIntakeMachine(catalog, { guide }) };
});

/** Every question that the guide can come to ask, in the order of the vocabulary. */
export function questionsOf(catalog: Catalog): readonly Fact[] {
  return insideOf(catalog).guide.facts;
}

/** One of the shortest ways to a question; `undefined` where none was found. */
export function wayTo(catalog: Catalog, fact: Fact): Way | undefined {
  const inside = insideOf(catalog);
  const { guide } = inside;
  const naming = catalog.insatser.filter((insats) => guide.names(insats, fact));
  const topics = [...new Set(naming.flatMap((insats) => insats.topics))];
  let open = [...topics.map((topic): readonly Topic[] => [topic]), []].map(
    (chosen): { readonly way: Way; readonly snapshot: Snapshot } => ({
      way: { topics: chosen, answers: [] },
      snapshot: begin(inside, chosen),
    }),
  );
  for (let seen = 0; open.length > 0 && seen < MOST_MOMENTS; ) {
    const next: typeof open = [];
    for (const { way, snapshot } of open) {
      if (placeOf(snapshot) === fact) return way;
      if (++seen > MOST_MOMENTS) return undefined;
      const { question } = viewOf(snapshot, guide);
      if (!question) continue;
      // Skipping leaves most open to be asked: it is tried first.
      for (const value of [null, ...question.options.map((option) => option.value)])
        next.push({
          way: { topics: way.topics, answers: [...way.answers, { fact: question.fact, value }] },
          snapshot: reply(inside, snapshot, value === null ? null : answerFrom(question.fact, [value])),
        });
    }
    open = next;
  }
  return undefined;
}
