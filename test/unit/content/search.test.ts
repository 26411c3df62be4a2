import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everydaySearch } from '../../../src/content/everyday-search.js';
import { createSearch, wordsOf } from '../../../src/content/search.js';
import { addTexts, createTexts, type LanguageTexts } from '../../../src/i18n/texts.js';
import { type KommunName, realCatalog } from '../../support/real-catalogs.js';
import { catalogOf, insatsOf } from '../../support/small-catalog.js';

/** What people say at a desk, and an insats that is to be among the first three. */
const PHRASES: Readonly<Record<KommunName, readonly (readonly [phrase: string, insats: string])[]>> = {
  ragunda: [
    ['bråk hemma', 'komet-3-11-ar'],
    ['brakk hemma', 'komet-3-11-ar'],
    ['det är mycket bråk mellan syskonen', 'komet-3-11-ar'],
    ['pengar', 'budget-och-skuldradgivning'],
    ['jag kan inte betala räkningarna', 'budget-och-skuldradgivning'],
    ['kronofogden', 'budget-och-skuldradgivning'],
    ['skuldar', 'budget-och-skuldradgivning'],
    ['ensam', 'motas'],
    ['träffa folk', 'motas'],
    ['han slår mig', 'stodsamtal-vald-i-nara-relation'],
    ['hotad av min man', 'stodsamtal-vald-i-nara-relation'],
    ['hedersvåld', 'stodsamtal-vald-i-nara-relation'],
    ['vi ska skiljas', 'samarbetssamtal'],
    ['vårdnad', 'samarbetssamtal'],
    ['hoppat av gymnasiet', 'kaa-kommunala-aktivitetsansvaret'],
    ['kaa', 'kaa-kommunala-aktivitetsansvaret'],
    ['lära mig svenska', 'sprakkafe'],
    ['språkcafe', 'sprakkafe'],
    ['ny i Sverige', 'rad-och-stodsamtal-arbetsmarknads-och-integration'],
    ['pensionär', 'traffpunkten'],
    ['öppna förskolan', 'familjecentral'],
    ['bebis', 'barnsakert'],
    ['BVC', 'barnsakert'],
    ['min tonåring mår dåligt', 'rad-och-stodsamtal-barn-och-unga'],
    ['ångest', 'stodsamtal-vuxen'],
  ],
  hallefors: [
    ['mamma har fått demens', 'rad-och-stodsamtal-kognitiv-svikt'],
    ['min man dricker', 'rad-och-stodsamtal-missbruk-samsjuklighet'],
    ['pappa super', 'vintergatan'],
    ['barn till missbrukare', 'vintergatan'],
    ['skuldsanering', 'budget-och-skuldradgivning'],
    ['har inte råd med hyran', 'budget-och-skuldradgivning'],
    ['vi grälar i vårt förhållande', 'familjeradgivning'],
    ['parterapi', 'familjeradgivning'],
    ['våldtäkt', 'rad-och-stodsamtal-utsatta-for-brott'],
    ['slagen av sambon', 'rad-och-stodsamtal-utsatta-for-brott'],
    ['snattat', 'medling-vid-brott'],
    ['dottern vägrar gå till skolan', 'skolsociala-team'],
    ['hemmasittare', 'skolsociala-team'],
    ['vårdar min fru', 'rad-och-stodsamtal'],
    ['träffa andra anhöriga', 'anhorigcafe'],
    ['farmor har tråkigt', 'oppna-aktiviteter-for-aldre'],
    ['nyfött barn', 'backa-barnet'],
    ['flykting', 'stod-till-nyanlanda'],
    ['linden', 'dagvard-linden'],
    ['abc', 'foraldragrupper-abc'],
    ['samarbeta med pappan', 'samarbetssamtal'],
  ],
  sala: [
    ['bråk hemma', 'komet-3-11-ar'],
    ['tonåring som bråkar', 'komet-12-18'],
    ['adhd', 'strategi'],
    ['pengar', 'budgetradgivning'],
    ['skulder', 'skuldradgivning-och-skuldsanering'],
    ['sluta knarka', 'oppen-ingang-skadligt-bruk-och-beroende'],
    ['spelmissbruk', 'oppen-ingang-skadligt-bruk-och-beroende'],
    ['drogtest', 'provtagning-drogscreening-vuxna'],
    ['urinprov ungdom', 'provtagning-drogscreening-under-18-ar'],
    ['kvinna som blir slagen', 'vir-grupp'],
    ['adoptera', 'informationssamtal-for-adoptionsintresserade'],
    ['umgänge', 'radgivning-familjerattsgruppen'],
    ['konflikt med mitt ex', 'hela-barn-samtalsserie'],
    ['barnen far illa av skilsmässan', 'barnbyran-stodgrupp-for-barn'],
    ['kurs för skilda föräldrar', 'biff'],
    ['barnbyran', 'barnbyran-stodgrupp-for-barn'],
    ['anhörig till missbrukare', 'enskilt-stod-till-anhoriga-skadligt-bruk-och-beroende'],
    ['sköter min sjuka make', 'enskilt-stod-till-anhoriga'],
    ['säljer sex', 'mika-mottagningen'],
    ['köper sex', 'kast-mottagningen'],
    ['medling', 'medling'],
    ['mår dåligt psykiskt', 'oppen-ingang-psykosocialt-stod'],
    ['ung och ledsen', 'oppen-insats-15-21-ar'],
  ],
};

