import { describe, expect, test } from 'vitest';
import ragunda from '../../catalogs/ragunda/catalog.json';
import sala from '../../catalogs/sala/catalog.json';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount, mountWaiting, PATIENCE } from './harness.js';
import { ADDRESS, inTurn, json, serve, unreachable } from './served.js';

describe('a screen reader', () => {
  test('hears each new step once', async () => {
    const guide = await mount({ catalog: everyKind() });
    expect(guide.spoken).toEqual([]);
    await guide.start();
    await guide.chooseTopics(['parenting']);
    await guide.tick('parent');
    await guide.press('why');
    await guide.confirm();
    await guide.openApply();
    await guide.back();
    await guide.answer('childAges', '3-11');
    expect(guide.spoken).toEqual([
      'Vad vill du ha hjälp med? Välj en eller flera saker. Du ser det som passar det du väljer. Du kan alltid se resten.',
      'Har du barn, eller väntar du barn? Gäller: Föräldragrupp Är du bonusförälder, familjehemsförälder, mormor eller farfar? Välj Viktig vuxen för ett barn. Du kan välja flera. Högst 2 frågor kvar',
      'Hur gamla är barnen? Gäller: Föräldragrupp Du kan välja flera. Sista frågan',
      'Du kan alltid ansöka',
      'Hur gamla är barnen? Gäller: Föräldragrupp Du kan välja flera. Sista frågan',
      '1 sak kan du höra av dig om redan i dag.',
      'Slut på frågor.',
    ]);
  });

  test('has one live region to listen to, on every step', async () => {
    const guide = await mount({ catalog: everyKind() });
    const counted = [guide.liveRegions];
    await guide.start();
    counted.push(guide.liveRegions);
    await guide.chooseTopics(['parenting']);
    counted.push(guide.liveRegions);
    await guide.skipToResults();
    counted.push(guide.liveRegions);
    await guide.openApply();
    counted.push(guide.liveRegions);
    expect(counted).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('a question', () => {
  test('is said once on the way from its turn to its answers', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    expect(guide.namesOnTheWay).toEqual(['Vad vill du ha hjälp med?']);
    await guide.chooseEverything();
    const asked: string[] = [];
    while (guide.step === 'questions') {
      asked.push(guide.fact ?? '');
      expect(guide.namesOnTheWay, guide.fact).toEqual([guide.questionGroup.name]);
      if (guide.fact === 'parenthood') await guide.answer('parenthood', 'parent');
      else await guide.skip();
    }
    expect(asked).toEqual(expect.arrayContaining(['age', 'parenthood', 'childAges', 'resident']));
  });

  test.each([
    ['a question', sala, 'questions'],
    ['the result', ragunda, 'results'],
  ])('comes after the help lines where %s is the first under them, and then by itself', async (_, catalog, step) => {
    const guide = await mount({ catalog });
    await guide.start();
    await guide.chooseTopics(['violence']);
    guide.seesStep(step);
    const said = guide.spoken.find((text) => text.includes('112')) ?? '';
    expect(said).toMatch(/^Är du utsatt för våld eller hot\?/);
    expect(said.indexOf(guide.heading)).toBeGreaterThan(said.indexOf('020-555 666'));
    expect(said.indexOf('020-50 50 50')).toBeGreaterThan(said.indexOf('112'));
    expect(guide.namedBy.length, 'elements that name the turn').toBeLessThanOrEqual(1);
    if (step === 'results') return;
    await guide.skip();
    expect(guide.spoken.at(-1)).not.toContain('112');
  });
});

describe('the ages that one can choose', () => {
  async function askedForAge(): Promise<GuideHarness> {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseEverything();
    while (guide.fact !== 'age') await guide.skip();
    expect(guide.values).toEqual(['0-14', '15-66', '67-']);
    return guide;
  }

  test('are one stop of Tab, and the arrow keys go round among them without choosing', async () => {
    const guide = await askedForAge();
    expect(guide.answerStops).toEqual(['0-14']);
    const visited: (string | undefined)[] = [];
    await guide.pressAt('0-14', 'ArrowDown');
    visited.push(guide.focusedAnswer);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) {
      await guide.pressAt(guide.focusedAnswer ?? '', key);
      visited.push(guide.focusedAnswer);
    }
    expect(visited).toEqual(['15-66', '67-', '0-14', '67-', '15-66']);
    expect(guide.answerStops).toEqual(['15-66']);
    guide.seesQuestion('age');
    await guide.pressAt('15-66', 'Enter');
    expect(guide.fact).not.toBe('age');
    expect(guide.transcript.at(-1)).toContain('15–66 år');
  });

  test('are gone through the other way by the arrows that point sideways, where one reads from right to left', async () => {
    const guide = await askedForAge();
    guide.element.lang = 'ar';
    await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('ar');
    await guide.drawn();
    await guide.pressAt('15-66', 'ArrowLeft');
    expect(guide.focusedAnswer).toBe('67-');
    await guide.pressAt('67-', 'ArrowRight', 'ArrowUp');
    expect(guide.focusedAnswer).toBe('0-14');
  });

  test('are come back to at the one that was chosen before', async () => {
    const guide = await askedForAge();
    await guide.answer('age', '67-');
    await guide.change('Hur gammal är du?');
    expect(guide.answerStops).toEqual(['67-']);
  });
});

describe('answers that are few, or that are ticked', () => {
  test('are a stop of Tab each', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    expect(guide.answerStops).toEqual(guide.values);
    await guide.chooseEverything();
    const seen: string[] = [];
    while (guide.step === 'questions') {
      seen.push(guide.fact ?? '');
      // The ages are one stop.
      const stops = guide.fact === 'age' ? guide.values.slice(0, 1) : guide.values;
      expect(guide.answerStops, guide.fact).toEqual(stops);
      if (guide.fact === 'parenthood') await guide.answer('parenthood', 'parent');
      else await guide.skip();
    }
    expect(seen).toEqual(expect.arrayContaining(['parenthood', 'childAges', 'resident']));
  });
});

describe('through a whole conversation', () => {
  test('each new thing is said once and in order, and what has been said is never said again', async () => {
    const guide = await mount({ catalog: ragunda });
    await guide.start();
    await guide.confirm();
    await guide.chooseTopics(['separation']);
    await guide.confirm();
    await guide.answer('parenthood', 'parent');
    await guide.answer('bothParentsAgree', 'true');
    await guide.back();
    await guide.answer('bothParentsAgree', 'false');
    await guide.change('Har du barn, eller väntar du barn?');
    await guide.tick('otherAdult');
    await guide.confirm();
    await guide.openApply();
    await guide.back();
    await guide.press('restart');
    expect(guide.spoken).toEqual([
      'Vad vill du ha hjälp med? Välj en eller flera saker. Du ser det som passar det du väljer. Du kan alltid se resten.',
      'Har du barn, eller väntar du barn? Gäller: Samarbetssamtal Är du bonusförälder, familjehemsförälder, mormor eller farfar? Välj Viktig vuxen för ett barn. Du kan välja flera. Högst 3 frågor kvar',
      'Vill ni båda gå på samtal? Gäller: Samarbetssamtal Högst 2 frågor kvar',
      'Har en domstol bestämt att ni ska gå på samarbetssamtal? Gäller: Samarbetssamtal Sista frågan',
      'Vill ni båda gå på samtal? Gäller: Samarbetssamtal Högst 2 frågor kvar',
      'Det här kan du ansöka om.',
      'Slut på frågor.',
      'Har du barn, eller väntar du barn? Gäller: Samarbetssamtal Är du bonusförälder, familjehemsförälder, mormor eller farfar? Välj Viktig vuxen för ett barn. Du kan välja flera. Högst 3 frågor kvar',
      'Det här kan du ansöka om.',
      'Slut på frågor.',
      'Du kan alltid ansöka',
      'Det här kan du ansöka om.',
      'Slut på frågor.',
      'Hej! Här ser du vilket stöd som finns i Ragunda kommun utan att du behöver ansöka.',
    ]);
    expect(guide.alerts).toEqual([
      'Välj minst en sak, eller Visa allt.',
      'Välj minst ett svar, eller Vet inte / vill inte säga.',
    ]);
  });

  test('a complaint is said again each time one goes on with nothing chosen', async () => {
    const guide = await mount({ catalog: ragunda });
    await guide.start();
    await guide.confirm();
    await guide.confirm();
    expect(guide.alerts).toEqual(['Välj minst en sak, eller Visa allt.', 'Välj minst en sak, eller Visa allt.']);
    await guide.chooseTopics(['parenting']);
    await guide.confirm();
    await guide.confirm();
    await guide.confirm();
    expect(guide.alerts.slice(2)).toEqual(Array(3).fill('Välj minst ett svar, eller Vet inte / vill inte säga.'));
    expect(guide.fault?.text).toBe('Välj minst ett svar, eller Vet inte / vill inte säga.');
  });

  test('"slut på frågor" is not said while there are questions left', async () => {
    const guide = await mount({ catalog: ragunda });
    await guide.start();
    await guide.chooseTopics(['separation']);
    await guide.press('results');
    expect(guide.spoken.at(-1)).toBe('Det här har jag hittat hittills');
    await guide.press('resume');
    await guide.skipToResults();
    expect(guide.spoken.at(-1)).toBe('Slut på frågor.');
  });

  test('what has been answered is text with a button to change it, and no box that could be ticked', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['parenting', 'older']);
    while (guide.step === 'questions') {
      expect(guide.answeredControls).toEqual([]);
      if (guide.fact === 'parenthood') await guide.answer('parenthood', 'parent');
      else await guide.skip();
    }
    expect(guide.transcript.length).toBeGreaterThan(2);
    expect(guide.answeredControls).toEqual([]);
  });
});

