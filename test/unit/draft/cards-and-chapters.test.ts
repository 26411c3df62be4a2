import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'underlag.txt', blocks: blocksOfText(text) });

/** What is proposed of each insats, as short words: "age 18–29", "resident true". */
const proposed = (text: string) =>
  Object.fromEntries(draftIn(text).insatser.map(({ name, spans }) => [name, villkorIn(spans)]));

type Spans = ReturnType<typeof draftIn>['general']['spans'];

function villkorIn(spans: Spans): readonly string[] {
  return spans
    .flatMap(({ proposals }) => proposals)
    .map((one) => {
      if (one.kind === 'openToAll') return 'open to all';
      if (one.kind === 'withoutGeneral') return 'without what holds for all';
      if ('checked' in one.villkor) return 'checked';
      if ('is' in one.villkor) return `${one.villkor.fact} ${one.villkor.is}`;
      return 'fact' in one.villkor ? `${one.villkor.fact} ${one.villkor.from ?? 0}–${one.villkor.to ?? ''}` : 'else';
    });
}

describe('a card', () => {
  test('has a code before its name, and names that the same code has elsewhere stand', () => {
    expect(
      proposed(`TS-01  Haverigruppen
Innehåll: samtal i grupp
Tillträde: föräldrar som har separerat
Avgift: nej

TS-02  Repulse
Innehåll: träning
Tillträde: ungdomar, 12 år till och med 18 år
Avgift: nej

TS-03  Boskola
Innehåll: kurs
Tillträde: den som är lägst 18 och högst 29 år
Avgift: nej`),
    ).toEqual({
      Haverigruppen: ['parenthood parent', 'livesApart true'],
      Repulse: ['age 12–18'],
      Boskola: ['age 18–29'],
    });
  });

  test('may have labels in short, which the deck explains, under a line that counts it', () => {
    expect(
      proposed(`MG = målgrupp. VK = villkor. LGD = hur länge.

==========
KORT B-01
Nattugglan
MG   unga som sover dåligt
VK   16–20 år / folkbokf. i Ekby kommun
LGD  1 termin
==========
KORT B-02
Doulasamtal
MG   gravida som känner oro
VK   väntar barn
LGD  6 ggr
==========
KORT S-01
Pigga ben
MG   äldre med ostadig gång
VK   fyllda 70
LGD  12 ggr`),
    ).toEqual({
      Nattugglan: ['age 16–20', 'resident true'],
      Doulasamtal: ['parenthood expecting', 'parenthood expecting'],
      'Pigga ben': ['age 70–'],
    });
  });

  test('may bear a mark after its name, which the document explains', () => {
    expect(
      Object.keys(
        proposed(`Märkning: R = rådgivning, U = undantag

A 1   Öppet hus (U)
      Erbjuds till föräldrar med barn 0–5 år.

A 2   Vägledande samtal (R)
      Erbjuds till föräldrar vars barn är 0–17 år.

B 1   Tekniktimmen (U)
      Erbjuds till personer som är 67 år och äldre.`),
      ),
    ).toEqual(['Öppet hus', 'Vägledande samtal', 'Tekniktimmen']);
  });
});

describe('a table between strokes', () => {
  const TABLE = `Nr    | Insats                     | Villkor                          | Enhet
------+----------------------------+----------------------------------+-----------
1     | UNGA                       |                                  |
1.1   | Ungdomstjänst på frivillig | Ungdom som är 15–17 år           | Teamet
      | grund                      |                                  |
1.2   | Matlagning                 | -                                | Gården
2     | ÄLDRE                      |                                  |
2.1   | Fallförebyggande besök     | Den som är 75 år eller äldre och | Enheten
      |                            | folkbokförd i Ekby kommun        |`;

  test('has cells that go on in the next line, and rows of areas that name nothing', () => {
    expect(proposed(TABLE)).toEqual({
      'Ungdomstjänst på frivillig grund': ['age 15–17'],
      Matlagning: [],
      'Fallförebyggande besök': ['age 75–', 'resident true'],
    });
  });

  test('may name an area once for several rows, and each of those is its own', () => {
    expect(
      proposed(`Område | Insats                  | Villkor
Unga   | Ungdomstjänst           | Ungdom 15–17 år
       | Matlagning              | Ungdom 13–16 år
Äldre  | Fallförebyggande besök  | Den som är 75 år
       |                         | eller äldre
       | Träffpunkt              | Från 65 år`),
    ).toEqual({
      Ungdomstjänst: ['age 15–17'],
      Matlagning: ['age 13–16'],
      'Fallförebyggande besök': ['age 75–'],
      Träffpunkt: ['age 65–'],
    });
  });

  test('may have strokes at its edges', () => {
    const edged = TABLE.split('\n')
      .map((line) => (line.includes('+') ? `|${line}|` : `| ${line.padEnd(86)} |`))
      .join('\n');
    expect(Object.keys(proposed(edged))).toEqual([
      'Ungdomstjänst på frivillig grund',
      'Matlagning',
      'Fallförebyggande besök',
    ]);
  });
});

