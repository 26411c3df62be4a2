import { expect, test, vi } from 'vitest';
import type { StatePath } from 'xstate/graph';
import { KIOSK_DELAYS, type KioskEvent } from '../../machines/kiosk.machine.js';
import { kioskView } from '../../machines/kiosk.view.js';
import {
  ADDRESS,
  afterStep,
  type KioskSnapshot,
  type KioskStep,
  kioskModel,
  newKiosk,
  SHORT_PATIENCE,
  stepsAt,
} from '../support/kiosk.js';
import { everyKind } from './catalogs.js';
import { type KioskHarness, mountKiosk } from './kiosk-harness.js';
import { serve } from './served.js';

type Path = StatePath<KioskSnapshot, KioskEvent>;

/** A kommun whose one address is the one that the model opens. */
const CATALOG = everyKind({ contact: { url: ADDRESS } });

const GREETINGS = ['sv', 'sv-simple', 'en', 'fi', 'ar', 'so', 'uk', 'prs'];

/** How large the text is at each size, to one decimal. */
const ENLARGEMENTS = [1, 1.3, 1.5];

/** Which place this is in the page: how large the text is changes nothing of what can be done, nor does the greeting. */
function placeOf(snapshot: KioskSnapshot): string {
  const { link, secondsLeft } = kioskView(snapshot);
  return JSON.stringify([snapshot.value, link !== null, snapshot.context.hasUpdate, secondsLeft]);
}

/** Every step that a state heeds, from each place once, by the shortest way there. */
function pathsThroughEveryTransition(): readonly (readonly KioskStep[])[] {
  const seen = new Set([placeOf(newKiosk())]);
  const open: { readonly from: KioskSnapshot; readonly steps: readonly KioskStep[] }[] = [
    { from: newKiosk(), steps: [] },
  ];
  const paths: (readonly KioskStep[])[] = [];
  for (const { from, steps } of open) {
    for (const step of stepsAt(from)) {
      const next = afterStep(from, step);
      paths.push([...steps, step]);
      if (seen.size < seen.add(placeOf(next)).size) open.push({ from: next, steps: [...steps, step] });
    }
  }
  return paths;
}

/** The path as the model tests it: each step with the state it leads to. */
function stepsOf(steps: readonly KioskStep[]): Path {
  let state = newKiosk();
  const walked = [{ event: { type: 'xstate.init' } as never, state }];
  for (const step of steps) {
    state = afterStep(state, step);
    walked.push({ event: step as never, state });
  }
  return { state, steps: walked, weight: steps.length };
}

/** The page that the server has: none, until it is let to say so. */
class SilentServer {
  #refuse: (() => void) | undefined;

  constructor() {
    serve({
      [location.href]: () =>
        new Promise((_, reject) => {
          this.#refuse = () => reject(new TypeError('Failed to fetch'));
        }),
    });
  }

