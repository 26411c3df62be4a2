import { describe, expect, test } from 'vitest';
import { catalogFile, run, smallCatalog, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();
const ALARM = [{ fact: 'age', from: 70 }];
const GROUP = [{ fact: 'parenthood', is: ['parent'] }];

function pair(before: object, after: object): readonly [string, string] {
  return [
    folder.write('before.json', smallCatalog({ ...before })),
    folder.write('after.json', smallCatalog({ ...after })),
  ];
}

describe('diff', () => {
  test('says whose status differs, in sentences', async () => {
    const [before, after] = pair(
      { larm: ALARM, grupp: GROUP },
      { larm: [{ fact: 'age', from: 75 }], grupp: [...GROUP, { fact: 'resident', is: true }] },
    );
    const { code, out, err } = await run(['diff', before, after]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('  70–74 år: Insats larm var öppet, är nu att ansöka om.\n');
    expect(out).toContain(
      '  Föräldrar som är 15 år eller äldre och inte är folkbokförda i Provköping: Insats grupp var öppet, är nu att ansöka om.\n',
    );
    expect(out).toContain(
      '  Insats larm, villkor\n    förut: de som är 70 år eller äldre\n    nu:    de som är 75 år eller äldre\n',
    );
    expect(out).not.toMatch(/[{}]/);
  });

  test('tells of a new language in one line, and of another translation with its insats', async () => {
    const overlay = (name: string) => ({
      translations: ['en'],
      overlays: {
        en: { language: 'en', origin: 'person', reviewed: false, insatser: { larm: { name, summary: 'It helps.' } } },
      },
    });
    const none = JSON.parse(smallCatalog({ larm: ALARM }));
    const first = folder.write('first.json', JSON.stringify({ ...none, ...overlay('Alarm') }));
    const second = folder.write('second.json', JSON.stringify({ ...none, ...overlay('Personal alarm') }));
    const added = await run(['diff', folder.write('none.json', JSON.stringify(none)), first]);
    expect(added.out).toContain('  Översättningen till engelska\n    förut: inget\n    nu:    2 texter\n');
    const other = await run(['diff', first, second]);
    expect(other.out).toContain(
      '  Insats larm, översättningen till engelska, namn\n    förut: ”Alarm”\n    nu:    ”Personal alarm”\n',
    );
  });

  test('says that nothing differs, with exit code 0', async () => {
    const { code, out } = await run(['diff', catalogFile('sala'), catalogFile('sala')]);
    expect({ code, out }).toEqual({ code: 0, out: 'Katalogerna säger samma sak.\n' });
  });

  test('gives the same as JSON, with the people as villkor', async () => {
    const [before, after] = pair({ larm: ALARM, bort: [] }, { larm: [{ fact: 'age', from: 75 }], ny: 'unstated' });
    const { code, out } = await run(['diff', before, after, '--json']);
    expect(code).toBe(1);
    const { people, tooLarge, texts } = JSON.parse(out);
    expect(people).toEqual([
      {
        insats: 'larm',
        name: 'Insats larm',
        before: 'open',
        after: 'applyInstead',
        who: [{ fact: 'age', from: 70, to: 74 }],
        sentence: '70–74 år: Insats larm var öppet, är nu att ansöka om.',
      },
      {
        insats: 'ny',
        name: 'Insats ny',
        before: null,
        after: 'checkWithProvider',
        who: [],
        sentence: 'Alla: Insats ny är nytt, och kollas när man hör av sig.',
      },
      {
        insats: 'bort',
        name: 'Insats bort',
        before: 'checkWithProvider',
        after: null,
        who: [{ fact: 'age', to: 14 }],
        sentence: 'Under 15 år: Insats bort kollades när man hörde av sig, finns inte längre.',
      },
      {
        insats: 'bort',
        name: 'Insats bort',
        before: 'open',
        after: null,
        who: [{ fact: 'age', from: 15 }],
        sentence: '15 år eller äldre: Insats bort var öppet, finns inte längre.',
      },
    ]);
    expect(tooLarge).toEqual([]);
    expect(texts).toEqual([{ insats: 'larm', path: ['villkor'], before: ALARM, after: [{ fact: 'age', from: 75 }] }]);
  });

  test('tells of texts where nobody gets another status', async () => {
    const changed = JSON.parse(smallCatalog({ larm: ALARM }));
    changed.insatser[0].summary = 'Du får ett larm.';
    changed.contact.phone = '0123-45 67 01';
    const before = folder.write('before.json', smallCatalog({ larm: ALARM }));
    const { out } = await run(['diff', before, folder.write('after.json', JSON.stringify(changed))]);
    expect(out).toBe(`Ingen får ett annat besked.

Texter och uppgifter som är annorlunda
  Kontakt, telefon
    förut: ”0123-45 67 00”
    nu:    ”0123-45 67 01”
  Insats larm, sammanfattning
    förut: ”Du får prata med någon.”
    nu:    ”Du får ett larm.”
`);
  });

  test('a changed measure of the målgrupp tells of everyone outside it', async () => {
    const villkor = { larm: [{ fact: 'age', from: 70, origin: 'malgrupp' }] };
    const guideline = { title: 'Riktlinje', status: 'adopted', malgrupp: 'guiding', adopted: '2026-03-24' };
    const before = folder.write('before.json', smallCatalog(villkor));
    const after = folder.write('after.json', smallCatalog(villkor, { guideline }));
    const { out } = await run(['diff', before, after]);
    expect(out).toContain(
      'Under 70 år: Insats larm var att ansöka om, är nu tänkt för andra, men ingen får nej för det.',
    );
  });

  test('what the provider asks is told apart from what nobody has asked yet', async () => {
    const [before, after] = pair({ larm: [] }, { larm: [{ fact: 'crimeReported', is: true }] });
    const { out } = await run(['diff', before, after]);
    expect(out).toContain(
      'De som är 15 år eller äldre och ännu inte har fått frågan om brottet är polisanmält: Insats larm var öppet, kollas nu när man hör av sig.',
    );
  });

  test('two files are needed, and both must be right', async () => {
    expect((await run(['diff', catalogFile('sala')])).code).toBe(2);
    const broken = await run(['diff', catalogFile('sala'), folder.write('broken.json', '{')]);
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('används inte');
  });

  test('says the same of 200 insatser, each with villkor of its own', async () => {
    const many = (from: number) =>
      smallCatalog(
        Object.fromEntries(
          Array.from({ length: 200 }, (_, at) => [
            `i${at}`,
            [
              { fact: 'parenthood', is: ['parent'] },
              { fact: 'childAges', from: at % 12, to: (at % 12) + from },
              { fact: 'resident', is: true },
            ],
          ]),
        ),
      );
    const [before, after] = [folder.write('before.json', many(4)), folder.write('after.json', many(5))];
    const { people, tooLarge } = JSON.parse((await run(['diff', before, after, '--json'])).out);
    expect(tooLarge).toEqual([]);
    expect(new Set(people.map(({ insats }: { insats: string }) => insats)).size).toBe(200);
  });
});
