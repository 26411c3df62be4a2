import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../../src/draft/catalog.js';
import { draftOf } from '../../../src/draft/draft.js';
import { undecidedOf } from '../../../src/draft/edit.js';
import { placeWords } from '../../../src/draft/place-words.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';
import type { Draft, DraftInsats, PartKind } from '../../../src/draft/types.js';
import { readPasted } from '../../../src/readers/read-document.js';

const draftIn = (text: string): Draft => draftOf({ name: 'beslut.txt', blocks: blocksOfText(text) });
const namesIn = (text: string) => draftIn(text).insatser.map(({ name }) => name);

function factsOf(insats: DraftInsats | undefined): readonly unknown[] {
  return (insats?.spans ?? []).flatMap(({ proposals }) =>
    proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor] : [])),
  );
}

function factsIn(kind: PartKind, text: string): readonly unknown[] {
  const spans = placeWords({ kind, label: '', text, place: 0 });
  expect(squeezed(spans.map((span) => span.text).join(' '))).toBe(squeezed(text));
  return spans.flatMap(({ proposals }) =>
    proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor] : [])),
  );
}

const squeezed = (text: string) => text.replace(/\s+/gu, '');

/** What all spans of an insats say, in order. */
const wordsOf = (insats: DraftInsats | undefined) => (insats?.spans ?? []).map(({ text }) => text).join(' ');

describe('a heading in capitals', () => {
  const NUMBERED = `4 Insatser
4.1 TRYGGHETSLARM
Trygghetslarm erbjuds personer som fyllt 65 år.

4.2 BIFF-GRUPP
BIFF är en grupp för barn mellan 4 och 12 år.

4.3 STÖD ENLIGT SOL OCH KAA
Stödet vänder sig till ungdomar 16–25 år. KAA är kommunens aktivitetsansvar. Stödet ges enligt SoL.

4.4 TRÄFFPUNKT I ALMARNA (för dig över 65)
Träffpunkten är öppen för personer över 65 år som bor i Almarna.

4.5 LSS-RÅDGIVNING
Rådgivningen erbjuds personer över 18 år.

4.6 ADL-TRÄNING
Träningen erbjuds personer över 65 år.

4.7 Fika för ALLA
Träffen är öppen för personer över 65 år.`;

  test('becomes a name as one writes it; what the running text writes otherwise keeps that', () => {
    expect(namesIn(NUMBERED)).toEqual([
      'Trygghetslarm',
      'BIFF-grupp',
      'Stöd enligt SoL och KAA',
      'Träffpunkt i Almarna (för dig över 65)',
      'LSS-rådgivning',
      'ADL-träning',
      'Fika för ALLA',
    ]);
  });

  test('stands as it is where the document quotes itself', () => {
    expect(draftIn(NUMBERED).insatser[0]?.section).toBe('4.1 TRYGGHETSLARM');
  });

  test('names an insats in a block of labels too, and a shouted sentence makes no abbreviation', () => {
    const text = `Insats: RÅD OCH STÖD
Målgrupp: Personer över 18 år
Villkor: OBS! GÄLLER BARA RÅD OCH STÖD.

Insats: KAA
Målgrupp: Ungdomar 16–19 år`;
    expect(namesIn(text)).toEqual(['Råd och stöd', 'KAA']);
  });
});

describe('a text that was pasted out of an e-mail', () => {
  const MAIL = `Hej! Här kommer beslutet.

> Socialnämnden i Almarna kommun beslutar om följande.
>
> TRYGGHETSLARM
> Målgrupp: Personer som fyllt 65 år och är folkbokförda i Almarna
> kommun.
> Villkor: Personen ska ha en fungerande telefon.
>
>> UNGDOMSMOTTAGNING
>> Målgrupp: Ungdomar från 13 år till och med
>> 22 år.
>
> > TRÄFFPUNKT
> > Målgrupp: Personer
> > >65 år

Med vänlig hälsning
Anna`;
  const { insatser } = draftIn(MAIL);

  test('is read without its marks', () => {
    expect(insatser.map(({ name }) => name)).toEqual(['Trygghetslarm', 'Ungdomsmottagning', 'Träffpunkt']);
    expect(factsOf(insatser[0])).toEqual([
      { fact: 'age', from: 65 },
      { fact: 'resident', is: true },
    ]);
    expect(factsOf(insatser[1])).toEqual([{ fact: 'age', from: 13, to: 22 }]);
  });

  test('keeps a mark that says "more than"', () => {
    expect(wordsOf(insatser[2])).toContain('>65 år');
    const plain = draftIn('Träffpunkt\nMålgrupp: Personer\n> 65 år');
    expect(wordsOf(plain.insatser[0])).toContain('> 65 år');
  });
});

