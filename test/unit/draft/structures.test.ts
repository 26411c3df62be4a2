import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'katalog.txt', blocks: blocksOfText(text) });

/** The insatser of a text, each with the lowest age that is proposed of it. */
const agesIn = (text: string) =>
  Object.fromEntries(
    draftIn(text).insatser.map(({ name, spans }) => [
      name,
      spans
        .flatMap(({ proposals }) => proposals)
        .flatMap((one) => (one.kind === 'villkor' && 'from' in one.villkor ? [one.villkor.from] : [])),
    ]),
  );

describe('a table', () => {
  test('may be a spreadsheet that was saved with semicolons', () => {
    expect(
      agesIn(`Insats;Målgrupp;Omfattning
Trygghetslarm;Personer över 75 år;Tills vidare
Matkasse;Minst 80 år;En gång i veckan
"Ungdomssamtal";13–20 år;Max 5 samtal`),
    ).toEqual({ Trygghetslarm: [75], Matkasse: [80], Ungdomssamtal: [13] });
  });

  test('has a column of names and one of people, whatever their heads are called', () => {
    expect(
      agesIn(`Fråga efter             Hänvisa till            Kontrollera
Trygghetslarm           Larmgruppen 45 00       Fyllt 75 år
Hjälp i trädgården      Trädgårdslaget 45 10    Fyllt 70 år
Sluta dricka            Mottagningen 45 30      18 år eller äldre
Vara med andra          Träffpunkten 45 40      Inget krav`),
    ).toEqual({ Trygghetslarm: [75], 'Hjälp i trädgården': [70], 'Sluta dricka': [18], 'Vara med andra': [] });
  });

  test('of amounts by age names no insatser', () => {
    expect(
      agesIn(`Ålder                   År 2024                 År 2025
65–79 år                210                     220
80–89 år                310                     340
Över 90 år              40                      45`),
    ).toEqual({});
  });

  test('has ages under their name, also with an open end', () => {
    expect(
      agesIn(`Insats | Ålder | Annat
Samtalsstöd vuxna | 18– | Max 6 samtal
Samtalsstöd unga | 13–17 | Max 6 samtal
Trygghetslarm | 75+ | Nyckel lämnas`),
    ).toEqual({ 'Samtalsstöd vuxna': [18], 'Samtalsstöd unga': [13], Trygghetslarm: [75] });
  });
});

describe('a list', () => {
  test('tells of the short line over it, where several do so', () => {
    expect(
      agesIn(`Det här gäller nu:

Trygghetsringning
- en medarbetare ringer varje vardag
- för dig som är över 75 år

Fixartjänst
- små sysslor, max 8 timmar per år
- 70 år eller äldre

Gåsällskap
- promenad med en volontär
- alla pensionärer`),
    ).toEqual({ Trygghetsringning: [75], Fixartjänst: [70], Gåsällskap: [] });
  });

  test('may stand in another one, under a name', () => {
    expect(
      agesIn(`Beskrivning av insatser

• Vardagsstöd
  o Hjälp att planera
  o Gäller personer från 18 år
• Nattknapp
  o Larm som används på natten
  o Gäller personer som är 70 år och äldre
• Vägen ut
  o Stöd att lämna en våldsam relation
  o Gäller alla som är utsatta`),
    ).toEqual({ Vardagsstöd: [18], Nattknapp: [70], 'Vägen ut': [] });
  });

  test('ends where a paragraph follows: that is about none of its items', () => {
    expect(
      agesIn(`Följande insatser ges utan behovsprövning:

Vuxna
• Vändpunkten – för dig över 18 år
• Kvinnocentrum – våldsutsatta kvinnor
Seniorer
• Hemfixaren – alla som fyllt 67 år
• Larm – personer som är 80 år eller äldre

Be personen ringa 0411-22 33 44.`),
    ).toEqual({ Vändpunkten: [18], Kvinnocentrum: [], Hemfixaren: [67], Larm: [80] });
  });
});

describe('a paragraph', () => {
  test('may begin with a name and a full stop, and what follows the last of them is about none', () => {
    expect(
      agesIn(`Under året fortsätter vi med följande.

Fallprevention i grupp. Tio gånger. Gruppen är öppen för kommuninvånare från 70 år.

Matlag. Personer över 65 år träffas och lagar mat.

Efterlevandestöd. För dig som har mist din partner.

Vi lägger ner Bussgruppen eftersom bara fyra personer över 75 år deltog.`),
    ).toEqual({ 'Fallprevention i grupp': [70], Matlag: [65], Efterlevandestöd: [] });
  });

  test('may begin with a name and a colon, and say later for whom it is', () => {
    expect(
      agesIn(`Hemtjänst bas: Omfattar tvätt och städ. Kan beställas av den som är 78 år eller äldre.
Trygg hemgång: Stöd efter sjukhus. Kan beställas av personer över 65 år.
Anhöriglinjen: Telefonstöd kvällstid. Öppet för alla anhöriga.`),
    ).toEqual({ 'Hemtjänst bas': [78], 'Trygg hemgång': [65], Anhöriglinjen: [] });
  });
});

