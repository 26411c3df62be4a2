import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes the pictures of the guide out of an unpacked `lucide-static` (`npm pack lucide-static`), each as the path of one
 * line: `npx tsx scripts/lucide.ts FOLDER`. Its licence stands beside them (`src/elements/pictures/NOTICE.md`).
 */
const TOPIC_PICTURES: Readonly<Record<string, string>> = {
  parenting: 'baby',
  youth: 'backpack',
  separation: 'split',
  relatives: 'heart-handshake',
  violence: 'shield',
  money: 'wallet',
  work: 'briefcase',
  meeting: 'coffee',
  addiction: 'wine',
  talk: 'messages-square',
  crime: 'scale',
  newInSweden: 'map-pin-house',
  older: 'armchair',
  health: 'heart-pulse',
};
const STATUS_PICTURES: Readonly<Record<string, string>> = {
  open: 'check',
  checkWithProvider: 'circle-question-mark',
  outsideAudience: 'minus',
  applyInstead: 'arrow-up-right',
};
const OTHER_PICTURES: Readonly<Record<string, string>> = {
  languages: 'globe',
  launcher: 'message-circle-question-mark',
};

type Attributes = Readonly<Record<string, string>>;

function main([folder]: readonly string[]): void {
  if (!folder) throw new Error('Name the folder of the unpacked lucide-static.');
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { readonly version: string };
  write('topic-pictures.ts', 'TOPIC_PICTURES', 'Topic', '../../catalog/types.js', TOPIC_PICTURES, folder, version);
  write('status-pictures.ts', 'STATUS_PICTURES', 'Status', '../../rules/evaluate.js', STATUS_PICTURES, folder, version);
  for (const [name, icon] of Object.entries(OTHER_PICTURES)) console.log(`${name}: ${pathOf(folder, icon)}`);
}

function write(
  file: string,
  name: string,
  type: string,
  from: string,
  icons: Readonly<Record<string, string>>,
  folder: string,
  version: string,
): void {
  const rows = Object.entries(icons).map(([key, icon]) => `  ${key}: '${pathOf(folder, icon)}',`);
  const text = `import type { ${type} } from '${from}';

/** Out of lucide ${version} (NOTICE.md), each as the path of one line; written by \`scripts/lucide.ts\`. */
export const ${name}: Readonly<Record<${type}, string>> = {
${rows.join('\n')}
};
`;
  writeFileSync(fileURLToPath(new URL(`../src/elements/pictures/${file}`, import.meta.url)), text);
}

/** Every shape of an icon as one path. */
function pathOf(folder: string, icon: string): string {
  const svg = readFileSync(`${folder}/icons/${icon}.svg`, 'utf8');
  return [...svg.matchAll(/<(path|circle|rect|line|ellipse|polyline|polygon)\s([^>]*?)\/>/g)]
    .map(([, shape = '', text = '']) =>
      shapePath(
        shape,
        Object.fromEntries(
          [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
        ) as Attributes,
      ),
    )
    .join('');
}

function shapePath(shape: string, given: Attributes): string {
  const of = (name: string) => Number(given[name] ?? 0);
  switch (shape) {
    case 'path':
      return given.d?.replace(/^m/, 'M0 0m') ?? '';
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = shape === 'circle' ? [of('r'), of('r')] : [of('rx'), of('ry')];
      return `M${of('cx') - rx} ${of('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
    }
    case 'line':
      return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`;
    case 'rect': {
      const [r, width, height] = [of('rx'), of('width'), of('height')];
      const corner = (x: number, y: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${x * r} ${y * r}` : '');
      return `M${of('x') + r} ${of('y')}h${width - 2 * r}${corner(1, 1)}v${height - 2 * r}${corner(-1, 1)}h${2 * r - width}${corner(-1, -1)}v${2 * r - height}${corner(1, -1)}z`;
    }
    default:
      return `M${given.points}${shape === 'polygon' ? 'z' : ''}`;
  }
}

main(process.argv.slice(2));