describe('what is said of several', () => {
  test('in a chapter holds for each insats in it, and for none after it', () => {
    expect(
      proposed(`3. Stöd till unga

3.1 Kraftkällan
Villkor: Den unge ska ha fyllt 13 men inte 18 år.

4. Stöd till äldre

Stöden i detta kapitel lämnas till personer som har fyllt 65 år.

4.1 Träffpunkten
Villkor: Inga ytterligare

4.2 Matkassen
Villkor: Folkbokförd i Ekby kommun

5. Stöd oavsett ålder

5.1 Rådgivningen
Villkor: Inga`),
    ).toEqual({
      Kraftkällan: ['age 13–17'],
      Träffpunkten: ['age 65–'],
      Matkassen: ['resident true', 'age 65–'],
      Rådgivningen: [],
    });
  });

  test('but some that are named holds for the others', () => {
    const text = `1. Gemensamt
För samtliga insatser utom Jourchatten gäller att den enskilde ska vara folkbokförd i Ekby kommun.

2. Halkfritt
Målgrupp: Personer som är 65 år eller äldre.

3. Jourchatten
Målgrupp: Alla

4. Ungdomsrådet
Målgrupp: Ungdomar 13–17 år.`;
    expect(proposed(text)).toEqual({
      Halkfritt: ['age 65–', 'resident true'],
      Jourchatten: ['open to all'],
      Ungdomsrådet: ['age 13–17', 'resident true'],
    });
    expect(villkorIn(draftIn(text).general.spans)).toEqual([]);
  });

  test('under a heading of all, in the items of a list, holds for all', () => {
    const text = `För alla insatser gäller
• Frivilligt
• Folkbokförd i Ekby kommun
• Gratis

Knatterytm
Målgrupp: Föräldrar med barn 0–4 år

Trotsakuten
Målgrupp: Föräldrar med barn 2–9 år

Trygg väg hem
Målgrupp: Den som har fyllt 65 år`;
    expect(villkorIn(draftIn(text).general.spans)).toEqual(['resident true']);
  });
});

describe('a bound', () => {
  test('on age may be said of all in a sentence, under a label', () => {
    const text = `Allmänt villkor: Samtliga insatser i bilagan är till för den som har fyllt 18 år.

A1. Kvinnofrid Samtal
    Innehåll: Stödsamtal
    Begränsning: kvinnor

A2. Boskolan
    Innehåll: Kurs fyra kvällar
    Begränsning: den som är mellan 18 och 25 år

A3. Skuldkollen
    Innehåll: Budgetrådgivning
    Begränsning: folkbokförd i Ekby kommun`;
    expect(proposed(text)).toEqual({
      'Kvinnofrid Samtal': ['gender woman'],
      Boskolan: ['age 18–25'],
      Skuldkollen: ['resident true'],
    });
    expect(villkorIn(draftIn(text).general.spans)).toEqual(['age 18–']);
  });

  test('on all in a chapter holds for all, where the paper numbers none of them', () => {
    const text = `1.2 Vad som gäller alla insatser
För samtliga insatser i kapitel 2 gäller att deltagaren är folkbokförd i Ekby kommun.

2 Insatserna

Mellanrummet
Riktar sig till: Unga 16–24 år

Fixaren
Riktar sig till: Den som är 78 år eller äldre

Rökfri
Riktar sig till: Vuxna fr.o.m. 18 år`;
    const { insatser, general } = draftIn(text);
    expect(insatser.map(({ name }) => name)).toEqual(['Mellanrummet', 'Fixaren', 'Rökfri']);
    expect(villkorIn(general.spans)).toEqual(['resident true']);
  });
});

test('a paper for those who answer names what to offer, and what to ask of it', () => {
  expect(
    proposed(`RING: "Jag får inte ihop pengarna"
Erbjud: Ekonomisk vägledning
Kolla: att personen är folkbokförd i Ekby kommun
Koppla: 0999-22 151

RING: "Min tonåring"
Erbjud 1: Tonårsrummet
Kolla: att personen är förälder till barn mellan 13 och 18 år
Erbjud 2 (om ungdomen själv ringer!): Snacka med oss
Kolla: är du 13–21 år?
Koppla: 0999-22 152`),
  ).toEqual({
    'Ekonomisk vägledning': ['resident true'],
    Tonårsrummet: ['parenthood parent', 'childAges 13–18'],
    'Snacka med oss': ['age 13–21'],
  });
});

describe('a record', () => {
  const MATTER = (number: number, name: string, whom: string) => `§ ${number}
${name} (VU 2026/${number})
Bakgrund
Förvaltningen har lämnat ett förslag.
Utskottet beslutar
att tillhandahålla ${name} utan individuell behovsprövning
att insatsen ska vara öppen för ${whom}.
`;

  test('with a matter in each paragraph names what is decided there, and whom it is for in the next point', () => {
    expect(
      proposed(
        [
          MATTER(4, 'Frukostbordet', 'föräldrar med barn i åldrarna 0–10 år'),
          MATTER(5, 'Hemvaktmästaren', 'personer som är 77 år eller äldre'),
          MATTER(6, 'Delad vardag', 'föräldrar som inte bor tillsammans'),
        ].join('\n'),
      ),
    ).toEqual({
      Frukostbordet: ['parenthood parent', 'childAges 0–10'],
      Hemvaktmästaren: ['age 77–'],
      'Delad vardag': ['parenthood parent', 'livesApart true'],
    });
  });
});

