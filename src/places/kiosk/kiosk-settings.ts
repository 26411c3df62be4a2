import { LONGEST_WAIT } from '../../../machines/kiosk.machine.js';
import {
  choice,
  code,
  type FieldsOf,
  flag,
  link,
  list,
  numberFrom,
  optional,
  prose,
  text,
} from '../../catalog/shape.js';
import { LANGUAGES } from '../../i18n/languages.js';

/** What a kommun sets for its tablets, in `kiosk.json` beside the page. What is left out is as the page has it. */
export interface KioskSettings {
  /** Where the schema lies, for an editor. */
  readonly $schema?: string;
  /** The four digits of the kommun, such as 2303: the list of another kommun is not taken. */
  readonly kommun?: string;
  /** The languages that are offered, in this order. Swedish always is, first where it is not named. */
  readonly languages?: readonly string[];
  /** Seconds without a touch before the tablet asks whether somebody is there. */
  readonly idleSeconds?: number;
  /** Seconds to answer before everything is wiped; at least 20, for those who read slowly (WCAG 2.2.1). */
  readonly countdownSeconds?: number;
  /** The kommun's colour, such as #0b5b54. */
  readonly accent?: string;
  /** The page that the code of a list opens, such as the kommun's page with the guide. */
  readonly handoutUrl?: string;
  /** Whether the whole screen is asked for when a visit starts. */
  readonly fullScreen?: boolean;
  /** Whether the tablet has a printer: without one, paper is not offered. */
  readonly printer?: boolean;
  /** Whether visits that reached a list are counted, one number a day; they are not unless it is true. */
  readonly followUp?: boolean;
}

/** The shortest time to answer, in seconds: WCAG 2.2.1. */
const SHORTEST_COUNTDOWN = 20;

const languages = LANGUAGES.map(({ code: language }) => language);

/** What may stand at each setting. */
export const KIOSK_SETTINGS: FieldsOf<KioskSettings> = {
  $schema: optional(prose),
  kommun: optional(code),
  languages: optional(list(choice(languages), 1, languages.length, true)),
  idleSeconds: optional(numberFrom(1, LONGEST_WAIT)),
  countdownSeconds: optional(numberFrom(SHORTEST_COUNTDOWN, LONGEST_WAIT)),
  accent: optional(text(7, /^#[\dA-Fa-f]{6}$/u, 'colour')),
  handoutUrl: optional(link),
  fullScreen: optional(flag),
  printer: optional(flag),
  followUp: optional(flag),
};
