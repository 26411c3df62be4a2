import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { FACT_NAMES, type Fact, isAskable, isFact } from '../catalog/facts.js';
import type { Villkor } from '../catalog/types.js';
import { canBeConfirmed, confirmSpan, isDone, joinSpans, mayStandIn, placeSpan, splitSpan } from '../draft/edit.js';
import { checkedOf } from '../draft/place-words.js';
import { HEAPS, type Heap, type PartKind, type Proposal, type Reading, type Span } from '../draft/types.js';
import { FACT_NAME } from '../review/report-text.js';
import { villkorWords } from '../review/villkor-words.js';
import { unboundedIn } from './draft-findings.js';
import { findingsAt } from './form-parts.js';
import { type Path, withValueAt } from './path.js';
import { READING, readingAt, withReading } from './reading.js';
import { controlId, type FormScene } from './scene.js';
import { emptyFact, isWritten, plainText, villkorFields } from './villkor-editor.js';

/** What each heap is called. */
const HEAP_NAME: Readonly<Record<Heap, string>> = {
  villkor: 'Villkor',
  checked: 'Kollas när man hör av sig',
  audience: 'Vem den är tänkt för',
  limit: 'Begränsning',
  cost: 'Kostnad',
  notForCard: 'Ska inte stå på kortet',
  undecided: 'Kvar att avgöra',
};

/** The parts of a text that say for whom, where the decision gives them no label. */
const PART_NAME: Partial<Record<PartKind, string>> = { malgrupp: 'Målgrupp', villkor: 'Villkor' };

/** Words of the decision, and what the form has of them: what is needed to place them. */
interface Placing {
  readonly scene: FormScene;
  readonly owner: Path;
  readonly reading: Reading;
  readonly change: (reading: Reading, place?: Path) => void;
}

/** Every word of the decision's målgrupp and villkor, each in a heap: the rules propose, the editor confirms. */
export function heapsPart(scene: FormScene, owner: Path): TemplateResult | typeof nothing {
  const reading = readingAt(scene.draft, owner);
  if (!reading) return nothing;
  const change = (after: Reading, place?: Path) => scene.replace(withReading(scene.draft, owner, after), place);
  const placing: Placing = { scene, owner, reading, change };
  const left = reading.spans.filter((span) => !isSettled(span)).length;
  return html`<section class="heaps" id=${controlId([...owner, READING])} tabindex="-1" aria-labelledby="orden">
    <h3 id="orden">Beslutets ord, ett i taget</h3>
    <p class="hint">Varje ord i målgruppen och villkoren ska ha en plats. Verkstaden föreslår, du säger ja eller ändrar. Det du ändrar här ändras i formuläret också.</p>
    <p role="status" class="heaps-left">${isDone(reading) ? 'Alla ord har en plats, och du har sagt ja till dem.' : left === 1 ? '1 ställe är kvar.' : `${left} ställen är kvar.`}</p>
    ${findingsAt(scene, [...owner, READING])}
    ${reading.parts.map((part, index) => {
      const spans = reading.spans.filter((span) => span.part === index);
      if (spans.length === 0) return nothing;
      return html`<h4>${part.label || PART_NAME[part.kind]}</h4>
        <ol class="spans">${repeat(
          spans,
          ({ id }) => id,
          (span, at) => spanItem(placing, span, at < spans.length - 1),
        )}</ol>`;
    })}
  </section>`;
}

function isSettled({ heap, isConfirmed }: Span): boolean {
  return heap !== 'undecided' && isConfirmed;
}

