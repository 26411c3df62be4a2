import { expect } from 'vitest';
import { everyKind } from './catalogs.js';
import { type KioskHarness, mountKiosk } from './kiosk-harness.js';

/** A visit that leaves behind all that a visit can: answers, a language, large text, open folds, a code on screen. */
export async function busyVisit(attributes: Readonly<Record<string, string>> = {}): Promise<KioskHarness> {
  const kiosk = await mountKiosk({ catalog: everyKind(), attributes });
  await kiosk.start('ar');
  await kiosk.act('start');
  await kiosk.guide.chooseTopics(['violence', 'parenting']);
  await kiosk.guide.answer('parenthood', 'parent');
  await kiosk.act('size');
  await kiosk.act('size');
  await kiosk.openCode();
  expect(kiosk.dialogs).toHaveLength(1);
  await expect.poll(() => kiosk.guide.transcript).toHaveLength(2);
  return kiosk;
}

/** Nobody could tell that anyone has been there. */
export async function expectNothingLeft(kiosk: KioskHarness): Promise<void> {
  await kiosk.isBackAt('attract');
  expect(kiosk.language).toBe('sv');
  expect(kiosk.hasGuide).toBe(false);
  expect(kiosk.dialogs).toEqual([]);
  expect(kiosk.everything).not.toMatch(/data-(?:fact|insats|step|section)|<input|<form/);
  expect(kiosk.focus).toBe('nowhere');
  expect(scrollY).toBe(0);
  await kiosk.start();
  kiosk.guide.seesStep('welcome');
  expect(kiosk.enlargement).toBe(1);
  await kiosk.act('start');
  expect(kiosk.guide.chosen).toEqual([]);
  expect(kiosk.guide.transcript).toEqual([]);
  expect(kiosk.guide.hasSection('violence')).toBe(false);
}