describe('letters and spaces that only look like others', () => {
  const [insats] = draftOf(
    readPasted(
      `Ofﬁciellt stöd\nMa\u030algrupp\n•\u00a0Personer\u2009som fyllt\u202f65\u00a0år och är folk\u00ad\nbokförda i Ekby\u2002kommun`,
    ),
  ).insatser;

  test('are read as those', () => {
    expect(insats?.name).toBe('Officiellt stöd');
    expect(wordsOf(insats)).toBe('Personer som fyllt 65 år och är folkbokförda i Ekby kommun');
    expect(factsOf(insats)).toEqual([
      { fact: 'age', from: 65 },
      { fact: 'resident', is: true },
    ]);
  });

  test.each(['16‑25 år', '16−25 år', '16‒25 år', '16 ‐ 25 år'])('a range with another dash: %s', (age) => {
    expect(factsIn('malgrupp', `Ungdomar ${age}`)).toEqual([{ fact: 'age', from: 16, to: 25 }]);
  });
});

test('no sentence that bounds an age is left out of whom it is for', () => {
  const text = `4.1 Lägerverksamhet
Insatsen gäller barn upp till 12 år, och deras syskon som är yngre än 13 år. Ansökan ska göras före den 1 maj.`;
  const [insats] = draftIn(text).insatser;
  expect(wordsOf(insats)).toBe(
    'Insatsen gäller barn upp till 12 år , och deras syskon som är yngre än 13 år. Ansökan ska göras före den 1 maj.',
  );
  expect(factsOf(insats)).toEqual([]);
});

describe('an age that says who is left out, or what holds for some', () => {
  test.each([
    'Personer under 65 år omfattas inte.',
    'Den som är yngre än 80 år hänvisas till biståndshandläggare.',
    'Personer över 80 år erbjuds inte insatsen.',
    'Du som är yngre än 65 år kan ansöka om bistånd i stället.',
    'Du som är under 18 år behöver din vårdnadshavares tillåtelse.',
    'Den som är under 16 år ska ha sällskap av en vuxen.',
    'För personer under 18 år krävs att en vuxen är med.',
    'Personer som är 80 år eller äldre har förtur.',
    'Den som har fyllt 65 år betalar ingen avgift.',
    'Insatsen ges högst 2 år.',
    'Insatsen är inte till för personer under 18 år.',
    'Insatsen upphör när du fyllt 21 år.',
    'För personer yngre än 65 år gäller andra regler.',
    'Ungdomar som inte fyllt 18 år får delta med vårdnadshavare.',
    'Är du under 18 år måste en förälder följa med.',
    'Du måste ha fyllt 15 år för att delta utan vårdnadshavare.',
    'Under 16 år krävs att en vuxen är med.',
    'Elever i årskurs 7–9 omfattas inte.',
    'Föräldrar med barn som inte fyllt 18 år, blivande föräldrar och barn från 13 år.',
    'Den som är aktuell hos socialtjänsten kan inte få insatsen.',
    'Den som är inskriven i hemsjukvården hänvisas till sin vårdcentral.',
    'Max 1 år.',
    'Den som är folkbokförd i Ekby kommun eller Åsby kommun.',
    'Den som är folkbokförd i Ekby eller Åsby kommun.',
    'Personer som är folkbokförda i norra delen av Ekby kommun.',
  ])('is no villkor: %s', (text) => {
    expect(factsIn('malgrupp', text)).toEqual([]);
    expect(factsIn('villkor', text)).toEqual([]);
  });

  test.each([
    ['Personer över 65 år som behöver stöd.', [{ fact: 'age', from: 65 }]],
    ['Du som har fyllt 65 år och behöver hjälp hemma.', [{ fact: 'age', from: 65 }]],
    ['Den som fyllt 65 år kan få hjälp hemma.', [{ fact: 'age', from: 65 }]],
    ['Personer över 65 år ska erbjudas insatsen.', [{ fact: 'age', from: 65 }]],
    ['Är du över 65 år?', [{ fact: 'age', from: 65 }]],
    ['Du får inte ha fyllt 21 år.', [{ fact: 'age', to: 20 }]],
    ['Personer över 18 men under 65 år', [{ fact: 'age', from: 18, to: 64 }]],
    ['Ungdomar över 12 år men yngre än 18', [{ fact: 'age', from: 12, to: 17 }]],
    ['Ungdomar yngre än 21', [{ fact: 'age', to: 20 }]],
  ])('and is one where it bounds who may have it: %s', (text, expected) => {
    expect(factsIn('malgrupp', text)).toEqual(expected);
  });
});

