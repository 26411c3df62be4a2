import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.js';
import { villkorText } from '../../../src/i18n/villkor-text.js';

afterEach(() => vi.unstubAllGlobals());

/** How many formats of lists the browser has been asked for since. */
function countFormats(): () => number {
  const { ListFormat } = Intl;
  let made = 0;
  class CountedFormat extends ListFormat {
    constructor(...given: ConstructorParameters<typeof ListFormat>) {
      super(...given);
      made += 1;
    }
  }
  vi.stubGlobal('Intl', Object.create(Intl, { ListFormat: { value: CountedFormat } }));
  return () => made;
}

describe('a list in words', () => {
  test('of one or of nothing asks the browser for no format of lists, which takes long to make', () => {
    const made = countFormats();
    const texts = createTexts('sv');
    expect(texts.list([])).toBe('');
    expect(texts.list(['prata'])).toBe('prata');
    expect(villkorText({ fact: 'gender', is: 'woman' }, texts, 'Sala kommun')).toContain('kvinna');
    expect(made()).toBe(0);
  });

  test('of alternatives asks for it once', () => {
    const made = countFormats();
    const texts = createTexts('sv');
    const ways = () => villkorText({ fact: 'gender', is: ['woman', 'man'] }, texts, 'Sala kommun');
    expect(ways()).toContain(' eller ');
    expect(ways()).toContain(' eller ');
    expect(made()).toBe(1);
  });
});
