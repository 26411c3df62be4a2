import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { differences, readTranscript, writeTranscript } from '../../spoken/transcript.js';

const WALK = `# Någon går
page: /kommun/sala

>: the page is opened

> Tab Tab: to the way in
Lämna sidan push button.
Börja: nu push button.

> Return
Vad vill du ha hjälp med? panel.
`;

const folder = new URL('../../spoken/transcripts/', import.meta.url);

describe('a transcript', () => {
  test('says which keys are pressed, why, and what is heard', () => {
    expect(readTranscript(WALK)).toEqual({
      title: 'Någon går',
      page: '/kommun/sala',
      steps: [
        { keys: [], does: 'the page is opened', heard: [] },
        { keys: ['Tab', 'Tab'], does: 'to the way in', heard: ['Lämna sidan push button.', 'Börja: nu push button.'] },
        { keys: ['Return'], does: '', heard: ['Vad vill du ha hjälp med? panel.'] },
      ],
    });
  });

  test('is written as it is read', () => {
    expect(writeTranscript(readTranscript(WALK))).toBe(WALK);
  });

  test('has nothing before its first step but its title and its page', () => {
    expect(() => readTranscript('# Någon går\nBörja\n')).toThrow('"Börja"');
  });

  test.each(readdirSync(folder))(
    '%s opens its page, presses keys, and says what is heard of nearly all of them',
    (file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const { page, steps } = readTranscript(text);
      expect(writeTranscript(readTranscript(text))).toBe(text);
      expect(page).toMatch(/^\/(kommun\/\w+(\/[\w-]+)?|kiosk\/)$/);
      expect(steps[0]?.keys).toEqual([]);
      expect(steps.slice(1).filter(({ keys }) => keys.length === 0)).toEqual([]);
      // Whoever is done with a tablet leaves it: nothing is said to nobody.
      const silent = steps.slice(1).filter(({ heard }) => heard.length === 0);
      expect(silent.map(({ does }) => does).filter((does) => does !== 'is done')).toEqual([]);
    },
  );
});

describe('where what is heard differs', () => {
  const heard = (...lines: readonly string[]) => {
    const { steps, ...rest } = readTranscript(WALK);
    return { ...rest, steps: steps.map((step, at) => (at === 1 ? { ...step, heard: lines } : step)) };
  };

  test('nothing is told of what is the same', () => {
    expect(differences(readTranscript(WALK), readTranscript(WALK))).toEqual([]);
  });

  test.each([
    [
      'something is missing',
      ['Lämna sidan push button.'],
      ['    Lämna sidan push button.', '  - Börja: nu push button.'],
    ],
    [
      'something is said besides',
      ['alert', 'Lämna sidan push button.', 'Börja: nu push button.'],
      ['  + alert', '    Lämna sidan push button.', '    Börja: nu push button.'],
    ],
    [
      'something is said in other words',
      ['Lämna sidan push button.', 'Start push button.'],
      ['    Lämna sidan push button.', '  - Börja: nu push button.', '  + Start push button.'],
    ],
    ['nothing is said', [], ['  - Lämna sidan push button.', '  - Börja: nu push button.']],
  ])('%s: the step is named, with what is missing and what is new', (_, lines, expected) => {
    expect(differences(readTranscript(WALK), heard(...lines))).toEqual(['step 2, Tab Tab: to the way in', ...expected]);
  });
});