describe('lines that only look like the paper’s own', () => {
  const inLines = (...lines: readonly string[]) => draftIn(['4.1 Träffpunkt', ...lines].join('\n')).insatser[0];

  test('a number that ends a sentence is no page', () => {
    const insats = inLines('Målgrupp: Personer i Ekby kommun som har fyllt', '65', 'Avgift: Ingen');
    expect(wordsOf(insats)).toBe('Personer i Ekby kommun som har fyllt 65');
  });

  test('a line that trails off is none of a table of contents, and one with a page is', () => {
    const insats = inLines('Målgrupp: Personer som känner oro, ångest ...', 'Villkor: Du har fyllt 18 år …');
    expect(squeezed(wordsOf(insats))).toBe(squeezed('Personer som känner oro, ångest ... Du har fyllt 18 år …'));
    expect(namesIn('Träffpunkt ........ 4\nFika … 5\nLarm\t6\n\n4.1 Träffpunkt\nMålgrupp: Vuxna')).toEqual([
      'Träffpunkt',
    ]);
  });

  test('a word that was parted at the end of a line is whole', () => {
    const insats = inLines('Målgrupp: Personer som har fyllt 65 år och är folk-', 'bokförda i Ekby kommun.');
    expect(factsOf(insats)).toEqual([
      { fact: 'age', from: 65 },
      { fact: 'resident', is: true },
    ]);
    expect(wordsOf(inLines('Målgrupp: Personer med barn-', 'och familjefrågor'))).toContain('barn- och');
    expect(wordsOf(inLines('Målgrupp: Personer med IT-', 'frågor som de vill ha svar på'))).toContain('IT-frågor');
  });
});

describe('words that bound somebody where no målgrupp stands', () => {
  const asides = (text: string) => {
    const draft = draftIn(text);
    const spans = [draft.general, ...draft.insatser].flatMap((reading) => reading.spans);
    return spans.filter(({ rule }) => rule === 'aside');
  };
  const LARM = '4.1 Trygghetslarm\nMålgrupp: Personer som fyllt 65 år\n';

  test.each([
    ['in a chapter of the guideline', '1 Inledning\nBara personer som har fyllt 60 år kan få insatserna.\n\n'],
    ['in what the nämnd decides', 'Beslut\nNämnden slår fast att Lotsen får användas av dem över 60 år.\n\n'],
  ])('are left to the editor: %s', (_, before) => {
    const [aside, ...more] = asides(`${before}${LARM}`);
    expect(more).toEqual([]);
    expect(aside).toMatchObject({ heap: 'undecided', proposals: [] });
    expect(aside?.text).toContain('60 år');
  });

  test('are left to the editor in another part of an insats, and bend nothing that its målgrupp says', () => {
    const text = `${LARM}Innehåll: Larmet kopplas till larmcentralen. Ring om du är över 90 år.\n`;
    expect(asides(text).map((span) => span.text)).toEqual(['Ring om du är över 90 år.']);
    expect(factsOf(draftIn(text).insatser[0])).toEqual([{ fact: 'age', from: 65 }]);
  });

  test('become no villkor of every insats', () => {
    const draft = draftIn(`1 Inledning\nBara personer som har fyllt 60 år kan få insatserna.\n\n${LARM}`);
    expect(catalogOf(draft, '2026-01-01').villkor).toBeUndefined();
    expect(undecidedOf(draft).map(({ text }) => text)).toContain(
      'Bara personer som har fyllt 60 år kan få insatserna.',
    );
  });
});

