import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog, Origin, Villkor } from '../catalog/types.js';
import { factsOf, leavesOf } from '../rules/evaluate.js';
import { mentionsIn } from '../rules/quoted-numbers.js';
import { NAMING } from './left-out.js';
import { boundsOf, isBacked } from './numbers.js';
import { withoutSpace } from './sources.js';

/** A label in a quote; what stands under the first kind is målgrupp, under the other villkor. */
const LABEL = /(?<!\p{L})(?:(målgrupp(?:en|er)?)|villkor(?:en)?|krav|förutsättningar)\**\s*:/giu;

/** Any label in a document without white space, where no word has a beginning: "Innehåll och genomförande" is one, too. */
const ANY_LABEL = /\p{Lu}\p{L}+\**:/gu;
const LABEL_AT_END = /(?:(Målgrupp(?:en|er)?|MÅLGRUPP)|Villkor(?:en)?|VILLKOR|Krav|Förutsättningar)\**:$/u;

/** How each origin is labelled in a decision. */
const LABELLED: Readonly<Record<Origin, string>> = { malgrupp: 'Målgrupp', villkor: 'Villkor' };

/** A document without white space, and its labels in order. */
interface Labelled {
  readonly text: string;
  readonly labels: readonly { readonly at: number; readonly origin: Origin | undefined }[];
}

/** What a decision says under each label. */
type Said = Readonly<Record<Origin, string>>;

/**
 * Villkor whose words stand under the other label, in the quote or in the document around it. Where the målgrupp only guides,
 * an origin that is wrong turns people away, or lets a villkor of the decision pass for a guide.
 */
export function lintOrigins({ insatser }: Catalog, documentText: string | undefined): Finding[] {
  const document = labelled(documentText ?? '');
  return insatser.flatMap(({ source, villkor }, index) => {
    if (villkor === 'unstated') return [];
    const said = saidUnderLabels(source.quote, document);
    return villkor.flatMap((one, at): Finding[] => {
      const { origin = 'villkor' } = one;
      const other: Origin = origin === 'villkor' ? 'malgrupp' : 'villkor';
      const isElsewhere = isSaid(said[other], one) && !isSaid(said[origin], one);
      return isElsewhere ? [elsewhere(`$.insatser[${index}].villkor[${at}]`, origin, other)] : [];
    });
  });
}

function labelled(documentText: string): Labelled {
  const text = withoutSpace(documentText);
  const labels = [...text.matchAll(ANY_LABEL)].map(({ 0: label, index: at }) => {
    const known = LABEL_AT_END.exec(label);
    return { at, origin: known ? originOf(known) : undefined };
  });
  return { text, labels };
}

function saidUnderLabels(quote: string, document: Labelled): Said {
  const said: Record<Origin, string> = { malgrupp: '', villkor: '' };
  for (const part of quote.split(' … ')) {
    const labels = [...part.matchAll(LABEL)];
    const before = part.slice(0, labels[0]?.index);
    for (const origin of labelsOver(withoutSpace(before), document)) said[origin] += ` ${before}`;
    for (const [at, label] of labels.entries())
      said[originOf(label)] += ` ${part.slice(label.index + label[0].length, labels[at + 1]?.index)}`;
  }
  return said;
}

/** The labels under which a text stands in the document, wherever it does. */
function labelsOver(text: string, document: Labelled): ReadonlySet<Origin> {
  const origins = new Set<Origin>();
  if (text === '') return origins;
  for (let from = document.text.indexOf(text); from >= 0; from = document.text.indexOf(text, from + 1)) {
    const origin = document.labels.findLast(({ at }) => at < from)?.origin;
    if (origin) origins.add(origin);
  }
  return origins;
}

function originOf([, audience]: RegExpExecArray): Origin {
  return audience === undefined ? 'villkor' : 'malgrupp';
}

/** Whether a text says what a villkor does: one of its ages, or a word for one of its facts. */
function isSaid(text: string, villkor: Villkor): boolean {
  const bounds = boundsOf(leavesOf(villkor));
  const facts = new Set<string>(factsOf(villkor));
  return (
    mentionsIn(text).some((mention) => isBacked(mention, bounds)) ||
    NAMING.some(([words, named]) => named.some((fact) => facts.has(fact)) && words.test(text.trim()))
  );
}

function elsewhere(path: string, origin: Origin, other: Origin): Finding {
  const message = `I beslutet står det här under ${shown(LABELLED[other])}, men det räknas som ${LABELLED[origin].toLowerCase()}. Ändra varifrån villkoret kommer (origin: ${shown(other)}), eller rätta citatet.`;
  return { level: 'warning', path, rule: 'origin-elsewhere', message };
}
