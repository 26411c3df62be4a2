import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/i18n/languages.js';
import { IS_THOROUGH, partOf } from '../support/thorough.js';
import { violations } from './axe.js';
import { test as base, expect } from './fixture.js';
import { KOMMUNER, type Kommun } from './guide.page.js';
import { clipped, outside, tooSmall } from './layout.js';
import { HALLEFORS } from './people/hallefors.js';
import type { Inhabitants } from './people/person.js';
import { RAGUNDA } from './people/ragunda.js';
import { SALA } from './people/sala.js';
import { StaffPage } from './staff.page.js';
import { Traces } from './traces.js';

const test = base.extend<{ desk: StaffPage }>({
  desk: async ({ page }, use) => {
    await use(new StaffPage(page));
  },
});

const SCREENS = {
  'a phone': { width: 360, height: 740 },
  'a small desktop': { width: 1024, height: 768 },
  'a large desktop': { width: 1440, height: 900 },
} as const;

const INHABITANTS: Readonly<Record<string, Inhabitants>> = { ragunda: RAGUNDA, hallefors: HALLEFORS, sala: SALA };

/** Somebody who comes to the desk: what they say first, what that finds, and the language they read. */
interface Visit {
  readonly kommun: Kommun;
  /** The beginning of who it is, in the kommun's people. */
  readonly who: string;
  readonly says: string;
  readonly finds: string;
  readonly reads: string;
}

const VISITS: readonly Visit[] = [
  {
    kommun: 'ragunda',
    who: 'a 17-year-old outside school',
    says: 'hoppat av gymnasiet',
    finds: 'kaa-kommunala-aktivitetsansvaret',
    reads: 'sv-simple',
  },
  { kommun: 'ragunda', who: 'parents of a 7-year-old', says: 'bråk hemma', finds: 'komet-3-11-ar', reads: 'ar' },
  { kommun: 'ragunda', who: 'a parent with a court decision', says: 'vårdnad', finds: 'samarbetssamtal', reads: 'en' },
  {
    kommun: 'ragunda',
    who: 'a 14-year-old is asked nothing of consent',
    says: 'jag är ledsen',
    finds: 'stodsamtal-vuxen',
    reads: 'sv',
  },
  { kommun: 'ragunda', who: 'a 70-year-old who wants company', says: 'ensam', finds: 'traffpunkten', reads: 'fi' },
  {
    kommun: 'hallefors',
    who: 'a daughter of someone with dementia',
    says: 'mamma har demens',
    finds: 'rad-och-stodsamtal-kognitiv-svikt',
    reads: 'fi',
  },
  {
    kommun: 'hallefors',
    who: 'a 13-year-old with a parent who drinks',
    says: 'pappa dricker',
    finds: 'vintergatan',
    reads: 'sv',
  },
  { kommun: 'hallefors', who: 'a quota refugee', says: 'flykting', finds: 'stod-till-nyanlanda', reads: 'prs' },
  { kommun: 'hallefors', who: 'a parent of a newborn', says: 'nyfött barn', finds: 'backa-barnet', reads: 'so' },
  {
    kommun: 'sala',
    who: 'a woman of 37 whose partner is violent',
    says: 'han slår mig',
    finds: 'vir-grupp',
    reads: 'uk',
  },
  {
    kommun: 'sala',
    who: 'someone who worries about money',
    says: 'kan inte betala hyran',
    finds: 'budgetradgivning',
    reads: 'ar',
  },
  {
    kommun: 'sala',
    who: 'a parent born abroad',
    says: 'ny i Sverige med barn',
    finds: 'foraldraskap-i-sverige',
    reads: 'so',
  },
];