test('a point by which an insats "får ges till" somebody names it, and another point of the decision does not', () => {
  const text = `Beslut
Socialnämnden beslutar
att ungdomscoach får ges till den som fyllt 16 men inte 20 år,
att samtalsgrupp för anhöriga får ges utan föregående behovsprövning till personer från 18 år, samt
att uppdra åt förvaltningschefen att följa upp beslutet.`;
  const { insatser } = draftIn(text);
  expect(insatser.map(({ name }) => name)).toEqual(['Ungdomscoach', 'Samtalsgrupp för anhöriga']);
  expect(insatser.map(factsOf)).toEqual([[{ fact: 'age', from: 16, to: 19 }], [{ fact: 'age', from: 18 }]]);
});

test('what a sheet is called is no part of the name of what it tells of', () => {
  const sheet = (name: string) => `# ${name}\nVem kan få insatsen?\nDu som har fyllt 77 år.\n`;
  expect(
    namesIn(['Informationsblad: Larm', 'Faktablad 3 – Matlåda', 'Infoblad om städning'].map(sheet).join('\n')),
  ).toEqual(['Larm', 'Matlåda', 'Städning']);
});

test('a chapter whose paragraphs each name a programme tells of several insatser', () => {
  const chapter = `# Föräldragrupper

Nämnden erbjuder två grupper. Lugna föräldrar vänder sig till dig som har barn mellan 2 och 8 år.

Gruppen Tonårsliv är för föräldrar som har barn i åldern 13 till 17 år.`;
  expect(namesIn(chapter)).toEqual(['Lugna föräldrar', 'Tonårsliv']);
  const one = `# Föräldragrupp\n\nGruppen vänder sig till föräldrar.\n\nInsatsen är för föräldrar med barn 2–8 år.`;
  expect(namesIn(one)).toEqual(['Föräldragrupp']);
});

test('a short heading is an insats also where its text only welcomes people, or bounds an age in passing', () => {
  const text = `GEMENSKAP
Larmet
Larmet ges till personer som fyllt 65 år. Det sätts upp av hemtjänstens personal.

Träffpunkterna
Träffpunkterna välkomnar alla seniorer. Någon åldersgräns finns inte på träffpunkterna.

Klara ekonomin
Klara ekonomin är en kurs för unga vuxna, 18 till 29 år, som nyligen har flyttat hemifrån.`;
  const { insatser } = draftIn(text);
  expect(insatser.map(({ name }) => name)).toEqual(['Larmet', 'Träffpunkterna', 'Klara ekonomin']);
  expect(wordsOf(insatser[1])).toContain('välkomnar alla seniorer');
});

test('a numbered insats keeps its whole name where the next sentence says for whom it is', () => {
  const text = `Nämnden beslutar att följande insatser får ges utan behovsprövning:
1. Studiecirkel för närstående. Ges till närstående som är minst 18 år.
2. Digital lots. Ges till personer som är 65 år och uppåt.`;
  expect(namesIn(text)).toEqual(['Studiecirkel för närstående', 'Digital lots']);
});

describe('a sentence that leads to a list of villkor', () => {
  const page = (items: readonly string[]) => `Trygghetsringning
Vi ringer dig en gång om dagen.

Du kan få trygghetsringning om du
${items.join('\n')}

Ringningen börjar inom en vecka.

Trygghetslarm
Målgrupp: Personer som fyllt 70 år`;

  test.each([
    ['with marks', ['• är folkbokförd i Björkhaga', '• är minst 65 år', '• bor ensam.']],
    ['without marks', ['är folkbokförd i Björkhaga', 'är minst 65 år', 'bor ensam.']],
  ])('is followed to its end, and no further: %s', (_, items) => {
    const { insatser } = draftIn(page(items));
    expect(insatser.map(({ name }) => name)).toEqual(['Trygghetsringning', 'Trygghetslarm']);
    expect(factsOf(insatser[0])).toEqual([
      { fact: 'resident', is: true },
      { fact: 'age', from: 65 },
    ]);
    expect(wordsOf(insatser[0])).toContain('bor ensam');
    expect(wordsOf(insatser[0])).not.toContain('inom en vecka');
  });

  test('proposes nothing where one of them is enough', () => {
    const [insats] = draftIn(page(['• är minst 65 år, eller', '• har fyllt 60 år och bor ensam.'])).insatser;
    expect(factsOf(insats)).toEqual([]);
    expect(wordsOf(insats)).toContain('60 år');
  });
});