const texts = createTexts();

describe.each(Object.entries(PHRASES))('in %s', (kommun, phrases) => {
  const search = everydaySearch(realCatalog(kommun as KommunName), texts);

  test.each(phrases)('"%s" finds %s among the first three', (phrase, insats) => {
    expect(search(phrase)?.insatser.slice(0, 3)).toContain(insats);
  });

  test('each insats is the first hit for its own name', () => {
    const { insatser } = realCatalog(kommun as KommunName);
    for (const { id, name } of insatser) expect(search(name)?.insatser[0], name).toBe(id);
  });

  test('what nothing is like finds nothing', () => {
    expect(search('xylofon')?.insatser).toEqual([]);
  });
});

describe('what somebody types who reads no Swedish, or spells as a child does', () => {
  const at = (kommun: KommunName, language: string) => {
    const everyday = JSON.parse(readFileSync(`locales/${language}/everyday.json`, 'utf8')) as LanguageTexts['everyday'];
    addTexts(language, { everyday } as LanguageTexts);
    return everydaySearch(realCatalog(kommun), createTexts(language));
  };

  test.each([
    ['sv', 'skillsmesa', 'samarbetssamtal'],
    ['sv', 'peningar', 'budgetradgivning'],
    ['sv', 'baby', 'oppen-ingang-foraldrar'],
    ['sv', 'vill dö', 'krisstod'],
    ['sv', 'panikattack', 'krisstod'],
    ['sv', 'trött', 'krisstod'],
    ['sv', 'gängkriminalitet', 'medling'],
    ['sv', 'kokain', 'oppen-ingang-skadligt-bruk-och-beroende'],
    ['en', 'my dad hits me', 'oppen-ingang-vald-i-nara-relation'],
    ['en', 'divorced', 'samarbetssamtal'],
    ['en', 'no money', 'budgetradgivning'],
    ['en', 'depressed', 'krisstod'],
    ['ar', 'أبي يضربني', 'oppen-ingang-vald-i-nara-relation'],
    ['ar', 'الطلاق', 'samarbetssamtal'],
    ['ar', 'فلوس', 'budgetradgivning'],
    ['ar', 'وحدي', 'aktiviteter-for-anhoriga'],
    ['fi', 'avioero', 'samarbetssamtal'],
    ['fi', 'isä lyö', 'oppen-ingang-vald-i-nara-relation'],
    ['fi', 'masentunut', 'krisstod'],
    ['so', 'furriin', 'samarbetssamtal'],
    ['so', 'aabo wuu i garaacaa', 'oppen-ingang-vald-i-nara-relation'],
    ['so', 'lacag', 'budgetradgivning'],
    ['uk', 'тато мене бʼє', 'oppen-ingang-vald-i-nara-relation'],
    ['uk', 'розлучення', 'samarbetssamtal'],
    ['uk', 'мені погано', 'krisstod'],
    ['prs', 'پدرم مرا میزند', 'oppen-ingang-vald-i-nara-relation'],
    ['prs', 'طلاق', 'samarbetssamtal'],
    ['prs', 'پول', 'budgetradgivning'],
  ])('is found in Sala: %s "%s" finds %s', (language, phrase, insats) => {
    expect(at('sala', language)(phrase)?.insatser).toContain(insats);
  });

  test.each([
    ['sv', 'jag vill dö'],
    ['sv', 'självmord'],
    ['en', 'i want to die'],
    ['ar', 'أريد أن أموت'],
    ['fi', 'haluan kuolla'],
    ['so', 'isdil'],
    ['uk', 'хочу померти'],
    ['prs', 'خودکشی'],
    ['sv', 'jag vill inte leva'],
    ['sv', 'vill absolut inte längre leva'],
    ['sv', 'orkar inte leva mer'],
    ['sv', 'skära mig i armarna'],
    ['sv', 'hon ska ta livet av sig'],
    ['sv', 'jag har gjort mig illa, jag gör mig illa'],
    ['sv', 'ingen mening med att leva'],
    ['en', "I don't want to live"],
    ['en', 'I do not want to live anymore'],
    ['en', 'cut myself'],
    ['en', 'end it all'],
    ['fi', 'en halua enää elää'],
    ['fi', 'itsetuhoisia ajatuksia'],
    ['ar', 'لا أريد أن أعيش'],
    ['ar', 'ما بدي عيش'],
    ['ar', 'أؤذي نفسي'],
    ['so', 'ma rabo inaan noolaado'],
    ['uk', 'я не хочу більше жити'],
    ['uk', 'покінчити з собою'],
    ['prs', 'نمی‌خواهم زندگی کنم'],
    ['prs', 'نمی خواهم زندگی کنم'],
    ['prs', 'از زندگی خسته شده‌ام'],
  ])('is known for wanting to die, and finds somebody to talk to: %s "%s"', (language, phrase) => {
    const found = at('sala', language)(phrase);
    expect(found?.isAboutDying).toBe(true);
    expect(found?.insatser).toContain('krisstod');
  });

  test.each([
    ['sv', 'pengar'],
    ['sv', 'dörren'],
    ['sv', 'ensam'],
    ['sv', 'skärmtid'],
    ['sv', 'leva med autism'],
    ['sv', 'mina föräldrar lever inte ihop'],
    ['sv', 'göra mig av med skulder'],
    ['en', 'what do you have for parents'],
    ['en', 'we do not live together'],
    ['ar', 'أريد أن أتعلم'],
    ['fi', 'en halua muuttaa'],
    ['uk', 'хочу жити у Швеції'],
    ['prs', 'زندگی در سویدن'],
  ])('is not taken for that: %s "%s"', (language, phrase) => {
    expect(at('sala', language)(phrase)?.isAboutDying).toBe(false);
  });

  test('is the topic that a kommun has nothing under, also where nothing is found', () => {
    expect(at('ragunda', 'en')('alcohol')).toEqual({ insatser: [], topics: ['addiction'], isAboutDying: false });
  });

  test.each([
    ['الديون', 'ديون'],
    ['والمدرسة', 'مدرسه'],
    ['ديوني', 'دیونی'],
    ['كلام', 'کلام'],
    ['الوالدين', 'والدین'],
  ])('is one word, however it is written: %s', (text, word) => {
    expect(wordsOf(text)).toEqual(wordsOf(word));
  });
});

