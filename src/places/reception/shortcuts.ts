import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { button } from '../../elements/screens/parts.js';
import type { ReceptionKey, Say } from './reception-texts.js';

/** What a single key does. */
export type KeyAction =
  | { readonly does: 'next' | 'topics' | 'search' | 'insatser' | 'visitor' | 'handout' | 'clear' | 'help' | 'skip' }
  /** The answer at this place of the next question. */
  | { readonly does: 'answer'; readonly place: number };

const LETTERS: Readonly<Record<string, Exclude<KeyAction['does'], 'answer'>>> = {
  n: 'next',
  t: 'topics',
  s: 'search',
  '/': 'search',
  i: 'insatser',
  v: 'visitor',
  l: 'handout',
  r: 'clear',
  '?': 'help',
  '0': 'skip',
};

/** The keys of the answers in their order: digits, and from the tenth answer on the letters that do nothing else. */
const ANSWERS = [...'123456789abcdefghijklmnopqrstuvwxyz'].filter((key) => !(key in LETTERS));

/** The key that gives the answer at a place, as it is shown. */
export function answerKey(place: number): string {
  return ANSWERS[place]?.toUpperCase() ?? '';
}

/** What the key means; nothing while someone writes, chooses from a list, or holds another key with it. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  const { key, ctrlKey, altKey, metaKey, repeat, isComposing, defaultPrevented } = event;
  if (ctrlKey || altKey || metaKey || repeat || isComposing || defaultPrevented || isWriting(event)) return undefined;
  const does = LETTERS[key.toLowerCase()];
  if (does) return { does };
  const place = ANSWERS.indexOf(key.toLowerCase());
  return place < 0 ? undefined : { does: 'answer', place };
}

/** Whether the key goes to something that takes letters. */
function isWriting(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit|reset)$/.test(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

/** The keys as they are shown: each with what it does. */
const SHOWN: readonly (readonly [readonly string[], ReceptionKey])[] = [
  [['N'], 'keys.next'],
  [['T'], 'keys.topics'],
  [['1', '–', '9', 'A', '…'], 'keys.answer'],
  [['0'], 'keys.skip'],
  [['←', '→', '↑', '↓'], 'keys.arrows'],
  [['S', '/'], 'keys.search'],
  [['I'], 'keys.insatser'],
  [['V'], 'keys.visitor'],
  [['L'], 'keys.handout'],
  [['R', 'R'], 'keys.clear'],
  [['Esc'], 'keys.leaveSearch'],
  [['Esc', 'Esc'], 'keys.escape'],
  [['?'], 'keys.help'],
];

/** The list of keys, and the switch that turns the single ones off. */
export function shortcutsDialog(say: Say, isOn: boolean, onSwitch: () => void, onClose: () => void): TemplateResult {
  return html`
    <dialog class="shortcuts" aria-labelledby="shortcuts" @close=${onClose}>
      <h2 id="shortcuts">${say('keys.title')}</h2>
      <dl>
        ${SHOWN.map(
          ([keys, text]) => html`
            <div>
              <dt>${keys.map((key) => (/[–…]/.test(key) ? `${key} ` : html`<kbd>${key}</kbd> `))}</dt>
              <dd>${say(text)}</dd>
            </div>
          `,
        )}
      </dl>
      <label>
        <input type="checkbox" autocomplete="off" data-action="keys" .checked=${live(isOn)} @change=${onSwitch} />
        <span>${say('keys.switch')}</span>
      </label>
      <p class="soft">${say('keys.switchNote')}</p>
      ${button('close-shortcuts', say('keys.close'), onClose, 'primary')}
    </dialog>
  `;
}