describe('a chapter on what holds for all', () => {
  const document = (own: string) => `1 Vad som gäller för alla verksamheter
Följande förutsättningar gäller för samtliga verksamheter i denna anvisning:
• Du ska vara folkbokförd i Tallmo kommun.
• Du ska ha fyllt 16 år.
• Du ska kunna ta dig till lokalen.

2 Träffpunkt Gläntan
Egna förutsättningar: Inga.

3 Förmedling
Egna förutsättningar: ${own}`;

  test('is no insats, and each of its items is placed once', () => {
    const draft = draftIn(document('Du ska ha fyllt 18 år.'));
    expect(draft.insatser.map(({ name }) => name)).toEqual(['Träffpunkt Gläntan', 'Förmedling']);
    expect(factsOf({ ...draft.general } as DraftInsats)).toEqual([
      { fact: 'resident', is: true },
      { fact: 'age', from: 16 },
    ]);
    expect(draft.general.parts.map(({ text }) => text)).toEqual([
      'Du ska vara folkbokförd i Tallmo kommun.',
      'Du ska ha fyllt 16 år.',
      'Du ska kunna ta dig till lokalen.',
    ]);
    expect(undecidedOf(draft).filter(({ insats }) => insats === 'traffpunkt-glantan')).toEqual([]);
  });

  test.each(['Du ska ha fyllt 13 år.', 'Deltagaren ska vara 8–13 år.', 'Åldersgränsen 16 år gäller inte här.'])(
    'proposes no age that an insats is an exception from: %s',
    (own) => {
      const { general } = draftIn(document(own));
      expect(factsOf({ ...general } as DraftInsats)).toEqual([{ fact: 'resident', is: true }]);
      expect(general.spans.map(({ heap, text }) => [heap, text])).toContainEqual(['undecided', 'ska ha fyllt 16 år.']);
    },
  );
});

test.each([
  'Gäller inte: Personer under 18 år.',
  'Vem kan inte få insatsen? Personer under 18 år.',
  'Avgränsning: Personer under 18 år.',
])('whom an insats is not for is no villkor the other way round: %s', (line) => {
  const [insats] = draftIn(`Motiverande samtal\nMålgrupp: Vuxna med alkoholproblem\n${line}`).insatser;
  expect(factsOf(insats)).toEqual([{ fact: 'age', from: 18 }]);
  expect(wordsOf(insats)).toContain('under 18 år');
});

test('what comes again over each page of a record, and another point of it, is about no insats', () => {
  const head = (page: number) =>
    `Lillåns kommun              Protokoll\nSocialnämnden   2025-09-17   Sida ${page} (22)`;
  const text = `${head(7)}

Socialnämnden beslutar
1. att trygghetslarm, högst två per hushåll, får tillhandahållas utan individuell behovsprövning till personer
som har fyllt 70 år,

${head(8)}

2. att dagträff får tillhandahållas till personer som är 65 år eller äldre, samt

3. att beslutet gäller från och med den 1 oktober 2025.`;
  const { insatser, rest } = draftIn(text);
  expect(insatser.map(({ name, spans }) => [name, spans.map((span) => span.text).join(' ')])).toEqual([
    ['Trygghetslarm', 'till personer som har fyllt 70 år'],
    ['Dagträff', 'till personer som är 65 år eller äldre'],
  ]);
  expect(rest.join('\n')).toContain('Lillåns kommun');
  expect(rest.join('\n')).toContain('beslutet gäller från');
});

test('a list of what holds of the one who asks has each of its lines as a villkor, also where a scanner parted the words', () => {
  const text = `2 .  HEMHJÄLP
Vem kan få  hjälpen ?
 -  Du har fyllt  72  år .
 -  Du bor i Viks kommun och är folk-
    bokförd här .

5 .  FÖRÄLDRAHJÄLP
Vem kan få  hjälpen ?
 -  Du är mamma eller pappa .
 -  Ditt barn är mellan  0  och  12  år .
 -  Du och barnet är  folkbokförda  i Viks kommun .`;
  const { insatser } = draftIn(text);
  expect(insatser.map(factsOf)).toEqual([
    [
      { fact: 'age', from: 72 },
      { fact: 'resident', is: true },
    ],
    [
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'childAges', to: 12 },
      { fact: 'resident', is: true },
      { fact: 'childResident', is: true },
    ],
  ]);
});