function spanItem(placing: Placing, span: Span, hasNext: boolean) {
  const { reading, change } = placing;
  const { id, text, heap, why, isJudgement, rule } = span;
  const path: Path = [...placing.owner, READING, id];
  const heapId = controlId([...path, 'plats']);
  const place = (event: Event) => {
    const chosen = HEAPS.find((one) => one === (event.target as HTMLSelectElement).value);
    // Keys pass several heaps on the way to one: they are undone as one change.
    if (chosen) change(placeSpan(reading, id, chosen, proposalsFor(span, chosen)), [...path, 'plats']);
  };
  const isLeft = !isSettled(span);
  // What is proposed is read and said yes to as it stands; its controls come when somebody wants to change it.
  const isOpen = isLeft && (heap === 'undecided' || rule === 'editor' || !canBeConfirmed(span));
  const told = isLeft && !isOpen ? meaning(placing, span) : undefined;
  const yes =
    isLeft && isReadyForYes(span)
      ? html`<button type="button" class="confirm" aria-label="Ja, det stämmer: ${text}" @click=${(event: Event) => confirm(placing, span, event)}>Ja, det stämmer</button>`
      : nothing;
  const join = () => change(joinSpans(reading, id));
  return html`<li class="span" ?data-left=${isLeft}>
    <p class="span-text"><q>${text}</q> <span class="state">${stateOf(span)}</span></p>
    ${isJudgement ? html`<p class="judgement"><strong>Får inte vara ett villkor.</strong> ${why}</p>` : nothing}
    ${told === undefined || (isJudgement && told === why) ? nothing : html`<p class="hint">${told}</p>`}
    <div class="span-do">${isOpen ? nothing : yes}
    <details class="span-edit" .open=${isOpen} ?data-open=${isOpen}><summary aria-label="Ändra: ${text}">Ändra</summary>
      <div class="field"><label for=${heapId}>Vad orden är</label>
        ${isJudgement || told === why ? nothing : html`<p class="hint">${why}</p>`}
        <select id=${heapId} .value=${live(heap)} aria-description=${text} @change=${place}>
          ${HEAPS.filter((one) => mayStandIn(span, one)).map((one) => html`<option value=${one} ?selected=${one === heap}>${HEAP_NAME[one]}</option>`)}
        </select></div>
      ${heap === 'villkor' || heap === 'checked' ? proposalsPart(placing, span) : nothing}
      <div class="buttons">
        ${isOpen ? yes : nothing}
        ${hasNext ? html`<button type="button" aria-label="Slå ihop med nästa: ${text}" @click=${join}>Slå ihop med nästa</button>` : nothing}
      </div>
      ${cutPart(placing, span)}
    </details></div>
  </li>`;
}

/** How far words have come, and in which heap they are. */
function stateOf(span: Span): string {
  if (span.heap === 'undecided') return 'Kvar att avgöra';
  if (isSettled(span)) return `Du har sagt ja: ${HEAP_NAME[span.heap]}`;
  return span.rule === 'editor' ? 'Väntar på ditt ja' : `Föreslaget: ${HEAP_NAME[span.heap]}`;
}

/** What is proposed, as the card will say it; of words that become no villkor, why they stand where they do. */
function meaning({ scene: { kommun } }: Placing, span: Span): string {
  const words = span.proposals.flatMap((one) =>
    one.kind === 'villkor' && 'fact' in one.villkor ? [plainText(villkorWords(one.villkor, kommun).markup)] : [],
  );
  return words.length > 0 ? `Blir: ${words.join('. ')}` : span.why;
}

/** What words become in a heap that a person has chosen: a demand is their own wording; a villkor is still to be told. */
function proposalsFor({ heap, text, proposals }: Span, chosen: Heap): readonly Proposal[] {
  if (chosen === heap) return proposals;
  return chosen === 'checked' ? [{ kind: 'villkor', villkor: checkedOf(text) }] : [];
}

/** Says yes, and goes on to the next words that nobody has said yes to: the same key says yes to them. */
function confirm({ reading, change }: Placing, { id }: Span, event: Event): void {
  const button = event.target as HTMLElement;
  const part = button.closest('section');
  const root = part?.getRootNode();
  const opened = button.closest('li')?.querySelector('details');
  if (opened) opened.open = false;
  change(confirmSpan(reading, id));
  if (!part || !(root instanceof ShadowRoot) || !(root.host instanceof LitElement)) return;
  void root.host.updateComplete.then(() => {
    const next = part.querySelector<HTMLElement>('[data-left] .confirm') ?? part.querySelector('[data-left] select');
    (next instanceof HTMLElement ? next : part).focus();
  });
}

/** The villkor that the words become, with their fields. */
function proposalsPart({ scene, owner, reading, change }: Placing, span: Span) {
  const at = reading.spans.indexOf(span);
  const proposals: Path = [...owner, READING, 'spans', at, 'proposals'];
  const inSpan: FormScene = {
    ...scene,
    change: (path, value, isTyping) => {
      const after = readingAt(withValueAt(scene.draft, path, value), owner);
      if (after) scene.replace(withReading(scene.draft, owner, after), isTyping ? path : undefined);
    },
  };
  const put = (list: readonly Proposal[]) => change(placeSpan(reading, span.id, span.heap, list));
  const add = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    select.value = '';
    if (value === 'openToAll' || value === 'withoutGeneral') put([{ kind: value }]);
    else if (isFact(value)) put([...villkorOf(span), { kind: 'villkor', villkor: begunVillkor(value) }]);
    else if (value in ALTERNATIVES)
      put([...villkorOf(span), { kind: 'villkor', villkor: begunAlternatives(value, span.text) }]);
  };
  const addId = controlId([...owner, READING, span.id, 'nytt']);
  const choices = (facts: readonly Fact[]) => facts.map((one) => html`<option value=${one}>${FACT_NAME[one]}</option>`);
  return html`${span.proposals.map((proposal, place) => {
    const name = span.proposals.length > 1 ? `Villkor ${place + 1} av orden` : 'Villkoret av orden';
    const remove = () => put(span.proposals.filter((_, one) => one !== place));
    return html`<fieldset class="item"><legend>${name}</legend>
      ${proposal.kind === 'villkor' ? villkorFields(inSpan, [...proposals, place, 'villkor'], name) : html`<p>${PROPOSAL_WORDS[proposal.kind]}</p>`}
      <div class="buttons"><button type="button" aria-label="Ta bort villkoret: ${span.text}" @click=${remove}>Ta bort</button></div>
    </fieldset>`;
  })}
  ${
    span.heap === 'villkor'
      ? html`<div class="field"><label for=${addId}>${span.proposals.length === 0 ? 'Vad villkoret gäller' : 'Orden säger en sak till'}</label>
          <select id=${addId} aria-description=${span.text} @change=${add}>
            <option value="">Inte valt</option>
            ${span.proposals.length === 0 && owner.length > 0 ? html`<option value="openToAll">Den är öppen för alla</option><option value="withoutGeneral">De allmänna villkoren gäller inte här</option>` : nothing}
            <optgroup label="Guiden frågar">${choices(FACT_NAMES.filter(isAskable))}</optgroup>
            <optgroup label="Den som ger insatsen frågar">${choices(FACT_NAMES.filter((one) => !isAskable(one)))}</optgroup>
            <optgroup label="Något av flera räcker">${Object.entries(ALTERNATIVES).map(([value, { words }]) => html`<option value=${value}>${words}</option>`)}</optgroup>
          </select></div>`
      : nothing
  }`;
}

