import '../i18n/results-texts.js';
import { contactFor, ownContact } from '../catalog/contact.js';
import type { Catalog, Contact, Insats } from '../catalog/types.js';
import { type ContentSource, type ContentText, textOfInsats } from './content-text.js';
import { phoneHref } from './phone-href.js';

/** How many words a line holds at most. */
export const LINE_WORDS = 12;

/** A line that is cut at a comma keeps at least so many words; fewer would say nothing. */
const LEAST_WORDS = 4;

/** A sentence of so many words or fewer ("Det är en grupp.") tells little alone: the next one stands with it. */
const SHORT_SENTENCE = 6;

/** What tells one insats from another on a row of a list. */
export interface RowContent {
  readonly name: ContentText | undefined;
  /** What it gives, in at most twelve words. */
  readonly line: ContentText | undefined;
  /** What makes its way in different: one just comes, or another begins it; `undefined` where one gets in touch. */
  readonly wayIn: ContentText | undefined;
}

/** How one gets in touch about an insats, and what to say. */
export interface CallContent {
  readonly href: string;
  /** The number or address in the text. */
  readonly to: string;
  /** "Ring 0224-74 70 00 och säg:". */
  readonly text: string;
  /** What to say, in Swedish: the insats by its shortest name that no other has. */
  readonly say: string;
  /** What to press or ask for when the switchboard answers, in Swedish. */
  readonly after: string | undefined;
}

/** An insats as one row of a list. */
export function rowContent(source: ContentSource, insats: Insats): RowContent {
  return {
    name: textOfInsats(source, insats, 'name'),
    line: shortened(textOfInsats(source, insats, 'summary')),
    wayIn: wayIn(source, insats),
  };
}

/** How one gets in touch about an insats; `undefined` where the catalogue has neither number nor e-mail. */
export function callContent(
  { catalog, texts: { t } }: Pick<ContentSource, 'catalog' | 'texts'>,
  insats: Insats,
): CallContent | undefined {
  const { phone, phoneNote, email } = contactFor(catalog, insats);
  const say = spokenName(catalog, insats);
  if (phone) {
    const text = t(insats.access === 'contact' ? 'card.say' : 'card.ask', { phone });
    return { href: phoneHref(phone), to: phone, text, say, after: phoneNote };
  }
  return email
    ? { href: `mailto:${email}`, to: email, text: t('card.write', { email }), say, after: undefined }
    : undefined;
}

/** What else an insats' own contact has besides the number or address to call; `undefined` where that is all, or the kommun's. */
export function furtherContact(insats: Pick<Insats, 'contact'>, call: CallContent | undefined): Contact | undefined {
  const { phone, phoneNote, email, address, url } = ownContact(insats);
  const further: Contact = {
    ...(phone && phone !== call?.to && { phone, ...(phoneNote && { phoneNote }) }),
    ...(email && email !== call?.to && { email }),
    ...(address && { address }),
    ...(url && { url }),
  };
  return Object.keys(further).length > 0 ? further : undefined;
}

/** The name to say: without what stands in brackets, unless another insats is then called the same. */
export function spokenName({ insatser }: Catalog, { id, name }: Insats): string {
  const short = withoutBrackets(name);
  const isShared = insatser.some((other) => other.id !== id && withoutBrackets(other.name) === short);
  return isShared || short === '' ? name : short;
}

/**
 * The beginning of a text in at most twelve words: its first sentence, with those after a short one as far as they have
 * room; else that up to its first comma or colon, else its first words and an ellipsis.
 */
export function shortLine(text: string): string {
  const [first = text.trim(), ...others] = text.trim().split(/(?<=[.!?؟۔])\s+/u);
  let words = wordsIn(first);
  if (words.length > LINE_WORDS) return cutAtPause(words);
  for (const other of others) {
    const longer = [...words, ...wordsIn(other)];
    if (words.length > SHORT_SENTENCE || longer.length > LINE_WORDS) break;
    words = longer;
  }
  return withoutEnd(words);
}

function cutAtPause(words: readonly string[]): string {
  const within = words.slice(0, LINE_WORDS);
  const pause = within.findIndex((word, at) => at + 1 >= LEAST_WORDS && /[,،;:]$/u.test(word)) + 1;
  return pause > 0 ? withoutEnd(within.slice(0, pause)) : `${within.slice(0, -1).join(' ')}\u00a0…`;
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/);
}

/** The row's line where it breaks off in the middle of a sentence; `undefined` where it is whole. */
export function cutLine(text: string): string | undefined {
  const line = shortLine(text);
  return line.endsWith('…') && !text.trim().endsWith('…') ? line : undefined;
}

function wayIn(source: ContentSource, insats: Insats): ContentText | undefined {
  const { t } = source.texts;
  const address = insats.contact?.address;
  switch (insats.access) {
    case 'contact':
      return undefined;
    case 'dropIn':
      return { text: address ? `${t('card.dropIn')}: ${address}` : t('card.dropIn') };
    case 'throughOther':
      return shortened(textOfInsats(source, insats, 'howTo')) ?? { text: t('card.throughOther') };
  }
}

function shortened(content: ContentText | undefined): ContentText | undefined {
  return content && { ...content, text: shortLine(content.text) };
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim();
}

function withoutEnd(words: readonly string[]): string {
  return words.join(' ').replace(/[.,،;:]$/u, '');
}
