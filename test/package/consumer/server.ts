/** How a program without a page uses the package; compiled against the packed package, and never run. */
import { loadCatalog } from 'insatsguiden';
import schema from 'insatsguiden/catalog.schema.json' with { type: 'json' };
import { createIntakeMachine, type IntakeView, viewOf } from 'insatsguiden/machines';
import { createGuide, type Status } from 'insatsguiden/rules';
import { createActor } from 'xstate';

const { catalog, findings } = loadCatalog({});
if (!catalog) throw new Error(findings.map(({ path, message }) => `${path} ${message}`).join('\n'));

const guide = createGuide(catalog);
const conversation = { answers: [{ fact: 'age', value: '16-19' }], topics: ['work'] } as const;
export const statuses: readonly Status[] = guide.assess(conversation).map(({ status }) => status);
export const question: string | undefined = guide.next(conversation)?.fact;

const intake = createActor(createIntakeMachine(catalog, { guide })).start();
intake.send({ type: 'topics.chosen', topics: ['work'] });
export const view: IntakeView = viewOf(intake.getSnapshot(), guide);

// @ts-expect-error Nobody's need is a fact.
guide.next({ answers: [{ fact: 'need', value: true }], topics: [] });
// @ts-expect-error The machine knows no such event.
intake.send({ type: 'need.assessed' });

export const title: string = schema.title;
