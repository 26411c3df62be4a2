import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';
import type { Block, Span } from '../../../src/draft/types.js';
import { withoutFurniture } from '../../../src/readers/pdf-lines.js';
import { readDocument } from '../../../src/readers/read-document.js';

const FOLDER = 'test/fixtures/documents';

const draftIn = (text: string) => draftOf({ name: 'underlag.txt', blocks: blocksOfText(text) });
const draftFrom = async (file: string) =>
  draftOf(await readDocument(new Uint8Array(readFileSync(`${FOLDER}/${file}`)), file));

const namesIn = ({ insatser }: ReturnType<typeof draftIn>) => insatser.map(({ name }) => name);

function villkorIn(spans: readonly Span[] = []): readonly string[] {
  return spans.flatMap(({ proposals }) =>
    proposals.flatMap((one) => {
      if (one.kind !== 'villkor' || !('fact' in one.villkor)) return [];
      const { villkor } = one;
      return 'is' in villkor
        ? `${villkor.fact} ${villkor.is}`
        : `${villkor.fact} ${villkor.from ?? 0}–${villkor.to ?? ''}`;
    }),
  );
}

const proposed = (text: string) =>
  Object.fromEntries(draftIn(text).insatser.map(({ name, spans }) => [name, villkorIn(spans)]));

describe('a name', () => {
  test('ends before the sign by which a page folds what stands under it', () => {
    const blocks: readonly Block[] = ['Ungkuratorn –', 'Spelstopp +', 'ABC – Alla barn'].flatMap((text): Block[] => [
      { kind: 'heading', level: 3, text },
      { kind: 'paragraph', text: 'Stödet är till för dig som är 12–19 år.' },
    ]);
    expect(namesIn(draftOf({ name: 'sida', blocks }))).toEqual(['Ungkuratorn', 'Spelstopp', 'ABC – Alla barn']);
  });

  test('stands over a lead that is written as large as a heading', async () => {
    const { insatser } = await draftFrom('undersidor-ingress.pdf');
    expect(insatser.map(({ name }) => name).slice(0, 4)).toEqual([
      'Familjeråd',
      'Vänta barn-kvällar',
      'Umgänge med stöd',
      'Prata ihop er',
    ]);
    expect(villkorIn(insatser[0]?.spans)).toEqual(['parenthood parent', 'childAges 4–12']);
  });

  test('is an item with a paragraph of its own', async () => {
    const draft = await draftFrom('mejl-puffar.txt');
    expect(namesIn(draft).slice(0, 3)).toEqual(['Barnens timme', 'Tonårskollen', 'Ungdomscoach']);
    expect(villkorIn(draft.general.spans)).toEqual(['resident true']);
  });

  test('stands before a bracket that tells of a court, of a parent, or of nothing', () => {
    expect(
      proposed(`Förteckning

Följande insatser omfattas av beslutet. Inom parentes anges villkoren.

- Studiecoachen (16–19 år)
- Pappagrupp på väg (man som väntar barn)
- Systergruppen (kvinna; 18–64 år)
- Efterstöd när vårdnadsmål är avgjort (förälder; domstol har beslutat om vårdnad)
- Öppet hus (inga)
`),
    ).toEqual({
      Studiecoachen: ['age 16–19'],
      'Pappagrupp på väg': ['parenthood expecting', 'gender man'],
      Systergruppen: ['gender woman', 'age 18–64'],
      'Efterstöd när vårdnadsmål är avgjort': ['parenthood parent', 'courtDecision true'],
      'Öppet hus': [],
    });
  });

  test('is none of a line in which the paper speaks of itself, nor of what has ended', () => {
    const names = namesIn(
      draftIn(`Handläggare: Amira Solberg, utvecklingsledare

Mottagare: Socialnämnden

Fixartjänst

Målgrupp: Personer som har fyllt 70 år.

Upphörda insatser

Sommarkoloni för barn 8–12 år har upphört.

Några av insatserna närmare

Den riktar sig till personer som har fyllt 70 år.
`),
    );
    expect(names).toEqual(['Fixartjänst']);
  });

  test('may tell of nobody where its heading is like the others, the last one too', () => {
    const told = ['Pratpunkt', 'Startmotorn', 'Vändplatsen', 'Tusenkonstnären', 'Mini-Ekby'].flatMap(
      (text): Block[] => [
        { kind: 'heading', level: 3, text },
        { kind: 'paragraph', text: 'För dig som har fyllt 20 år. Högst sju gånger.' },
      ],
    );
    const blocks: readonly Block[] = [
      ...told,
      { kind: 'heading', level: 3, text: 'Pratpunkt' },
      { kind: 'paragraph', text: 'Se under Du är ung.' },
      { kind: 'heading', level: 3, text: 'Storbyn' },
      { kind: 'paragraph', text: 'Dagcenter med verkstad, kör och bridge.' },
    ];
    expect(namesIn(draftOf({ name: 'katalog', blocks }))).toContain('Storbyn');
  });
});

