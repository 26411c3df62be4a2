import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import utkast from '../../catalogs/utkast-004/catalog.json' with { type: 'json' };
import type { Catalog } from '../../src/catalog/types.js';
import { idsInOrderOfList } from '../support/order-of-list.js';
import { expectAccessible } from './axe.js';
import { type GuideHarness, type Mounting, mount, PATIENCE } from './harness.js';

const address = location.href;

afterEach(() => history.replaceState(history.state, '', address));

/** A page that was opened by the link in a code. */
async function follow(hash: string, mounting: Mounting = { catalog: ragunda }): Promise<GuideHarness> {
  history.replaceState(history.state, '', hash);
  const guide = await mount(mounting);
  await seesList(guide);
  return guide;
}

async function seesList(guide: GuideHarness): Promise<void> {
  await expect.poll(() => guide.hasSection('handout'), { timeout: PATIENCE }).toBe(true);
  await guide.drawn();
}

function textOf(guide: GuideHarness): string {
  return guide.sectionText('handout');
}

describe('a list that was taken along', () => {
  test('opens with its insatser as rows that open to their cards, the right to apply and whom to call', async () => {
    const guide = await follow('#insatser=2026-11-22:sprakkafe,komet-3-11-ar');
    expect(guide.cards).toEqual({ 'komet-3-11-ar': '', sprakkafe: '' });
    await guide.openCard('komet-3-11-ar');
    expect(guide.cardText('komet-3-11-ar')).toContain('du är förälder');
    expect(textOf(guide)).toContain('Din lista');
    expect(guide.sectionText('apply')).toContain('Du har alltid rätt att ansöka om stöd');
    expect(guide.linksIn('handout').map(({ href }) => href)).toContain('tel:0696682000');
    expect(textOf(guide)).not.toContain('finns inte kvar');
    expect(textOf(guide)).not.toContain('kan ha ändrats');
  });

  test.each(['so', 'ar'])(
    'opens in the language that it was made in, whatever the telephone speaks (%s)',
    async (language) => {
      const guide = await follow(`#insatser=2026-11-22.${language}:sprakkafe`);
      await expect.poll(() => guide.language, { timeout: PATIENCE }).toBe(language);
      expect(Object.keys(guide.cards)).toEqual(['sprakkafe']);
    },
  );

  test('claims no status, since nothing is known of who reads it', async () => {
    const guide = await follow(`#insatser=2026-11-22:${ragunda.insatser.map(({ id }) => id).join()}`);
    expect(Object.keys(guide.cards)).toEqual(idsInOrderOfList(ragunda as unknown as Catalog));
    expect(new Set(Object.values(guide.cards))).toEqual(new Set(['']));
    expect(textOf(guide)).not.toMatch(/Öppet för dig|Tänkt för andra|Du svarade/);
  });

  test('tells of ekonomiskt bistånd where money is on the list, and only there', async () => {
    const guide = await follow('#insatser=2026-11-22:budget-och-skuldradgivning');
    expect(guide.hasSection('money')).toBe(true);
    history.replaceState(history.state, '', '#insatser=2026-11-22:sprakkafe');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await guide.drawn();
    expect(guide.hasSection('money')).toBe(false);
  });

  test('says when the kommun’s list is another by now', async () => {
    const guide = await follow('#insatser=2026-03-02:motas');
    expect(textOf(guide)).toContain('Din lista är från 2 mars 2026. Kommunens lista är nu från 22 november 2026');
  });

  test('says that something is gone, without the words of the link', async () => {
    const guide = await follow('#insatser=2026-11-22:motas,ring-0900-123456');
    expect(textOf(guide)).toContain('Något på din lista finns inte kvar i kommunens lista. Ring och fråga.');
    expect(textOf(guide)).not.toContain('0900');
    expect(Object.keys(guide.cards)).toEqual(['motas']);
  });

  test('is on top of nothing: a draft still says so, and the way out and the help are there', async () => {
    const guide = await follow('#insatser=2026-11-22:', { catalog: utkast });
    expect(textOf(guide)).toContain('Kommunen har inte beslutat om insatserna än.');
    for (const name of ['exit', 'language', 'worry', 'help'])
      await expect.poll(() => guide.isShown(name), { timeout: PATIENCE, message: name }).toBe(true);
    expect(guide.isShown('start')).toBe(false);
  });

  test('opens by itself where the guide stands behind a button', async () => {
    const guide = await follow('#insatser=2026-11-22:motas', { catalog: ragunda, display: 'launcher' });
    await expect.poll(() => guide.isOpen, { timeout: PATIENCE }).toBe(true);
    expect(guide.isShown('motas')).toBe(true);
  });

  test.each(['kiosk', 'staff'] as const)('opens also on the page of a %s', async (mode) => {
    history.replaceState(history.state, '', '#insatser=2026-11-22:motas');
    const guide = await mount({ catalog: ragunda });
    guide.element.mode = mode;
    await seesList(guide);
    expect(Object.keys(guide.cards)).toEqual(['motas']);
  });

  test('opens when the address changes while the page stands', async () => {
    const guide = await mount({ catalog: hallefors });
    expect(guide.hasSection('handout')).toBe(false);
    location.hash = '#insatser=2026-11-22:vintergatan';
    await seesList(guide);
    expect(Object.keys(guide.cards)).toEqual(['vintergatan']);
  });

  test('makes room for the questions, and the address forgets it', async () => {
    const guide = await follow('#insatser=2026-11-22:motas');
    const { length } = history;
    await guide.press('begin');
    expect(guide.step).toBe('topics');
    expect(guide.hasSection('handout')).toBe(false);
    expect(guide.isShown('all')).toBe(true);
    expect(location.hash).toBe('');
    expect(history.length).toBe(length);
  });

  test.each(['light', 'dark'])('has nothing for axe to remark (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    document.body.style.background = scheme === 'dark' ? '#000' : '#fff';
    const guide = await follow('#insatser=2026-01-01:komet-3-11-ar,budget-och-skuldradgivning,borta');
    await guide.unfoldAll();
    await expectAccessible(guide, 'a list that was taken along');
    document.documentElement.style.colorScheme = '';
  });

  test('survives whatever is in the address', async () => {
    const guide = await follow('#insatser=2026-11-22:motas');
    const known = ragunda.insatser.map(({ id }) => id);
    const part = fc.oneof(
      fc.constantFrom(...known, '<img src=x onerror=alert(1)>', '%', '%E0%A4%A', '__proto__', 'constructor', ':', '"'),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.webFragments(),
    );
    const list = fc.oneof(
      fc.array(part, { maxLength: 12 }),
      part.map((text) => Array.from({ length: Math.ceil(100_000 / (text.length + 1)) }, () => text)),
    );
    const version = fc.constantFrom('2026-11-22:', '2026-02-30:', '9999-99-99:', '0000-01-01:', 'javascript:', ':', '');
    await fc.assert(
      fc.asyncProperty(version, list, async (given, ids) => {
        history.replaceState(history.state, '', `#insatser=${given}${ids.join()}`);
        window.dispatchEvent(new HashChangeEvent('hashchange'));
        await guide.drawn();
        expect(Object.keys(guide.cards).every((id) => known.includes(id))).toBe(true);
        expect(new Set(Object.keys(guide.cards)).size).toBe(Object.keys(guide.cards).length);
        expect(guide.foreignMarkup).toEqual([]);
        expect(guide.sectionText('apply')).toContain('Du har alltid rätt att ansöka om stöd');
        expect(textOf(guide)).toContain('Ragunda kommun');
        expect(textOf(guide)).not.toMatch(/undefined|Invalid|NaN|alert/);
      }),
      { numRuns: 30, seed: 20_250_701 },
    );
  });
});