/** What words say that become no villkor. */
const PROPOSAL_WORDS: Readonly<Record<Exclude<Proposal['kind'], 'villkor'>, string>> = {
  openToAll: 'Beslutet säger att den är öppen för alla.',
  withoutGeneral: 'De allmänna villkoren gäller inte här.',
};

function villkorOf({ proposals }: Span): readonly Proposal[] {
  return proposals.filter(({ kind }) => kind === 'villkor');
}

interface Alternatives {
  readonly words: string;
  readonly anyOf: readonly (readonly Readonly<Record<string, unknown>>[])[];
}

/** What decisions say in one breath and mean as alternatives; an age that they name has no bounds yet, so that nothing is guessed. */
const ALTERNATIVES: Readonly<Record<string, Alternatives>> = {
  childOrParent: {
    words: 'Barn i en ålder: barnet själv eller en förälder hör av sig',
    anyOf: [[{ fact: 'age' }], [{ fact: 'parenthood', is: ['parent'] }, { fact: 'childAges' }]],
  },
  parentOrExpecting: {
    words: 'Föräldrar till barn i en ålder, och de som väntar barn',
    anyOf: [
      [{ fact: 'parenthood', is: ['expecting'] }],
      [{ fact: 'parenthood', is: ['parent'] }, { fact: 'childAges' }],
    ],
  },
  consentUnder15: {
    words: 'Den som är under 15 år behöver vårdnadshavarnas ja',
    anyOf: [[{ fact: 'age', from: 15 }], [{ fact: 'guardianConsent', is: 'all' }]],
  },
  ageOrDemand: {
    words: 'En ålder, eller ett krav som kollas när man hör av sig',
    anyOf: [[{ fact: 'age' }], [{ checked: '' }]],
  },
};

/** A villkor of alternatives, of which nothing but the shape is told. The id of its demand is of the words. */
function begunAlternatives(name: string, words: string): Villkor {
  const { id } = checkedOf(words);
  const anyOf = ALTERNATIVES[name]?.anyOf.map((branch) =>
    branch.map((one) => ('checked' in one ? { ...one, id } : one)),
  );
  return { anyOf } as unknown as Villkor;
}

/** Whether a person can say yes to words as they stand: a villkor that they became is filled in. */
function isReadyForYes(span: Span): boolean {
  return canBeConfirmed(span) && span.proposals.every((one) => one.kind !== 'villkor' || isFilledIn(one.villkor));
}

function isFilledIn(villkor: Villkor): boolean {
  return isWritten(villkor) && unboundedIn([villkor], []).length === 0;
}

/** A villkor of which only the fact is told, so that nothing is guessed. */
function begunVillkor(fact: Fact): Villkor {
  return emptyFact(fact) as unknown as Villkor;
}

/** The words one by one: a press on one begins a new span with it. */
function cutPart({ reading, change }: Placing, { id, text, from }: Span) {
  const words = [...text.matchAll(/\S+/gu)];
  if (words.length < 2) return nothing;
  return html`<details class="cut"><summary>Dela orden</summary>
    <p class="hint">Tryck på det ord som det nya stycket ska börja med.</p>
    <p>${words.map(({ 0: word, index }, at) => (at === 0 ? html`${word} ` : html`<button type="button" aria-label="Dela före: ${word}" @click=${() => change(splitSpan(reading, id, from + index))}>${word}</button> `))}</p>
  </details>`;
}
