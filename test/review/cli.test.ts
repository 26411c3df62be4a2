import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogFile, run, smallCatalog, temporaryFolder } from '../unit/cli/run-main.js';

const folder = temporaryFolder();
const sound = folder.write(
  'sound.json',
  smallCatalog({ samtal: [{ fact: 'age', from: 18 }], kurs: [{ fact: 'resident', is: true }] }),
);
const idle = folder.write('idle.json', smallCatalog({ samtal: [{ fact: 'age', from: 0 }] }));
const large = folder.write(
  'large.json',
  smallCatalog({
    samtal: [{ anyOf: Array.from({ length: 30 }, (_, age) => [{ fact: 'childAges', from: 2 * age, to: 2 * age }]) }],
  }),
);

describe('insatsguiden review', () => {
  test('says that each of the nine statements holds, and how much was examined', async () => {
    const { code, out, err } = await run(['review', sound]);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.match(/^ja {3}\d {2}.* 0 emot$/gm)).toHaveLength(9);
    expect(out).toContain('samtal, 0 emot');
    expect(out).toMatch(/^ämne +samtal +lägen +längst +i snitt +bästa snitt +alla frågor$/m);
    expect(out).toMatch(/^alla ämnen /m);
    expect(out).toContain('Frågas aldrig: parenthood');
  });

  test('names the file by the SHA-256 of its bytes', async () => {
    const { out } = await run(['review', sound]);
    expect(out).toContain(`SHA-256 ${createHash('sha256').update(readFileSync(sound)).digest('hex')}`);
  });

  test('exits with 1 where a statement does not hold, with a conversation to go through again', async () => {
    const { code, out } = await run(['review', idle]);
    expect(code).toBe(1);
    expect(out).toMatch(/^NEJ {2}8 .* 1 insatser, 1 emot$/m);
    expect(out).toContain('villkor 1 of samtal can never decide');
    const [, facts = ''] = /insatsguiden match \S+ --topic talk --facts '(.*)'/.exec(out) ?? [];
    expect((await run(['match', idle, '--facts', facts])).code).toBe(0);
  });

  test('exits with 1 where a topic is too large, and names it', async () => {
    const { code, out } = await run(['review', large]);
    expect(code).toBe(1);
    expect(out).toMatch(/^talk +för stort/m);
    expect(out).toContain('För stort: talk, eftersom fler än');
  });

  test('reports what is left as too large once the minutes are over', async () => {
    const { code, out } = await run(['review', sound, '--minutes', '0']);
    expect(code).toBe(1);
    expect(out).toContain('För stort: alla ämnen, eftersom tiden tog slut');
  });

  test('prints the review as JSON, with counts as text', async () => {
    const { code, out, err } = await run(['review', sound, '--json']);
    const review = JSON.parse(out);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(review).toMatchObject({ kommun: 'Provköping', isDraft: false });
    expect(review.checks).toHaveLength(9);
    expect(review.checks[3]).toMatchObject({ number: 4, unit: 'conversations', against: [] });
    expect(review.checks[3].examined).toMatch(/^\d+$/);
    expect(review.topics.at(-1).topic).toBeNull();
  });

  test('prints a list for several files', async () => {
    const { code, out } = await run(['review', sound, idle, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(2);
  });

  test('writes a report for jurists', async () => {
    const report = join(folder.path, 'report.html');
    expect((await run(['review', sound, '-o', report])).code).toBe(0);
    expect(existsSync(report)).toBe(true);
    expect(readFileSync(report, 'utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="sv">/);
    expect(readFileSync(report, 'utf8')).toContain('Provköping');
  });

  test('walks a draft, and says that it is one', async () => {
    const { code, out, err } = await run(['review', catalogFile('utkast-004')]);
    expect(code).toBe(1);
    expect(out).toContain('ett utkast');
    expect(out).toContain('the catalogue has no way to make contact or to apply');
    expect(err).toContain('är ett förslag');
  });

  test('refuses a catalogue that does not load', async () => {
    const { code, out, err } = await run(['review', folder.write('broken.json', '{}'), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toBeNull();
    expect(err).toContain('används inte');
  });

  test('reads the translations beside a catalogue', async () => {
    folder.write('en.json', JSON.stringify({ insatser: { samtal: { villkor: [] } } }));
    const { code, out } = await run(['review', sound]);
    folder.write('en.json', '{ half a file');
    expect(code).toBe(1);
    expect(out).toContain('the texts in en say something that the rules read');
    expect((await run(['review', sound])).code).toBe(0);
  });

  test('shows how far it has come to whoever looks on, and takes that away', async () => {
    let shown = '';
    const { err } = await run(['review', sound], {
      progress: (text) => {
        shown += text;
      },
    });
    expect(shown).toContain('Provköping [');
    expect(shown).toContain('100 %');
    expect(shown.endsWith('\r\u001b[K')).toBe(true);
    expect(err).toBe('');
  });

  test.each([
    ['no file', [], 'FIL saknas'],
    ['a report for two catalogues', [sound, idle, '-o', 'a.html'], 'en enda FIL'],
    ['minutes that are none', [sound, '--minutes', 'soon'], '--minutes är "soon"'],
    ['minutes below none', [sound, '--minutes=-1'], '--minutes är "-1"'],
    ['a file that is not there', ['nowhere.json'], 'nowhere.json'],
    [
      'a report in a folder that is not there',
      [sound, '-o', join(folder.path, 'none', 'a.html')],
      'går inte att skriva',
    ],
  ])('is used in a wrong way with %s', async (_, argv, problem) => {
    const { code, err } = await run(['review', ...argv]);
    expect(code).toBe(2);
    expect(err).toContain(problem);
  });
});
