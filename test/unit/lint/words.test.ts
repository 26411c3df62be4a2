import { describe, expect, test } from 'vitest';
import { lintCatalog } from '../../../src/lint/lint.js';
import { lintJudgedVillkor, lintQuestionTexts } from '../../../src/lint/words.js';
import { catalogWith, catalogWithInsats, catalogWithVillkor, insatsWith } from '../../fixtures/small-catalog.js';

const rules = (summary: string) =>
  lintCatalog(catalogWithInsats({ summary }), { today: '2026-11-22' }).map(({ rule }) => rule);

describe('a text for visitors', () => {
  test.each([
    'Tyvärr är gruppen full.',
    'Du har inte rätt till stödet.',
    'Har du inte rätt?',
    'Den som är behörig får delta.',
    'Du uppfyller inte villkoren.',
    'Uppfyller du inte villkoren?',
    'Du kan få avslag.',
    'Din ansökan avslås.',
    'Du kan nekas.',
    'Ingen  rätt  till  stöd.',
    'Du tillhör inte målgruppen.',
  ])('may not refuse: %s', (text) => {
    expect(rules(text)).toEqual(['unkind-word']);
  });

  test.each([
    'Du får vara helt anonym.',
    'Du är anonym här.',
    'Allt stannar mellan oss.',
    'Ingen får veta att du har varit här.',
    'Ingen annan får reda på det.',
    'Här är du 100% anonym.',
    'Ingenting dokumenteras.',
    'Vi skriver ner ingenting.',
    'Du behöver inte oroa dig, ingen får veta.',
  ])('may not promise secrecy: %s', (text) => {
    expect(rules(text)).toEqual(['promise']);
  });

  test.each([
    'Du kan alltid ansöka.',
    'Du kan inte vara helt anonym.',
    'Vi kan aldrig lova att det stannar mellan oss.',
    'Vi skriver inte ner ditt namn.',
    'Du har rätt att ansöka.',
    'Snickare och annat folk.',
    'Ett nektarinkafé.',
    'Vi har tystnadsplikt.',
    'Det som skrivs ner säger inte vem du är.',
  ])('may say: %s', (text) => {
    expect(rules(text)).toEqual([]);
  });

  test('is read wherever a visitor reads it, and sources are not', () => {
    const no = 'Tyvärr, avslag.';
    const catalog = catalogWith({
      guideline: { ...catalogWith().guideline, note: no, malgruppQuote: no },
      contact: { ...catalogWith().contact, phoneNote: no },
      emergency: { name: 'Jouren', hours: no },
      villkorQuote: no,
      insatser: [
        insatsWith({
          name: no,
          summary: no,
          audience: no,
          howTo: no,
          provider: no,
          limits: no,
          cost: no,
          editorNote: no,
          documentation: { kind: 'advice', note: no },
          contact: { phoneNote: no },
          source: { section: no, quote: no },
        }),
      ],
    });
    const insats = '$.insatser[0]';
    expect(
      lintCatalog(catalog, { today: '2026-11-22' })
        .filter(({ rule }) => rule === 'unkind-word')
        .map(({ path }) => path),
    ).toEqual([
      '$.contact.phoneNote',
      '$.emergency.hours',
      `${insats}.name`,
      `${insats}.summary`,
      `${insats}.audience`,
      `${insats}.howTo`,
      `${insats}.provider`,
      `${insats}.limits`,
      `${insats}.cost`,
      `${insats}.documentation.note`,
      `${insats}.contact.phoneNote`,
    ]);
  });
});

describe('a question', () => {
  test.each([
    'Har du behov av stöd?',
    'Behöver du hjälp?',
    'Är det tillräckligt?',
    'Är läget allvarligt?',
    'Är det svårt hemma?',
    'Lider du?',
    'Klarar du dig själv?',
    'Orkar du?',
    'Mår du dåligt?',
    'Har du problem?',
    'Har du ett missbruk?',
    'Upplever du bråk?',
    'Är du beroende?',
  ])('may not judge need: %s', (text) => {
    expect(lintQuestionTexts({ age: 'Hur gammal är du?', other: text })).toMatchObject([
      { level: 'error', path: '$.other', rule: 'judging-question' },
    ]);
  });

  test('that asks for a fact is fine', () => {
    expect(
      lintQuestionTexts({
        age: 'Hur gammal är du?',
        parenthood: 'Är du förälder eller väntar du barn?',
        courtDecision: 'Har en domstol bestämt om barnet?',
        resident: 'Är du folkbokförd i kommunen?',
        ownConsent: 'Vill barnet själv vara med? Svara som det är.',
        schoolYear: 'Vilken årskurs, beroende på skola?',
      }),
    ).toEqual([]);
  });
});

describe('a villkor in words, and a place', () => {
  const judged = (checked: string) =>
    lintJudgedVillkor(catalogWithVillkor({ anyOf: [[{ checked, id: 'krav' }], [{ fact: 'resident', is: true }]] })).map(
      ({ level, path, rule }) => `${level} ${path} ${rule}`,
    );

  test.each(['Båda i hushållet har fyllt 75 år', 'Du bor med den du vårdar', 'Barnets vårdnadshavare säger ja'])(
    'can be checked: %s',
    (checked) => {
      expect(judged(checked)).toEqual([]);
    },
  );

  test.each(['Du klarar inte vardagen själv', 'Du har stora behov', 'Barnet mår dåligt', 'Du upplever stress'])(
    'judge no need: %s',
    (checked) => {
      expect(judged(checked)).toEqual(['error $.insatser[0].villkor[0].anyOf[0][0].checked judging-villkor']);
    },
  );

  test('a place judges none either', () => {
    const areas = [{ id: 'a', name: 'Områden med allvarliga problem', inKommun: true }];
    expect(lintJudgedVillkor(catalogWith({ areas }))).toMatchObject([{ path: '$.areas[0].name' }]);
  });

  test('what a proposal leaves undecided is told of as that, and not here', () => {
    expect(judged('Kvar att avgöra: den som har stora behov')).toEqual([]);
  });
});
