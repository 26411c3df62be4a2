import { FACTS, type Fact, type FactSubject } from '../catalog/facts.js';
import { linesOf } from './svg-text.js';

/** A question as the chart draws it. */
export interface ChartQuestion {
  readonly fact: Fact;
  /** Its number in the report. */
  readonly number: number;
  readonly name: string;
  readonly question: string;
  /** To whom it is put, where not to everybody. */
  readonly condition: string | undefined;
  /** How many insatser rest on it, in words. */
  readonly basis: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A question with its place and its text in lines. */
export interface PlacedQuestion extends Box {
  readonly of: ChartQuestion;
  readonly nameLines: readonly string[];
  readonly questionLines: readonly string[];
  readonly conditionLines: readonly string[];
}

/** The questions about one person or group. */
export interface Lane extends Box {
  readonly subject: FactSubject;
  readonly questions: readonly PlacedQuestion[];
}

/** Sizes of text and the space between its lines. */
export const TEXT = { name: 12, small: 10.5, leading: 13.5 } as const;
const PADDING = 8;
const GAP = 9;
const LANE_HEAD = 22;
const COLUMNS = 3;
const SUBJECTS: readonly FactSubject[] = ['self', 'family', 'child'];

/** Puts the questions in lanes by subject, from `top` down, three in a row; a lane without questions is left out. */
export function layOut(questions: readonly ChartQuestion[], x: number, top: number, width: number): readonly Lane[] {
  const lanes: Lane[] = [];
  let y = top;
  for (const subject of SUBJECTS) {
    const own = questions.filter(({ fact }) => FACTS[fact].subject === subject);
    if (own.length === 0) continue;
    const placed = placeRows(own, x + GAP, y + LANE_HEAD, width - 2 * GAP);
    const bottom = Math.max(...placed.map((box) => box.y + box.height));
    const lane = { subject, x, y, width, height: bottom + GAP - y, questions: placed };
    lanes.push(lane);
    y += lane.height + GAP;
  }
  return lanes;
}

function placeRows(
  questions: readonly ChartQuestion[],
  x: number,
  top: number,
  width: number,
): readonly PlacedQuestion[] {
  const boxWidth = (width - (COLUMNS - 1) * GAP) / COLUMNS;
  const placed: PlacedQuestion[] = [];
  let y = top;
  for (let at = 0; at < questions.length; at += COLUMNS) {
    const row = questions.slice(at, at + COLUMNS).map((question) => measure(question, boxWidth));
    const height = Math.max(...row.map((box) => box.height));
    row.forEach((box, column) => {
      placed.push({ ...box, x: x + column * (boxWidth + GAP), y, width: boxWidth, height });
    });
    y += height + GAP;
  }
  return placed;
}

function measure(of: ChartQuestion, width: number): Omit<PlacedQuestion, 'x' | 'y' | 'width'> {
  const inner = width - 2 * PADDING;
  const nameLines = linesOf(`${of.number}. ${of.name}`, inner, TEXT.name);
  const questionLines = linesOf(of.question, inner, TEXT.small);
  const conditionLines = of.condition === undefined ? [] : linesOf(of.condition, inner, TEXT.small);
  const lines = nameLines.length + questionLines.length + conditionLines.length + 1;
  return { of, nameLines, questionLines, conditionLines, height: lines * TEXT.leading + 2 * PADDING + 3 };
}
