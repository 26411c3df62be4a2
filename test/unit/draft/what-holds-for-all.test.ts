import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.js';
import { catalogOf } from '../../../src/draft/catalog.js';
import { draftOf } from '../../../src/draft/draft.js';
import { exemptIn } from '../../../src/draft/exempt-words.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';
import type { Draft, Span } from '../../../src/draft/types.js';
import { readDocument } from '../../../src/readers/read-document.js';

const TODAY = '2026-12-01';
const FOLDER = 'test/fixtures/documents';

const draftIn = (text: string) => draftOf({ name: 'underlag.txt', blocks: blocksOfText(text) });

async function draftFrom(file: string): Promise<Draft> {
  return draftOf(await readDocument(new Uint8Array(readFileSync(`${FOLDER}/${file}`)), file));
}

const factsIn = (spans: readonly Span[]) =>
  spans.flatMap(({ proposals }) =>
    proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor.fact] : [])),
  );

/** The insatser that what holds for all does not hold for, as the catalogue has them. */
const exemptOf = (draft: Draft) =>
  catalogOf(draft, TODAY)
    .insatser.filter(({ generalVillkor }) => generalVillkor === false)
    .map(({ name }) => name);

const saying = (words: string) => `Gemensamma villkor

Den som tar emot en insats ska vara folkbokförd i kommunen.

Fixartjänst

Målgrupp: Personer som har fyllt 70 år.

Samtal om våld

Målgrupp: Den som är utsatt. ${words}
`;

describe('what one insats is exempt from', () => {
  test.each([
    'Folkbokföring krävs inte.',
    'Något krav på folkbokföring i kommunen ställs inte, eftersom hjälpen behövs genast.',
    'Inget krav på folkbokföring.',
    'Du behöver inte vara folkbokförd i kommunen.',
    'Insatsen kräver ingen folkbokföring.',
    'Vi tar emot dig oavsett var du är folkbokförd.',
    'Även den som är folkbokförd i en annan kommun är välkommen.',
    'Det gemensamma villkoret gäller inte här.',
    'Även det gemensamma villkoret utgår.',
    'Stödet är öppet för alla, även för dig som inte är folkbokförd i Ekby.',
  ])('%s', (words) => {
    const draft = draftIn(saying(words));
    expect(factsIn(draft.general.spans)).toEqual(['resident']);
    expect(exemptOf(draft)).toEqual(['Samtal om våld']);
    expect(loadCatalog(catalogOf(draft, TODAY))).toHaveProperty('catalog');
  });

  test.each([
    'Folkbokföring krävs.',
    'Oavsett var i kommunen du bor kommer vi till dig.',
    'Du behöver inte boka tid.',
    'Insatsen krävs inte i förväg.',
  ])('is nothing by the words "%s"', (words) => {
    expect(exemptOf(draftIn(saying(words)))).toEqual([]);
  });

  test('is told of by the numbers of paragraphs too', async () => {
    const draft = await draftFrom('forfattning-paragrafer.txt');
    expect(exemptOf(draft)).toEqual(['Umgängesstöd', 'Rådgivning om våld']);
    expect(draft.insatser.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('§'));
  });

  test('stands in a table of its own, or where the chapter on all is named', async () => {
    expect(exemptOf(await draftFrom('beskrivning-gemensamt-villkor.docx'))).toEqual(['Nattkontakten', 'Umgängesforum']);
    expect(exemptOf(await draftFrom('riktlinje-kapitel-om-alla.pdf'))).toEqual([
      'Samarbetssamtal',
      'Kvinnofridssamtal',
    ]);
  });

  test('is told of by names, in answers to questions too', () => {
    const draft = draftIn(`Frågor och svar om stöd direkt

Om reglerna

Måste jag bo i Ekby?

Ja, för de flesta insatser ska du vara folkbokförd i Ekby kommun. För Ekby familjecentral och Akutsamtal gäller inte det kravet.

Jag är gravid och ensam. Vem kan jag prata med?

På Ekby familjecentral finns en socialrådgivare. Den tar emot föräldrar och blivande föräldrar.

Jag blev slagen i helgen. Måste jag vänta?

Nej. Akutsamtal får du samma dag. Det är öppet för personer som har fyllt 15 år.

Min pappa vill ha hjälp att byta gardiner. Ordnar ni det?

Ring Vardagsfixarna. De kommer hem till den som har fyllt 77 år.
`);
    expect(draft.insatser.map(({ name }) => name)).toEqual(['Ekby familjecentral', 'Akutsamtal', 'Vardagsfixarna']);
    expect(factsIn(draft.general.spans)).toEqual(['resident']);
    expect(exemptOf(draft)).toEqual(['Ekby familjecentral', 'Akutsamtal']);
  });

  test('holds for the paragraphs that are named, and for no others', async () => {
    const { insatser } = await draftFrom('foreskrift-oberoende.txt');
    const registered = insatser.filter(({ spans }) => factsIn(spans).includes('resident')).map(({ name }) => name);
    expect(registered).toEqual(['Hemhjälpen Prima', 'Trygghetslarm bas', 'Föräldrastöd Cirkeln', 'Vardagskompis']);
  });

  test('says nothing where nothing holds for all', () => {
    const draft = draftIn(
      saying('Folkbokföring krävs inte.').replace('Den som tar emot en insats ska vara folkbokförd i kommunen.', ''),
    );
    expect(exemptOf(draft)).toEqual([]);
    const span = draft.insatser.at(-1)?.spans.find(({ text }) => text.startsWith('Folkbokföring'));
    expect(span).toMatchObject({ heap: 'notForCard', proposals: [] });
  });

  test('is left to the editor where several villkor hold for all, and only one of them not for it', () => {
    const several = saying('Folkbokföring krävs inte.').replace(
      'ska vara folkbokförd i kommunen.',
      'ska vara folkbokförd i kommunen och ha fyllt 18 år.',
    );
    const draft = draftIn(several);
    expect(factsIn(draft.general.spans)).toEqual(['resident', 'age']);
    expect(exemptOf(draft)).toEqual([]);
    expect(draft.insatser.at(-1)?.spans.find(({ text }) => text.startsWith('Folkbokföring'))?.heap).toBe('undecided');
  });

  test('leaves what holds for all to the editor where no insats tells of it', () => {
    const draft = draftIn(`Gemensamma villkor

Den som tar emot en insats ska vara folkbokförd i kommunen. Råd är öppet för alla oavsett var de är folkbokförda.

Fixartjänst

Målgrupp: Personer som har fyllt 70 år.

Matlådor

Målgrupp: Personer som har fyllt 75 år.
`);
    expect(factsIn(draft.general.spans)).toEqual([]);
  });

  test('takes no words with it that say whom an insats is for', () => {
    const { insatser } = draftIn(saying('Råd till den som lever under förtryck, oavsett var man bor.'));
    const spans = insatser.at(-1)?.spans.map(({ heap, text }) => [heap, text]);
    expect(spans).toContainEqual(['villkor', 'oavsett var man bor.']);
    expect(spans?.filter(([heap]) => heap === 'notForCard').join()).not.toContain('förtryck');
  });

  test('is found with what it does away with', () => {
    expect(exemptIn('Kravet i avsnitt 3.1 gäller inte.')).toMatchObject({ from: 0, isOfAll: true });
    expect(exemptIn('Folkbokföring behövs inte.')).toMatchObject({ from: 0, isOfAll: false });
    expect(exemptIn('Barnet ska vara folkbokfört i kommunen.')).toBeUndefined();
  });
});

