import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const namesIn = (text: string) =>
  draftOf({ name: 'beslut.txt', blocks: blocksOfText(text) }).insatser.map(({ name }) => name);

test('lists under the names of areas name an insats an item, and an asterisk is none of its name', () => {
  const names = namesIn(`Förteckning över insatser

Ekonomi och boende
• Hyresrådgivning. Råd till den som har hyresskulder. Den enskilde ska ha fyllt 18 år.
• Vardagsstöd. Vägledning i hemmet. Insatsen ges till personer i åldern 18–65 år.

Beroende
• Alkoholrådgivning*. Samtal om vanor. Den enskilde ska vara 18 år eller äldre.
• Samhällsvägledning. Information och hjälp med blanketter.`);
  expect(names).toEqual(['Hyresrådgivning', 'Vardagsstöd', 'Alkoholrådgivning', 'Samhällsvägledning']);
});

test('the rules of a statute that name an insats are insatser, and its other rules are none', () => {
  const names = namesIn(`Inledande bestämmelser

1 § En insats enligt dessa föreskrifter får ges endast den som är folkbokförd i Ekby kommun.

Insatser för unga

2 § Stödsamtal för unga. Enskilda samtal. Insatsen får tillhandahållas den som har fyllt 15 år.

3 § Ungdomsgruppen. Träffar i grupp. Insatsen får tillhandahållas den som har fyllt 16 år.

Insatser för äldre

4 § Trygghetslarm. Larm dygnet runt. Insatsen får tillhandahållas den som har fyllt 75 år.

5 § Träffpunkten. Gemenskap varje dag. Insatsen får tillhandahållas den som har fyllt 65 år.

Uppföljning

6 § Utföraren ska varje år redovisa insatserna.`);
  expect(names).toEqual(['Stödsamtal för unga', 'Ungdomsgruppen', 'Trygghetslarm', 'Träffpunkten']);
});

test('a list of what words mean, or of what is done in an insats, names none', () => {
  const names = namesIn(`Begrepp

• Insats. Det stöd som nämnden ger.
• Utförare. Den som genomför insatsen.
• Nämnd. De som beslutar.
• Villkor. Det som ska vara uppfyllt.

Trygghetslarm
Larm för personer som har fyllt 75 år.

Matlådor
Mat för personer som har fyllt 80 år.

Träffpunkten
Gemenskap för personer som har fyllt 65 år.`);
  expect(names).toEqual(['Trygghetslarm', 'Matlådor', 'Träffpunkten']);
});

test('a heading that asks for whom the insatser are is of none of them', () => {
  const draft = draftOf({
    name: 'beslut.txt',
    blocks: blocksOfText(`Inledning
Socialtjänsten ska vara lätt att nå.

Vem riktar sig insatserna till?
Samtliga insatser riktar sig till personer som är folkbokförda i Ekby kommun.

Trygghetslarm
Larm för personer som har fyllt 75 år.

Matlådor
Mat för personer som har fyllt 80 år.

Träffpunkten
Gemenskap för personer som har fyllt 65 år.`),
  });
  expect(draft.insatser.map(({ name }) => name)).toEqual(['Trygghetslarm', 'Matlådor', 'Träffpunkten']);
  const villkor = draft.general.spans.flatMap(({ proposals }) =>
    proposals.flatMap((one) => (one.kind === 'villkor' ? [one.villkor] : [])),
  );
  expect(villkor).toEqual([{ fact: 'resident', is: true }]);
});

test('a list whose items are a name and those whom it is for names insatser, whatever leads to it', () => {
  expect(
    namesIn(`Nytt i Ekby

Stöden är:
* Larmknapp för den som har fyllt 77 år.
* Matlådor, för den som är 80 år eller äldre.
* Promenadvän, en gång i veckan, till personer över 70 år.
* Krissamtal för vuxna som har varit med om våld.

Den som behöver annat kan ansöka.`),
  ).toEqual(['Larmknapp', 'Matlådor', 'Promenadvän', 'Krissamtal']);
  expect(
    namesIn(`# Familjelaget
Målgrupp: Föräldrar till barn 0–17 år

Vi erbjuder
* Råd till föräldrar
* Samtal för barn
* Tips till anhöriga`),
  ).toEqual(['Familjelaget']);
});
