import { expect, test } from 'vitest';
import { RAGUNDA } from '../e2e/people/ragunda.js';
import { GuidePage } from './guide.page.js';
import { running } from './running.js';

const run = running();

/** Parents of a 7-year-old in Ragunda, who want to hear of being a parent. */
const PARENTS = RAGUNDA.people.find(({ who }) => who.startsWith('parents of a 7-year-old'));

/** What a kiosk's screen shows. */
function screenOf(guide: string): string | undefined {
  return document.querySelector<HTMLElement>(guide)?.dataset.kiosk;
}

/** The dialogs that lie over the guide, each with whether something is drawn in it that a telephone can read. */
function dialogsOf(guide: string): readonly (readonly [name: string, hasCode: boolean])[] {
  const dialogs = document.querySelector(guide)?.shadowRoot?.querySelectorAll('dialog[open]') ?? [];
  return [...dialogs].map((dialog) => {
    const path = dialog.querySelector('svg path, svg rect');
    return [dialog.querySelector('h2')?.textContent ?? '', path !== null];
  });
}

function waysOutOf(guide: string): number | undefined {
  return document.querySelector(guide)?.shadowRoot?.querySelectorAll('a[href]').length;
}

class Kiosk extends GuidePage {
  async seeScreen(screen: 'attract' | 'guide'): Promise<void> {
    await this.until(async () => (await this.inspect(screenOf)) === screen, `the kiosk shows ${screen}`);
  }

  async greet(language: string): Promise<void> {
    await this.activate({ selector: `.attract [data-action="greet"][value="${language}"]` });
    await this.seeScreen('guide');
    await this.seeLanguage(language);
  }

  async seeDialog(name: string, hasCode: boolean): Promise<void> {
    const isOpen = async () =>
      (await this.inspect(dialogsOf)).some(([title, code]) => title === name && code === hasCode);
    await this.until(isOpen, `${name} is open`);
  }
}

async function openKiosk(): Promise<Kiosk> {
  const visit = await run.visit();
  await visit.open(run.server.at('/kiosk.html'));
  const kiosk = new Kiosk(visit);
  await kiosk.seeScreen('attract');
  return kiosk;
}

test('a visit in Finnish finds what is open, takes it along as codes, and leaves nothing for the next', async () => {
  if (!PARENTS) throw new Error('Nobody is a parent of a 7-year-old.');
  const kiosk = await openKiosk();
  expect(await kiosk.look()).toBeUndefined();
  await kiosk.greet('fi');
  await kiosk.walk(PARENTS);
  await kiosk.seeCards(PARENTS.expected, RAGUNDA.owed);
  expect(await kiosk.inspect(waysOutOf), 'no link leads out').toBe(0);
  await kiosk.activate({ selector: '[data-section="worry"] summary' });
  await kiosk.activate({ selector: '[data-section="worry"] [data-action="code"]' });
  await kiosk.seeDialog('Avaa omassa puhelimessasi', true);
  await kiosk.press('close');
  await kiosk.press('take-list');
  await kiosk.seeDialog('Ota lista mukaan', true);
  await kiosk.visit.pressKey('Escape');
  await kiosk.until(async () => (await kiosk.inspect(dialogsOf)).length === 0, 'the list is closed');
  await kiosk.press('done');
  await kiosk.seeScreen('attract');
  expect(await kiosk.look()).toBeUndefined();
  await kiosk.greet('sv');
  await kiosk.seeStep('welcome');
  await kiosk.seeSaid();
  await kiosk.press('start');
  await kiosk.seeStep('topics');
  expect((await kiosk.look())?.chosen).toEqual([]);
});

test('who has gone away is asked for, and then everything goes', async () => {
  const kiosk = await openKiosk();
  await kiosk.inspect((guide) => {
    const host = document.querySelector(guide);
    // Long enough for a busy machine to press what comes next, and to see the question.
    host?.setAttribute('idle-seconds', '6');
    host?.setAttribute('countdown-seconds', '6');
    // It reads how long to wait when it comes into the page.
    host?.parentElement?.append(host);
  });
  await kiosk.seeScreen('attract');
  await kiosk.greet('sv');
  await kiosk.press('start');
  await kiosk.seeDialog('Är du kvar?', false);
  await kiosk.seeScreen('attract');
  expect(await kiosk.look()).toBeUndefined();
  expect(await kiosk.inspect(dialogsOf)).toEqual([]);
});
