import { placeWords } from '../../src/draft/place-words.js';
const rows = `Personer över 65 år, dock tidigast efter utredning.
Den som fyllt 65 år eller har nedsatt rörlighet.
Par där minst en är över 65 år.
Personer under 65 år med personlig assistans har rätt till samma insats.
Föräldrar vars barn är placerade, 0–20 år.
Elever med frånvaro i årskurs 7–9 och deras vårdnadshavare.
Ungdomar 13–20 år och deras familjer.
Ungdomar 13–20 år, deras vårdnadshavare och syskon.
Gruppledaren ska vara minst 25 år.
Volontären ska ha fyllt 18 år.
Ledsagaren måste vara över 18 år.
Kontaktpersonen är minst 21 år.
Medföljande vuxen ska ha fyllt 20 år.
Barn under 7 år ska ha vuxen med sig.
Sällskap av person över 18 år krävs.
Personer med hemtjänst som fyllt 65 år får insatsen automatiskt.
I kommunen bor 2 300 personer över 80 år.
Av dem som är över 65 år har hälften svarat.
För att bli volontär krävs att du fyllt 18 år.
Personer som arbetat i minst 20 år.
Max 15 deltagare mellan 16 och 20 år per grupp.
Gruppen har plats för 8 ungdomar i åldern 13–15 år.
Priset är 50 kr för barn under 12 år.
Barn under 12 år går gratis.
Pensionärer över 65 år betalar 40 kronor.
Avgiftsfritt för personer under 20 år.
Den som är folkbokförd i annan kommun.
Den som inte är folkbokförd i kommunen hänvisas till hemkommunen.
Personer folkbokförda i kommunen har förtur.
Gäller inte personer som är folkbokförda i annan kommun.
Anhöriga till föräldrar över 80 år.
Barn till föräldrar med missbruk, 7–12 år.
Dotter eller son till person över 75 år.
Grannar och vänner till äldre över 80 år.
Insatsen gäller från 1 januari till 31 december.
Telefontid 8–12 för personer över 65 år.
Personer födda 1955–1960.
Företag och föreningar.
Insatsen prövas för personer under 18 år.
Personer över 65 år kan efter bedömning få insatsen.
Personer över 65 år med stora behov bedöms individuellt.
Föräldrar under 18 år med barn.
Ungdomar som fyllt 16 år kan delta utan målsman.
Kvinnor som följs av sina barn under 18 år.
Personer som har vårdnaden om barn under 18 år.
Nyanlända föräldrar med barn 0–6 år, i mån av plats.
Vuxna i närheten av ett barn 0–18 år.
Vuxna som lever med barn under 18 år.
Personal i förskola och skola.
Elever i gymnasiesärskolan.`.split('\n');
for (const kind of ['malgrupp','villkor'] as const) for (const t of rows) { const got = placeWords({ kind, label: '', text: t, place: 0 }).flatMap((s) => s.proposals.flatMap((p) => p.kind === 'villkor' && 'fact' in p.villkor ? [JSON.stringify(p.villkor)] : [])); if (got.length) console.log(kind, '|', t, '|', got.join(' ')); }
