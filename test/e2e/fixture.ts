import { test as base } from '@playwright/test';
import { SOURCE_LANGUAGE } from '../../src/i18n/languages.js';
import { GuidePage } from './guide.page.js';
import { KeyboardGuidePage } from './keyboard.page.js';
import { LanguageGuidePage } from './language.page.js';

/** Who the visitor is that goes through the guide. */
export interface Visitor {
  /** The language they choose. */
  readonly language: string;
  /** What they use controls with; a keyboard is one in Swedish. */
  readonly hand: 'pointer' | 'keyboard';
}

/** A test with the guide at hand, in a browser whose visitor wants no motion: nothing then waits for an animation. */
export const test = base.extend<Visitor & { guide: GuidePage }>({
  contextOptions: { reducedMotion: 'reduce' },
  language: [SOURCE_LANGUAGE, { option: true }],
  hand: ['pointer', { option: true }],
  guide: async ({ page, language, hand }, use) => {
    if (hand === 'keyboard') return use(new KeyboardGuidePage(page));
    await use(language === SOURCE_LANGUAGE ? new GuidePage(page) : new LanguageGuidePage(page, language));
  },
});

export { expect } from '@playwright/test';