test('the one place where everybody has to be registered is the kommun, where the text calls none so', () => {
  const page = (place: string) =>
    `Larm\nMålgrupp: Personer folkbokförda i Björkhaga\n\nFixar\nMålgrupp: Personer folkbokförda i ${place}`;
  expect(draftIn(page('Björkhaga')).insatser.map(factsOf)).toEqual([
    [{ fact: 'resident', is: true }],
    [{ fact: 'resident', is: true }],
  ]);
  expect(draftIn(page('Granby')).insatser.map(factsOf)).toEqual([[], []]);
});

test('a table whose rows are numbered is named by its words, and a longer head than "Villkor" is one too', () => {
  const rows = [
    ['Nr', 'Det vi erbjuder', 'Riktar sig till', 'Kriterier som ska vara uppfyllda'],
    ['1', 'Boendecoach', 'Unga som flyttat hemifrån', '18 t.o.m. 25 år. Eget hyreskontrakt.'],
    ['2', 'Avlösarservice', 'Föräldrar', 'Barnet är under 18 år och folkbokfört i kommunen.'],
  ];
  const { insatser } = draftOf({ name: 'beslut.docx', blocks: [{ kind: 'table', rows }] });
  expect(insatser.map(({ name }) => name)).toEqual(['Boendecoach', 'Avlösarservice']);
  expect(insatser.map(factsOf)).toEqual([
    [{ fact: 'age', from: 18, to: 25 }],
    [
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'childAges', to: 17 },
      { fact: 'childResident', is: true },
    ],
  ]);
  expect(wordsOf(insatser[0])).toContain('Eget hyreskontrakt.');
});

describe('a decision in running text', () => {
  const RUNNING = `Socialnämnden 2026-04-22, § 47

Överväganden

Föräldrakursen Trampolinen består av åtta kvällar och riktar sig till föräldrar med barn i åldrarna 2 till 9 år.

Städhjälp lämnas högst två gånger i månaden till den som har fyllt 77 år. Priset är 310 kronor per tillfälle.

Matkassen innebär att varor bärs hem till dörren. Den kan fås av kommuninvånare från 75 års ålder.

För den som stödjer en närstående finns Anhörigcaféet. Det är öppet för alla anhöriga som är över 18 år.

Nämnden har gått igenom vad som redan lämnas som service.`;

  test('has an insats for each paragraph that begins with a name and says for whom it is', () => {
    const { insatser } = draftIn(RUNNING);
    expect(insatser.map(({ name }) => name)).toEqual([
      'Föräldrakursen Trampolinen',
      'Städhjälp',
      'Matkassen',
      'Anhörigcaféet',
    ]);
    expect(insatser.map(factsOf).slice(0, 2)).toEqual([
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'childAges', from: 2, to: 9 },
      ],
      [{ fact: 'age', from: 77 }],
    ]);
  });
});

test('a point of a decision names what is given, whether it is offered people, open for them, or gives them something', () => {
  const { insatser } = draftIn(`Förslag till beslut
Socialnämnden beslutar
1. att trygghetslarm ska erbjudas personer som fyllt 70 år,
2. att mötesplatserna Duvan och Lärkan ska vara öppna för alla som har fyllt 60 år,
3. att kvinnojouren Freja ska ge råd och stöd till kvinnor som är 18 år och äldre, samt
4. att avgifter tas ut enligt gällande taxa.`);
  expect(insatser.map(({ name }) => name)).toEqual([
    'Trygghetslarm',
    'Mötesplatserna Duvan och Lärkan',
    'Kvinnojouren Freja',
  ]);
  expect(insatser.map(factsOf)).toEqual([
    [{ fact: 'age', from: 70 }],
    [{ fact: 'age', from: 60 }],
    [
      { fact: 'gender', is: 'woman' },
      { fact: 'age', from: 18 },
    ],
  ]);
});

