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
