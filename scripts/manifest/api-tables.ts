import type { ClassField } from 'custom-elements-manifest/schema';
import type { Claims } from '../claims/claims.js';
import type { ElementClass } from './element-manifest.js';

/** What a README must say of the element: one table for each kind of thing that a page may rely on, `api-events` and so on. */
export function apiTables(element: ElementClass): Claims {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const fields = members.filter((member) => member.kind === 'field');
  const methods = members.filter((member) => member.kind === 'method');
  return new Map([
    [
      'api-attributes',
      table(
        ['attribute', 'value', 'unless given', 'what it is'],
        attributes.map(({ name, type, default: standard, description }) => [
          code(name),
          KINDS[type?.text ?? ''] ?? choices(type?.text),
          standard ? choices(standard) : '',
          description,
        ]),
      ),
    ],
    [
      'api-properties',
      table(
        ['property or method', 'type', 'what it is'],
        [
          ...fields.map((field) => [code(field.name), choices(field.type?.text), wordsOf(field)]),
          ...methods.map(({ name, return: result, description }) => [
            code(`${name}()`),
            code(result?.type?.text),
            description,
          ]),
        ],
      ),
    ],
    [
      'api-events',
      table(
        ['event', 'detail', 'when'],
        events.map(({ name, type, description }) => [code(name), choices(detailOf(type?.text)), description]),
      ),
    ],
    [
      'api-slots',
      table(
        ['slot', 'what it is for'],
        slots.map(({ name, description }) => [name === '' ? 'between the tags' : code(name), description]),
      ),
    ],
    [
      'api-parts',
      table(
        ['part', 'what it is'],
        cssParts.map(({ name, description }) => [code(name), description]),
      ),
    ],
    [
      'api-custom-properties',
      table(
        ['custom property', 'what it is'],
        cssProperties.map(({ name, description }) => [code(name), description]),
      ),
    ],
  ]);
}

/** A field's own words, where its attribute has not said them above. */
function wordsOf(field: ClassField): Cell {
  return 'attribute' in field ? `As ${code(String(field.attribute))}.` : field.description;
}

/** What an attribute holds, in words, where it is no choice. */
const KINDS: Readonly<Record<string, string>> = { string: 'text', number: 'a number', boolean: 'there or not' };

type Cell = string | undefined;

/** A Markdown table between blank lines, so that it stands between the markers of a claim. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string => `| ${cells.map((cell) => inCell(cell ?? '')).join(' | ')} |`;
  return `\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n\n`;
}

/** A `|` would end the cell, also in code. */
function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}

function code(text: string | undefined): string {
  return text ? `\`${text}\`` : '';
}

/** Each choice of a type as code of its own, so that no `|` stands between them. */
function choices(type: string | undefined): string {
  if (!type) return '';
  if (type.startsWith('{')) return code(type.replaceAll('readonly ', ''));
  return type
    .split(' | ')
    .map((choice) => code(choice.replace(/^'(.*)'$/, '$1')))
    .join(', ');
}

/** What a `CustomEvent<…>` carries. */
function detailOf(type: string | undefined): string | undefined {
  return /^CustomEvent<(.*)>$/.exec(type ?? '')?.[1];
}
