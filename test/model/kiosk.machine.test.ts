import { describe, expect, onTestFinished, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { KIOSK_DELAYS, KIOSK_PATIENCE, type KioskPatience, kioskMachine } from '../../machines/kiosk.machine.js';
import { kioskView } from '../../machines/kiosk.view.js';

/** What the edge was asked to do, and a way to say how it went. */
interface Errand {
  readonly name: 'forget' | 'renewPage';
  readonly signal: AbortSignal;
  end(how: 'well' | 'badly'): Promise<void>;
}

/** Lets promises that are settled tell those who wait for them. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

/** A kiosk on a clock of its own, whose errands end when the test says so. */
function kiosk(patience: KioskPatience = KIOSK_PATIENCE) {
  const clock = new SimulatedClock();
  const errands: Errand[] = [];
  const done: string[] = [];
  const errand = (name: Errand['name']) =>
    fromPromise<void>(
      ({ signal }) =>
        new Promise((resolve, reject) => {
          errands.push({
            name,
            signal,
            end: async (how) => {
              if (how === 'well') resolve();
              else reject(new Error(name));
              await settled();
            },
          });
        }),
    );
  const machine = kioskMachine.provide({
    actors: { forget: errand('forget'), renewPage: errand('renewPage') },
    actions: {
      speak: (_, { language }) => void done.push(`speak ${language}`),
      fillScreen: () => void done.push('fillScreen'),
      lookForUpdate: () => void done.push('lookForUpdate'),
    },
  });
  const actor = createActor(machine, { clock, input: patience });
  actor.start();
  onTestFinished(() => void actor.stop());
  return {
    send: actor.send,
    errands,
    done,
    get value() {
      return actor.getSnapshot().value;
    },
    get context() {
      return actor.getSnapshot().context;
    },
    get view() {
      return kioskView(actor.getSnapshot());
    },
    /** In small steps: a clock that jumps starts every timer of what comes next where it lands. */
    seconds: (seconds: number) => {
      for (let tenth = 0; tenth < Math.round(seconds * 10); tenth += 1) clock.increment(100);
    },
    touch: (language: string | null = null) => actor.send({ type: 'visit.started', language }),
    act: () => actor.send({ type: 'person.acted' }),
    end: () => actor.send({ type: 'visit.ended' }),
  };
}

/** A kiosk that somebody uses, with larger text and a code open. */
function busyKiosk() {
  const one = kiosk();
  one.touch('ar');
  one.send({ type: 'text.resized' });
  one.send({ type: 'link.opened', link: 'https://www.ragunda.se/' });
  return one;
}

describe('a kiosk that nobody uses', () => {
  test('greets in one language after another, and looks for a newer version as it does', () => {
    const one = kiosk();
    expect(one.view).toMatchObject({ screen: 'attract', greeting: 0 });
    one.seconds((3 * KIOSK_DELAYS.greeting) / 1_000);
    expect(one.view).toMatchObject({ screen: 'attract', greeting: 3 });
    expect(one.done).toEqual(Array(4).fill('lookForUpdate'));
  });

  test('stays as it is, whatever a page or a passer-by does without touching it', () => {
    const one = kiosk();
    one.act();
    one.end();
    one.send({ type: 'visit.continued' });
    one.send({ type: 'text.resized' });
    one.send({ type: 'link.opened', link: 'https://example.org/' });
    expect(one.value).toEqual({ attract: 'greeting' });
    expect(one.view).toMatchObject({ textSize: 0, link: null });
    expect(one.errands).toEqual([]);
  });

  test('starts when it is touched, in the language that was touched', () => {
    const one = kiosk();
    one.touch('so');
    expect(one.value).toBe('active');
    expect(one.done).toEqual(['lookForUpdate', 'fillScreen', 'speak so']);
  });
});

describe('a visit', () => {
  test('lasts as long as the person does something, however long that is', () => {
    const one = kiosk();
    one.touch();
    for (let minute = 0; minute < 30; minute += 1) {
      one.seconds(KIOSK_PATIENCE.idleSeconds - 1);
      expect(one.value).toBe('active');
      one.act();
    }
  });

  test('is asked about after a minute without a touch, and counted down where it can be seen', () => {
    const one = kiosk();
    one.touch();
    one.seconds(59);
    expect(one.value).toBe('active');
    one.seconds(1);
    expect(one.value).toBe('stillThere');
    for (let left = 20; left > 0; left -= 1) {
      expect(one.view).toMatchObject({ screen: 'guide', secondsLeft: left });
      one.seconds(1);
    }
    expect(one.value).toBe('reset');
    expect(one.view).toMatchObject({ screen: 'wait', secondsLeft: undefined });
  });

  test('waits as long as the kommun has set', () => {
    const one = kiosk({ idleSeconds: 5, countdownSeconds: 2 });
    one.touch();
    one.seconds(5);
    expect(one.value).toBe('stillThere');
    one.seconds(2);
    expect(one.value).toBe('reset');
  });

  test('goes on when the person is still there, with all its time and all that was open', () => {
    const one = busyKiosk();
    one.seconds(75);
    expect(one.view.secondsLeft).toBe(5);
    one.send({ type: 'visit.continued' });
    expect(one.view).toMatchObject({ secondsLeft: undefined, textSize: 1, link: 'https://www.ragunda.se/' });
    one.seconds(59);
    expect(one.value).toBe('active');
    one.seconds(1);
    expect(one.view.secondsLeft).toBe(20);
  });

  test('is not kept going by a touch beside the question: the next visitor touches too', () => {
    const one = kiosk();
    one.touch();
    one.seconds(60);
    one.act();
    one.seconds(20);
    expect(one.value).toBe('reset');
  });

  test('has text in three sizes, round and round', () => {
    const one = kiosk();
    one.touch();
    const sizes = Array.from({ length: 4 }, () => {
      one.send({ type: 'text.resized' });
      return one.view.textSize;
    });
    expect(sizes).toEqual([1, 2, 0, 1]);
  });
});

describe('when a visit ends', () => {
  test.each(['active', 'stillThere'])(
    'from %s, everything is forgotten, and then somebody else is greeted',
    async (at) => {
      const one = busyKiosk();
      if (at === 'stillThere') one.seconds(70);
      expect(one.value).toBe(at);
      one.end();
      expect(one.value).toBe('reset');
      expect(one.errands.map(({ name }) => name)).toEqual(['forget']);
      await one.errands[0]?.end('well');
      expect(one.value).toEqual({ attract: 'greeting' });
      expect(one.context).toEqual({ ...kiosk().context });
    },
  );

  test('nobody can start another before it is forgotten', () => {
    const one = busyKiosk();
    one.end();
    one.touch();
    one.act();
    one.end();
    expect(one.value).toBe('reset');
    expect(one.errands).toHaveLength(1);
  });

  test.each(['badly', 'never'] as const)('and it goes %s, the page is loaded anew', async (how) => {
    const one = busyKiosk();
    one.end();
    if (how === 'badly') await one.errands[0]?.end('badly');
    else one.seconds(KIOSK_DELAYS.isStuck / 1_000);
    expect(one.value).toBe('renewing');
    expect(one.errands.map(({ name }) => name)).toEqual(['forget', 'renewPage']);
  });
});

describe('a newer version', () => {
  test('is taken at once where nobody is there', () => {
    const one = kiosk();
    one.send({ type: 'update.found' });
    expect(one.value).toBe('renewing');
    expect(one.view.screen).toBe('wait');
    expect(one.errands.map(({ name }) => name)).toEqual(['renewPage']);
  });

  test('waits until a visit has ended and is forgotten', async () => {
    const one = busyKiosk();
    one.send({ type: 'update.found' });
    expect(one.value).toBe('active');
    one.seconds(70);
    expect(one.value).toBe('stillThere');
    one.end();
    expect(one.value).toBe('reset');
    await one.errands[0]?.end('well');
    expect(one.value).toBe('renewing');
  });

  test('waits while the maintenance panel is open', () => {
    const one = kiosk();
    one.send({ type: 'corner.pressed' });
    one.seconds(5);
    one.send({ type: 'update.found' });
    expect(one.value).toBe('maintenance');
    one.send({ type: 'maintenance.closed' });
    expect(one.value).toBe('renewing');
  });

  test('that cannot be taken leaves the kiosk as it is, and is not tried over and over', async () => {
    const one = kiosk();
    one.send({ type: 'update.found' });
    await one.errands[0]?.end('badly');
    expect(one.value).toEqual({ attract: 'greeting' });
    expect(one.errands).toHaveLength(1);
  });

  test('that never comes is given up, so that it does not come in the middle of a visit', () => {
    const one = kiosk();
    one.send({ type: 'update.found' });
    one.seconds(KIOSK_DELAYS.isStuck / 1_000);
    expect(one.value).toEqual({ attract: 'greeting' });
    expect(one.errands[0]?.signal.aborted).toBe(true);
  });
});

describe('the corner', () => {
  test('opens the maintenance panel when it is held', () => {
    const one = kiosk();
    one.send({ type: 'corner.pressed' });
    one.seconds(4.9);
    expect(one.view.screen).toBe('attract');
    one.seconds(0.1);
    expect(one.view.screen).toBe('maintenance');
  });

  test('does nothing when it is let go of before, however often', () => {
    const one = kiosk();
    for (let press = 0; press < 20; press += 1) {
      one.send({ type: 'corner.pressed' });
      one.seconds(4);
      one.send({ type: 'corner.released' });
    }
    expect(one.view.screen).toBe('attract');
  });

  test('starts a visit like any other place when it is tapped', () => {
    const one = kiosk();
    one.send({ type: 'corner.pressed' });
    one.touch();
    one.seconds(KIOSK_DELAYS.hold / 1_000);
    expect(one.value).toBe('active');
  });

  test('is not there while somebody uses the kiosk', () => {
    const one = kiosk();
    one.touch();
    one.send({ type: 'corner.pressed' });
    one.seconds(6);
    expect(one.value).toBe('active');
  });

  test('leads back when it is closed, or nobody is there', () => {
    const one = kiosk();
    const open = () => {
      one.send({ type: 'corner.pressed' });
      one.seconds(5);
      expect(one.value).toBe('maintenance');
    };
    open();
    one.send({ type: 'maintenance.closed' });
    expect(one.value).toEqual({ attract: 'greeting' });
    open();
    one.seconds(59);
    one.act();
    one.seconds(59);
    expect(one.value).toBe('maintenance');
    one.seconds(1);
    expect(one.value).toEqual({ attract: 'greeting' });
    open();
    one.send({ type: 'page.renewed' });
    expect(one.value).toBe('renewing');
  });
});
