import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { createIntakeMachine } from '../machines/intake.machine.js';
import { type Step, viewOf } from '../machines/intake.view.js';
import type { Catalog, Topic } from '../src/catalog/types.js';
import { Browsing } from '../src/elements/browsing.js';
import { guideStyles } from '../src/elements/insats-guide.styles.js';
import type { Scene } from '../src/elements/scene.js';
import { applyBrief, applyScreen } from '../src/elements/screens/apply.js';
import { checkbox } from '../src/elements/screens/choices.js';
import { helpFooter, violenceHelp } from '../src/elements/screens/help.js';
import { button, fold } from '../src/elements/screens/parts.js';
import { questionScreen } from '../src/elements/screens/question.js';
import { questionStyles } from '../src/elements/screens/question.styles.js';
import { resultsScreen } from '../src/elements/screens/results.js';
import { resultsStyles } from '../src/elements/screens/results.styles.js';
import { row } from '../src/elements/screens/row.js';
import { statusIcon } from '../src/elements/screens/status-icon.js';
import { topicsScreen } from '../src/elements/screens/topics.js';
import { transcript } from '../src/elements/screens/transcript.js';
import { welcomeScreen } from '../src/elements/screens/welcome.js';
import { createTexts } from '../src/i18n/texts.js';
import type { Answers } from '../src/rules/answers.js';
import { STATUSES, type Status } from '../src/rules/evaluate.js';
import { createGuide } from '../src/rules/guide.js';

/** The page that shows every component of the guide in every state, drawn by the guide's own screens. */
const ROLES: readonly (readonly [string, string])[] = [
  ['--strong', 'Kommunens färg, så mörk eller ljus att den går att läsa'],
  ['--on-strong', 'Text på kommunens färg'],
  ['--ground', 'Botten'],
  ['--surface', 'Det guiden säger'],
  ['--said', 'Det du har sagt'],
  ['--text', 'Text'],
  ['--soft', 'Text vid sidan om'],
  ['--line', 'Kant'],
  ['--danger', 'Lämna sidan, fel, fara'],
  ['--open', 'Öppet för dig'],
  ['--check', 'Kanske för dig – hör av dig och fråga'],
  ['--others', 'Tänkt för andra'],
  ['--apply', 'Kan du ansöka om'],
];
const SIZES = ['--size-l', '--size-m', '--size-s'] as const;
const SPACES = ['--space-l', '--space-m', '--space-s'] as const;

const PARENT: Answers = [
  { fact: 'parenthood', value: ['parent'] },
  { fact: 'childAges', value: ['3-11'] },
  { fact: 'livesApart', value: null },
];

const TOPICS: readonly Topic[] = ['parenting', 'violence'];

/** A scene of the catalogue at a step, after some answers; what is pressed in it goes nowhere. */
function sceneOf(catalog: Catalog, step: Step, answers: Answers, more: Partial<Scene> = {}): Scene {
  const guide = createGuide(catalog);
  const machine = createIntakeMachine(catalog, { guide });
  const context = { topics: TOPICS, answers, revising: null, openedFrom: null, isThorough: false };
  const conversation = { answers, topics: TOPICS };
  const next = guide.next(conversation)?.fact;
  const value = step === 'questions' && next ? { questions: next } : step;
  return {
    view: viewOf(machine.resolveState({ value, context }), guide),
    guide,
    catalog,
    texts: createTexts(),
    language: undefined,
    today: '2026-01-01',
    isFaulty: false,
    hasFolds: true,
    browsing: new Browsing({ requestUpdate: () => {} }),
    send: () => {},
    complain: () => {},
    ...more,
  };
}

class DesignSheet extends LitElement {
  static override styles = [
    guideStyles,
    questionStyles,
    resultsStyles,
    css`
      .sheet { display: grid; gap: 2em; max-inline-size: 44em; margin-inline: auto; padding: 1em; }
      .part { display: grid; gap: 0.6em; }
      .part > h2 { padding-block-end: 0.2em; border-block-end: 0.1em solid var(--line); }
      .row { display: flex; flex-wrap: wrap; gap: 1em; align-items: center; }
      .swatch { display: grid; grid-template-columns: 4em 1fr; gap: 0.1em 0.8em; align-items: center; inline-size: min(20em, 100%); }
      .swatch i { grid-row: span 2; block-size: 3em; border: 0.1em solid var(--line); border-radius: var(--radius); }
      .bar { position: static; }
      .launcher { position: static; }
      .turn { animation: none; }
    `,
  ];

