import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KIOSK_DELAYS, KIOSK_PATIENCE } from '../../machines/kiosk.machine.js';
import { CONSENT_AGE, FACTS, isAskable } from '../../src/catalog/facts.js';
import { LANGUAGES } from '../../src/i18n/languages.js';
import { ADULT_SUPPORT_AGE, NEEDS_TESTED_NAMES } from '../../src/lint/needs-tested.js';
import { FEW } from '../../src/places/follow-up/visit-count.js';
import { FACT_NAME, listText, numeral, questionText, reasonNotAsked, STATEMENT } from '../../src/review/report-text.js';
import { enoughUnder } from '../../src/rules/enough.js';
import { STATUSES } from '../../src/rules/evaluate.js';
import { projectVersion } from '../build/files.js';
import { readOwner, said } from '../release/owner.js';
import { SIZE_LIMITS } from '../size/weight.js';
import type { Claims } from './claims.js';
import { ownerClaims } from './project-claims.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The figures and lists that each document in `docs/sv` takes from the source, by the document's name. */
const CLAIMS_OF = {
  webbredaktor: ['archive', 'element-folder', 'languages', 'language-names', 'size-limit', 'wordpress', 'drupal'],
  jurist: [
    'asked',
    'enough',
    'enough-youth',
    'asked-table',
    'left',
    'left-table',
    'needs-tested',
    'adult-support',
    'statuses',
    'statement-count',
    'statements',
    'consent-age',
  ],
  'inkop-och-it': [
    'version',
    'element-folder',
    'bill',
    'policy',
    'built-in',
    'wordpress',
    'drupal',
    'criteria',
    'accessibility-statement',
    'personal-data',
    'asked',
    'left',
    'supported-until',
    'owner',
  ],
  wordpress: ['wordpress'],
  sitevision: ['version', 'web-app', 'web-app-entry'],
  surfplatta: ['languages', 'idle', 'countdown', 'hold', 'height', 'fewest'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SwedishDocument = keyof typeof CLAIMS_OF;

/** The names of the documents whose figures are made from the source. */
export const SWEDISH_DOCUMENTS = Object.keys(CLAIMS_OF) as readonly SwedishDocument[];

/** Where a document lies. */
export function swedishDocument(name: SwedishDocument): string {
  return `${root}docs/sv/${name}.md`;
}

/** What a document must say. */
export function swedishClaims(name: SwedishDocument): Claims {
  return new Map(CLAIMS_OF[name].map((claim) => [claim, SAYING[claim]()]));
}

type Claim = (typeof CLAIMS_OF)[SwedishDocument][number];

const facts = Object.keys(FACTS) as readonly (keyof typeof FACTS)[];
const asked = facts.filter(isAskable);
const left = facts.filter((fact) => !isAskable(fact));

/** How each claim is read from the source. */
const SAYING: Readonly<Record<Claim, () => string>> = {
  version: projectVersion,
  archive: () => `\`insatsguiden-${projectVersion()}.zip\``,
  bill: () => `\`insatsguiden-${projectVersion()}.cdx.json\``,
  'element-folder': () => `\`insatsguiden/${projectVersion()}\``,
  languages: () => numeral(LANGUAGES.length),
  'language-names': () =>
    listText(
      LANGUAGES.map(({ name }) => name),
      'och',
    ),
  'size-limit': () => `${SIZE_LIMITS.greeting / 1000} kB`,
  wordpress: () => only(/^ \* Requires at least: (\S+)$/m, textOf('integrations/wordpress/plugin/insatsguiden.php')),
  drupal: () =>
    only(/^core_version_requirement: \^(\S+)/m, textOf('integrations/drupal/insatsguiden/insatsguiden.info.yml')),
  'web-app': () => `\`insatsguiden-sitevision-${projectVersion()}.zip\``,
  'web-app-entry': () => `\`https://er-webbplats/webapp-files/insatsguiden/${projectVersion()}/insats-guide.js\``,
  asked: () => numeral(asked.length),
  'asked-table': () =>
    table(
      ['Uppgift', 'Frågan'],
      asked.map((fact) => [FACT_NAME[fact], questionText(fact, 'kommunen')]),
    ),
  enough: () => numeral(enoughUnder(['parenting'])),
  'enough-youth': () => numeral(enoughUnder(['youth'])),
  left: () => numeral(left.length),
  'left-table': () =>
    table(
      ['Uppgift', 'Varför guiden inte frågar'],
      left.map((fact) => [FACT_NAME[fact], reasonNotAsked(fact)]),
    ),
  'needs-tested': () => listText(NEEDS_TESTED_NAMES, 'och'),
  'adult-support': () => String(ADULT_SUPPORT_AGE),
  statuses: () => table(['Det står på kortet', 'Det betyder'], STATUSES.map(statusRow)),
  'statement-count': () => numeral(Object.keys(STATEMENT).length),
  statements: () =>
    block(
      Object.entries(STATEMENT)
        .map(([number, statement]) => `${number}. ${statement}`)
        .join('\n'),
    ),
  'consent-age': () => String(CONSENT_AGE),
  policy: () =>
    block(
      `\`\`\`\n${only(/^## Content security policy[\s\S]*?^```\n([\s\S]*?)\n```$/m, textOf('docs/embedding.md'))}\n\`\`\``,
    ),
  'built-in': () => table(['Program', 'Version', 'Licens'], dependencies()),
  criteria: () => String([...textOf('docs/accessibility.md').matchAll(/^\| \d+\.\d+\.\d+ [^|]+\| A{1,2} \|/gm)].length),
  'accessibility-statement': () => block(quoted('docs/accessibility.md', '> **Insatsguiden**')),
  'personal-data': () => block(quoted('docs/embedding.md', '> **Guiden till stöd.**')),
  'supported-until': () => said(readOwner(), 'supportedUntil'),
  owner: () => ownerClaims().get('owner') ?? '',
  idle: () => String(KIOSK_PATIENCE.idleSeconds),
  countdown: () => String(KIOSK_PATIENCE.countdownSeconds),
  hold: () => numeral(KIOSK_DELAYS.hold / 1000),
  height: () => only(/at (\d+ to \d+) cm/, textOf('docs/kiosk.md')).replace(' to ', ' till '),
  fewest: () => numeral(FEW),
};

function textOf(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8');
}

/** @throws Error where the pattern is not found: the source has moved. */
function only(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Nothing fits ${pattern}.`);
  return found;
}

/** The quotation in a document that begins with these words, ready to paste. */
function quoted(file: string, start: string): string {
  const text = textOf(file);
  const from = text.indexOf(start);
  if (from < 0) throw new Error(`${file} has no "${start}".`);
  return text.slice(from).split(/\n(?!>)/)[0] ?? '';
}

/** What takes lines of its own between the markers of a claim. */
function block(text: string): string {
  return `\n\n${text}\n\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return block([head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}

function statusRow(status: (typeof STATUSES)[number]): readonly string[] {
  const { status: texts } = JSON.parse(textOf('locales/sv/results.json')) as {
    readonly status: Readonly<Record<typeof status, { readonly title: string; readonly text: string }>>;
  };
  return [texts[status].title, texts[status].text];
}

/** What every visitor downloads of other people's programs. */
function dependencies(): readonly (readonly string[])[] {
  const { dependencies: needed } = JSON.parse(textOf('package.json')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.entries(needed).map(([name, version]) => {
    const { license } = JSON.parse(textOf(`node_modules/${name}/package.json`)) as { readonly license: string };
    return [name, version, license];
  });
}