describe('what holds for all', () => {
  test.each([
    'Om inte annat anges ska den enskilde vara folkbokförd i Ekby kommun.',
    'Du som är folkbokförd i Ekby är välkommen till allt stöd i katalogen.',
    'Allt på den här sidan är till för dig som är folkbokförd i Ekby kommun.',
    'Samtliga insatser i listan förutsätter folkbokföring i Ekby kommun.',
    'Den enskilde ska ha sin folkbokföringsadress i Ekby kommun.',
  ])('%s', (words) => {
    const draft = draftIn(`Stöd i Ekby kommun

${words}

Fixartjänst

Målgrupp: Personer som har fyllt 70 år.

Matlådor

Målgrupp: Personer som har fyllt 75 år.
`);
    expect(factsIn(draft.general.spans)).toEqual(['resident']);
  });

  test('has a chapter in which no heading names an insats, nor do its contents', async () => {
    const { insatser, general } = await draftFrom('riktlinje-kapitel-om-alla.pdf');
    expect(insatser).toHaveLength(14);
    expect(insatser[0]?.name).toBe('Öppna förskolan Trollhassel');
    expect(factsIn(general.spans)).toEqual(['resident']);
    expect(JSON.stringify(insatser)).not.toContain('.....');
  });
});

test('a chapter of what holds for all is told by either word', () => {
  for (const name of ['Övergripande bestämmelser', 'Allmänna villkor']) {
    const blocks = blocksOfText(`# ${name}

## Samtycke

Insatser ges till den som har fyllt 15 år utan vårdnadshavares samtycke.

# Insatser

## Fixartjänst

Målgrupp: Personer som har fyllt 70 år.
`);
    expect(draftOf({ name: 'underlag.md', blocks }).insatser.map((insats) => insats.name)).toEqual(['Fixartjänst']);
  }
});