  async refuse(): Promise<void> {
    await expect.poll(() => this.#refuse).toBeDefined();
    this.#refuse?.();
    this.#refuse = undefined;
  }
}

/** Does to the page what the step stands for. */
async function perform(
  kiosk: KioskHarness,
  server: SilentServer,
  step: KioskStep,
  before: KioskSnapshot,
): Promise<void> {
  const isAsking = before.value === 'stillThere';
  switch (step.type) {
    case 'visit.started':
      return kiosk.touch('.attract [data-action=greet][value=fi]');
    case 'visit.continued':
      return kiosk.act('stay');
    case 'visit.ended':
      // What is drawn of the forgetting is held back, so that the state between two visits can be looked at.
      kiosk.holdDrawing();
      if (isAsking) return kiosk.act('leave');
      return kiosk.touchThing(kiosk.all('[data-action=done]')[0] as HTMLElement);
    case 'person.acted':
      return kiosk.touchThing(kiosk.all('.kiosk')[0] as HTMLElement);
    case 'text.resized':
      return kiosk.touchThing(kiosk.all('[data-action=size]')[0] as HTMLElement);
    case 'link.opened':
      return kiosk.openCode();
    case 'link.closed':
      if (before.context.link !== null) await kiosk.act('close');
      return;
    case 'corner.pressed':
      return kiosk.pressCorner();
    case 'corner.released':
      return kiosk.releaseCorner();
    case 'maintenance.closed':
      return kiosk.act('close-maintenance');
    case 'page.renewed':
      return kiosk.act('renew');
    case 'update.found':
      return kiosk.workers.find();
    default:
      return wait(kiosk, server, step.type, before);
  }
}

/** What happens of itself: time goes by, and errands of the page end well or badly. */
async function wait(kiosk: KioskHarness, server: SilentServer, type: string, { value }: KioskSnapshot): Promise<void> {
  const [, kind = '', name = ''] = /^xstate\.(after|done|error)\.(?:actor\.)?(\w+)/.exec(type) ?? [];
  if (kind === 'after') {
    const isCounting = name === 'second' && kiosk.seconds === 1;
    const isIdle = name === 'idle';
    if (isCounting) kiosk.holdDrawing();
    return kiosk.pass(isIdle ? SHORT_PATIENCE.idleSeconds : KIOSK_DELAYS[name as keyof typeof KIOSK_DELAYS] / 1_000);
  }
  if (value === 'reset') {
    if (kind === 'error') kiosk.leaveSomething();
    return kiosk.releaseDrawing();
  }
  if (kiosk.workers.registration.waiting) kiosk.workers.takeOver();
  await server.refuse();
}

/** How many times a visit was on screen. */
let visitsSeen = 0;

/** What is on screen is what the model says. */
async function compare(kiosk: KioskHarness, snapshot: KioskSnapshot): Promise<void> {
  const { screen, greeting, secondsLeft, textSize, link } = kioskView(snapshot);
  await kiosk.isBackAt(screen);
  const isVisit = screen === 'guide';
  expect(kiosk.hasGuide && kiosk.all('.kiosk [part=guide]').length > 0).toBe(isVisit);
  await kiosk.speaks(isVisit ? 'fi' : 'sv');
  expect(kiosk.greetings).toEqual(screen === 'attract' ? [GREETINGS[greeting % GREETINGS.length]] : []);
  expect(kiosk.seconds).toBe(secondsLeft);
  expect(kiosk.dialogs).toEqual([
    ...(isVisit && link !== null ? ['dialog Avaa omassa puhelimessasi'] : []),
    ...(secondsLeft === undefined ? [] : ['alertdialog Oletko vielä paikalla?']),
  ]);
  await expect.poll(() => kiosk.hasCode).toBe(isVisit && link !== null);
  if (!isVisit) return;
  visitsSeen += 1;
  expect(kiosk.enlargement).toBeCloseTo(ENLARGEMENTS[textSize] ?? 0, 0.5);
}

const paths = pathsThroughEveryTransition();

test('every step that a state heeds is among the paths', () => {
  const taken = new Set(paths.map((path) => path.at(-1)?.type));
  expect([...taken].filter((type) => !type?.startsWith('xstate.')).sort()).toEqual([
    'corner.pressed',
    'corner.released',
    'link.closed',
    'link.opened',
    'maintenance.closed',
    'page.renewed',
    'person.acted',
    'text.resized',
    'update.found',
    'visit.continued',
    'visit.ended',
    'visit.started',
  ]);
  expect([...taken].filter((type) => type?.startsWith('xstate.')).length).toBeGreaterThanOrEqual(9);
});

test(`the kiosk shows what the chart says, after each step of ${paths.length} paths`, {
  timeout: 300_000,
}, async () => {
  const model = kioskModel();
  for (const path of paths) {
    const server = new SilentServer();
    const kiosk = await mountKiosk({
      catalog: CATALOG,
      attributes: { 'countdown-seconds': String(SHORT_PATIENCE.countdownSeconds) },
    });
    let before = newKiosk();
    const by = async ({ event }: { readonly event: KioskEvent }) => perform(kiosk, server, event, before);
    const told = path.map(({ type }) => type).join(' → ');
    try {
      await model.testPath(stepsOf(path), {
        events: Object.fromEntries(path.map(({ type }) => [type, by])),
        states: {
          anywhere: async (snapshot) => {
            await compare(kiosk, snapshot);
            before = snapshot;
          },
        },
      });
    } catch (error) {
      throw new Error(told, { cause: error });
    }
    kiosk.element.remove();
    vi.useRealTimers();
  }
  expect(visitsSeen).toBeGreaterThan(0);
});
