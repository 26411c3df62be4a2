/** What an editor has chosen, as the app's data has it: any of it may be missing. */
export interface Choices {
  /** The address of the catalogue's file. */
  readonly catalog: string;
  readonly mode: string;
  readonly display: string;
  readonly accent: string;
  readonly fallback: string;
}

/** What the system says of where the guide is drawn. */
export interface Surroundings {
  /** The folder that the files of the WebApp's `resource` are served in; it ends with a slash. */
  readonly folder: string;
  /** What allows a script under the policy of the page, new for each visit. */
  readonly nonce: string;
  /** Whether an editor looks at the page in Sitevision's editor. */
  readonly isEditing: boolean;
}

const MODES: readonly string[] = ['embed', 'staff'];
const DISPLAYS: readonly string[] = ['inline', 'launcher'];

/** What an editor reads until a catalogue has been chosen; a visitor reads the text for those without the guide. */
const NO_CATALOG =
  '<p><strong>Insatsguiden:</strong> välj kommunens katalog i modulens inställningar. Besökare ser texten nedan så länge.</p>';

/** The guide with its script; without a catalogue the text that stands in its place. */
export function guideHtml(choices: Choices, around: Surroundings): string {
  const fallback = paragraphs(choices.fallback);
  if (choices.catalog === '') return (around.isEditing ? NO_CATALOG : '') + fallback;
  const attributes =
    attribute('catalog', choices.catalog) +
    unless('embed', 'mode', one(MODES, choices.mode)) +
    unless('inline', 'display', one(DISPLAYS, choices.display)) +
    unless('', 'accent', choices.accent);
  const script = attribute('src', `${around.folder}insats-guide.js`) + unless('', 'nonce', around.nonce);
  return `<insats-guide${attributes}>${fallback}</insats-guide><script type="module"${script}></script>`;
}

/** A choice that there is; the first one otherwise. */
function one(choices: readonly string[], given: string): string {
  return choices.indexOf(given) < 0 ? String(choices[0]) : given;
}

/** An attribute, where it says something else than what holds without it. */
function unless(usual: string, name: string, value: string): string {
  return value === usual ? '' : attribute(name, value);
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`;
}

/** A text as paragraphs: an empty line parts two. */
function paragraphs(text: string): string {
  return text
    .split(/\r?\n\s*\n/)
    .map((part) => part.replace(/^\s+|\s+$/g, ''))
    .filter((part) => part !== '')
    .map((part) => `<p>${escapeHtml(part).replace(/\r?\n/g, '<br>')}</p>`)
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
