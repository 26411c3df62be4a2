/**
 * Writes `machines/README.md`, which draws the statecharts from their definitions. `--check` writes
 * nothing and exits 1 when the file is out of date.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AnyStateMachine, fromPromise } from 'xstate';
import { clearingMachine } from '../machines/clearing.machine.js';
import { createIntakeMachine } from '../machines/intake.machine.js';
import { kioskMachine } from '../machines/kiosk.machine.js';
import { kioskSettingsMachine } from '../machines/kiosk-settings.machine.js';
import { createLoaderMachine } from '../machines/loader.machine.js';
import { createPartMachine, PART_DELAYS } from '../machines/part.machine.js';
import { receptionMachine } from '../machines/reception.machine.js';
import { createReceptionIntake } from '../machines/reception-intake.machine.js';
import { workshopMachine } from '../machines/workshop.machine.js';
import type { Catalog } from '../src/catalog/types.js';
import { type ChartDrawing, chartOf } from './charts/mermaid.js';

const TARGET = fileURLToPath(new URL('../machines/README.md', import.meta.url));

/** A catalogue with two insatser and three facts: enough to see how the intake is made. */
export const SMALL_CATALOG: Catalog = {
  kommun: { name: 'Exempelby' },
  version: '2026-01-01',
  guideline: { title: 'Riktlinje', status: 'adopted', malgrupp: 'binding' },
  contact: { phone: '0123-45 67 00' },
  insatser: [
    {
      id: 'foraldrakurs',
      name: 'Föräldrakurs',
      summary: 'En kurs för dig som är förälder.',
      topics: ['parenting'],
      villkor: [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'childAges', from: 3, to: 11 },
      ],
      access: 'contact',
      documentation: { kind: 'advice' },
      source: { section: 'Föräldrakurs', quote: 'Föräldrar till barn 3–11 år.' },
    },
    {
      id: 'radgivning',
      name: 'Rådgivning',
      summary: 'Du får råd.',
      topics: ['talk'],
      villkor: [{ fact: 'resident', is: true }],
      access: 'contact',
      documentation: { kind: 'advice' },
      source: { section: 'Rådgivning', quote: 'Folkbokförda i kommunen.' },
    },
  ],
};

/** The catalogue of Ragunda, as it lies in `catalogs/`. */
export function ragunda(): Catalog {
  return JSON.parse(readFileSync(new URL('../catalogs/ragunda/catalog.json', import.meta.url), 'utf8')) as Catalog;
}

/** A machine to draw, and what is said of it. */
interface Section {
  readonly title: string;
  readonly text: string;
  readonly machine: AnyStateMachine;
}

