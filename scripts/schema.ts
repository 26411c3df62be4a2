/**
 * Writes `src/catalog/catalog.schema.json` and `overlay.schema.json`, which complete and check a catalogue and its
 * translations in an editor, and `src/places/kiosk/kiosk.schema.json`, which does so for the settings of a tablet.
 * `--check` writes nothing and exits 1 when one is out of date. Structure and descriptions come from the types; limits,
 * patterns and what each fact allows from the tables the loader uses.
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
import {
  CATALOG_HASHES,
  CHECKED_HASH,
  CHECKED_TEXT,
  OVERLAY_HASHES,
  OVERLAY_HEAD,
  OVERLAY_ID,
  OVERLAY_TEXTS,
} from '../src/catalog/overlay-shape.js';
import {
  ANY_OF_FIELDS,
  CATALOG,
  CHECKED_FIELDS,
  type Fields,
  FORBIDDEN,
  type Form,
  MAX_AGE,
  villkorFields,
} from '../src/catalog/shape.js';
import { KIOSK_SETTINGS } from '../src/places/kiosk/kiosk-settings.js';

/** A JSON Schema, or a part of one. */
export type Schema = { [keyword: string]: unknown };
type Definitions = Record<string, Schema>;

const TYPES = fileURLToPath(new URL('../src/catalog/types.ts', import.meta.url));
const KIOSK_TYPES = fileURLToPath(new URL('../src/places/kiosk/kiosk-settings.ts', import.meta.url));
const TEXT = '#/$defs/Text';

const TEXT_SCHEMA: Schema = {
  description: 'Shown as written: no markup, no line breaks.',
  type: 'string',
  not: { pattern: FORBIDDEN.source },
};

/** `Fact` is `keyof typeof FACTS`; the generator cannot read the calls that FACTS is made with. */
const factParser: SubNodeParser = {
  supportsNode: (node) => 'name' in node && (node.name as { text?: string }).text === 'Fact' && 'type' in node,
  createType: () => new EnumType('Fact', [...FACT_NAMES]),
};

/** The schema as the types alone give it, with `$defs` in place of `definitions`. */
function schemaOfTypes(type: 'Catalog' | 'CatalogOverlay' | 'KioskSettings'): Definitions {
  const config = {
    ...DEFAULT_CONFIG,
    path: type === 'KioskSettings' ? KIOSK_TYPES : TYPES,
    tsconfig: fileURLToPath(new URL('../tsconfig.core.json', import.meta.url)),
    type,
    additionalProperties: false,
    skipTypeCheck: true,
    expose: 'export' as const,
    sortProps: false,
    jsDoc: 'extended' as const,
    topRef: true,
  };
  const program = createProgram(config);
  const parser = createParser(program, config, (chain) => chain.addNodeParser(factParser));
  const { definitions } = new SchemaGenerator(program, parser, createFormatter(config), config).createSchema(type);
  return JSON.parse(JSON.stringify(definitions).replaceAll('#/definitions/', '#/$defs/')) as Definitions;
}

/** The keywords for what a form allows. Objects are left to their definition. */
function keywordsOf(form: Form): Schema {
  if (form.orNull) return { anyOf: [keywordsOf({ ...form, orNull: undefined } as unknown as Form), { type: 'null' }] };
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
      return form.only === undefined ? { type: 'boolean' } : { const: form.only };
    case 'number':
      return { type: 'integer', minimum: form.min ?? 0, maximum: form.max ?? MAX_AGE };
    case 'villkor':
      return { $ref: '#/$defs/Villkor' };
    case 'object':
      return {};
    case 'overlays':
      return { type: 'object', additionalProperties: { type: 'object' } };
  }
}

