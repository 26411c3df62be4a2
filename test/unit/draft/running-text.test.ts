import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'beslut.txt', blocks: blocksOfText(text) });

/** The names of the insatser, each with the villkor on one fact that are proposed. */
const proposed = (text: string) =>
  draftIn(text).insatser.map(({ name, spans }) => [
    name,
    ...spans.flatMap(({ proposals }) => proposals.flatMap((one) => (one.kind === 'villkor' ? [one.villkor] : []))),
  ]);

test('a paragraph for each insats has its name within a sentence, or says at its beginning what it is', () => {
  expect(
    proposed(`Ekby kommun

Kommunens insatser

Den som är skriven i kommunen och har fyllt 75 år kan vända sig till Vaktmästaren, som byter lampor, högst fyra gånger per år.

Hemkomststöd betyder att en undersköterska finns på plats när man kommer hem från sjukhuset. Det riktar sig till personer från 65 år.

Väntjänsten förmedlar kontakt mellan den som vill ha sällskap och en frivillig. Vem som helst kan höra av sig.

Föräldrar till barn mellan 2 och 6 år kan delta i Småbarnsskolan, en kurs i åtta delar.

Är man förälder till ett barn som har en funktionsnedsättning kan man få Lotsen, som hjälper till med blanketter.

Kvällsstugan är öppen för ungdomar i åldern 16–20 år som vill prata med en vuxen på kvällstid.

Den som har fyllt 18 år och vill dricka mindre får genom Måttfullt tio samtal, och någon remiss behövs inte.`).map(
      ([name, ...villkor]) => [
        name,
        ...villkor.map((one) => (typeof one === 'object' && 'fact' in one ? one.fact : one)),
      ],
    ),
  ).toEqual([
    ['Vaktmästaren', 'resident', 'age'],
    ['Hemkomststöd', 'age'],
    ['Väntjänsten'],
    ['Småbarnsskolan', 'parenthood', 'childAges'],
    ['Lotsen'],
    ['Kvällsstugan', 'age'],
    ['Måttfullt', 'age'],
  ]);
});

test('a sentence that asks who one is says for whom it is, also where it says how much one gets', () => {
  const { insatser } = draftIn(`Familjelotsen
Är man förälder till ett barn som har en funktionsnedsättning kan man få hjälp med blanketter vid högst tio tillfällen.

Boendestöd
Insatsen består av stöd i hemmet till personer med psykisk funktionsnedsättning, högst tre timmar i veckan.`);
  const ofWhom = insatser.map(({ parts }) => parts.filter(({ kind }) => kind === 'malgrupp').map(({ text }) => text));
  expect(ofWhom).toEqual([
    [expect.stringContaining('Är man förälder till ett barn')],
    [expect.stringContaining('till personer med psykisk funktionsnedsättning')],
  ]);
});

test('what stands over and under each page, with a number that counts on, parts no sentence', () => {
  const page = (number: number) =>
    `Ekby kommun, Box 12, 999 20 Ekby          ${number}\n\fRiktlinjer för insatser    SN 2025.0662`;
  expect(
    proposed(`3.1 Snöröjningen

Snöröjning för den som är folkbokförd i kommunen

${page(1)}

och har uppnått 76 års ålder. Hjälpen ges högst tio gånger per vinter.

3.2 Matlådan

Matlådor till den som har fyllt 80 år.

${page(2)}

3.3 Pappagruppen

Samtalsgrupp för fäder som inte bor tillsammans med sitt barns andra förälder.

${page(3)}`),
  ).toEqual([
    ['Snöröjningen', { fact: 'resident', is: true }, { fact: 'age', from: 76 }],
    ['Matlådan', { fact: 'age', from: 80 }],
    [
      'Pappagruppen',
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'gender', is: 'man' },
      { fact: 'livesApart', is: true },
    ],
  ]);
});

test('a table parts its rows by areas, and a row that takes a decision is no insats', () => {
  expect(
    proposed(`Insats\tMålgrupp\tVillkor
ÄLDRE OCH ANHÖRIGA\t\t
Inköp via dator\tÄldre som inte själva kan handla\tSkriven i kommunen och 78 år eller äldre
Anhörigkonsulent\tAnhöriga\tStödjer en närstående
BARN OCH FAMILJ\t\t
Gravidgrupp\tBlivande föräldrar\tUnder 25 år
Ungdomssamtal\tUnga\t14–19 år
Hemtjänst\tPersoner över 65 år\tKräver ansökan och beslut - kan inte ges utan behovsprövning`),
  ).toEqual([
    ['Inköp via dator', { fact: 'resident', is: true }, { fact: 'age', from: 78 }],
    ['Anhörigkonsulent'],
    ['Gravidgrupp', { fact: 'parenthood', is: ['expecting'] }, { fact: 'age', to: 24 }],
    ['Ungdomssamtal', { fact: 'age', from: 14, to: 19 }],
  ]);
});

