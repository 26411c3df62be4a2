import { asksWho, beginsWithPeople, isNameText, tellsOfWhom } from './list-items.js';
import { nearestName } from './names.js';
import { WHOM } from './people-words.js';
import { OF_PAPER, REFUSED } from './section-words.js';
import { sentencesOf } from './sentences.js';
import type { Block, DraftPart } from './types.js';

/** A name, and what is done with it, for whom. */
const TOLD = new RegExp(
  String.raw`^(\p{Lu}[^.:!?]{2,70}?) (?:(?:(?:kan|får|ska) )?(?:ges|erbjud[ae]s|erbjuds|lämnas|tillhandahåll[as]+|beviljas|riktar sig|vänder sig|är öppe[nt]|är avsedd|är avsett|är(?: till)?)(?: (?:till|för|mot|åt)(?!\p{L})| (?=föräldrar|den som|dig som|personer|vuxna|unga|ungdomar|alla))|(?:(?:kan|får|ska) (?:fås|sökas|bokas|beställas|användas|nyttjas) av|får|tar emot|välkomnar) (?=${WHOM}))|^(\p{Lu}[^.:!?]{2,70}?) kan du få (?:från|om|när)(?!\p{L})`,
  'u',
);

/** That it is proposed, before a name: "Vidare föreslås att Trygghetslarm får ges". */
const PROPOSES = /^(?:(?:Vidare|Dessutom|Därutöver|Slutligen) föreslås|Det föreslås)(?: även| också)? att (?=\p{Lu})/u;

/** What stands for a name that was told before. */
const STANDS_FOR =
  /^(?:de|den|det|detta|denna|dessa|insatsen|insatserna|stödet|hjälpen|samtliga|alla|här|hit|dit|där|man|vi|erbjudandet|besöken?|samtalen?)(?!\p{L})|^(?:gruppen|kursen|programmet|verksamheten|tjänsten|cirkeln|utbildningen)$/iu;

/** Whether words stand for a name, and are none. */
export function standsForName(words: string): boolean {
  return STANDS_FOR.test(words);
}

/** The name that a sentence begins with and tells of, for whom it is; `undefined` where it has none. */
export function toldName(sentence: string): string | undefined {
  const [, told, got] = TOLD.exec(sentence.replace(PROPOSES, '')) ?? [];
  const name = told ?? got ?? '';
  return isNameText(name) && !STANDS_FOR.test(name) ? name : undefined;
}

/** What is done with what a paragraph begins with: how it is given, what it is, or whom it helps. */
const TELLS =
  /^(\p{Lu}[^,.:;!?]{2,70}?) (?:(?:kan|får|ska) )?(?:ges|erbjud[ae]s|erbjuds|lämnas|tillhandahåll[as]+|beviljas|installeras|utförs|hålls|ordnas|anordnas|samlas|träffas|beställas|fås|består|innebär|betyder|omfattar|har öppet|tar emot|förmedlar|ger|hjälper|stödjer|stöttar|besöker|(?:är|vänder sig|riktar sig)(?! inte| ej))(?!\p{L})/u;

/** How much of it, which is no part of its name. */
const AMOUNT = / (?:under (?:några|högst|max|en |ett |\d)|i högst|högst|upp till|max)(?!\p{L}).*$/u;

/** What a sentence has for its end: "För den som … finns Anhörigcaféet". */
const ENDS_IN_NAME =
  /^(?:För|Till) [^.:!?]{5,120}? (?:finns|ordnas|hålls|erbjuds)(?: (?:en|ett|kommunens|även|också))? (\p{Lu}[\p{L} -]{2,60})[.]?$/u;

/** What a sentence leads to with a name of its own: "Den som … kan vända sig till Fixarna, som byter lampor". */
const LEADS_TO_NAME = new RegExp(
  `${/(?<!\p{L})(?:vända sig till|kontakta|komma till|delta i|gå på|besöka|genom|(?:kan|får) (?:man|du|den) få|finns|ordnas|hålls|erbjuds|föreslås(?: att)?)(?: också| även)?/u.source} ${
    /(?<name>\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,4}?)/u.source
  }(?=[,.;]|${/\s(?:\d|(?:för|till|med|som|där|på|i|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|högst|upp|utan|varje|när|vid|från|genom|om)(?!\p{L}))/u.source})`,
  'u',
);

/** The name that a paragraph begins with and tells of, whoever that is for. */
export function nameBegunBy(paragraph: string): string | undefined {
  const [first] = sentencesOf(paragraph);
  const name = (TELLS.exec(first?.text.trim() ?? '')?.[1] ?? '').replace(AMOUNT, '');
  return isNameText(name) && !STANDS_FOR.test(name) && !beginsWithPeople(name) && !OF_PAPER.test(name)
    ? name
    : undefined;
}

/** The name that a paragraph tells of, by its first sentence, where its sentences say for whom that is. */
export function nameToldBy(paragraph: string): string | undefined {
  const sentences = sentencesOf(paragraph).map(({ text }) => text.trim().replace(PROPOSES, ''));
  const [first = ''] = sentences;
  if (
    !sentences.some(
      (text) =>
        asksWho(text) || tellsOfWhom(text.replace(/^(?:den|det) (?:kan|är|får) \p{L}+ (?=av |för |till )/iu, '')),
    )
  )
    return undefined;
  const begun = (ENDS_IN_NAME.exec(first)?.[1] ?? TELLS.exec(first)?.[1] ?? '').replace(AMOUNT, '');
  const isOfPeople = begun === '' || STANDS_FOR.test(begun) || beginsWithPeople(begun);
  const name = isOfPeople ? (LEADS_TO_NAME.exec(first)?.groups?.name ?? begun) : begun;
  return isNameText(name) && !STANDS_FOR.test(name) && !beginsWithPeople(name) && !OF_PAPER.test(name)
    ? name
    : undefined;
}

interface NamedInsats {
  readonly name: string;
  readonly section: string;
  readonly parts: readonly DraftPart[];
}

/** Insatser that a text names in a row, where nothing else tells of any. */
export function namedInText(blocks: readonly Block[]): readonly NamedInsats[] {
  const sections: NamedInsats[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind === 'table' || block.kind === 'heading') continue;
    for (const { text } of sentencesOf(block.text)) {
      if (REFUSED.test(text) && !/undantas från dokument/iu.test(text)) continue;
      const row =
        /följande insatser\s*[:,]?\s+(.+?)[.]?$/iu.exec(text)?.[1] ??
        /insatser för (\p{L}[\p{L} -]*? och \p{L}+)(?=,|\.| enligt)/iu.exec(text)?.[1];
      if (row === undefined || !/beslut|avser|erbjud|tillhandahåll|omfattar|följande/iu.test(text)) continue;
      for (const name of row.split(/,\s*|\s+(?:och|samt)\s+(?=\p{L}+(?:\s|$))/u)) {
        const clean = name.trim();
        if (clean === '' || clean.length > 90 || sections.some((one) => nearestName(clean, [one.name]))) continue;
        const proper = clean.charAt(0).toUpperCase() + clean.slice(1);
        sections.push({
          name: proper,
          section: heading || proper,
          parts: [{ kind: 'ovrigt', label: '', text, place: 0 }],
        });
      }
    }
  }
  return sections;
}
