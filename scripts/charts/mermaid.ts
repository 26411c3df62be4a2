import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** A machine as Mermaid draws it: one drawing of its outline, and one inside each compound state. */
export interface Chart {
  readonly drawings: readonly ChartDrawing[];
  /** Every state, in the order of the machine. */
  readonly states: readonly ChartState[];
}

/** One drawing, and what it leaves out. */
export interface ChartDrawing {
  /** The compound state it is the inside of; empty for the whole machine. */
  readonly path: string;
  /** A Mermaid `stateDiagram-v2`. */
  readonly diagram: string;
  /** What the arrows without a label say, a line each: the same label many times would hide the drawing. */
  readonly shared: readonly string[];
  /** What holds in every state of the drawing, a line each: an arrow from everywhere would hide the others. */
  readonly everywhere: readonly string[];
}

/** A state and what the machine says of it. */
export interface ChartState {
  readonly path: string;
  readonly description: string | undefined;
}

/** Draws a machine from its definition: states, transitions with event and guard, nothing by hand. */
export function chartOf(machine: AnyStateMachine): Chart {
  const nodes = descendants(machine.root);
  return {
    drawings: [machine.root, ...nodes].filter((node) => childrenOf(node).length > 0).map(drawingOf),
    states: nodes.map((node) => ({ path: pathOf(node), description: node.description })),
  };
}

function childrenOf(node: AnyStateNode): readonly AnyStateNode[] {
  return Object.values(node.states);
}

function descendants(node: AnyStateNode): readonly AnyStateNode[] {
  return childrenOf(node).flatMap((child) => [child, ...descendants(child)]);
}

/** `questions.age`. */
function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}

/** A name that no other state of the machine has, and that Mermaid takes for one. */
function idOf(node: AnyStateNode): string {
  return node.path.join('_');
}

function isWithin(node: AnyStateNode, outer: AnyStateNode): boolean {
  return node === outer || (node.parent !== undefined && isWithin(node.parent, outer));
}

function drawingOf(of: AnyStateNode): ChartDrawing {
  const children = childrenOf(of);
  const shownAs = (target: AnyStateNode) => children.find((child) => isWithin(target, child)) ?? target;
  const isInner = ({ targets }: Transition) => targets.every((target) => target !== of && isWithin(target, of));
  const arrows = arrowsOf(children, shownAs);
  const bundles = bundlesOf(arrows);
  const outside = [...new Set(arrows.map(({ target }) => target))].filter((target) => !children.includes(target));
  return {
    path: pathOf(of),
    diagram: `${[
      'stateDiagram-v2',
      ...(of.parent === undefined ? [] : ['  direction LR']),
      ...[...children, ...outside].map((node) => `  state "${node.key}" as ${idOf(node)}`),
      `  [*] --> ${idOf(of.initial.target[0] as AnyStateNode)}`,
      ...arrows.map((arrow) => {
        const label = bundles.some((bundle) => bundle.includes(arrow)) ? '' : `: ${arrow.labels.join('<br/>')}`;
        return `  ${idOf(arrow.source)} --> ${idOf(arrow.target)}${label}`;
      }),
    ].join('\n')}\n`,
    shared: bundles.map(bundleText),
    everywhere: transitionsOf(of)
      .filter(isInner)
      .map(
        ({ event, guard, targets }) =>
          `\`${labelOf(event, guard)}\` → ${targets.map(({ key }) => `\`${key}\``).join(', ')}`,
      ),
  };
}

interface Arrow {
  readonly source: AnyStateNode;
  readonly target: AnyStateNode;
  readonly labels: readonly string[];
}

/** One arrow for all that leads from one state to another. What a state does within itself is in its own drawing. */
function arrowsOf(sources: readonly AnyStateNode[], shownAs: (target: AnyStateNode) => AnyStateNode): readonly Arrow[] {
  return sources.flatMap((source) => {
    const labels = new Map<AnyStateNode, Set<string>>();
    for (const { event, guard, targets } of transitionsOf(source)) {
      for (const target of targets.map(shownAs).filter((one) => one !== source)) {
        labels.set(target, (labels.get(target) ?? new Set()).add(labelOf(event, guard)));
      }
    }
    return [...labels].map(([target, texts]) => ({ source, target, labels: [...texts] }));
  });
}

/** As many arrows with the same label, from one state or to one, are told of in words instead. */
const MANY = 3;

function bundlesOf(arrows: readonly Arrow[]): readonly (readonly Arrow[])[] {
  const bundles = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    for (const key of [`${idOf(arrow.source)}>`, `>${idOf(arrow.target)}`]) {
      const name = `${key} ${arrow.labels.join()}`;
      bundles.set(name, [...(bundles.get(name) ?? []), arrow]);
    }
  }
  return [...bundles.values()].filter((bundle) => bundle.length >= MANY);
}

function bundleText(bundle: readonly Arrow[]): string {
  const keys = (nodes: readonly AnyStateNode[]) => [...new Set(nodes.map(({ key }) => `\`${key}\``))].join(', ');
  const labels = (bundle[0] as Arrow).labels.map((label) => `\`${label}\``).join(' or ');
  return `${keys(bundle.map(({ source }) => source))} → ${keys(bundle.map(({ target }) => target))}: ${labels}`;
}

interface Transition {
  readonly event: string;
  readonly guard: string | undefined;
  readonly targets: readonly AnyStateNode[];
}

function transitionsOf(node: AnyStateNode): readonly Transition[] {
  const named = [...node.transitions.values()].flat();
  return [...named, ...(node.always ?? [])].map((transition: AnyTransitionDefinition) => {
    const targets = (transition.target ?? [node]) as readonly AnyStateNode[];
    return { event: eventText(transition.eventType, node), guard: guardText(transition.guard, targets), targets };
  });
}

/** Events of XState's own are told in words: what is done, what fails, what time does. */
function eventText(event: string, node: AnyStateNode): string {
  if (event === '') return '';
  const [, kind, rest = ''] = /^xstate\.(done|error|after)\.(.*)$/.exec(event) ?? [];
  switch (kind) {
    case 'done':
    case 'error': {
      const invoked = node.invoke.map(({ src }) => (typeof src === 'string' ? src : 'actor')).join(', ');
      return `${invoked} ${kind === 'done' ? 'is done' : 'fails'}`;
    }
    case 'after':
      return `after ${rest.split('.')[0]}`;
    default:
      return event;
  }
}

/** The guard's name and what it is given, unless that is only where the arrow leads. */
function guardText(guard: unknown, targets: readonly AnyStateNode[]): string | undefined {
  if (guard === undefined) return undefined;
  if (typeof guard === 'string') return guard;
  const { type, params } = guard as { readonly type?: string; readonly params?: Readonly<Record<string, unknown>> };
  if (type === undefined) throw new Error(`A guard has no name to draw: ${String(guard)}. Name it in setup.`);
  const given = Object.values(params ?? {}).filter((value) => !targets.some(({ key }) => key === value));
  return [type, ...given].join(' ');
}

function labelOf(event: string, guard: string | undefined): string {
  const parts = [event, ...(guard === undefined ? [] : [`[${guard}]`])].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : 'otherwise';
}