test('an item keeps its number where a program leaves it among the words, and names an insats all the same', () => {
  const items = ['Städning var tredje vecka till personer 78 år och äldre', 'Larm till personer som har fyllt 75 år.'];
  const { insatser } = draftOf({
    name: 'beslut.pdf',
    blocks: [
      { kind: 'paragraph', text: 'Nämnden beslutar att erbjuda följande insatser utan individuell behovsprövning:' },
      ...items.map((text, at) => ({ kind: 'item' as const, text: `${at + 1}. ${text}` })),
    ],
  });
  expect(insatser.map(({ name }) => name.split(' ')[0])).toEqual(['Städning', 'Larm']);
  expect(insatser.map(factsOf)).toEqual([[{ fact: 'age', from: 78 }], [{ fact: 'age', from: 75 }]]);
});

describe('a page without marks on its lists', () => {
  const PAGE = `Ungdomscoach

Coachen hjälper dig vidare.

Krav:
du är 16–24 år
du är folkbokförd i kommunen

Fixaren

Vem kan få hjälp?
Du ska vara folkbokförd i kommunen
Du som är yngre och har en funktionsnedsättning kan också få hjälp

Kostnad
Tjänsten är gratis.`;

  test('has each line as what is asked', () => {
    expect(factsOf(draftIn(PAGE).insatser[0])).toEqual([
      { fact: 'age', from: 16, to: 24 },
      { fact: 'resident', is: true },
    ]);
  });

  test('loses no line that says what one may, above another heading', () => {
    const { insatser } = draftIn(PAGE);
    expect(insatser.map(({ name }) => name)).toEqual(['Ungdomscoach', 'Fixaren']);
    expect(wordsOf(insatser[1])).toContain('Du som är yngre och har en funktionsnedsättning kan också få hjälp');
  });
});

test('an answer that speaks of the group or of it names nothing by that', () => {
  const { insatser } = draftIn(`Vem kan gå på Pappakraft?
Pappor som har barn under 12 år.

Får mitt barn gå i gruppen Gnistan?
Ja. Gruppen är för barn som har en förälder som mår dåligt.

Vem kan få trygghetslarm?
Den som är 75 år eller äldre.

Vad kostar det?
Det mesta är gratis för den som är 75 år.`);
  expect(insatser.map(({ name }) => name)).toEqual(['Pappakraft', 'Gnistan', 'Trygghetslarm']);
});

test('parents who have parted or think of it live apart, and so do the parents of whoever is told "you"', () => {
  expect(factsIn('malgrupp', 'För er som är föräldrar och har separerat eller tänker göra det.')).toEqual([
    { fact: 'parenthood', is: ['parent'] },
    { fact: 'livesApart', is: true },
  ]);
  expect(factsIn('malgrupp', 'För dig som är 8–12 år och har föräldrar som inte bor ihop.')).toEqual([
    { fact: 'age', from: 8, to: 12 },
    { fact: 'ownParentsApart', is: true },
  ]);
});

describe('a guideline with a table', () => {
  const rows = [
    ['Insats', 'Vad den innebär', 'Målgrupp', 'Villkor'],
    ['Träffpunkten', 'Samvaro och lunch.', 'Alla som är 60 år eller äldre', '–'],
    ['Trygghetslarm', 'Larm dygnet runt.', 'Personer som har fyllt 75 år', 'Telefon ska finnas i bostaden.'],
  ];
  const draft = draftOf({
    name: 'riktlinje.docx',
    blocks: [
      { kind: 'heading', level: 1, text: 'Riktlinje för insatser utan behovsprövning' },
      { kind: 'heading', level: 2, text: '2. Vem riktlinjen gäller' },
      { kind: 'paragraph', text: 'Insatserna riktar sig till dem som är folkbokförda i Stenvalla kommun.' },
      { kind: 'heading', level: 2, text: '3. Insatser' },
      { kind: 'table', rows },
    ],
  });

  test('has no insats of the chapter that says whom the guideline is about: that holds for all', () => {
    expect(draft.insatser.map(({ name }) => name)).toEqual(['Träffpunkten', 'Trygghetslarm']);
    expect(factsOf({ ...draft.general } as unknown as DraftInsats)).toEqual([{ fact: 'resident', is: true }]);
  });

  test('asks nothing about a cell with a stroke in it, nor about "alla" before what they are', () => {
    const spans = draft.insatser[0]?.spans ?? [];
    expect(spans.map(({ text, heap }) => `${heap}: ${text}`)).toEqual([
      'notForCard: Alla',
      'villkor: som är 60 år eller äldre',
    ]);
  });
});
