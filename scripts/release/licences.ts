import type { Component } from './components.js';

/** The licences of all that is built in, as a text to hand out with it. */
export function licenceNotes(components: readonly Component[]): string {
  const parts = components.map(
    ({ name, version, license, files, licenseTexts }) =>
      `## ${name} ${version} (${license})\n\nI: ${files.join(', ')}\n\n${licenseTexts
        .map((text) => text.replaceAll(/^/gm, '    ').replaceAll(/[ \t]+$/gm, ''))
        .join('\n\n')}\n`,
  );
  return `# Andras program som är inbyggda\n\nListan är gjord ur det som byggverktyget har lagt in i filerna.\n\n${parts.join('\n')}`;
}