describe('a search', () => {
  const catalog = catalogOf([
    insatsOf('kafe', [], { name: 'Språkkafé', summary: 'Du pratar med andra.', topics: ['newInSweden'] }),
    insatsOf('budget', [], { name: 'Budgetrådgivning', summary: 'Du går igenom vad du får in.', topics: ['money'] }),
    insatsOf('grupp', [], { name: 'Föräldragrupp', summary: 'Du träffar andra föräldrar.', topics: ['parenting'] }),
  ]);
  const search = everydaySearch(catalog, texts);

  test.each([
    ['letters without their rings and dots', 'sprakkafe', 'kafe'],
    ['capital letters', 'BUDGETRÅDGIVNING', 'budget'],
    ['the beginning of a word', 'föräldr', 'grupp'],
    ['the end of a compound', 'rådgivning', 'budget'],
    ['a short end of a compound', 'kafé', 'kafe'],
    ['another form of the word', 'föräldrarna', 'grupp'],
    ['a letter too few', 'budgetrådgivnin', 'budget'],
    ['a letter too many', 'spraakkafé', 'kafe'],
    ['a wrong letter', 'föraldragropp', 'grupp'],
    ['two letters that have changed places', 'bugdetrådgivning', 'budget'],
    ['an everyday word for the topic', 'inkasso', 'budget'],
    ['small words around it', 'jag vill ha hjälp med min budget', 'budget'],
  ])('takes %s', (_what, text, insats) => {
    expect(search(text)?.insatser[0]).toBe(insats);
  });

  test('finds by the words of another language too, and still by the Swedish ones', () => {
    const overlay = new Map([['grupp', new Map([['name', 'Vanhempainryhmä']])]]);
    const finnish = everydaySearch(catalog, texts, overlay);
    expect(finnish('vanhempainryhma')?.insatser[0]).toBe('grupp');
    expect(finnish('föräldragrupp')?.insatser[0]).toBe('grupp');
  });

  test.each([
    ['a letter too few in Dari', 'الکل', 'الکول'],
    ['a word without its article in Arabic', 'كحول', 'الكحول'],
    ['another case in Ukrainian', 'алкоголем', 'алкоголь'],
    ['another case in Finnish', 'budjetin', 'budjetti'],
    ['a misspelt word in Somali', 'misaaniyadda', 'miisaaniyadda'],
  ])('takes %s', (_what, text, word) => {
    const inOther = everydaySearch(catalog, texts, new Map([['grupp', new Map([['summary', word]])]]));
    expect(inOther(text)?.insatser[0]).toBe('grupp');
  });

  test.each(['', '   ', '?!', '–'])('for %j is none', (text) => {
    expect(search(text)).toBeUndefined();
  });

  test('for small words alone looks for those', () => {
    expect(search('hjälp')).toBeDefined();
  });

  test('tells the topics that the words are everyday words for', () => {
    expect(search('skulder och våld')?.topics).toEqual(['violence', 'money']);
    expect(search('kafé')?.topics).toEqual(['meeting']);
  });

  test.each([
    ['skuldr', 'money'],
    ['alkhol', 'addiction'],
    ['misshandlade', 'violence'],
  ])('tells the topic of a long everyday word that is misspelt, or another form of it: %s', (text, topic) => {
    expect(search(text)?.topics).toEqual([topic]);
  });

  test('tells of dying where that is misspelt', () => {
    expect(search('självmrd')?.isAboutDying).toBe(true);
    expect(search('skärm')?.isAboutDying).toBe(false);
  });

  test('takes an everyday word for no other that only begins or is spelt alike', () => {
    const alike = everydaySearch(
      catalogOf([
        insatsOf('work', [], { name: 'Coachning', topics: ['work'] }),
        insatsOf('talk', [], { name: 'Stödsamtal', topics: ['talk'] }),
        insatsOf('parents', [], { name: 'Kurs', summary: 'Vilka som helst, for parents.', topics: ['parenting'] }),
        insatsOf('money', [], { name: 'Budgetråd', topics: ['money'] }),
      ]),
      textsIn({ money: 'rent velka' }),
    );
    expect(alike('jobb')?.insatser).toEqual(['work']);
    expect(alike('rent')?.insatser).toEqual(['money']);
    expect(alike('velka')?.insatser).toEqual(['money']);
  });

  test('puts first what has most of the words', () => {
    const twice = createSearch(
      catalogOf([insatsOf('a', [], { name: 'Samtal' }), insatsOf('b', [], { name: 'Samtal om våld' })]),
      { topics: { ...emptyTopics() }, labels: () => '', small: '', dying: '' },
    );
    expect(twice('samtal våld')?.insatser).toEqual(['b']);
    expect(twice('samtal')?.insatser).toEqual(['a', 'b']);
  });

  test.each(['a'.repeat(100_000), '\\', '((((', '[a-z]+$', '<img src=x>', '\u{1F600}', '%00%', 'ﬁ'])(
    'for odd text %# neither fails nor hangs',
    (text) => {
      expect(() => search(text)).not.toThrow();
    },
  );
});

test('words are compared without case, diacritics and signs', () => {
  expect(wordsOf('Råd- & stödsamtal, ÄLDRE (67+)!')).toEqual(['rad', 'stodsamtal', 'aldre', '67']);
});

/** Swedish texts with everyday words of another language beside the Swedish ones. */
function textsIn(topics: Readonly<Record<string, string>>) {
  return { t: texts.t, find: (key: string) => topics[key.replace('everyday:topics.', '')] };
}

function emptyTopics() {
  const topics = ['parenting', 'youth', 'separation', 'relatives', 'violence', 'money', 'work', 'meeting'] as const;
  const others = ['addiction', 'talk', 'crime', 'newInSweden', 'older', 'health'] as const;
  return Object.fromEntries([...topics, ...others].map((topic) => [topic, ''])) as Record<
    (typeof topics)[number] | (typeof others)[number],
    string
  >;
}
