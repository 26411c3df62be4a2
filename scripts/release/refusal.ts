import { OWNER_FIELDS, OWNER_FILE, type Owner, unsaid } from './owner.js';

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
