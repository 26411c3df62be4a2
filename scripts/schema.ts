/**
 * Writes `src/catalog/catalog.schema.json`, which completes and checks a catalogue in an editor.
 * `--check` writes nothing and exits 1 when the file is out of date. Structure and descriptions come
 * from `types.ts`; limits, patterns and what each fact allows from the table the loader uses.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  EnumType,
  SchemaGenerator,
  type SubNodeParser,
} from 'ts-json-schema-generator';
import { FACT_NAMES, FACTS, type Fact } from '../src/catalog/facts.js';
import { ANY_OF_FIELDS, CATALOG, FORBIDDEN, type Form, MAX_AGE, villkorFields } from '../src/catalog/shape.js';

/** A JSON Schema, or a part of one. */
export type Schema = { [keyword: string]: unknown };
type Definitions = Record<string, Schema>;

const TYPES = fileURLToPath(new URL('../src/catalog/types.ts', import.meta.url));
const TARGET = fileURLToPath(new URL('../src/catalog/catalog.schema.json', import.meta.url));
const TEXT = '#/$defs/Text';

/** `Fact` is `keyof typeof FACTS`; the generator cannot read the calls that FACTS is made with. */
const factParser: SubNodeParser = {
  supportsNode: (node) => 'name' in node && (node.name as { text?: string }).text === 'Fact' && 'type' in node,
  createType: () => new EnumType('Fact', [...FACT_NAMES]),
};

/** The schema as the types alone give it, with `$defs` in place of `definitions`. */
function schemaOfTypes(): Definitions {
  const config = {
    ...DEFAULT_CONFIG,
    path: TYPES,
    tsconfig: fileURLToPath(new URL('../tsconfig.core.json', import.meta.url)),
    type: 'Catalog',
    additionalProperties: false,
    skipTypeCheck: true,
    expose: 'export' as const,
    sortProps: false,
    jsDoc: 'extended' as const,
    topRef: true,
  };
  const program = createProgram(config);
  const parser = createParser(program, config, (chain) => chain.addNodeParser(factParser));
  const { definitions } = new SchemaGenerator(program, parser, createFormatter(config), config).createSchema('Catalog');
  return JSON.parse(JSON.stringify(definitions).replaceAll('#/definitions/', '#/$defs/')) as Definitions;
}

/** The keywords for what a form allows. Objects are left to their definition. */
function keywordsOf(form: Form): Schema {
  switch (form.type) {
    case 'text':
      return {
        $ref: TEXT,
        maxLength: form.max,
        ...(form.pattern && { pattern: form.pattern.source }),
        ...(form.rule === 'invalid-date' && { format: 'date' }),
      };
    case 'list': {
      const array = {
        type: 'array',
        items: keywordsOf(form.items),
        minItems: form.min,
        maxItems: form.max,
        ...(form.unique && { uniqueItems: true }),
      };
      return form.or ? { anyOf: [array, keywordsOf(form.or)] } : array;
    }
    case 'choice':
      return { enum: [...form.options] };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer', minimum: 0, maximum: MAX_AGE };
    case 'villkor':
      return { $ref: '#/$defs/Villkor' };
    case 'object':
      return {};
  }
}

/** Narrows, in place, what the types say at one place to what the form says. */
function narrow(schema: Schema, form: Form, definitions: Definitions): void {
  const reference = /^#\/\$defs\/(.+)$/.exec(String(schema.$ref ?? ''))?.[1];
  const named = reference === undefined ? undefined : definitions[reference];
  if (form.type === 'object') {
    const { properties } = (named ?? schema) as { properties: Definitions };
    for (const [name, field] of Object.entries(form.fields)) narrow(properties[name] as Schema, field, definitions);
    return;
  }
  if (form.type === 'list' && form.items.type === 'object') {
    narrow(schema.items as Schema, form.items, definitions);
    Object.assign(schema, { minItems: form.min, maxItems: form.max });
    return;
  }
  const description = schema.description ?? named?.description;
  for (const keyword of Object.keys(schema)) delete schema[keyword];
  Object.assign(schema, description === undefined ? {} : { description }, keywordsOf(form));
}

/** What a villkor on the fact may say. */
function villkorSchema(fact: Fact): Schema {
  const { asked, shape } = FACTS[fact];
  const fields = Object.entries(villkorFields(fact));
  const value = 'options' in shape ? `one or more of ${shape.options.join(', ')}` : shape.kind;
  const whole = shape.kind === 'number' || shape.kind === 'numbers' ? 'whole years, both bounds inclusive' : value;
  return {
    description: `${fact}: ${whole}. ${asked ? 'The guide may ask for it.' : 'Left to the provider: the guide never asks for it, the card names it.'}`,
    type: 'object',
    properties: Object.fromEntries(
      fields.map(([name, form]) => [name, name === 'fact' ? { const: fact } : keywordsOf(form)]),
    ),
    required: fields.filter(([, form]) => !form.optional).map(([name]) => name),
    additionalProperties: false,
  };
}

/** The whole JSON Schema of a catalogue. */
export function catalogSchema(): Schema {
  const definitions = schemaOfTypes();
  narrow({ $ref: '#/$defs/Catalog' }, CATALOG, definitions);
  const { Villkor, AnyOfVillkor } = definitions;
  const used: Definitions = {
    Text: {
      description: 'Shown as written: no markup, no line breaks.',
      type: 'string',
      not: { pattern: FORBIDDEN.source },
    },
    Villkor: {
      ...(Villkor?.description ? { description: Villkor.description } : {}),
      anyOf: [{ $ref: '#/$defs/AnyOfVillkor' }, ...FACT_NAMES.map(villkorSchema)],
    },
    AnyOfVillkor: {
      ...AnyOfVillkor,
      properties: Object.fromEntries(Object.entries(ANY_OF_FIELDS).map(([name, form]) => [name, keywordsOf(form)])),
    },
  };
  for (const name of ['Contact', 'NamedContact', 'Documentation', 'Guideline', 'Insats', 'Source'])
    if (definitions[name]) used[name] = definitions[name];
  const { Catalog } = definitions;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:insatsguiden:catalog',
    title: 'A catalogue for Insatsguiden',
    ...Catalog,
    $defs: Object.fromEntries(Object.entries(used).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The schema file's text. */
export function schemaText(): string {
  return `${JSON.stringify(catalogSchema(), null, 2)}\n`;
}

/** What the schema file holds now; empty where there is none. */
export function writtenSchema(): string {
  try {
    return readFileSync(TARGET, 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(TARGET, schemaText());
  else if (schemaText() !== writtenSchema()) {
    console.error('src/catalog/catalog.schema.json is out of date: run `npm run schema`.');
    process.exitCode = 1;
  }
}
