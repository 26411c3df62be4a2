/** A straight line that a page draws, in points from the left and the bottom: the borders of a table are such. */
export interface Rule {
  readonly isHorizontal: boolean;
  /** How high it lies, or how far to the right it stands. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What pdf.js says that a page draws, one after another. */
export interface PageDrawing {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

/** The numbers by which pdf.js names what is drawn: as many of them as are read here. */
export interface DrawingCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly endPath: number;
}

/** What is thicker is an area. */
const THICKEST = 3;

/** What is shorter is a mark. */
const SHORTEST = 8;

/** A page that draws more is a map or a pattern. */
const MOST = 5_000;

/** The signs of a path as pdf.js 5 writes it, with how many numbers follow each. */
const STEPS = [2, 2, 6, 4, 0] as const;

type Matrix = readonly [number, number, number, number, number, number];

/** The straight lines of a page; none where it draws more than any table does. */
export function rulesOf({ fnArray, argsArray }: PageDrawing, codes: DrawingCodes): readonly Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (let at = 0; at < fnArray.length; at++) {
    const code = fnArray[at];
    const args = argsArray[at];
    if (code === codes.save && stack.length < MOST) stack.push(matrix);
    else if (code === codes.restore) matrix = stack.pop() ?? matrix;
    else if (code === codes.transform && Array.isArray(args)) matrix = multiplied(matrix, args.map(Number));
    else if (code === codes.constructPath && Array.isArray(args) && args[0] !== codes.endPath)
      rules.push(...rulesOfPath(args[1]?.[0], matrix));
    if (rules.length > MOST) return [];
  }
  return rules;
}

function multiplied([a, b, c, d, e, f]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: readonly number[]): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The lines of a path: each part of it that is long and thin, and the four sides of a frame. */
function rulesOfPath(path: unknown, [a, b, c, d, e, f]: Matrix): readonly Rule[] {
  if (!(path instanceof Float32Array)) return [];
  const rules: Rule[] = [];
  let corners: [x: number, y: number][] = [];
  const close = () => {
    rules.push(...rulesOfBox(corners));
    corners = [];
  };
  for (let at = 0; at < path.length && rules.length <= MOST; ) {
    const step = path[at] ?? 0;
    const count = STEPS[step];
    if (count === undefined) break;
    if (step === 0) close();
    for (let place = at + 1; place < at + 1 + count; place += 2) {
      const [x = 0, y = 0] = [path[place], path[place + 1]];
      corners.push([a * x + c * y + e, b * x + d * y + f]);
    }
    at += 1 + count;
  }
  close();
  return rules;
}

function rulesOfBox(corners: readonly (readonly [x: number, y: number])[]): readonly Rule[] {
  if (corners.length < 2 || corners.length > 6) return [];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, high - low];
  if (!Number.isFinite(width + height)) return [];
  if (height <= THICKEST)
    return width < SHORTEST ? [] : [{ isHorizontal: true, at: (low + high) / 2, from: left, to: right }];
  if (width <= THICKEST)
    return height < SHORTEST ? [] : [{ isHorizontal: false, at: (left + right) / 2, from: low, to: high }];
  return [];
}

/** The grid of a table around a height of a page: where its columns end, and its rows. */
export interface Grid {
  /** From the left, both edges of the table too. */
  readonly columns: readonly number[];
  /** Whether a height lies within it. */
  readonly has: (y: number) => boolean;
  /** Which row a height lies in, from the top. */
  readonly rowAt: (y: number) => number;
  /** Whether a cell goes on into the row below: no line parts them. */
  readonly goesOn: (column: number, row: number) => boolean;
}

/** Lines so near each other are one. */
const NEAR = 3;

/** The grid whose upright lines stand beside `y`, `undefined` where fewer than three do: a table has two columns at least. */
export function gridAt(rules: readonly Rule[], y: number): Grid | undefined {
  const upright = rules.filter(({ isHorizontal }) => !isHorizontal);
  const columns = apart(upright.filter(({ from, to }) => from - NEAR <= y && y <= to + NEAR).map(({ at }) => at));
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  const across = rules.filter(({ isHorizontal, from, to }) => isHorizontal && from < right && to > left);
  const rows = apart(across.filter((rule) => isAcross(across, rule.at, right - left)).map(({ at }) => at));
  if (columns.length < 3 || rows.length < 2) return undefined;
  return {
    columns,
    has: (height) => upright.some(({ from, to }) => from - NEAR <= height && height <= to + NEAR),
    rowAt: (height) => rows.filter((row) => row > height + 1).length,
    goesOn: (column, row) => {
      const border = rows.at(-1 - row);
      const middle = ((columns[column] ?? 0) + (columns[column + 1] ?? 0)) / 2;
      const parts = ({ at, from, to }: Rule) => Math.abs(at - (border ?? 0)) < NEAR && from <= middle && to >= middle;
      return border !== undefined && border !== rows[0] && !across.some(parts);
    },
  };
}

/** Whether the lines of one height run across most of a table: a cell that spans rows has none through it. */
function isAcross(across: readonly Rule[], at: number, width: number): boolean {
  const length = across
    .filter((one) => Math.abs(one.at - at) < NEAR)
    .reduce((sum, { from, to }) => sum + (to - from), 0);
  return length > width * 0.6;
}

function apart(values: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((one, other) => one - other))
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) kept.push(value);
  return kept;
}
