import { placeWords } from '../../src/draft/place-words.js';
for (const t of ['För ungdomar i högstadiet.','För gymnasieelever.','För utrikes födda vuxna.','För kvinnor, 18 år och äldre, som lever med våld.']) for (const s of placeWords({ kind: 'malgrupp', label: '', text: t, place: 0 })) console.log(t, '|', s.text, '|', s.heap, s.rule, JSON.stringify(s.proposals));