test('numbers of paragraphs that stand under each other take no line of the text away', () => {
  const words = blocksOfText('§ 6\n§ 7\nTrygghetslarm\nMålgrupp: Den som har fyllt 75 år.').map((block) =>
    block.kind === 'table' ? '' : block.text,
  );
  expect(words.join(' ')).toMatch(/§ 6.*§ 7.*Trygghetslarm.*fyllt 75 år/u);
});

describe('an age', () => {
  const ofOne = (malgrupp: string) => proposed(`Träffpunkten\nMålgrupp: ${malgrupp}\nAvgift: Ingen`).Träffpunkten;

  test.each([
    ['Äldre som söker gemenskap, många är 80 år och däröver.', []],
    ['Personer som är 67 år och äldre. De flesta deltagare är 75–85 år.', ['age 67–']],
    ['Äldre (i dag är genomsnittsåldern 84 år) som är ensamma.', []],
    ['Alla. Programmet är gjort med tanke på dem som är 65 år och uppåt.', ['open to all']],
    ['Du som är 8–12 år och har någon i familjen som dricker.', ['age 8–12']],
    ['Ung 16–24 år', ['age 16–24']],
    ['Föräldrar till barn och unga under 18 år.', ['parenthood parent', 'childAges 0–17']],
    ['Föräldrar med barn i åldrarna noll till sju år.', ['parenthood parent', 'childAges 0–7']],
  ])('bounds an insats where it is said of those whom it is for: %s', (malgrupp, villkor) => {
    expect(ofOne(malgrupp)).toEqual(villkor);
  });

  test('of a child is no demand to check when one gets in touch', () => {
    expect(proposed('Trappan\nVillkor: Barnet ska vara mellan 4 och 16 år.\nAvgift: Ingen').Trappan).toEqual([]);
  });

  test('in a name that counts steps is none', () => {
    expect(proposed('Vardagsekonomi steg 1–3\nMålgrupp: Från 18 år\nAvgift: Ingen')).toEqual({
      'Vardagsekonomi steg 1–3': ['age 18–'],
    });
  });
});

describe('a paragraph that begins with a name', () => {
  test('may be the first under the heading of its chapter, and called by its people', () => {
    expect(
      Object.keys(
        proposed(`Föreslagna insatser

Samtalsstöd för unga. Insatsen vänder sig till unga i åldern 15–25 år.

Familjeverkstan. En öppen verksamhet för både blivande föräldrar och småbarnsföräldrar.

Föräldrar i nytt land. En cirkel för föräldrar som har kommit till Sverige under de senaste åren.

Hemservice. Erbjuds den som är folkbokförd i kommunen från och med sjuttiofem års ålder.`),
      ),
    ).toEqual(['Samtalsstöd för unga', 'Familjeverkstan', 'Föräldrar i nytt land', 'Hemservice']);
  });
});

test('a leaflet that says that nobody fills in a form names its insatser in capitals, and no telephone number is one', () => {
  const { insatser, general } = draftIn(`HJÄLP DIREKT
Ring, så ordnar vi det. Ingen blankett, ingen utredning.
Telefon 0999-10 20 30, vardagar 8.30–15

Vem kan få hjälp?
Allt i det här bladet är till för dig som är folkbokförd i Videholms kommun och har fyllt 67 år.

HANTLANGAREN
Vi byter glödlampor och sätter upp gardiner.

TRYGGHETSLARM
Larm med knapp att bära på armen. Larmet kan du få när du är 80 år eller äldre.

MATSÄLLSKAPET
Ät lunch tillsammans med andra på Kaplansgården varje tisdag. Det kostar 85 kronor.

FÖLJ MED UT
Sällskap till läkaren. Vi kommer två gånger i månaden.`);
  expect(insatser.map(({ name }) => name)).toEqual(['Hantlangaren', 'Trygghetslarm', 'Matsällskapet', 'Följ med ut']);
  expect(villkorIn(general.spans)).toEqual(['resident true', 'age 67–']);
});

test('where one lives is left to the editor, who is told that the guide asks of folkbokföring', () => {
  const { insatser } = draftIn('Matkassen\nVillkor: Den som bor i Ekby kommun.\nAvgift: Ingen');
  expect(villkorIn(insatser.flatMap(({ spans }) => spans))).toEqual([]);
  expect(
    insatser.flatMap(({ spans }) => spans.map(({ heap, why }) => [heap, /folkbokföring/u.test(why)])),
  ).toContainEqual(['undecided', true]);
});