test('a list of what is given after an application names no insats', () => {
  expect(
    proposed(`## Budgetrådgivaren
För alla, även företagare.

## Mottagning Klara
- Samtal om alkohol
- Lägsta ålder 20 år

## Insatser som inte omfattas
Följande insatser ges efter ansökan och behovsprövning:
- Hemtjänst för äldre över 65 år
- Kontaktfamilj för barn 0–17 år`),
  ).toEqual([['Budgetrådgivaren'], ['Mottagning Klara', { fact: 'age', from: 20 }]]);
});

test('the lines of a page that was copied hold a paragraph each, however long they are', () => {
  const long =
    'Vi ses hemma hos dig eller hos oss, och du väljer själv vilken dag som passar, men aldrig på en söndag eller någon annan helgdag, för då är seniorlotsen ledig.';
  expect(
    proposed(`Välkomstsamtal
Från och med det år du fyller 77 får du ett brev om ett samtal med vår seniorlots. ${long}
Seniorgympa på Logen
Alla som har fyllt 65 år är välkomna. ${long}
Andrum
Du som vårdar en närstående kan träffa andra. ${long}
Läs mer om vad anhörigkonsulenten kan hjälpa dig med, hur man hör av sig och när vi ses härnäst i den här lokalen
Stöd som du behöver ansöka om
Hemtjänst och trygghetslarm måste du ansöka om. Du som är över 75 år ansöker hos biståndsenheten.`).map(
      ([name]) => name,
    ),
  ).toEqual(['Välkomstsamtal', 'Seniorgympa på Logen', 'Andrum']);
});

test('who rings for somebody is asked for what holds of them', () => {
  expect(
    proposed(`Insats: Hemfixarna
Kontrollera: Att den som ska få hjälpen är minst 67 år.
Koppla till: 5121

Insats: Föräldrasamtal
Kontrollera: Att den som ringer har barn under 18 år.
Koppla till: 5122

Insats: Umgängesstödjare
Kontrollera: Att det finns ett domstolsbeslut om umgängesstöd.
Koppla till: 5123`),
  ).toEqual([
    ['Hemfixarna', { fact: 'age', from: 67 }],
    ['Föräldrasamtal', { fact: 'parenthood', is: ['parent'] }, { fact: 'childAges', to: 17 }],
    ['Umgängesstödjare', { fact: 'courtDecision', is: true }],
  ]);
});

test('a point of a decision tells what an insats is between its name and those who get it', () => {
  expect(
    draftIn(`Nämnden beslutar

att insatsen Våldsmottagningen, råd och stöd till den som är utsatt för våld, erbjuds alla oavsett bostadsort,

att insatsen Babycafé Knytet erbjuds blivande och nyblivna föräldrar,

att insatsen Sluta slå, samtal för den som utövar våld, erbjuds personer som har fyllt 18 år,

att omedelbart justera paragrafen.`).insatser.map(({ name }) => name),
  ).toEqual(['Våldsmottagningen', 'Babycafé Knytet', 'Sluta slå']);
});

test('a numbered line that holds a sentence is no heading, and what the decision says of all is kept', () => {
  const text = `Nämndens beslut

1. Insatserna får ges till den som är skriven i Ekby kommun.
2. Beslutet gäller från och med den 1 december 2025.

Ärendebeskrivning

Följande insatser föreslås:

1. Öppen förskola med familjestöd. Drivs tillsammans med regionen. Målgruppen är
   föräldrar med barn som är 0–5 år.

2. Halkjouren. Sandning av gångväg och entré vid enstaka tillfällen, högst fem
   gånger per säsong. Avser personer som uppnått 75 års ålder.

3. Ungdomscoach. Stöd i att hitta tillbaka till skola eller arbete för
   ungdomar i åldern 16 t.o.m. 24 år.`;
  expect(proposed(text)).toEqual([
    ['Öppen förskola med familjestöd', { fact: 'parenthood', is: ['parent'] }, { fact: 'childAges', to: 5 }],
    ['Halkjouren', { fact: 'age', from: 75 }],
    ['Ungdomscoach', { fact: 'age', from: 16, to: 24 }],
  ]);
  expect(draftIn(text).general.spans.flatMap(({ proposals }) => proposals)).toEqual([
    { kind: 'villkor', villkor: { fact: 'resident', is: true } },
  ]);
});

