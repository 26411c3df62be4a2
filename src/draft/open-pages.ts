import { OF_DECIDED_CHAPTER, OF_PAGE, OPEN_PAGE } from './section-words.js';
import { bearsCost } from './sentence-kinds.js';
import { sentencesOf } from './sentences.js';
import type { Block } from './types.js';

/** The most blocks that a page of a website has: what is longer is a guideline. */
const MOST_BLOCKS = 150;

/** What a paper of a nämnd says of itself, and a page does not. */
const OF_A_PAPER =
  /(?<!\p{L})(?:riktlinje\p{L}*|tjänsteskrivelse|protokoll\p{L}*|diarienummer|dnr|delegationsordning|nämnden|nämndens|\p{L}+nämnd|kommunfullmäktige)(?!\p{L})|§/iu;

/** Whether the blocks are a page that says that what it tells of takes no decision. A paper of a nämnd is none. */
export function isOpenPage(blocks: readonly Block[]): boolean {
  if (blocks.length > MOST_BLOCKS || blocks.some(({ kind }) => kind === 'table')) return false;
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  const isPaper = blocks.some(
    (block, at) => block.kind !== 'table' && (at < 8 || block.kind === 'heading') && OF_A_PAPER.test(block.text),
  );
  return !isPaper && texts.some((text) => OPEN_PAGE.test(text));
}

/** When something is open, or how one meets. */
const OF_TIME =
  /(?<!\p{L})(?:öppe[nt]|öppettider|drop-?in|måndag\p{L}*|tisdag\p{L}*|onsdag\p{L}*|torsdag\p{L}*|fredag\p{L}*|lördag\p{L}*|söndag\p{L}*|vardag\p{L}*|klockan|kl)(?!\p{L})/iu;

/** What something is, or what one gets by it. */
const OF_DEED =
  /(?<!\p{L})(?:vi kan (?:ge|hjälpa|erbjuda|lyssna)|får du (?:samtal|råd|stöd|hjälp|tips|prata|träffa|vara med)|vi (?:hjälper|ringer|kommer|kör|erbjuder|ordnar|träffas|ses|träffar|lagar|byter|lånar ut)|hjälper (?:dig|till)|(?:du (?:kan|får)|(?:kan|får) du) (?:få|låna|prata|träffa|komma|ringa|vara med|hjälp)|få hjälp|hjälp med|träffa andra|utför(?:s|t)?|sätter ut|en (?:grupp|mötesplats|kurs|träff)|utan kostnad|kostnadsfri\p{L}*|gratis)(?!\p{L})/iu;

/** What is assessed, decided or drawn up as an agreement. */
const OF_ASSESSMENT =
  /(?<!\p{L})(?:ansöker|ansöka|ansökan|biståndshandläggar\p{L}*|handläggar\p{L}*|behov bedöms|utred(?:er|s|ning\p{L}*)|nämnden|överklaga|beviljas?|avslag)(?!\p{L})|(?<!\p{L})(?:efter|kräver|enligt|med) (?:ett )?biståndsbeslut(?!\p{L})/iu;

/** Whether a heading on an open page names an insats by what stands under it: what it is, costs or when it is open. */
export function namesOpenInsats(name: string, text: string): boolean {
  if (OF_PAGE.test(name) || OF_DECIDED_CHAPTER.test(name) || /[?!]$/u.test(name) || OF_ASSESSMENT.test(text))
    return false;
  return sentencesOf(text).some(
    ({ text: sentence }) =>
      /[.!)]$/u.test(sentence) &&
      (OF_TIME.test(sentence) || OF_DEED.test(sentence) || (bearsCost(sentence) && /\d/u.test(sentence))),
  );
}