for (const { kommun, who, says, finds, reads } of partOf(VISITS, 2)) {
  test(`a visit in ${kommun}: ${who}`, async ({ desk }) => {
    const { people, owed } = INHABITANTS[kommun] as Inhabitants;
    const person = people.find((one) => one.who.startsWith(who));
    if (!person) throw new Error(`Nobody is "${who}".`);
    await desk.openDesk(kommun);
    expect((await desk.searchFor(says)).slice(0, 3)).toContain(finds);
    await desk.press('clear-search');
    await desk.talkAbout(person.topics ?? []);
    await desk.fillIn(person.facts);
    await desk.seeCards(person.expected, owed);
    await desk.showVisitor(reads);
    await desk.seeCards(person.expected, owed);
    await expect(desk.section('apply')).toBeVisible();
    await desk.showStaff();
    await desk.seeCards(person.expected, owed);
    await desk.press('exit');
    await desk.seeNothingSaid();
    await expect(desk.host.locator('[data-action="language"]')).toHaveValue('sv');
  });
}

test('the ready page is a desk for Ragunda', async ({ desk }) => {
  await desk.openReadyPage();
  await expect(desk.page).toHaveTitle('Receptionen – Insatsguiden');
  await expect(desk.host.locator('.desk-bar')).toContainText('Ragunda kommun');
  await desk.state('age', '16-17');
  await expect(desk.row('age').locator(':checked')).toHaveValue('16-17');
});

test('a talk leaves nothing behind, sends nothing, and changes neither title, address, history nor clipboard', async ({
  desk,
  page,
}) => {
  await page.addInitScript(() => {
    const copied: string[] = [];
    Reflect.set(window, 'copiedOfTest', copied);
    for (const name of ['write', 'writeText'] as const) {
      Object.defineProperty(Clipboard.prototype, name, { value: async () => copied.push(name) });
    }
    addEventListener('copy', () => copied.push('copy'));
    addEventListener('cut', () => copied.push('cut'));
  });
  const traces = await Traces.of(page);
  await desk.openDesk('sala');
  const before = { ...(await traces.place()), title: await page.title() };
  const asked = traces.requests();
  await desk.searchFor('min man slår mig');
  await desk.press('clear-search');
  await desk.talkAbout(['violence', 'parenting']);
  await desk.state('resident', 'true');
  await desk.state('age', '22-');
  await desk.state('parenthood', 'parent');
  await desk.withdraw('parenthood');
  await desk.unfoldAll();
  await desk.press('visitor');
  await desk.unfoldAll();
  await desk.showStaff();
  expect(traces.requests(), 'requests during the talk').toEqual(asked);
  await desk.press('exit');
  await desk.seeNothingSaid();
  expect({ ...(await traces.place()), title: await page.title() }).toEqual(before);
  expect(await traces.kept()).toEqual([]);
  expect(await traces.calls()).toEqual([]);
  expect(traces.complaints()).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'copiedOfTest'))).toEqual([]);
  expect(asked.filter((path) => path.startsWith('/dist/')).sort()).toEqual(
    expect.arrayContaining(['/dist/insats-guide.core.js', '/dist/insats-guide.reception.js']),
  );
});

test('the search remembers nothing: the browser is told neither to keep nor to check what is written', async ({
  desk,
}) => {
  await desk.openDesk('ragunda');
  for (const [name, value] of [
    ['autocomplete', 'off'],
    ['spellcheck', 'false'],
    ['type', 'search'],
  ] as const)
    await expect(desk.search).toHaveAttribute(name, value);
  expect(await desk.search.evaluate((field) => field.closest('form'))).toBeNull();
  expect(await desk.search.getAttribute('name')).toBeNull();
});

test('Esc pressed twice clears, and the page stays', async ({ desk, page }) => {
  await desk.openDesk('sala');
  await desk.state('resident', 'true');
  const url = page.url();
  await page.keyboard.press('Escape');
  await expect(desk.section('clearing')).toContainText('Tryck en gång till.');
  await page.keyboard.press('Escape');
  await desk.seeNothingSaid();
  await expect(desk.section('clearing')).toHaveCount(0);
  expect(page.url()).toBe(url);
});

test('after idleness a warning comes, and then all is cleared', async ({ desk, page }) => {
  await page.clock.install();
  await desk.openDesk('sala');
  await desk.host.evaluate((host) => host.setAttribute('idle-seconds', '60'));
  await desk.state('resident', 'true');
  await page.clock.fastForward(60_000);
  await expect(desk.section('warning')).toContainText('Är någon kvar?');
  await expect(desk.section('warning')).toBeInViewport();
  await desk.press('keep');
  await expect(desk.section('warning')).toHaveCount(0);
  await page.clock.fastForward(60_000);
  await page.clock.runFor(21_000);
  await desk.seeNothingSaid();
});

