import type { Labelled, PartKind } from './types.js';

/** The words by which guidelines name the parts of an insats: the whole label matches one of them. */
const LABELS: readonly (readonly [kind: PartKind, words: RegExp])[] = [
  [
    'malgrupp',
    /^(insatsens |primär |avgränsad )?målgrupp(en|er)?( och villkor| \/ villkor| \(villkor\)| för insatsen)?$|^(för |till )?(vem|vilka)\??$|^(för |till )(vem|vilka)\b.*\?$|^(vem|vilka?( personer)?) (kan|får|riktar|vänder|omfattas|är|insatsen|insatserna)\b.*\?$|^(vem|vilka) (kan|får) (få|ta del av|ansöka om|delta i|delta|använda)( insatsen| stödet| hjälpen| tjänsten)?$|^vem insatsen (är (till )?för|riktar sig till|vänder sig till)$|^(insatsen )?(riktar|vänder) sig till$|^erbjuds( till)?$|^(insatsen )?är till för$|^omfatta(r|s)( av)?$|^(vem|vilka) (som )?omfattas( av insatsen)?$|^(vänder sig|riktar sig|riktad|avsedd|avsett) (till|mot|för)$|^personkrets(en)?$|^(mottagare|åldersgrupp)$|^avser$|^(kan |får )?(ges|erbjudas|lämnas|beviljas|tillhandahållas|sökas|användas|nyttjas)( till| av| för| åt)$|^(vem|vilka) (kan|får) (få|ta del av|delta i|söka|använda) \p{L}+$|^(öppen|öppet|tillgänglig) för$/iu,
  ],
  [
    'villkor',
    /^(särskilda |beslutade |följande |objektiva |insatsens |övriga |ytterligare |andra |generella )?(villkor(en)?|krav(en)?|kriterier(na)?|förutsättningar(na)?|åldersgräns(er)?|ålder( ?(\/|och|eller) ?(årskurs|klass))?|barnets ålder|årskurs|begränsad till)( för (insatsen|att (få|ta del av|delta i|kunna få) (insatsen|stödet|hjälpen|tjänsten|gruppen)|att (?:få )?delta|deltagande|rätt till insatsen|målgruppen)| (som gäller|att uppfylla|i övrigt))?$|^vad krävs\b.*\?$|^finns det (några )?(villkor|krav|åldersgräns\p{L}*)\b.*\?$|^krav för (insatsen|deltagande)$|^(\p{L}+ )?(gäller|omfattar|omfattas|riktar sig|vänder sig|erbjuds|ges|lämnas) (inte|ej)( till| för)?$|^(vem|vilka)( \p{L}+)? (omfattas|kan|får) (inte|ej)\b.*$|^avgränsning(ar|en)?$|^(egna|särskilda) (villkor|krav|förutsättningar|kriterier)$/iu,
  ],
  [
    'innehall',
    /^(insatsens |insatsernas )?(innehåll|beskrivning|genomförande|upplägg|utformning|arbetssätt|metod)( och (genomförande|syfte|utformning|upplägg|omfattning|metod|innehåll))?( av insatsen)?$|^(kort )?(beskrivning|om insatsen|presentation)( av insatsen)?$|^vad (ingår|innebär|är)\b.*\?$|^(vad )?(ingår|som ingår|insatsen innebär)$|^(detta|det här) (ingår|får du)$|^så (går det till|här fungerar det)$|^insatsbeskrivning$|^stödet består av$|^hjälpen (omfattar|består av)$|^vad( insatsen innehåller)?$|^vad\?$|^vad (får|gör|erbjuder|ger|händer)\b.*\?$|^vad (får (du|man)|gör vi|erbjuder vi|erbjuds)$|^(det här |detta )?(vi (gör|erbjuder|hjälper till med)|gör vi|erbjuder vi|(du|man) får|får (du|man))$/iu,
  ],
  [
    'syfte',
    /^(insatsens )?(syfte|mål|målsättning|ändamål)(t|et|en)?( med insatsen| och (mål|syfte))?$|^varför\b.*\?$/iu,
  ],
  [
    'omfattning',
    /^(insatsens )?(omfattning|begränsning(ar)?|varaktighet|längd|tidsåtgång|antal (tillfällen|timmar|träffar)|frekvens|tidsperiod|hur (mycket|länge|ofta)(\b.*\?)?|omfattning och (varaktighet|tid)|tid och omfattning)(en)?$/iu,
  ],
  ['avgift', /^(avgift(er)?|kostnad(er)?|pris(er)?|egenavgift|vad kostar\b.*\?|kostnad för den enskilde)(en)?$/iu],
  [
    'utforare',
    /^(utförare|utförs av|ansvarig( (verksamhet|enhet|utförare|för insatsen|nämnd))?|verksamhet|enhet|ges av|anordnare|vem utför\b.*\?)(n|en)?$/iu,
  ],
  [
    'kontakt',
    /^(kontakt(uppgifter)?|(ansökan|anmälan)( och kontakt)?|så (kommer|anmäler|tar) du (i kontakt|kontakt|dig)|hur (kommer|anmäler|får|söker|tar) (man|du|jag)\b.*\?|tillgång|väg(en)? in|plats( och tid)?|(?:hur|var|när|kontakt)\?|var och när|öppettider|tid och plats|adress|lokal)$/iu,
  ],
  [
    'dokumentation',
    /^(dokumentation(en)?(skrav|sskyldighet)?(et|en)?|journalföring|undantag( från)?( krav på)?( dokumentation(en|skravet)?)?|skäl (till|för) undantag( från dokumentation[\p{L} ]*)?|så dokumenteras insatsen|social dokumentation|personuppgifter)$/iu,
  ],
  [
    'ovrigt',
    /^(uppföljning( och utvärdering)?|övrigt|laglig(t)? (grund|stöd)|lagstöd|lagrum|rättslig grund|vetenskapligt stöd|arbetssätt och vetenskapligt stöd|evidens|risk(er)?( och konsekvens(er)?)?( kopplat[\p{L} ]*)?|bedömning|konsekvens(er)?|barn(rätts|konsekvens)\p{L}*|samverkan|information|förvaltningens bedömning|motivering|bakgrund|anm|anmärkning(ar)?|kommentar|beslut|sekretess|kvalitet|rätt att ansöka|delegat)$/iu,
  ],
];

