import type { Step } from '../../machines/intake.view.js';
import { type Fact, isFact } from '../catalog/facts.js';
import type { Catalog } from '../catalog/types.js';
import { questionText } from '../elements/scene.js';
import { questionsOf, wayTo } from './way-to-question.js';
import { wordingIn } from './words.js';

/** A place in the guide that the preview can be put at. */
export interface PreviewPlace {
  /** `welcome`, `question:age`, `card:larm`. */
  readonly value: string;
  readonly text: string;
}

/** Places of one kind. */
export interface PlaceGroup {
  readonly name: string;
  readonly places: readonly PreviewPlace[];
}

/** A screen of the guide; the questions are places of their own. */
type Screen = Exclude<Step, 'questions'>;

/** What an editor calls each screen, and how a visitor comes there from the greeting. */
const SCREENS: Readonly<Record<Screen, { readonly text: string; walk(guide: HTMLElement): Promise<void> }>> = {
  welcome: { text: 'Hälsningen', walk: async () => undefined },
  topics: { text: 'Vad det gäller', walk: (guide) => press(guide, '[data-action=start]') },
  results: { text: 'Svaret, för den som inte sagt något', walk: walkToResults },
  apply: { text: 'Rätten att ansöka', walk: (guide) => press(guide, '[data-action=apply]') },
  list: { text: 'Hela listan', walk: (guide) => press(guide, '[data-action=list]') },
};

/** All that a visitor can come to: the screens, each question, and each insats's card. */
export function placesOf(catalog: Catalog): readonly PlaceGroup[] {
  const { texts } = wordingIn('sv', catalog);
  const questions = questionsOf(catalog).map((fact) => ({
    value: `question:${fact}`,
    text: questionText({ texts, catalog }, fact),
  }));
  const cards = catalog.insatser.map(({ id, name }) => ({ value: `card:${id}`, text: name }));
  return [
    { name: 'Sidor', places: Object.entries(SCREENS).map(([value, { text }]) => ({ value, text })) },
    { name: 'Frågor', places: questions },
    { name: 'Kort', places: cards },
  ];
}

/**
 * Brings a guide that has just been drawn to a place, as a visitor would come there; whether it came there. The keyboard
 * stays where the editor has it.
 */
export async function bringTo(guide: HTMLElement, catalog: Catalog, place: string): Promise<boolean> {
  const frame = guide.parentElement;
  if (frame) frame.inert = true;
  try {
    return await walkTo(guide, catalog, place);
  } finally {
    if (frame) frame.inert = false;
  }
}

async function walkTo(guide: HTMLElement, catalog: Catalog, place: string): Promise<boolean> {
  const [kind, name = ''] = place.split(':');
  if (kind === 'question') return isFact(name) && (await walkToQuestion(guide, catalog, name));
  if (kind === 'card') return walkToCard(guide, name);
  await SCREENS[kind as Screen].walk(guide);
  return (await seen(guide, `[data-step=${kind}]`)) !== undefined;
}

async function press(guide: HTMLElement, selector: string): Promise<void> {
  (await seen(guide, selector))?.click();
}

async function walkToResults(guide: HTMLElement): Promise<void> {
  await press(guide, '[data-action=start]');
  await press(guide, '[data-step=topics] [data-action=all]');
  // A catalogue without a question is at its end.
  await seen(guide, '[data-step=questions], [data-step=results]');
  guide.shadowRoot?.querySelector<HTMLElement>('[data-step=questions] [data-action=results]')?.click();
}

async function walkToQuestion(guide: HTMLElement, catalog: Catalog, fact: Fact): Promise<boolean> {
  const way = wayTo(catalog, fact);
  if (!way) return false;
  await press(guide, '[data-action=start]');
  for (const topic of way.topics) await press(guide, `[data-step=topics] input[value=${topic}]`);
  await press(guide, `[data-step=topics] [data-action=${way.topics.length === 0 ? 'all' : 'confirm'}]`);
  for (const { fact: asked, value } of way.answers) {
    const turn = `[data-fact=${asked}]`;
    await press(guide, value === null ? `${turn} [data-action=skip]` : `${turn} [value="${CSS.escape(value)}"]`);
    if (value !== null) guide.shadowRoot?.querySelector<HTMLElement>(`${turn} [data-action=confirm]`)?.click();
  }
  return (await seen(guide, `[data-fact=${fact}]`)) !== undefined;
}

/** Opens an insats's card in the guide's own list of everything. */
async function walkToCard(guide: HTMLElement, id: string): Promise<boolean> {
  const row = `[data-step=list] [data-insats="${CSS.escape(id)}"]`;
  await press(guide, '[data-action=list]');
  await press(guide, `${row} [data-action=open][aria-expanded=false]`);
  const card = await seen(guide, `${row} [aria-expanded=true]`);
  guide.shadowRoot?.querySelector(row)?.scrollIntoView({ block: 'nearest' });
  return card !== undefined;
}

/** What a selector finds in the guide, as soon as it is drawn; `undefined` where it is not, or the guide is gone. */
async function seen(guide: HTMLElement, selector: string): Promise<HTMLElement | undefined> {
  for (let frame = 0; frame < MOST_FRAMES && guide.isConnected; frame++) {
    const control = guide.shadowRoot?.querySelector<HTMLElement>(selector);
    if (control) return control;
    await new Promise((resume) => requestAnimationFrame(resume));
  }
  return undefined;
}

/** How long the guide may take to draw what was pressed. */
const MOST_FRAMES = 120;