  static override properties = { catalog: { state: true } };
  declare catalog: Catalog | undefined;

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    const response = await fetch(new URL('../catalogs/ragunda/catalog.json', document.baseURI));
    this.catalog = (await response.json()) as Catalog;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.catalog) return nothing;
    const catalog = this.catalog;
    const question = sceneOf(catalog, 'questions', []);
    const later = sceneOf(catalog, 'questions', PARENT.slice(0, 1));
    const results = sceneOf(catalog, 'results', PARENT);
    const parts: readonly (readonly [string, unknown])[] = [
      ['Färger', html`<div class="row">${ROLES.map(([role, meaning]) => swatch(role, meaning))}</div>`],
      ['Storlekar', SIZES.map((size, at) => sized(size, `h${at + 2}`))],
      ['Avstånd', html`<div class="row">${SPACES.map((space) => spaced(space))}</div>`],
      ['Knappar', buttons()],
      [
        'Kryssrutor',
        html`<div class="options several">${[false, true].map((isChosen) => checkbox({ value: String(isChosen), text: isChosen ? 'Vald' : 'Inte vald', isChosen }))}</div>`,
      ],
      ['Öppna och stäng', fold('Varför den frågan?', html`<p>Svaret spelar roll för insatsen.</p>`)],
      ['Första sidan', welcomeScreen(sceneOf(catalog, 'welcome', []))],
      ['Ämnen', topicsScreen(sceneOf(catalog, 'topics', []))],
      ['Ämnen, när inget är valt', topicsScreen(sceneOf(catalog, 'topics', [], { isFaulty: true }))],
      ['Fråga', question.view.question && questionScreen(question, question.view.question)],
      [
        'Samtalet hittills, och en fråga med flera svar',
        html`${transcript(later)} ${later.view.question && questionScreen({ ...later, isFaulty: true }, later.view.question)}`,
      ],
      ['När ämnet är våld', violenceHelp(question)],
      ['Resultat', resultsScreen(results)],
      ['Kort, ett för varje status', STATUSES.map((status) => statusCard(results, status))],
      ['Rätten att ansöka, i resultatet', applyBrief(results)],
      ['Rätten att ansöka, på egen sida', applyScreen(sceneOf(catalog, 'apply', []))],
      ['Foten', html`<footer>${helpFooter(results)}</footer>`],
    ];
    return html`
      <div class="guide sheet">
        ${parts.map(([title, content]) => html`<section class="part"><h2>${title}</h2>${content}</section>`)}
      </div>
    `;
  }

  /** Shows the sheet as a page of this accent, theme, direction and width would. */
  follow(chosen: FormData): void {
    this.style.setProperty('--insats-accent', String(chosen.get('accent')));
    this.style.colorScheme = String(chosen.get('scheme'));
    this.dir = String(chosen.get('dir'));
    this.style.maxInlineSize = String(chosen.get('width'));
  }
}

/** The colour of a role. */
function swatch(role: string, meaning: string): TemplateResult {
  return html`
    <div class="swatch">
      <i style=${styleMap({ background: `var(${role})` })}></i><strong>${role}</strong>
      <span class="soft">${meaning}</span>
    </div>
  `;
}

function sized(size: string, used: string): TemplateResult {
  return html`<p style=${styleMap({ fontSize: `var(${size})` })}>Det här hittade jag <span class="soft">${size}, ${used}</span></p>`;
}

function spaced(space: string): TemplateResult {
  const bar = styleMap({
    display: 'inline-block',
    inlineSize: `var(${space})`,
    blockSize: '1em',
    background: 'var(--strong)',
  });
  return html`<span><i style=${bar}></i> ${space}</span>`;
}

function buttons(): TemplateResult {
  const press = () => {};
  return html`
    <div class="row">
      ${button('sheet', 'Börja', press, 'primary')} ${button('sheet', 'Visa allt', press)}
      ${button('sheet', 'Tillbaka', press, 'quiet')} ${button('sheet', 'Lämna sidan', press, 'exit')}
      ${button('sheet', 'Hitta stöd', press, 'launcher primary')}
      <a class="button" href="tel:112"><bdi>Ring 112</bdi></a>
    </div>
    <div class="options">
      <button type="button" class="option">Ja</button>
      <button type="button" class="option" aria-pressed="true">Nej, som du svarade förut</button>
      ${button('skip', 'Vet inte / vill inte säga', press)}
    </div>
    <p class="row">
      ${STATUSES.map((status) => html`<span data-status=${status}>${statusIcon(status)}</span>`)}
      <span class="soft">Varje status har en form, inte bara en färg.</span>
    </p>
  `;
}

/** A card as it stands under a status, whatever the answers. */
function statusCard(scene: Scene, status: Status): TemplateResult {
  const assessment = scene.view.results.flatMap(({ insatser }) => insatser)[0];
  if (!assessment) return html``;
  const browsing = new Browsing({ requestUpdate: () => {} });
  browsing.toggle(assessment.insats.id);
  return html`${row({ ...scene, browsing }, { ...assessment, status })}`;
}

customElements.define('design-sheet', DesignSheet);

const form = document.querySelector('form');
const follow = () => {
  if (form) document.querySelector<DesignSheet>('design-sheet')?.follow(new FormData(form));
};
form?.addEventListener('input', follow);
follow();
