import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'beslut.txt', blocks: blocksOfText(text) });

/** The insatser of a text, each with the facts that are proposed of it. */
const factsIn = (text: string) =>
  Object.fromEntries(
    draftIn(text).insatser.map(({ name, spans }) => [
      name,
      spans.flatMap(({ proposals }) =>
        proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor] : [])),
      ),
    ]),
  );

test('a chapter that is called by its people tells of each insats in a sentence of its own, whichever stands first', () => {
  expect(
    factsIn(`Beslut om direkta insatser

Äldre
I kommunen kan den som har fyllt 75 år få ett trygghetslarm installerat. Den som har fyllt 80 år kan dessutom få hjälp med städning, högst tre timmar i månaden. Mötesplatsen Tallen är öppen för alla från 60 år.

Missbruk och beroende
Mottagningen Vändningen tar emot vuxna som vill dricka mindre. Cirkeln Ny vardag vänder sig till personer från 20 år.`),
  ).toEqual({
    Trygghetslarm: [{ fact: 'age', from: 75 }],
    Städning: [{ fact: 'age', from: 80 }],
    'Mötesplatsen Tallen': [{ fact: 'age', from: 60 }],
    'Mottagningen Vändningen': [{ fact: 'age', from: 18 }],
    'Ny vardag': [{ fact: 'age', from: 20 }],
  });
});

test('a heading that names an insats keeps what is told under it, also where a sentence begins with another word for it', () => {
  expect(
    Object.keys(
      factsIn(`2.1 Social dagträff
Dagträffen är till för den som är 65 år eller äldre.

2.2 Familjecafé
Öppet för föräldrar som är hemma med barn 0–2 år.

2.3 Nattpatrull
Tillsyn via kamera. Villkor är att den sökande har fyllt 65 år.`),
    ),
  ).toEqual(['Social dagträff', 'Familjecafé', 'Nattpatrull']);
});

test('a sentence may begin with what somebody gets', () => {
  expect(
    factsIn(`Hej!

Från 1 januari kan man få de här sakerna utan att ansöka:

Trygghetslarm får alla som har fyllt 80 år. Är man 65–79 år får man ansöka som vanligt.

Föräldrastödet Bron får föräldrar till barn 3–10 år.

Ekonomirådgivning får alla från 18 år.

Hälsning
Marie`),
  ).toEqual({
    Trygghetslarm: [{ fact: 'age', from: 80 }],
    'Föräldrastödet Bron': [
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'childAges', from: 3, to: 10 },
    ],
    Ekonomirådgivning: [{ fact: 'age', from: 18 }],
  });
});

test('a nämnd may decide sentence by sentence, to whom first and then what', () => {
  expect(
    factsIn(`Utskottet fattade följande beslut om stöd utan utredning.

Utskottet beslutar att ge invånare som har fyllt 76 år rätt till trygghetslarm utan behovsprövning. Utskottet beslutar att erbjuda föräldrar till barn mellan 2 och 9 år kursen Trygg och lugn. Utskottet beslutar att erbjuda ungdomar 14–19 år sommarcoachning. Ungdomen ska vara folkbokförd i kommunen.`),
  ).toEqual({
    Trygghetslarm: [{ fact: 'age', from: 76 }],
    'Trygg och lugn': [
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'childAges', from: 2, to: 9 },
    ],
    Sommarcoachning: [
      { fact: 'age', from: 14, to: 19 },
      { fact: 'resident', is: true },
    ],
  });
});

test('a name in quotation marks is the name alone', () => {
  expect(
    Object.keys(
      factsIn(`Nämnden beslutar

att inrätta insatsen "Mötesplats 24" för personer i åldern 18–24 år,

att inrätta insatsen ”Stödlinjen” för kvinnor som lever med våld, samt

att inrätta insatsen "Hemkompis" för personer som har fyllt 72 år.`),
    ),
  ).toEqual(['Mötesplats 24', 'Stödlinjen', 'Hemkompis']);
});