describe('lines without marks', () => {
  test('that count sheets have a name under each', () => {
    expect(
      agesIn(`Bild 1
Hemtjänst light
Städ och tvätt
Från 76 år

Bild 2
Mobil fixare
Små jobb hemma
67 år och uppåt

Bild 3
Ledsagarservice
Promenader, läkarbesök
Personer över 18 år`),
    ).toEqual({ 'Hemtjänst light': [76], 'Mobil fixare': [67], Ledsagarservice: [18] });
  });

  test('that label what stands under them name nothing by it', () => {
    const card = (name: string, age: number) =>
      `Namn på insats\n${name}\nMålgrupp\nPersoner över ${age} år\nVad ingår\nKaffe och bulle\nVad ingår inte\nStädning\nKostnad\nGratis\n`;
    expect(agesIn([card('Larm', 75), card('Träffpunkt', 65), card('Fixare', 70)].join('\n'))).toEqual({
      Larm: [75],
      Träffpunkt: [65],
      Fixare: [70],
    });
  });

  test('that stand over and under each page part no insats', () => {
    const page = (number: number) =>
      `\nEkby kommun, 599 80 Ekby\n${number} (3)\n\nEkby kommun\nSocialförvaltningen        Riktlinje insatser\n\n`;
    const text = `3.1 Stödsamtal\nMålgrupp: Personer som har${page(1)}ett riskbruk.\nVillkor: Den enskilde ska ha fyllt 18 år.\n3.2 Larm\nMålgrupp: Personer som${page(2)}har fyllt 75 år.\n3.3 Fika\nMålgrupp: Alla över 65 år.${page(3)}`;
    expect(agesIn(text)).toEqual({ Stödsamtal: [18], Larm: [75], Fika: [65] });
  });

  test('of cases say whom to send where', () => {
    expect(
      agesIn(`Vägledning för receptionen

1. Om någon vill ha trygghetslarm
   Personen ska vara minst 75 år. Lämna blanketten.

2. Om någon känner sig ensam
   Hänvisa till Mötesplats Eken. Den är öppen för alla över 65 år.

3. Om en ungdom vill prata
   Hänvisa till Unga Linjen. Den är öppen för ungdomar från 13 år.`),
    ).toEqual({ Trygghetslarm: [75], 'Mötesplats Eken': [65], 'Unga Linjen': [13] });
  });
});

describe('no insats', () => {
  test('is named by the paper, by its people or by what is tried for a child', () => {
    const { insatser } = draftIn(`Lathund för kontaktcenter

Barn och vårdnadshavare
Den som har fyllt 15 år får ta del av en insats utan vårdnadshavarens samtycke.

Trygghetslarm
Larmet är till för den som har fyllt 75 år.

Missbruk och beroende
Personer över 18 år får rådgivning.

Barn under 15 år
Barn under 15 år deltar med vårdnadshavarnas samtycke.`);
    expect(insatser.map(({ name }) => name)).toEqual(['Trygghetslarm']);
  });

  test('takes a decision, asked and answered, beside others that take none', () => {
    const card = (name: string, answer: string) =>
      `${name}\nVad är det? Något att ha.\nVem får det? Du som är 65 år eller äldre.\nBehövs beslut? ${answer}\n\n`;
    const text = card('Larm', 'Nej.') + card('Hemtjänst', 'Ja, biståndsbeslut.') + card('Fika', 'Nej.');
    expect(draftIn(text).insatser.map(({ name }) => name)).toEqual(['Larm', 'Fika']);
  });
});

test('headings of one chapter are insatser where most of them are, the first and the last too', () => {
  expect(
    Object.keys(
      agesIn(`3 Insatserna

3.1 Larm
Larm med GPS eller i hemmet.

3.2 Service
Städ, tvätt och inköp.

3.3 Måltidsvän
En volontär äter med dig. Insatsen ges till den som bor ensam.

3.4 Dagträff
Mötesplatsen är öppen för alla som har fyllt 60 år.

3.5 Anhörigstöd
Samtal för den som vårdar en närstående.

4 Dokumentation
Insatserna dokumenteras.`),
    ),
  ).toEqual(['Larm', 'Service', 'Måltidsvän', 'Dagträff', 'Anhörigstöd']);
});

test('a heading may say for whom it is after a dash', () => {
  expect(
    agesIn(`Så stöttar vi dig som förälder

Bron – för dig med barn 3 till 12 år
Fyra träffar med andra föräldrar.

Tonår – för dig med barn 13 till 18 år
Fyra träffar med andra föräldrar.`),
  ).toEqual({ Bron: [3], Tonår: [13] });
});

test('a value that comes again under its label hides no name under it', () => {
  const card = (name: string, age: number) => `${name}\nDu mellan ${age} och 99 år kan komma hit.\nKostnad: Gratis\n\n`;
  expect(agesIn([card('Larm', 75), card('Fixare', 65), card('Samtal hemma', 60), card('Fika', 70)].join(''))).toEqual({
    Larm: [75],
    Fixare: [65],
    'Samtal hemma': [60],
    Fika: [70],
  });
});

test('more people than those of the age are told of in another sentence', () => {
  const { insatser } = draftIn(`5.1 Stödsamtal
Samtalen riktar sig till personer som är 18 år eller äldre. Även närstående kan få två samtal.`);
  expect(insatser[0]?.spans.flatMap(({ proposals }) => proposals)).toEqual([]);
});

test('insatser whose names differ by a number alone are known by their headings, also where the people are written alike', () => {
  const text = Array.from(
    { length: 20 },
    (_, at) =>
      `${at + 1} Insatsen nummer ${at}\n\nMålgrupp\nPersoner över ${60 + (at % 5)} år som är folkbokförda i kommunen.\n\nVillkor\nHögst tio gånger.\n`,
  ).join('\n');
  expect(Object.keys(agesIn(text))).toEqual(Array.from({ length: 20 }, (_, at) => `Insatsen nummer ${at}`));
});
