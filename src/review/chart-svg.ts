import type { FactSubject } from '../catalog/facts.js';
import { type Markup, markup } from '../markup/markup.js';
import { type Box, type ChartQuestion, type Lane, layOut, type PlacedQuestion, TEXT } from './chart-layout.js';
import { round, textLines } from './svg-text.js';

const WIDTH = 680;
/** The flow is to the left, the right to apply beside all of it. */
const FLOW = 560;
const APPLY = { x: 596, width: 84 } as const;
/** The whole list stands under the right to apply. */
const LIST = { gap: 16, height: 64 } as const;
const STEP = { height: 34, gap: 30 } as const;
/** Room beside the lanes for the arrows of the loop. */
const GUTTER = 34;

const LANE_NAME: Readonly<Record<FactSubject, string>> = {
  self: 'Om den som frågar',
  family: 'Om familjen',
  child: 'Om barnet',
};

/**
 * The conversation as a drawing: welcome, topics, the questions that have a state, results, and
 * the right to apply and the whole list, which every state leads to.
 */
export function chartSvg(questions: readonly ChartQuestion[], kommun: string): Markup {
  const topics = STEP.height + STEP.gap;
  const questionsTop = topics + STEP.height + STEP.gap;
  const decidingTop = questionsTop + 34;
  const lanesTop = decidingTop + 44 + 14;
  const lanes = layOut(questions, GUTTER, lanesTop, FLOW - 2 * GUTTER);
  const last = lanes.at(-1);
  const lanesBottom = last ? last.y + last.height : decidingTop + 44;
  const frame: Box = { x: 0, y: questionsTop, width: FLOW, height: lanesBottom + 16 - questionsTop };
  const results = frame.y + frame.height + STEP.gap;
  const height = results + STEP.height;
  const middles = [STEP.height / 2, topics + STEP.height / 2, questionsTop + 17, results + STEP.height / 2];

  return markup`<svg class="chart" viewBox="-1 -1 ${WIDTH + 2} ${round(height + LIST.gap + LIST.height + 2)}" role="img" aria-labelledby="chart-title chart-desc">
<title id="chart-title">Samtalets gång i ${kommun}</title>
<desc id="chart-desc">${description(lanes)}</desc>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>
${step('welcome', 0, 'Välkommen', 'Vad guiden är, och att inget sparas eller skickas.')}
${between(STEP.height, 'Börja', 'Tillbaka')}
${step('topics', topics, 'Område', 'Vad personen vill ha hjälp med. Styr vad som visas, aldrig ett besked.')}
${between(topics + STEP.height, 'Område valt', 'Tillbaka')}
${questionsFrame(frame, decidingTop, lanes)}
${between(frame.y + frame.height, 'Ingen fråga kvar, eller personen vill se resultatet', 'Tillbaka')}
${step('results', results, 'Resultat', 'Insatserna efter besked, och hur man hör av sig.')}
${applyBand(height, middles)}
${listBox(height)}
</svg>`;
}

function description(lanes: readonly Lane[]): string {
  const questions = lanes
    .map((lane) => `${LANE_NAME[lane.subject]}: ${lane.questions.map(({ of }) => of.name).join(', ')}.`)
    .join(' ');
  return (
    'Samtalet börjar med en välkomsttext och val av område. Sedan ställs en fråga i taget tills inget svar kan ändra ett besked, och då visas resultatet. ' +
    `Frågorna är: ${questions === '' ? 'inga.' : questions} Från varje läge når man upplysningen om rätten att ansöka, och hela listan.`
  );
}

function step(state: string, y: number, title: string, text: string): Markup {
  return markup`<g data-state="${state}"><rect class="step" x="0" y="${round(y)}" width="${FLOW}" height="${STEP.height}" rx="6"/>
<text class="title" x="16" y="${round(y + 22)}">${title}</text>
<text class="small" x="112" y="${round(y + 22)}">${text}</text></g>`;
}

/** The way on and the way back, between two steps. */
function between(y: number, on: string, back: string): Markup {
  const end = y + STEP.gap;
  return markup`<path class="line" d="M60 ${round(y)}V${round(end)}" marker-end="url(#arrow)"/>
<text class="label" x="70" y="${round(y + 19)}">${on}</text>
<path class="line faint" d="M400 ${round(end)}V${round(y)}" marker-end="url(#arrow)"/>
<text class="label" x="410" y="${round(y + 19)}">${back}</text>`;
}