/** A label of whom an insats is for, or of what it asks, that goes on: "Kriterier som ska vara uppfyllda", "Målgrupp och ålder". */
const LONGER: readonly (readonly [kind: PartKind, words: RegExp])[] = [
  ['malgrupp', /^målgrupp(?:en|er)? (?:och|för|i|samt) (?!.*(?:insatserna|samtliga|alla)(?!\p{L})).{2,50}$/iu],
  [
    'villkor',
    /^(?:villkor|krav|kriterier|förutsättningar)(?:en|na)? (?:och|som|på|samt|enligt(?= (?:nämndens |beslut))) (?!.*(?:insatser|samtliga|alla|socialtjänst|lag|behovsprövning)\p{L}*).{2,50}$/iu,
  ],
];

/** Words that lead to a list of what is asked, or of whom it is for, and go on in its items. */
const LEADS: readonly (readonly [kind: PartKind, words: RegExp])[] = [
  [
    'villkor',
    /^(?:du|man|ni|den enskilde) (?:kan|får|har möjlighet att) (?:.+ )?(?:om|förutsatt att|under förutsättning att) (?:du|man|ni|den enskilde|hen)(?: (?:är|har))?$/iu,
  ],
  [
    'villkor',
    /^för att (?:kunna )?(?:få|ta del av|delta|vara med|använda|nyttja|beställa|boka|söka|komma)(?: .+)? (?:ska|skall|måste|behöver|krävs(?: det)?)(?: att)?(?: (?:du|man|ni|den enskilde))?(?: (?:vara|ha))?$/iu,
  ],
  [
    'villkor',
    /^(?:följande|dessa) (?:villkor|krav|kriterier|förutsättningar)(?: (?:gäller|ska|skall|måste|behöver)(?: .+)?)?$|^(?:du|den enskilde) (?:ska|skall|måste|behöver)(?: (?:vara|ha))?$|^(?:det(?: här)?|detta|följande) (?:krävs|gäller)(?: för .+)?$/iu,
  ],
  [
    'malgrupp',
    /^(?:(?:\p{L}+ ){1,4}(?:är |riktar sig |vänder sig |ges |erbjuds |passar |finns )?)?(?:för|till) (?:dig|den|dem|de) som(?: (?:är|har))?$/iu,
  ],
];