describe('pages of paper', () => {
  const line = (text: string, y: number, x = 60) => ({
    y,
    segments: [{ text, x, right: x + 100, y, size: 10, isBold: false }],
    pieces: [{ text, x, right: x + 100, y, size: 10, isBold: false }],
  });

  test('lose what a browser prints over and under them, in columns too, and the dots of their contents', () => {
    const page = {
      height: 800,
      rules: [],
      lines: [
        line('2026-12-01, 06:25', 790),
        line('Guldkant i vardagen', 790, 400),
        line('4.1 Fixartjänst ............... 3', 500),
        line('Fixartjänst', 400),
        line('https://ekby.example/stod 1/2', 10),
      ],
    };
    const { pages } = withoutFurniture([page]);
    expect(pages.flatMap(({ lines }) => lines.map(({ segments }) => segments[0]?.text))).toEqual(['Fixartjänst']);
  });

  test('are read column by column, also where there are three', async () => {
    const draft = await draftFrom('folder-tre-spalter.pdf');
    expect(namesIn(draft)).toHaveLength(14);
    const fixer = draft.insatser.find(({ name }) => name === 'Handyhjälpen');
    expect(villkorIn(fixer?.spans)).toEqual(['age 67–', 'resident true']);
  });

  test('part no row of a table in two', async () => {
    const draft = await draftFrom('protokoll-rad-over-sidor.pdf');
    expect(namesIn(draft)).toHaveLength(12);
    expect(namesIn(draft)).toContain('Dagcafé Minnesblomman');
    const young = draft.insatser.find(({ name }) => name === 'Unga in');
    expect(villkorIn(young?.spans)).toEqual(['age 15–21']);
  });

  test('put no foot or head amid a sentence of a text that was copied out of them', () => {
    const pages = [1, 2, 3].map(
      (page) => `Postadress: 568 99 Ekby   Besök: Rådhusgatan 4

EKBY KOMMUN                               ${page}(3)
Socialnämnden      Dnr SN 2025/77
`,
    );
    const text = `${pages[0]}
Fixartjänst
Hjälp i hemmet med sådant som är svårt att nå. Tjänsten riktar sig till personer som

${pages[1]}
har fyllt 70 år.

Matlådor
Tjänsten riktar sig till personer som har fyllt 75 år.

${pages[2]}`;
    expect(proposed(text)).toEqual({ Fixartjänst: ['age 70–'], Matlådor: ['age 75–'] });
  });
});