/** Goes through the states of the desk, and looks at each. */
async function tourOf(desk: StaffPage, look: (state: string) => Promise<void>): Promise<void> {
  await look('nothing said');
  await desk.state('age');
  const next = await desk.next.locator('[data-fact]').getAttribute('data-fact');
  await desk.next.locator('[data-action="skip"]').click();
  await desk.unfoldAll();
  await look(`a talk, after ${next}`);
  await desk.searchFor('våld och pengar');
  await look('a search');
  await desk.press('clear-search');
  await desk.press('shortcuts');
  await look('the shortcuts');
  await desk.press('close-shortcuts');
  await desk.press('visitor');
  await desk.unfoldAll();
  await look('the visitor’s side');
  await desk.showStaff();
}

/** On each screen, in light and dark; in `npm test` on one of them, another for each state. */
async function seeNoViolations(page: Page, state: string, place = 0): Promise<void> {
  const screens = Object.entries(SCREENS);
  const looked = IS_THOROUGH ? screens : screens.slice(place % screens.length).slice(0, 1);
  for (const [screen, viewport] of looked) {
    await page.setViewportSize(viewport);
    for (const scheme of ['light', 'dark'] as const)
      expect.soft(await violations(page, scheme), `${state} on ${screen}, ${scheme}`).toEqual([]);
  }
}

/** The desk of a kommun that has most to show, and one whose list is a draft. */
const DESKS = IS_THOROUGH ? KOMMUNER : (['sala', 'utkast-004'] as const);

for (const kommun of DESKS) {
  test(`axe finds nothing in any state of the desk, on any screen, light or dark (${kommun})`, async ({
    desk,
    page,
  }) => {
    test.slow();
    await desk.openDesk(kommun);
    if (kommun === 'utkast-004') return seeNoViolations(page, 'a draft');
    let states = 0;
    await tourOf(desk, (state) => seeNoViolations(page, state, states++));
    expect(states, 'as many states as there are screens').toBeGreaterThanOrEqual(Object.keys(SCREENS).length);
  });
}

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test(`nothing is cut off or reaches outside on ${screen}`, async ({ desk, page }) => {
    await page.setViewportSize(viewport);
    await desk.openDesk('sala');
    let looked = 0;
    await tourOf(desk, async (state) => {
      expect.soft(await outside(desk), state).toEqual([]);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect.soft(overflow, `${state}: how far the page scrolls sideways`).toBe(0);
      // What is meant to scroll by itself is no text that is cut off.
      const cut = (await clipped(desk)).filter((found) => !/^(SECTION ask|DIV rest)/.test(found));
      // The list of keys is seen as a whole in a test of its own.
      if (state === 'the shortcuts') return;
      looked += 1;
      expect.soft(cut, state).toEqual([]);
    });
    expect(looked).toBeGreaterThan(3);
  });
}

