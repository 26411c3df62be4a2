/** A step of a path: a name or a place in a list. */
const STEP = /^(?:\.([\w$]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\])/;

/** The steps of a path such as `$.insatser[3].name`; `undefined` where it is none. */
export function stepsOf(path: string): readonly string[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const steps: string[] = [];
  for (let rest = path.slice(1); rest !== ''; ) {
    const match = STEP.exec(rest);
    if (!match) return undefined;
    steps.push(match[1] ?? match[2] ?? (JSON.parse(match[3] ?? '""') as string));
    rest = rest.slice(match[0].length);
  }
  return steps;
}

/** Whether the path leads to something in the value, or to something that its parent there lacks. */
export function leadsSomewhere(value: unknown, path: string): boolean {
  const steps = stepsOf(path);
  if (!steps) return false;
  let here = value;
  for (const step of steps.slice(0, -1)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return false;
    here = Reflect.get(here, step);
  }
  return steps.length === 0 || (typeof here === 'object' && here !== null);
}