/** Narrows, in place, what the types say at one place to what the form says. */
function narrow(schema: Schema, form: Form, definitions: Definitions): void {
  const reference = /^#\/\$defs\/(.+)$/.exec(String(schema.$ref ?? ''))?.[1];
  const named = reference === undefined ? undefined : definitions[reference];
  if (form.type === 'object') {
    narrowFields((named ?? schema) as Schema, form.fields, definitions);
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

function narrowFields(schema: Schema, fields: Fields, definitions: Definitions): void {
  const { properties } = schema as { properties: Definitions };
  for (const [name, field] of Object.entries(fields)) narrow(properties[name] as Schema, field, definitions);
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

/** The types that a catalogue is made of, besides its villkor. */
const CATALOG_PARTS = [
  'Area',
  'Condition',
  'ActionLink',
  'Approval',
  'Closed',
  'Code',
  'Contact',
  'Documentation',
  'Guideline',
  'Insats',
  'NamedContact',
  'OwnContact',
  'Place',
  'Source',
  'Start',
];

/** The whole JSON Schema of a catalogue. */
export function catalogSchema(): Schema {
  const definitions = schemaOfTypes('Catalog');
  narrow({ $ref: '#/$defs/Catalog' }, CATALOG, definitions);
  const { Villkor, AnyOfVillkor, CheckedVillkor } = definitions;
  const used: Definitions = {
    Text: TEXT_SCHEMA,
    Villkor: {
      ...(Villkor?.description ? { description: Villkor.description } : {}),
      anyOf: [{ $ref: '#/$defs/AnyOfVillkor' }, { $ref: '#/$defs/CheckedVillkor' }, ...FACT_NAMES.map(villkorSchema)],
    },
    AnyOfVillkor: {
      ...AnyOfVillkor,
      properties: Object.fromEntries(Object.entries(ANY_OF_FIELDS).map(([name, form]) => [name, keywordsOf(form)])),
    },
    CheckedVillkor: {
      ...CheckedVillkor,
      properties: Object.fromEntries(Object.entries(CHECKED_FIELDS).map(([name, form]) => [name, keywordsOf(form)])),
    },
  };
  for (const name of CATALOG_PARTS) if (definitions[name]) used[name] = definitions[name];
  const { Catalog } = definitions;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:insatsguiden:catalog',
    title: 'A catalogue for Insatsguiden',
    ...Catalog,
    $defs: Object.fromEntries(Object.entries(used).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The whole JSON Schema of an overlay. */
export function overlaySchema(): Schema {
  const definitions = schemaOfTypes('CatalogOverlay');
  const { CatalogOverlay, CatalogTextHashes, OverlayTexts, TextHashes } = definitions as Record<string, Schema> &
    Record<'CatalogOverlay' | 'CatalogTextHashes' | 'OverlayTexts' | 'TextHashes', Schema>;
  narrowFields(CatalogOverlay, OVERLAY_HEAD, definitions);
  narrowFields(OverlayTexts, OVERLAY_TEXTS, definitions);
  narrowFields(TextHashes, OVERLAY_HASHES, definitions);
  narrowFields(CatalogTextHashes, CATALOG_HASHES, definitions);
  const { insatser, of, checked } = (CatalogOverlay as { properties: Definitions }).properties;
  const hashes = (CatalogTextHashes as { properties: Definitions }).properties.checked;
  Object.assign(checked as Schema, { additionalProperties: keywordsOf(CHECKED_TEXT) });
  Object.assign(hashes as Schema, { additionalProperties: keywordsOf(CHECKED_HASH) });
  for (const byId of [insatser, of, checked, hashes])
    Object.assign(byId as Schema, { propertyNames: keywordsOf(OVERLAY_ID) });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:insatsguiden:overlay',
    title: 'A translation of a catalogue for Insatsguiden',
    ...CatalogOverlay,
    $defs: { CatalogTextHashes, OverlayTexts, Text: TEXT_SCHEMA, TextHashes },
  };
}

/** The whole JSON Schema of a kiosk's settings. */
export function kioskSchema(): Schema {
  const definitions = schemaOfTypes('KioskSettings');
  const { KioskSettings } = definitions as Record<string, Schema> & Record<'KioskSettings', Schema>;
  narrowFields(KioskSettings, KIOSK_SETTINGS, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:insatsguiden:kiosk',
    title: 'The settings of a tablet with Insatsguiden',
    ...KioskSettings,
    $defs: { Text: TEXT_SCHEMA },
  };
}

/** A schema that is kept as a file. */
export interface SchemaFile {
  readonly name: string;
  readonly folder: string;
  /** What the types and tables make of it. */
  text(): string;
}

/** The schemas that are published. */
export const SCHEMAS: readonly SchemaFile[] = [
  { name: 'catalog.schema.json', folder: 'src/catalog', text: () => `${JSON.stringify(catalogSchema(), null, 2)}\n` },
  { name: 'overlay.schema.json', folder: 'src/catalog', text: () => `${JSON.stringify(overlaySchema(), null, 2)}\n` },
  {
    name: 'kiosk.schema.json',
    folder: 'src/places/kiosk',
    text: () => `${JSON.stringify(kioskSchema(), null, 2)}\n`,
  },
];

function placeOf({ folder, name }: SchemaFile): string {
  return fileURLToPath(new URL(`../${folder}/${name}`, import.meta.url));
}

/** What the schema's file holds now; empty where there is none. */
export function writtenSchema(schema: SchemaFile): string {
  try {
    return readFileSync(placeOf(schema), 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const schema of SCHEMAS) {
    if (!process.argv.includes('--check')) writeFileSync(placeOf(schema), schema.text());
    else if (schema.text() !== writtenSchema(schema)) {
      console.error(`${schema.folder}/${schema.name} is out of date: run \`npm run schema\`.`);
      process.exitCode = 1;
    }
  }
}