function questionsFrame(frame: Box, decidingTop: number, lanes: readonly Lane[]): Markup {
  const first = lanes[0];
  const last = lanes.at(-1);
  return markup`<g data-state="questions"><rect class="frame" x="0" y="${round(frame.y)}" width="${frame.width}" height="${round(frame.height)}" rx="6"/>
<text class="title" x="16" y="${round(frame.y + 22)}">Frågor</text>
<text class="small" x="112" y="${round(frame.y + 22)}">En i taget. Alla går att hoppa över, och tidigare svar går att ändra.</text>
<g data-state="deciding"><rect class="deciding" x="${GUTTER}" y="${decidingTop}" width="${FLOW - 2 * GUTTER}" height="44" rx="22"/>
<text class="name middle" x="${FLOW / 2}" y="${decidingTop + 19}">Kan ett svar ännu ändra ett besked?</text>
<text class="small middle" x="${FLOW / 2}" y="${decidingTop + 34}">Ja: den fråga som väntas avgöra mest. Nej: resultatet.</text></g>
${first && last && loop(decidingTop + 22, first.y, last.y + last.height)}
${lanes.map(laneGroup)}</g>`;
}

/** From the choice down to the questions, and with the answer up again. */
function loop(choice: number, top: number, bottom: number): Markup {
  const right = FLOW - GUTTER;
  const outer = FLOW - 11;
  const middle = (top + bottom) / 2;
  return markup`<path class="line" d="M${right} ${choice}H${outer}V${round(middle)}H${right}" marker-end="url(#arrow)"/>
<text class="label" transform="translate(${outer - 12} ${round((choice + middle) / 2 + 12)}) rotate(90)" text-anchor="middle">nästa fråga</text>
<path class="line" d="M${GUTTER} ${round(middle)}H11V${choice}H${GUTTER}" marker-end="url(#arrow)"/>
<text class="label" transform="translate(23 ${round((choice + middle) / 2 + 12)}) rotate(-90)" text-anchor="middle">svar, eller hoppa över</text>`;
}

function laneGroup({ subject, x, y, width, height, questions }: Lane): Markup {
  return markup`<g><rect class="lane" x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" rx="4"/>
<text class="lane-name" x="${x + 12}" y="${round(y + 17)}">${LANE_NAME[subject]}</text>
${questions.map(questionBox)}</g>`;
}

function questionBox({ of, x, y, width, height, nameLines, questionLines, conditionLines }: PlacedQuestion): Markup {
  const left = round(x + 8);
  const afterName = y + 8 + 11 + nameLines.length * TEXT.leading;
  const afterQuestion = afterName + questionLines.length * TEXT.leading;
  return markup`<g data-state="${of.fact}"><rect class="question" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="4"/>
${textLines(nameLines, { x: left, y: y + 19, leading: TEXT.leading, kind: 'name' })}
${textLines(questionLines, { x: left, y: afterName, leading: TEXT.leading, kind: 'small' })}
${textLines(conditionLines, { x: left, y: afterQuestion, leading: TEXT.leading, kind: 'small condition' })}
<text class="basis" x="${left}" y="${round(y + height - 8)}">${of.basis}</text></g>`;
}

function applyBand(height: number, middles: readonly number[]): Markup {
  const { x, width } = APPLY;
  const center = x + width / 2;
  const lines = [
    'Ansöka',
    '',
    'Rätten att',
    'ansöka och få',
    'en individuell',
    'prövning är ett',
    'steg bort, var',
    'man än är.',
    '',
    '11 kap. 6 §',
    'SoL',
  ];
  return markup`<g data-state="apply"><rect class="apply" x="${x}" y="0" width="${width}" height="${round(height)}" rx="6"/>
${lines.map((line, at) => markup`<text class="${at === 0 ? 'title' : 'small'} middle on-dark" x="${center}" y="${round(height / 2 - 70 + at * 15)}">${line}</text>`)}
${middles.map((y) => markup`<path class="line" d="M${FLOW} ${round(y)}H${x}" marker-start="url(#arrow)" marker-end="url(#arrow)"/>`)}</g>`;
}

function listBox(top: number): Markup {
  const { x, width } = APPLY;
  const y = top + LIST.gap;
  const center = x + width / 2;
  const lines = ['Hela listan', 'är lika nära,', 'att söka i.'];
  return markup`<g data-state="list"><rect class="apply" x="${x}" y="${round(y)}" width="${width}" height="${LIST.height}" rx="6"/>
${lines.map((line, at) => markup`<text class="${at === 0 ? 'title' : 'small'} middle on-dark" x="${center}" y="${round(y + 22 + at * 15)}">${line}</text>`)}
<path class="line" d="M${center} ${round(top)}V${round(y)}" marker-start="url(#arrow)" marker-end="url(#arrow)"/></g>`;
}
