import { describe, expect, test } from 'vitest';
import { everyKind } from './catalogs.js';
import { mount } from './harness.js';

describe('a screen reader', () => {
  test('hears each new step once', async () => {
    const guide = await mount({ catalog: everyKind() });
    expect(guide.spoken).toEqual([]);
    await guide.start();
    await guide.chooseTopics('parenting');
    await guide.tick('parent');
    await guide.act('why');
    await guide.confirm();
    await guide.openApply();
    await guide.back();
    await guide.answer('childAges', '3-11');
    expect(guide.spoken).toEqual([
      'Vad vill du ha hjälp med?',
      'Har du barn, eller väntar du barn?',
      'Hur gamla är barnen?',
      'Du kan alltid ansöka',
      'Hur gamla är barnen?',
      'Slut på frågor. Det här hittade jag',
    ]);
  });

  test('has one live region to listen to, on every step', async () => {
    const guide = await mount({ catalog: everyKind() });
    const counted = [guide.liveRegions];
    await guide.start();
    counted.push(guide.liveRegions);
    await guide.chooseTopics('parenting');
    counted.push(guide.liveRegions);
    await guide.skipToResults();
    counted.push(guide.liveRegions);
    await guide.openApply();
    counted.push(guide.liveRegions);
    expect(counted).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('the keyboard', () => {
  test('is left where it was when the page loads', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    const guide = await mount({ catalog: everyKind() });
    expect(document.activeElement).toBe(field);
    expect(guide.focus).toBe('nowhere');
    field.remove();
  });

  test("is at the guide's new turn after each action of one's own", async () => {
    const guide = await mount({ catalog: everyKind() });
    const places: (readonly [string, string, boolean])[] = [];
    const look = () => places.push([guide.step, guide.focus, guide.isFocusInTurn]);
    await guide.start();
    look();
    await guide.chooseTopics('parenting');
    look();
    await guide.answer('parenthood', 'parent');
    look();
    await guide.back();
    look();
    await guide.openApply();
    look();
    await guide.back();
    await guide.act('results');
    look();
    await guide.act('restart');
    look();
    expect(places).toEqual(
      ['topics', 'questions', 'questions', 'questions', 'apply', 'results', 'welcome'].map((step) => [
        step,
        step,
        true,
      ]),
    );
  });

  test('stays at the button when something is to be chosen first', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics('parenting');
    await guide.confirm();
    expect(guide.isFocusInTurn).toBe(true);
  });

  test('gets to a group of the results, and to the right to apply, by the list above them', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseEverything();
    await guide.act('results');
    await guide.jumpTo('checkWithProvider');
    expect(guide.focus).toBe('checkWithProvider');
    await guide.jumpTo('apply');
    expect(guide.focus).toBe('apply');
  });

  test('stays outside when the page sets an attribute', async () => {
    const guide = await mount({ catalog: everyKind() });
    guide.element.mode = 'staff';
    await guide.drawn();
    expect(guide.focus).toBe('nowhere');
  });
});
