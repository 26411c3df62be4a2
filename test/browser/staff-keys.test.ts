import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import { TOPICS, type Topic } from '../../src/catalog/types.js';
import { catalogOf, insatsOf } from '../support/small-catalog.js';
import { openDesk } from './desk-harness.js';

/** As many places as a catalogue can tell apart. */
const MOST_AREAS = 12;

describe('by keyboard', () => {
  test('a digit answers the question that stands out, and 0 skips it', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.keyOnPage('1');
    expect(desk.stated).toEqual({ resident: ['true'] });
    expect(desk.next).toBe('age');
    await desk.keyOnPage('0');
    expect(desk.stated).toEqual({ resident: ['true'], age: [] });
  });

  test('where several answers can be given, digits tick them and Klar goes on', async () => {
    const desk = await openDesk({ catalog: ragunda });
    expect(desk.next).toBe('parenthood');
    await desk.keyOnPage('1');
    await desk.keyOnPage('2');
    expect(desk.next).toBe('parenthood');
    await desk.act('confirm');
    expect(desk.stated.parenthood).toEqual(['parent', 'expecting']);
  });

  test('a digit past the last answer does nothing', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.keyOnPage('9');
    expect(desk.stated).toEqual({});
  });

  test('each of as many answers as a question can have, and each topic, has a key of its own that stands on it', async () => {
    const areas = Array.from({ length: MOST_AREAS }, (_, at) => ({ id: `by-${at}`, name: `By ${at}`, inKommun: true }));
    const insatser = areas.map(({ id }, at) =>
      insatsOf(id, [{ fact: 'livesIn', is: id }], { topics: [TOPICS[at] as Topic, ...TOPICS.slice(MOST_AREAS)] }),
    );
    const desk = await openDesk({ catalog: catalogOf(insatser, { areas }) });
    expect(desk.nextValues).toHaveLength(MOST_AREAS + 2);
    for (const keys of [desk.answerKeys, desk.topicKeys]) {
      expect(keys.length).toBeGreaterThan(9);
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(desk.topicKeys).toHaveLength(TOPICS.length);
    for (const [at, key] of desk.answerKeys.entries()) {
      await desk.keyOnPage(key.toLowerCase());
      expect(desk.stated).toEqual({ livesIn: [at < MOST_AREAS ? `by-${at}` : desk.valuesOf('livesIn')[at]] });
      await desk.withdraw('livesIn');
    }
    await desk.unfoldTopics();
    desk.focusOn('topics');
    await desk.key(desk.topicKeys.at(-1) ?? '');
    expect(desk.chosenTopics).toEqual([TOPICS.at(-1)]);
  });

  test.each([
    ['n', 'next'],
    ['N', 'next'],
    ['s', 'search'],
    ['/', 'search'],
    ['i', 'insatser'],
    ['t', 'topics'],
  ])('%s leads to %s', async (key, place) => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.keyOnPage(key);
    expect(desk.focus).toBe(place);
  });

  test('v turns the screen to the visitor and back', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.keyOnPage('v');
    expect(desk.side).toBe('visitor');
    await desk.keyOnPage('v');
    expect(desk.side).toBe('staff');
    expect(desk.focus).toBe('next');
  });

  test('what is only on the staff side turns the screen back', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.keyOnPage('v');
    await desk.keyOnPage('s');
    expect([desk.side, desk.focus]).toEqual(['staff', 'search']);
  });

  test('l opens the list to take along', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.keyOnPage('l');
    expect(desk.hasHandout).toBe(true);
    await desk.act('close-handout');
    expect(desk.hasHandout).toBe(false);
  });

  test('? shows every key, and Stäng takes them away', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.keyOnPage('?');
    expect(desk.hasShortcuts).toBe(true);
    for (const text of ['Till nästa fråga', 'Sök insats', 'Visa för besökaren', 'Rensa (tryck två gånger)'])
      expect(desk.shortcuts).toContain(text);
    await desk.keyOnPage('n');
    expect(desk.hasShortcuts, 'keys do nothing under the list').toBe(true);
    await desk.act('close-shortcuts');
    expect(desk.hasShortcuts).toBe(false);
  });

  test('arrow keys move among the answers and choose none', async () => {
    const desk = await openDesk({ catalog: sala });
    desk.focusOn('firstAnswer');
    await desk.key('ArrowRight');
    expect(desk.focusedValue).toBe('false');
    await desk.key('ArrowLeft');
    await desk.key('ArrowLeft');
    expect(desk.focus).toBe('next');
    await desk.key('ArrowDown');
    expect(desk.focusedValue).toBe('true');
    expect(desk.stated).toEqual({});
  });

  test('nothing happens while someone writes, or with another key held', async () => {
    const desk = await openDesk({ catalog: sala });
    desk.focusOn('search');
    for (const key of ['1', 'v', 'r', '?', 'n', 'l']) await desk.key(key);
    expect([desk.side, desk.hasShortcuts, desk.clearing, desk.focus]).toEqual(['staff', false, 'none', 'search']);
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) await desk.keyOnPage('v', { [held]: true });
    await desk.keyOnPage('v', { repeat: true });
    expect(desk.side).toBe('staff');
    expect(desk.stated).toEqual({});
  });

  test('Esc empties the search field, and asks nothing', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.answerNext('true');
    await desk.search('ensam');
    desk.focusOn('search');
    await desk.key('Escape');
    expect([desk.searched, desk.focus, desk.clearing]).toEqual(['', 'search', 'none']);
  });

  test('from an empty search field Esc leads back to the question, where keys act again', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.answerNext('true');
    desk.focusOn('search');
    await desk.key('Escape');
    expect([desk.focus, desk.clearing]).toEqual(['next', 'none']);
    await desk.key('v');
    expect(desk.side).toBe('visitor');
  });

  test('Esc that empties the search and then leaves it clears nothing, however fast', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.answerNext('true');
    await desk.search('ensam');
    desk.focusOn('search');
    for (let presses = 0; presses < 2; presses += 1) await desk.key('Escape');
    expect([desk.searched, desk.focus, desk.clearing]).toEqual(['', 'next', 'none']);
    expect(desk.stated).toEqual({ resident: ['true'] });
    await desk.key('Escape');
    expect(desk.clearing).toBe('asked');
    await desk.key('Escape');
    expect(desk.stated).toEqual({});
  });

  test('Esc that closes the list of keys is no press of the two that clear', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.answerNext('true');
    await desk.keyOnPage('?');
    await desk.keyOnPage('Escape');
    desk.closeShortcuts();
    await desk.keyOnPage('Escape');
    expect(desk.stated).toEqual({ resident: ['true'] });
    expect(desk.clearing).toBe('asked');
  });

  test('each key is shown where it acts, and the search says that letters are written there', async () => {
    const desk = await openDesk({ catalog: sala });
    for (const key of ['N', 'T', 'S', 'I', 'V', 'L', 'R', 'Esc', '1', '0']) expect(desk.keyHints).toContain(key);
    desk.guide.seesText('Här skriver bokstäverna, även N och V.');
  });

  test('in a narrow window beside another the keys stand where they act, too', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    await page.viewport(700, 800);
    onTestFinished(() => page.viewport(width, height));
    const desk = await openDesk({ catalog: sala });
    for (const key of ['N', 'T', 'S', 'I', 'V', 'L', 'R', 'Esc', '1', '0']) expect(desk.visibleKeyHints).toContain(key);
  });

  test('a field of the page around is left alone', async () => {
    const desk = await openDesk({ catalog: sala });
    const field = document.createElement('textarea');
    desk.guide.stage.append(field);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true }));
    await desk.drawn();
    expect(desk.side).toBe('staff');
  });

  test('single keys can be turned off, and on again; the setting outlives the talk', async () => {
    const desk = await openDesk({ catalog: sala });
    expect(desk.hasKeyHints).toBe(true);
    await desk.act('shortcuts');
    await desk.act('keys');
    await desk.act('close-shortcuts');
    expect(desk.hasKeyHints).toBe(false);
    for (const key of ['1', 'v', '?', 'r']) await desk.keyOnPage(key);
    expect([desk.side, desk.hasShortcuts, desk.clearing]).toEqual(['staff', false, 'none']);
    expect(desk.stated).toEqual({});
    await desk.answerNext('true');
    await desk.act('exit');
    expect(desk.hasKeyHints).toBe(false);
    await desk.act('shortcuts');
    await desk.act('keys');
    await desk.act('close-shortcuts');
    await desk.keyOnPage('1');
    expect(desk.stated).toEqual({ resident: ['true'] });
  });

  test('a key that comes before the browser has told of the closed list of keys counts', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.answerNext('true');
    await desk.act('shortcuts');
    desk.closeShortcuts();
    await desk.keyOnPage('r');
    expect([desk.hasShortcuts, desk.clearing]).toEqual([false, 'asked']);
  });

  test('r asks before it clears, and clears when it is pressed again', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.keyOnPage('r');
    expect(desk.clearing, 'nothing to clear').toBe('none');
    await desk.answerNext('true');
    await desk.keyOnPage('r');
    expect(desk.clearing).toBe('asked');
    expect(desk.stated).toEqual({ resident: ['true'] });
    await desk.keyOnPage('r');
    expect(desk.clearing).toBe('none');
    expect(desk.stated).toEqual({});
  });

  test('Esc asks, and pressed again clears; closing something is no asking', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.answerNext('true');
    await desk.keyOnPage('?');
    await desk.key('Escape', { repeat: true });
    expect(desk.clearing).toBe('none');
    await desk.act('close-shortcuts');
    await desk.keyOnPage('Escape');
    expect(desk.clearing).toBe('asked');
    await desk.keyOnPage('Escape');
    expect(desk.stated).toEqual({});
    expect(desk.clearing).toBe('none');
  });
});
