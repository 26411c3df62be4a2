import { createHash } from 'node:crypto';

/** The namespace that all names are under: a UUID of its own, so that they meet no one else's. */
const NAMESPACE = '6f5b6c9e-3d0b-5d0e-9c52-1f6f2b9a7e10';

/** The UUID for a name (RFC 9562, version 5): always the same for the same name. */
export function uuidFor(name: string): string {
  const namespace = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
