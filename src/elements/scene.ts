import type { nothing, TemplateResult } from 'lit';
import type { IntakeEvent } from '../../machines/intake.machine.js';
import type { IntakeView } from '../../machines/intake.view.js';
import type { Fact } from '../catalog/facts.js';
import type { InsatsText } from '../catalog/insats-texts.js';
import type { Catalog, Insats, Topic } from '../catalog/types.js';
import { textOfInsats } from '../content/content-text.js';
import type { Places } from '../i18n/answer-text.js';
import { questionVariant } from '../i18n/question-variant.js';
import type { Texts } from '../i18n/texts.js';
import type { Guide } from '../rules/guide.js';
import type { Browsing } from './browsing.js';
import type { Language } from './language/load-language.js';
import { contentText } from './screens/content-text.js';

/** How a link is drawn where the place of use draws it in its own way. */
export type DrawLink = (href: string, text: string) => TemplateResult;

/** What comes to a scene from parts that are loaded on demand; a scene is whole without it. */
export interface SceneParts {
  /** The control that has a message or a card read aloud. */
  readonly listen?: TemplateResult | typeof nothing | undefined;
  /** Draws the picture of a topic. */
  readonly picture?: ((topic: Topic) => TemplateResult) | undefined;
  /** Draws what has been said. */
  readonly transcript?: ((scene: Scene) => unknown) | undefined;
  /** All languages in a row. */
  readonly languages?: TemplateResult | undefined;
  /** Draws telephone numbers and addresses where no link may lead out of the page. */
  readonly link?: DrawLink | undefined;
  /** What printing does instead of printing the page. */
  readonly print?: (() => void) | undefined;
  /** Takes a list along from the visitor's own device; `undefined` where a place of use has its own way. */
  readonly take?: { tools(scene: Scene): TemplateResult | typeof nothing } | undefined;
  /** Whether each row can be ticked, for a list that the place of use makes; on a website an opened card can be. */
  readonly canTick?: boolean;
  /** Draws what shows the code of one insats. */
  readonly code?: ((insats: Insats, name: unknown) => TemplateResult) | undefined;
}

/** What the greeting is drawn from: the words, and where events go. It needs neither the rules nor the chart. */
export interface Greeting extends SceneParts {
  readonly view: IntakeView;
  readonly catalog: Catalog;
  readonly texts: Texts;
  /** The language that has been chosen; Swedish where there is none. */
  readonly language: Language | undefined;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The moment that opening hours are held against. */
  readonly now?: Date;
  /** Whether what is folded is drawn: not before the first paint, so that the greeting is there sooner. */
  readonly hasFolds: boolean;
  /** Whether the person is to choose something before going on. */
  readonly isFaulty: boolean;
  /** What is opened, ticked and searched for. */
  readonly browsing: Browsing;
  readonly send: (event: IntakeEvent) => void;
  /** Tells the person to choose something. */
  readonly complain: () => void;
}

/** What every other screen is drawn from. */
export interface Scene extends Greeting {
  /** The compiled catalogue. */
  readonly guide: Guide;
}

/** A fact's question, in the language of the scene. */
export function questionText({ texts, catalog, view }: Asking, fact: Fact, isFiner = false): string {
  const values = { kommun: catalog.kommun.name };
  const variant = isFiner ? 'Finer' : view && questionVariant(fact, view.answers);
  return (
    (variant && texts.find(`question.${fact}${variant}`, values)) ?? texts.find(`question.${fact}`, values) ?? fact
  );
}

/** What a question is put from: the words, and what is known of whoever is asked. */
type Asking = Pick<Greeting, 'texts' | 'catalog'> & { readonly view?: Pick<IntakeView, 'answers'> };

/** A text of the catalogue: in the chosen language, or in Swedish, and then marked and labelled as such. */
export function insatsText(scene: Pick<Scene, 'language'>, insats: Insats, name: InsatsText): unknown {
  return contentText(textOfInsats(scene, insats, name));
}

/** What the kommun's own places are called. */
export function placesIn({ catalog }: Pick<Scene, 'catalog'>): Places {
  return { kommun: catalog.kommun.name, areas: catalog.areas };
}