test('a page has a name and a colon in each paragraph, under questions, and says itself whom all of it is for', () => {
  const text = `Ekby kommun
Stöd du kan få utan ansökan och utredning

Vem kan få stöd utan ansökan?

Du som är folkbokförd i Ekby kommun kan få alla insatser som beskrivs på sidan.

Vilket stöd finns för dig som är äldre?

Hemma igen: Du kan få praktisk hjälp hemma efter sjukhuset. Du behöver vara minst 65 år.

Vilket stöd finns för dig som hjälper en närstående?

Anhörigcafé: Varannan onsdag bjuder vi in till fika för dig som hjälper någon som är sjuk.

Vilket stöd finns för dig som är ung?

Chatta med en kurator: Kuratorschatten är öppen för dig mellan 13 och 19 år.`;
  expect(proposed(text)).toEqual([
    ['Hemma igen', { fact: 'age', from: 65 }],
    ['Anhörigcafé'],
    ['Chatta med en kurator', { fact: 'age', from: 13, to: 19 }],
  ]);
  expect(draftIn(text).general.spans.flatMap(({ proposals }) => proposals)).toEqual([
    { kind: 'villkor', villkor: { fact: 'resident', is: true } },
  ]);
});

test('a leaflet asks its readers who they are', () => {
  expect(
    proposed(`HANDYMANNEN
Har du fyllt 68?
Då kan du få hjälp att byta proppar.

TID FÖR DIG
Tar du hand om någon som står dig nära?
Vi kan vara hemma hos er.

PAPPAGRUPPEN
Väntar du barn för första gången?
Träffa andra i samma läge.

TRYGG I FAMILJEN
Är du mamma eller pappa till ett barn som är 2–9 år?
Du får råd om mat, sömn och bråk.`).map(([name, ...villkor]) => [name, villkor.length]),
  ).toEqual([
    ['Handymannen', 1],
    ['Tid för dig', 0],
    ['Pappagruppen', 1],
    ['Trygg i familjen', 2],
  ]);
});

test('areas of a table may stand in small letters, and a row ends in empty cells', () => {
  expect(
    proposed(`Insats | Vem insatsen är till för | Omfattning
Äldre och anhöriga | | |
Fixartjänst | Person som är 70 år eller äldre | Högst 6 timmar per år
Anhöriggrupp | Anhörig till person med demenssjukdom | 8 träffar
Barn och familj | | |
Umgängesstöd | Förälder vars umgänge med stöd har beslutats av domstol. | Det antal gånger domstolen angett`),
  ).toEqual([
    ['Fixartjänst', { fact: 'age', from: 70 }],
    ['Anhöriggrupp'],
    ['Umgängesstöd', { fact: 'parenthood', is: ['parent'] }, { fact: 'courtDecision', is: true }],
  ]);
});

test('names with a colon stand in lists that are kept by people', () => {
  expect(
    draftIn(`För seniorer
– Hjälp vid flytt: packning och uppackning, för den som är 75 år och äldre
– Hembesök: ett besök av arbetsterapeut

För anhöriga
– Må bra-dag: en dag per termin med massage och promenad
– Stödsamtal för anhöriga: max 6 samtal`).insatser.map(({ name }) => name),
  ).toEqual(['Hjälp vid flytt', 'Hembesök', 'Må bra-dag', 'Stödsamtal för anhöriga']);
});

test('a paper in capitals tells its kommun, and whom all of it is for', () => {
  const { kommun, general } = draftIn(`LERKÖPINGS KOMMUN

2 Vad som gäller för samtliga insatser
För att ta del av någon av insatserna ska den enskilde vara folkbokförd i Lerköping.

3.1 Telefonvän
Målgrupp är personer som har fyllt 70 år.

3.2 Föräldragrupp
Målgrupp är blivande och nyblivna föräldrar.`);
  expect(kommun.name).toBe('Lerköpings kommun');
  expect(general.spans.flatMap(({ proposals }) => proposals)).toEqual([
    { kind: 'villkor', villkor: { fact: 'resident', is: true } },
  ]);
});

test('a row of a table that bounds whom the rows below are for is not passed over', () => {
  const draft = draftIn(`Insats\tMålgrupp\tVillkor
ÄLDRE ÖVER 80 ÅR\t\t
Inköp via dator\tÄldre som inte själva kan handla\tSkriven i kommunen
Promenader\tÄldre\tSkriven i kommunen`);
  expect(draft.insatser.map(({ name }) => name)).toContain('Äldre över 80 år');
});

test('wide lines of a page of paper go on from each other', () => {
  const line = (words: string) =>
    `${words} ${'och annat som hör till en vanlig dag i hemmet '.repeat(5)}`.slice(0, 168).trim();
  const { insatser } = draftIn(`Fixartjänst
${line('Hjälp med småsaker som att byta lampor')}
${line('Gardiner och tavlor sätts upp av den som kommer')}
${line('Handtag och trösklar likaså efter vad som avtalas')}
Insatsen är till för den som har fyllt 75 år.

Trygghetslarm
Insatsen är till för den som har fyllt 80 år.`);
  expect(insatser.map(({ name }) => name)).toEqual(['Fixartjänst', 'Trygghetslarm']);
});