/** The words that a lead is made of at most. */
const MOST_WORDS_OF_LEAD = 18;

/** Whether a text leads to a list that says for whom something is: what comes after the list is about something else. */
export function isLead(text: string): boolean {
  return leadOf(bare(text)) !== undefined;
}

function leadOf(words: string): PartKind | undefined {
  if (words.split(' ').length > MOST_WORDS_OF_LEAD) return undefined;
  return LEADS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a label says that what follows it is about those whom an insats is not for. */
export function tellsWhoIsLeftOut(label: string): boolean {
  return /(?<!\p{L})(?:inte|ej|avgränsning\p{L}*|undantag\p{L}*)(?!\p{L})/iu.test(label);
}

/** What an exception from writing something down is told with. */
const OF_DOCUMENTATION =
  /dokument|journal|identitet|anonym|röja|personuppgift|14 kap|^(?:ja|nej|x|undantas|inga?)[.]?$/iu;

/** Whether a label of exceptions tells whom an insats is not for, and not what is left unwritten. */
export function labelsException(label: string, text: string): boolean {
  return /^undantag(?:en)?:?$/iu.test(label) && /\p{L}/u.test(text) && !OF_DOCUMENTATION.test(text);
}

/** The words a label is made of at most: more is a sentence. */
const MOST_WORDS = 9;

/** What a whole text names, where it is the name of a part ("Målgrupp", "2. Villkor för insatsen:"). */
export function labelOf(text: string): PartKind | undefined {
  const words = bare(text);
  if (words === '' || words.length > 120) return undefined;
  if (words.split(' ').length > MOST_WORDS) return leadOf(words);
  if (tellsWhoIsLeftOut(words) && /^(?:vem|vilka)/iu.test(words)) return 'villkor';
  return [...LABELS, ...LONGER].find(([, pattern]) => pattern.test(words))?.[0] ?? leadOf(words);
}

/** The label that a paragraph begins with, with what follows its colon; `undefined` where it begins with none. */
export function labelledText(text: string): Labelled | undefined {
  const found = /^([^:.!?\n]{2,120}?\??)\s*:\s*([\s\S]*)$/u.exec(text.replace(/\*\*|__/gu, ''));
  if (found) {
    const [, label = '', rest = ''] = found;
    const kind = labelOf(label);
    if (kind !== undefined) return { kind, label: label.trim(), rest: rest.trim() };
  }
  const dashed = /^(målgrupp|villkor|krav|avgift|omfattning|syfte|innehåll)\s+[–—-]\s+([\s\S]+)$/iu.exec(text);
  const kind = dashed?.[1] === undefined ? undefined : labelOf(dashed[1]);
  if (kind !== undefined && dashed) return { kind, label: dashed[1] ?? '', rest: dashed[2]?.trim() ?? '' };
  const question = /^([^:.!?\n]{3,100}\?)\s+(\S[\s\S]*)$/u.exec(text);
  const asked = question?.[1] === undefined ? undefined : labelOf(question[1]);
  if (asked !== undefined && question)
    return { kind: asked, label: question[1] ?? '', rest: question[2]?.trim() ?? '' };
  const alone = text.includes('\n') ? undefined : labelOf(text);
  return alone === undefined ? undefined : { kind: alone, label: text.trim(), rest: '' };
}

/** A label without its numbering, marks and colon. */
function bare(text: string): string {
  return text
    .replace(/\*\*|__/gu, '')
    .replace(/^[\s•·●▪◦*–—-]+/u, '')
    .replace(/^\d+(\.\d+)*\.?\s+/u, '')
    .replace(/\s*:\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
