import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What only the owner of the project can say, each with its name in Swedish. */
export const OWNER_FIELDS = {
  repository: 'Källkod',
  maintainer: 'Förvaltas av',
  contactForFaults: 'Fel och säkerhetshål meddelas till',
  supportedUntil: 'Rättas till och med',
} as const;
export type OwnerField = keyof typeof OWNER_FIELDS;

/** What the owner has said; a text is empty until then. */
export type Owner = Readonly<Record<OwnerField, string>>;

/** What documents say where the owner has said nothing. */
export const NOT_SET = 'inte satt än';

/** The one file that the owner fills in. */
export const OWNER_FILE = 'docs/owner.json';

function read(file: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8'));
}

/**
 * Checks what stands in the owner's file.
 *
 * @throws Error where it does not fit its schema (`docs/owner.schema.json`).
 */
export function ownerOf(value: unknown): Owner {
  const ajv = new Ajv2020();
  const isOwner = ajv.compile<Owner>(read('docs/owner.schema.json') as object);
  if (!isOwner(value)) throw new Error(`${OWNER_FILE}: ${ajv.errorsText(isOwner.errors)}`);
  return value;
}

/** The owner's file as it stands. */
export function readOwner(): Owner {
  return ownerOf(read(OWNER_FILE));
}

/** What the owner has not said yet. */
export function unsaid(owner: Owner): readonly OwnerField[] {
  return FIELDS.filter((field) => owner[field] === '');
}

/** What a document says of it. */
export function said(owner: Owner, field: OwnerField): string {
  return owner[field] === '' ? NOT_SET : owner[field];
}

/** All that the owner says, in the order in which documents tell it. */
export const FIELDS = Object.keys(OWNER_FIELDS) as readonly OwnerField[];

/** What `npm run release` can be told. */
const OPTIONS: readonly string[] = ['--public', '--without-tests'];

/** Why a release is not made with these options; `undefined` where it is. */
export function refusalOf(options: readonly string[], owner: Owner): string | undefined {
  const unknown = options.filter((option) => !OPTIONS.includes(option));
  if (unknown.length > 0) return `There is no ${unknown.join(', ')}. There are ${OPTIONS.join(' and ')}.`;
  if (!options.includes('--public')) return undefined;
  if (options.includes('--without-tests')) return 'A release for the public is one that every suite has passed.';
  const missing = unsaid(owner).map((field) => `\n  ${field} (${OWNER_FIELDS[field]})`);
  if (missing.length > 0)
    return `No release for the public: in ${OWNER_FILE} the owner has not said${missing.join('')}`;
  return undefined;
}