describe('a complaint', () => {
  test.each([
    ['topics', 'Välj minst en sak, eller Visa allt.'],
    ['questions', 'Välj minst ett svar, eller Vet inte / vill inte säga.'],
  ])('stands beside the choices and describes them, until they are answered (%s)', async (step, text) => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    if (step === 'questions') await guide.chooseTopics(['parenting']);
    guide.seesStep(step);
    expect(guide.fault).toBeUndefined();
    expect(guide.description).not.toContain(text);
    await guide.confirm();
    expect(guide.fault).toEqual({ text, isInQuestion: true });
    expect(guide.description).toContain(text);
    await guide.tick(guide.values[0] ?? '');
    await guide.confirm();
    expect(guide.fault).toBeUndefined();
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
    await guide.chooseTopics(['parenting']);
    look();
    await guide.answer('parenthood', 'parent');
    look();
    await guide.back();
    look();
    await guide.openApply();
    look();
    await guide.back();
    await guide.press('results');
    look();
    await guide.press('restart');
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
    await guide.chooseTopics(['parenting']);
    await guide.confirm();
    expect(guide.isFocusInTurn).toBe(true);
  });

  test('stays where it is when the catalogue comes, late or at another try', async () => {
    serve({ [ADDRESS]: inTurn(unreachable, json(everyKind())) });
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    const guide = await mountWaiting({ catalog: ADDRESS });
    await guide.settled();
    expect(document.activeElement).toBe(field);
    await guide.press('retry');
    await guide.settled(2);
    guide.seesStep('welcome');
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  test('stands at the turn, which is heard in Swedish, when the way back to Swedish has been taken', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    guide.element.lang = 'ar';
    await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('ar');
    await guide.drawn();
    guide.focusOn('swedish');
    await guide.press('swedish');
    expect(guide.language).toBe('sv');
    expect(guide.actions).not.toContain('swedish');
    expect(guide.focus).toBe('topics');
  });

  test('stays at its control when a language comes, and when what lies beside the element does', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    guide.focusOn('confirm');
    guide.element.lang = 'ar';
    await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('ar');
    await guide.drawn();
    expect(guide.focus).toBe('confirm');
    guide.element.lang = 'sv';
    await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe('sv');
    await guide.drawn();
    expect(guide.focus).toBe('confirm');
  });

  test('stays outside when the page sets an attribute', async () => {
    const guide = await mount({ catalog: everyKind() });
    guide.element.mode = 'staff';
    await guide.drawn();
    expect(guide.focus).toBe('nowhere');
  });
});
