import type { Insats } from '../catalog/types.js';
import { accessContent, cardRows, outOfDateNote } from '../content/card-content.js';
import { contactContent, type PlaceContent } from '../content/contact-content.js';
import { textOfInsats } from '../content/content-text.js';
import type { OpeningContent } from '../content/opening-content.js';
import {
  bindingList,
  guidingList,
  openToAllNote,
  type VillkorItem,
  type VillkorList,
  villkorNotes,
} from '../content/villkor-content.js';
import { join, type Markup, type MarkupPart, markup } from '../markup/markup.js';
import { villkorOf } from '../rules/compile.js';
import {
  contactList,
  contentMarkup,
  heading,
  inLanguage,
  insatsPlaceId,
  jump,
  type ListContext,
  outLink,
  placeId,
  wayList,
} from './list-parts.js';
import { listText } from './wording.js';

/** One insats with all that its card in the guide says to someone who has answered nothing. */
export function insatsArticle(context: ListContext, insats: Insats): Markup {
  const { texts } = context;
  const { contact, opening, actions, places } = contactContent(context, insats);
  const { kind, howTo } = accessContent(context, insats);
  const name = contentMarkup(textOfInsats(context, insats, 'name'));
  const summary = contentMarkup(textOfInsats(context, insats, 'summary'));
  const audience = contentMarkup(textOfInsats(context, insats, 'audience'));
  return markup`<article>
${heading(context, 2, insatsPlaceId(context, insats), name)}
${paragraph(summary)}${paragraph(audience)}${conditions(context, insats)}<p>${kind && markup`<strong>${kind}</strong> `}${contentMarkup(howTo)}</p>
${contactList(contact, texts)}${openingLines(opening)}${actions.map(({ href, text }) => paragraph(outLink(href, text)))}${places.map(placeLines)}
${particulars(context, insats)}
</article>
`;
}

/** When it is open. A list is read at any time, so that nothing is said of now. */
function openingLines(opening: OpeningContent | undefined): MarkupPart {
  return opening && join(opening.texts.map((text) => paragraph(contentMarkup(text))));
}

function placeLines({ name, ways, opening }: PlaceContent): Markup {
  return markup`<p><strong>${inLanguage('sv', name)}</strong></p>
${ways.length > 0 && wayList(ways)}${openingLines(opening)}`;
}

function paragraph(text: MarkupPart): MarkupPart {
  return text && markup`<p>${text}</p>\n`;
}

/** Who can take part: the villkor in words, and what is said beside them. */
function conditions(context: ListContext, insats: Insats): Markup {
  const guiding = guidingList(context, insats);
  const binding = bindingList(context, insats);
  const notes = villkorNotes(context, insats);
  return join([
    paragraph(openToAllNote(context, insats, villkorOf(context.catalog, insats))),
    villkorList(guiding),
    paragraph(guiding && listText(context, 'anyone')),
    villkorList(binding),
    paragraph(binding && jump(placeId(context, 'apply'), context.texts.t('apply.title'))),
    notes.map(paragraph),
  ]);
}

function villkorList(list: VillkorList | undefined): MarkupPart {
  if (!list) return undefined;
  return markup`<p>${list.title}</p>
<ul>${list.items.map(villkorLine)}</ul>
`;
}

/** A villkor; its alternatives stand under it, a line each. */
function villkorLine(item: VillkorItem): Markup {
  const { branches } = item;
  const alternatives = branches.length > 0 && markup`<ul>${branches.map((branch) => markup`<li>${branch}</li>`)}</ul>`;
  return markup`<li>${contentMarkup(item)} ${alternatives}</li>`;
}

/** Everything else: what is on the card one tap away. */
function particulars(context: ListContext, insats: Insats): Markup {
  const rows = cardRows(context, insats).map(
    ({ label, texts }) => markup`<dt>${label}</dt><dd>${join(texts.map(contentMarkup), ' ')}</dd>`,
  );
  return markup`<dl>${rows}</dl>
${paragraph(validity(context, insats))}`;
}

function validity(context: ListContext, insats: Insats): string | undefined {
  const { validThrough = context.catalog.validThrough } = insats;
  if (validThrough === undefined) return undefined;
  return (
    outOfDateNote(context, validThrough) ??
    listText(context, 'validThrough', { date: context.texts.date(validThrough) })
  );
}
