import { nameOf } from './heading-names.js';
import { beginsWithPeople, isNameText, tellsOfWhom } from './list-items.js';
import { WHOM } from './people-words.js';
import { isOfArea, nameAt } from './programmes.js';
import { OF_PAPER } from './section-words.js';
import { sentencesOf } from './sentences.js';
import { type Block, STANDS_ALONE, type TextBlock } from './types.js';

/** "I kommunen kan den som har fyllt 75 år få ett trygghetslarm": to whom, and then what they get. */
const GETS = new RegExp(
  `${/^(?:(?:i|på|hos|från|genom) [^,.]{2,40}? kan )?/u.source}(?<whom>${WHOM}[^.;:]*?)${/ (?:(?:kan|får|ska kunna|har möjlighet att|erbjuds)(?: (?:även|också|dessutom|i stället|nu|själva?))* )?(?:få|erbjudas|använda|beställa|boka|besöka|delta i|gå i|gå på|komma till)(?: (?:hjälp med|stöd i form av|tillgång till|en|ett|plats i|vår|vårt|upp till|högst))* (?<name>\p{L}[^.;:]{2,90}?)\.?$/u.source}`,
  'iu',
);

/** Where the name of what somebody gets ends, and it is told how, when or how much. */
const NAME_ENDS =
  /(?:,|\s(?:utan|i|på|som|när|för att|av|hos|vid|via|genom|högst|max\p{L}*|upp till|en gång|två|tre|fyra|fem|sex|sju|åtta|tio|\d+|under|per|installera\p{L}*|om|från|direkt|varje|till|med|så)(?!\p{L})|\s*\().*$/iu;

/** What is no name by itself. */
const OF_NO_KIND =
  /^(?:hjälp|stöd|insatsen|insatser|insatserna|stödet|samtal|råd|information|mer|flera|ett|en|två|tre|fyra|fem|sex|åtta|tio|den|det|detta|denna|dem|svar|tid|kontakt|besked|plats|annan|andra|\d+)(?!\p{L})(?! (?:vid|kring|om|för) )/iu;

/** What a sentence says that somebody gets; `undefined` where it names nothing. */
function gotName(sentence: string): string | undefined {
  const { whom = '', name = '' } = GETS.exec(sentence)?.groups ?? {};
  const words = name.replace(NAME_ENDS, '').trim();
  const proper = words.charAt(0).toUpperCase() + words.slice(1);
  const isName = isNameText(proper) && !OF_NO_KIND.test(proper) && !OF_PAPER.test(proper);
  return isName && tellsOfWhom(whom) && !beginsWithPeople(proper) ? proper : undefined;
}

/**
 * Running text with a heading over what is told of each insats that a sentence begins with, or that it says somebody
 * gets.
 */
export function partedAtOffers(blocks: readonly Block[]): readonly Block[] {
  const parted: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at + 1;
    while (end < blocks.length && blocks[end]?.kind !== 'heading') end++;
    const chapter = blocks.slice(at, end);
    parted.push(...partedChapter(chapter));
    at += chapter.length;
  }
  return parted;
}

/** A heading and what stands under it. A heading that may name an insats itself is parted only where several are told of. */
function partedChapter(chapter: readonly Block[]): readonly Block[] {
  const [first] = chapter;
  const heading = first?.kind === 'heading' ? nameOf(first.text) : '';
  const parted = chapter.map((block) =>
    block.kind === 'paragraph' ? partedParagraph(block, heading) : { blocks: [block], names: 0 },
  );
  const names = parted.reduce((sum, one) => sum + one.names, 0);
  const isNamed = isNameText(heading) && !isOfArea(heading);
  return names > Number(isNamed) ? parted.flatMap((one) => one.blocks) : chapter;
}

function partedParagraph(
  block: TextBlock,
  heading: string,
): { readonly blocks: readonly Block[]; readonly names: number } {
  const parted: { readonly name: string; text: string }[] = [{ name: '', text: '' }];
  for (const { text } of sentencesOf(block.text)) {
    const before = [heading, ...parted.slice(-FEW).map((one) => one.text)].join(' ');
    const name = gotName(text) ?? (bearsWhom(text) ? nameAt(text, before) : undefined);
    const last = parted.at(-1);
    if (name !== undefined && !OF_STATE.test(name)) parted.push({ name, text });
    else if (last) last.text = `${last.text} ${text}`.trim();
  }
  if (parted.length === 1) return { blocks: [block], names: 0 };
  const blocks = parted.flatMap(({ name, text }): readonly Block[] => [
    ...(name === '' ? [] : [{ kind: 'heading', level: STANDS_ALONE, text: name } as const]),
    ...(text === '' ? [] : [{ kind: 'paragraph', text } as const]),
  ]);
  return { blocks, names: parted.length - 1 };
}

/** So many insatser back a word is known that is told of again. */
const FEW = 12;

/** What is said of something that was named before. */
const OF_STATE = /^(?:öppe[nt]|öppna|avsedd|avsett|tillgänglig)(?!\p{L})/iu;

/** Whether a sentence says for whom something is, also as those who may use it. */
function bearsWhom(sentence: string): boolean {
  return tellsOfWhom(
    sentence.replace(
      /^.*? (?:av|för|till|emot|erbjuds|ges|får|välkomnar) (?=den |de |dig |alla |personer |föräldrar |vuxna |barn |unga )/iu,
      '',
    ),
  );
}
