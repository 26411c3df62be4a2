import { agesIn } from './ages.js';
import { labelOf } from './labels.js';
import { beginsWithPeople, isNameText, tellsOfWhom } from './list-items.js';
import { OFTEN } from './repeated-shapes.js';
import { type Block, STANDS_ALONE, type TextBlock } from './types.js';

/** How long a line is at most that says over a list for whom it is. */
const MOST_WORDS = 16;

/** A list of names under the line that says for whom they are. */
interface PeopleList {
  readonly whom: string;
  readonly items: readonly NamedLine[];
  /** The block after its last item. */
  readonly end: number;
}

/** A name, and what stands after it in its line: how much one gets, or who else is asked for. */
interface NamedLine {
  readonly name: string;
  readonly rest: string;
  /** What stands after it tells of it, whoever it is for. */
  readonly isTold?: boolean;
}

/**
 * Lists that are kept by people and not by insats ("For whoever has turned 65", and under it names), with a heading for
 * each name and the line over its list as whom it is for. One such list may be a part of an insats; several are not.
 */
export function partedAtPeopleLists(blocks: readonly Block[]): readonly Block[] {
  const lists = new Map<number, PeopleList>();
  for (let at = 0; at < blocks.length; at++) {
    const list = listAt(blocks, at);
    if (list) lists.set(at, list);
  }
  const names = [...lists.values()].flatMap(({ items }) => items);
  if (lists.size < 2 || names.length < OFTEN) return blocks;
  const parted: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const list = lists.get(at);
    const block = blocks[at];
    if (list) {
      parted.push(...list.items.flatMap((item) => insatsOf(item, list.whom)));
      // What comes after a list belongs to none of its names.
      if (blocks[list.end]?.kind !== 'heading') parted.push({ kind: 'heading', level: STANDS_ALONE, text: '' });
      at = list.end - 1;
    } else if (block) parted.push(block);
  }
  return parted;
}

function told(kind: 'malgrupp' | 'innehall', text: string): Block {
  return { kind: 'paragraph', text, labelled: { kind, label: '', rest: text } };
}

function insatsOf({ name, rest, isTold }: NamedLine, whom: string): readonly Block[] {
  const restOf = (text: string): readonly Block[] =>
    text === '' ? [] : [told(/^(?:bara|endast|enbart)(?!\p{L})/iu.test(text) ? 'malgrupp' : 'innehall', text)];
  return [
    { kind: 'heading', level: STANDS_ALONE, text: name },
    told('malgrupp', whom),
    ...(isTold ? [{ kind: 'paragraph', text: rest } as const] : restOf(rest)),
  ];
}

function listAt(blocks: readonly Block[], at: number): PeopleList | undefined {
  const lead = blocks[at];
  if (lead === undefined || lead.kind === 'table' || lead.kind === 'item') return undefined;
  const whom = lead.text.replace(/\s*:$/u, '').trim();
  const isLead =
    beginsWithPeople(whom) &&
    !/[.!?]$/u.test(whom) &&
    whom.split(/\s+/u).length <= MOST_WORDS &&
    labelOf(whom) === undefined;
  if (!isLead) return undefined;
  const rest = blocks.slice(at + 1);
  const length = rest.findIndex(({ kind }) => kind !== 'item');
  const items = rest.slice(0, length < 0 ? undefined : length).map((block) => namedLine((block as TextBlock).text));
  const named = items.filter((item) => item !== undefined);
  return named.length > 0 && named.length === items.length
    ? { whom, items: named, end: at + 1 + named.length }
    : undefined;
}

/** A name alone, or with an amount after a comma or words in brackets; `undefined` where a line says more. */
function namedLine(line: string): NamedLine | undefined {
  const [, name = '', inBrackets, amount] =
    /^(\p{Lu}[^,():.!?]{2,70}?)(?:\s*\(([^()]+)\)|,\s+(.+?))?[.,;]?$/u.exec(line) ?? [];
  const isBare = isNameText(name) && !tellsOfWhom(name) && !beginsWithPeople(name);
  const rest = inBrackets ?? amount ?? '';
  if (isBare && agesIn(rest).length === 0) return { name, rest };
  const [, named = '', told = ''] = /^(\p{Lu}[^:.!?]{2,70}?):\s+(.+)$/su.exec(line) ?? [];
  return isNameText(named) ? { name: named, rest: told, isTold: true } : undefined;
}