describe('a bound', () => {
  const ofOne = (text: string) => Object.values(proposed(`Insatsen Eken\n\n${text}\n`))[0];

  test.each<[string, readonly string[]]>([
    ['Villkor: Föräldern har barn under 18 år.', ['parenthood parent', 'childAges 0–17']],
    ['Villkor: Man ska ha barn som är mellan 0 och 5 år.', ['parenthood parent', 'childAges 0–5']],
    ['Målgrupp: Föräldrar\n\nBarnets ålder: 0–1 år', ['parenthood parent', 'childAges 0–1']],
    ['Målgrupp: Den som har fyllt 18 år\n\nFolkbokförd: Ja', ['age 18–', 'resident true']],
    ['Målgrupp: Föräldrar\n\nFolkbokförd i kommunen: Barnet', ['parenthood parent', 'childResident true']],
    ['Målgrupp: Elever i årskurs 4, 5 eller 6.', ['schoolYear 4-6']],
    ['Villkor: Fyllda 14 men under 21 år.', ['age 14–20']],
    ['Villkor: Föräldrarna lever på skilda håll.', ['livesApart true']],
    ['Insatsen lämnas till män och består av enskilda samtal.', ['gender man']],
    ['Insatsen lämnas till dem som väntar barn och består av fem träffar.', ['parenthood expecting']],
    ['Villkor: Du som anhörig är folkbokförd i kommunen.', ['resident true']],
    ['Villkor: En domstol har meddelat beslut om umgänge.', ['courtDecision true']],
    ['Stöd åt föräldrar där domstol beslutat om vårdnad.', ['parenthood parent', 'courtDecision true']],
    ['Råd till föräldrar som har en dom om växelvis boende.', ['parenthood parent', 'courtDecision true']],
    ['Villkor: flicka i årskurs 7-9.', ['gender woman', 'schoolYear 7-9']],
    ['Villkor: mamma.', ['parenthood parent', 'gender woman']],
    ['Villkor: förälder som inte bor med den andra föräldern.', ['parenthood parent', 'livesApart true']],
    ['Kurs för dig som är förälder till någon mellan 12 och 18 år.', ['parenthood parent', 'childAges 12–18']],
    ['Hjälp hemma hos den som är ensam. Den enskilde ska ha fyllt 67 år.', ['age 67–']],
  ])('%s', (text, villkor) => {
    expect(ofOne(text)).toEqual(villkor);
  });

  test.each([
    // The years make no whole stage.
    'Målgrupp: Elever i årskurs 5 och 6.',
    // Whoever was hurt may come at any age.
    'Villkor: Gärningspersonen ska vara under 21 år. Målsägande i alla åldrar kan delta.',
    // Whose turn it is bounds nobody.
    'Villkor: Ingen åldersgräns. Företräde har den som är över 65 år.',
    'Villkor: Ingen åldersgräns. Den som är över 65 år betalar mindre.',
    // Who comes most bounds nobody.
    'Målgrupp: Alla. Intresset har varit störst bland elever i årskurs 4–6.',
  ])('is left open: %s', (text) => {
    expect(ofOne(text)).toEqual([]);
  });

  test('stands under "Avgränsning" alone, and beside a målgrupp that label tells whom it is not for', () => {
    expect(ofOne('Avgränsning: Lägst 18 år.')).toEqual(['age 18–']);
    expect(ofOne('Målgrupp: Vuxna.\n\nAvgränsning: Personer under 18 år.')).toEqual(['age 18–']);
  });

  test('is not bent by a sentence that says what little is enough', () => {
    expect(ofOne('Ibland räcker det med en liten knuff.\n\nMålgrupp: Du som har fyllt 18 år.')).toEqual(['age 18–']);
  });
});

test('whoever needs something is whom it is for, and their words stay together', () => {
  const { insatser } = draftIn(
    'Insatsen Eken\n\nInsatsen lämnas till den som behöver tala om våld, hot eller kontroll.\n',
  );
  expect(insatser[0]?.spans.map(({ heap, text }) => [heap, text])).toEqual([
    ['notForCard', 'Insatsen lämnas till den'],
    ['audience', 'som behöver tala om våld, hot eller kontroll.'],
  ]);
});