/** The machines the README draws, in its order. */
export function sections(): readonly Section[] {
  return [
    {
      title: 'intake, for a catalogue of three facts',
      text: '`intake.machine.ts` is the conversation: welcome, what to talk about, the questions, the results, and the right to apply, which every state leads to. It is made for one catalogue. Each fact that its villkor can lead the guide to ask for has a state under `questions`, and what has no state cannot be asked. `deciding` is never stopped at: it goes to an earlier question that was opened again, else to the next one that an answer can still matter to, else to the results. Here is the whole of it for a small invented catalogue: one insats for parents of children from 3 to 11 years, and one for those folkbokförda in the kommun.',
      machine: createIntakeMachine(SMALL_CATALOG),
    },
    {
      title: 'intake, for Ragunda',
      text: 'The same machine for the decided catalogue in `catalogs/ragunda`. Nothing but the states under `questions` differs. `guardianConsent` is there for the law, which asks it of whoever is under 15.',
      machine: createIntakeMachine(ragunda()),
    },
    {
      title: 'loader',
      text: '`loader.machine.ts` gets the catalogue: named by a URL and fetched, or given as an object. The fetching is done at the edge, as the actor `fetchCatalog`. Whatever fails ends in `failed`, where there is still whom to contact and, where there is a URL, another try.',
      machine: createLoaderMachine(),
    },
    {
      title: 'part',
      text: '`part.machine.ts` is a part of the guide that lies in a file of its own, such as a language or a place of use: wanted, on its way, there, or missing. The importing is done at the edge, as the actor `load`, and the edge says which parts are asked for again without anybody’s act.',
      machine: createPartMachine({
        load: fromPromise(async () => {}),
        isLate: PART_DELAYS.isLate,
        triesAgain: () => true,
        reportLate: () => {},
      }),
    },
    {
      title: 'kiosk',
      text: "`kiosk.machine.ts` is a tablet on a wall, which many people use one after another: when somebody starts, when they are asked whether they are still there, and that everything is forgotten before the next. It knows nothing of the conversation, which is the intake's. What it does to the page and the device is provided at the edge: the actor `forget` empties everything that a visit may have left, and `renewPage` loads the page anew. A newer version is taken only in `attract`.",
      machine: kioskMachine,
    },
    {
      title: 'settings of a kiosk',
      text: '`kiosk-settings.machine.ts` is what comes before the greeting where a kommun has a `kiosk.json`: it is read and checked, and what is wrong is on screen until it is mended. A tablet that cannot have it starts without it.',
      machine: kioskSettingsMachine,
    },
    {
      title: 'intake at a reception desk, for a catalogue of three facts',
      text: '`reception-intake.machine.ts` is the intake again, as staff use it together with a visitor: the same states under `questions`, and no others. It begins with the first question, and takes what is said in any order (`answer.stated`, `answer.withdrawn`) as long as the fact is one that can be asked and what its question waits for holds. `deciding` then goes to the question that the guide would ask next.',
      machine: createReceptionIntake(SMALL_CATALOG),
    },
    {
      title: 'reception',
      text: '`reception.machine.ts` is the desk around the talk: whom the screen is turned to. What is searched for goes with the talk; whether single keys do something stays.',
      machine: receptionMachine,
    },
    {
      title: 'clearing',
      text: '`clearing.machine.ts` is when a talk on a shared screen is cleared: asked for twice, or after idleness of the person, with a warning that counts down. What is cleared, and whether there is anything to clear, is provided at the edge.',
      machine: clearingMachine,
    },
    {
      title: 'workshop',
      text: '`workshop.machine.ts` is the workshop where a catalogue is written: it holds the draft, what can be undone and done again (`workshop.history.ts`), and the versions that were saved. Reading a file and the store of the device are provided at the edge. A draft is lost only by wiping.',
      machine: workshopMachine,
    },
  ];
}

/** The README's text. */
export function readmeText(): string {
  return `<!-- Written by \`npm run charts\`. Change the machines or scripts/charts.ts, not this file. -->

# Statecharts

What the guide can do, as [XState](https://stately.ai/docs) machines. They hold ids, answers and topics, no text, and know neither screen nor clock; guards and actions are one-line calls of \`src/rules\`. Beside a machine stands its view (\`*.view.ts\`): a pure function from a snapshot to what the screen shows.

The drawings are made from the machines themselves, and a test fails when they are out of date. An arrow says which event it takes and, in brackets, which guard; one without an event is taken at once, and what an arrow without any label says stands below the drawing.
${sections().map(sectionText).join('')}`;
}

function sectionText({ title, text, machine }: Section): string {
  const { drawings, states } = chartOf(machine);
  return `
## ${title}

${text}
${drawings.map(drawingText).join('')}
| state | what it is |
| --- | --- |
${states
  .filter(({ description }) => description !== undefined)
  .map(({ path, description }) => `| \`${path}\` | ${description?.replaceAll('|', '\\|')} |`)
  .join('\n')}
`;
}

function drawingText({ path, diagram, shared, everywhere }: ChartDrawing): string {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  return `${path === '' ? '' : `\nInside \`${path}\`:\n`}
\`\`\`mermaid
${diagram}\`\`\`
${shared.length === 0 ? '' : `\nThe arrows without a label:\n\n${list(shared)}\n`}${everywhere.length === 0 ? '' : `\nIn every state${path === '' ? '' : ` of \`${path}\``} also:\n\n${list(everywhere)}\n`}`;
}

/** What the README holds now; empty where there is none. */
export function writtenReadme(): string {
  try {
    return readFileSync(TARGET, 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(TARGET, readmeText());
  else if (readmeText() !== writtenReadme()) {
    console.error('machines/README.md is out of date: run `npm run charts`.');
    process.exitCode = 1;
  }
}