test('the list of keys is on screen as a whole, on a small one too', async ({ desk, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await desk.openDesk('ragunda');
  await page.keyboard.press('?');
  const keys = desk.host.locator('dialog.shortcuts');
  await expect(keys.locator('[data-action="close-shortcuts"]')).toBeInViewport({ ratio: 1 });
  expect(await keys.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
});

for (const width of [768, 1024])
  test(`all that the bar holds stands in one row, ${width} pixels wide, whatever the visitor speaks`, async ({
    desk,
    page,
  }) => {
    await page.setViewportSize({ width, height: 1024 });
    await desk.openReadyPage();
    const controls = desk.host.locator('.desk-bar .tools').locator('button, select');
    for (const { code } of LANGUAGES) {
      await desk.chooseLanguage(code);
      const tops = await controls.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      expect(tops.length, code).toBe(5);
      expect(new Set(tops).size, code).toBe(1);
    }
  });

test('on a phone controls are large enough for a thumb', async ({ desk, page }) => {
  await page.setViewportSize(SCREENS['a phone']);
  await desk.openDesk('sala');
  await tourOf(desk, async (state) => {
    expect.soft(await tooSmall(desk), state).toEqual([]);
  });
});

test('the next question stays in sight while the facts below it are scrolled', async ({ desk, page }) => {
  await page.setViewportSize(SCREENS['a small desktop']);
  await desk.openDesk('sala');
  const last = desk.host.locator('.fact').last();
  await last.scrollIntoViewIfNeeded();
  await expect(desk.next).toBeInViewport();
  await page.mouse.move(800, 500);
  await page.mouse.wheel(0, 2_000);
  await expect(desk.host.locator('.exit')).toBeInViewport();
  await expect(desk.next).toBeInViewport();
});

test('a whole talk by keyboard alone', async ({ desk, page }) => {
  await desk.openDesk('sala');
  await page.keyboard.press('n');
  await expect(desk.next).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await desk.seeNext('age');
  await page.keyboard.press('6');
  await expect(desk.row('age').locator(':checked')).toHaveValue('22-');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(desk.row('parenthood').locator(':checked')).toHaveCount(2);
  await page.keyboard.press('s');
  await page.keyboard.type('ensam');
  await expect(desk.host.locator('#hits')).toContainText('träff');
  await expect(desk.search).toHaveValue('ensam');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(desk.search).toHaveValue('');
  await page.keyboard.press('v');
  await desk.seeVisitorSide('sv');
  await page.keyboard.press('v');
  await desk.seeStaffSide();
  await desk.row('resident').locator(':checked').focus();
  await page.keyboard.press('ArrowRight');
  await expect(desk.row('resident').locator(':checked')).toHaveValue('false');
  await page.keyboard.press('?');
  await expect(desk.host.locator('dialog.shortcuts')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.host.locator('dialog.shortcuts')).toBeHidden();
  await page.keyboard.press('r');
  await page.keyboard.press('r');
  await desk.seeNothingSaid();
});

test('every control can be reached with Tab, with its focus in sight', async ({ desk, page }) => {
  await page.setViewportSize(SCREENS['a small desktop']);
  await desk.openDesk('hallefors');
  const seen = new Set<string>();
  for (let count = 0; count < 250; count++) {
    await page.keyboard.press('Tab');
    const stop = await desk.host.evaluate((host) => {
      const active = host.shadowRoot?.activeElement as HTMLElement | null;
      if (!active) return undefined;
      const holder = active.closest<HTMLElement>('label') ?? active;
      const { left, top, width, height } = holder.getBoundingClientRect();
      const onTop = host.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
      const name = active.dataset.action ?? active.id ?? '';
      const group = active.closest<HTMLElement>('[data-fact]')?.dataset.fact ?? '';
      return {
        name: `${group}${name}`,
        rings: [...new Set([holder, active])].filter((one) => getComputedStyle(one).outlineStyle !== 'none').length,
        isCovered: !(onTop && (holder.contains(onTop) || onTop.contains(holder))),
      };
    });
    if (!stop) {
      if (seen.size > 0) break;
      continue;
    }
    seen.add(stop.name);
    expect.soft(stop.rings, `${stop.name} shows that it has the keyboard, by one ring`).toBe(1);
    expect.soft(stop.isCovered, `${stop.name} lies under something else`).toBe(false);
  }
  for (const name of ['visitor', 'handout', 'shortcuts', 'exit', 'search', 'language'])
    expect(
      [...seen].some((one) => one.endsWith(name)),
      name,
    ).toBe(true);
});

test('the list to take along is in the visitor’s language and holds no answer', async ({ desk }) => {
  await desk.openDesk('ragunda');
  await desk.state('age', '16-17');
  await desk.host.locator('[data-action="language"]').selectOption('en');
  await desk.press('handout');
  const list = desk.host.locator('dialog.handout');
  await expect(list).toHaveAttribute('lang', 'en');
  await expect(list.locator('[data-insats]').first()).toBeVisible();
  expect(await list.textContent()).not.toMatch(/16|17/);
});
