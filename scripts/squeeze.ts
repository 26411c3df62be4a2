import { walk } from 'estree-walker';
import { transform as minifyCss } from 'lightningcss';
import MagicString from 'magic-string';
import { type MinifyOptions, minify } from 'terser';
import { type Plugin, parseAst } from 'vite';

/** What i18next and xstate tell a developer's console: nothing that a visitor needs. */
const LOGGING = ['log', 'warn', 'error', 'deprecate'].flatMap((level) => [
  `this.logger.${level}`,
  `this.logger?.${level}`,
  `this.services.logger.${level}`,
  `this.services?.logger?.${level}`,
  `baseLogger.${level}`,
  `i18n.services.logger.${level}`,
  `console.${level}`,
]);

/** The short names that properties have been given, by their long ones. */
interface ShortNames {
  props?: object;
}

const minifyOptions = (map: object | null, nameCache: ShortNames): MinifyOptions => ({
  module: true,
  ecma: 2020,
  compress: {
    passes: 3,
    unsafe: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    pure_getters: true,
    keep_fargs: false,
    pure_funcs: LOGGING,
  },
  // xstate's own names for what no one outside it reads; lit's begin with `_$` and are read by other copies of lit.
  mangle: { properties: { regex: /^_[a-z]/i } },
  nameCache,
  format: { comments: false },
  sourceMap: map ? { content: JSON.stringify(map) } : false,
});

interface Quasi {
  readonly start: number;
  readonly end: number;
  readonly value: { readonly raw: string };
}

type Found =
  | {
      readonly type: 'TaggedTemplateExpression';
      readonly tag: { readonly type: string; readonly name?: string };
      readonly quasi: { readonly quasis: readonly Quasi[] };
    }
  | {
      readonly type: 'Property';
      readonly start: number;
      readonly end: number;
      readonly key: { readonly name?: string };
      readonly value: { readonly type: string };
    };

/**
 * White space in a template's markup. Around a line break, beside a tag or at the template's edge, it is indentation
 * and goes; between two expressions it is a space. What stands on one line is kept.
 */
export function squeezeMarkup(text: string, isFirst: boolean, isLast: boolean): string {
  const inner = text.replace(/>\s*\n\s*/g, '>').replace(/\s*\n\s*</g, '<');
  const edges = inner.replace(isFirst ? /^\s*\n\s*/ : /^$/, '').replace(isLast ? /\s*\n\s*$/ : /^$/, '');
  return edges.replace(/\s*\n\s*/g, ' ');
}

/** A style sheet without white space and comments; what it says is the same. */
export function squeezeStyles(text: string): string {
  return minifyCss({
    filename: 'template.css',
    code: Buffer.from(text),
    minify: true,
    exclude: 0xfffff,
  }).code.toString();
}

/**
 * Makes the built element small without changing what it does: the markup and styles in lit's templates lose their
 * indentation, and the charts their descriptions, which only drawings use. Terser then has the last word.
 */
export function squeeze(): Plugin {
  return {
    name: 'insatsguiden:squeeze',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !/\.ts$/.test(id)) return null;
      const result = new MagicString(code);
      walk(parseAst(code) as Parameters<typeof walk>[0], {
        enter(node) {
          const found = node as unknown as Found;
          if (found.type === 'TaggedTemplateExpression') squeezeTemplate(found, result);
          if (found.type === 'Property' && id.endsWith('.machine.ts') && isDescription(found)) {
            const comma = /^\s*,/.exec(code.slice(found.end))?.[0].length ?? 0;
            result.remove(found.start, found.end + comma);
          }
        },
      });
      return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
    },
    async generateBundle(_options, bundle) {
      // One object's property has one name, also where the code that uses it is in several chunks.
      let { props }: ShortNames = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const names: ShortNames = props ? { props } : {};
        const { code, map } = await minify(chunk.code, minifyOptions(chunk.map, names));
        ({ props } = names);
        if (code === undefined) continue;
        chunk.code = code;
        const written = bundle[`${chunk.fileName}.map`];
        if (map && written?.type === 'asset') written.source = String(map);
      }
    },
  };
}

function isDescription({ key, value }: Extract<Found, { type: 'Property' }>): boolean {
  return key.name === 'description' && value.type === 'Literal';
}

function squeezeTemplate(
  { tag, quasi }: Extract<Found, { type: 'TaggedTemplateExpression' }>,
  result: MagicString,
): void {
  const { quasis } = quasi;
  const isStyle = tag.name === 'css';
  if (!isStyle && tag.name !== 'html' && tag.name !== 'svg') return;
  quasis.forEach(({ start, end, value: { raw } }, at) => {
    const small =
      isStyle && quasis.length === 1 ? squeezeStyles(raw) : squeezeMarkup(raw, at === 0, at === quasis.length - 1);
    if (small !== raw && end > start) result.update(start, end, small);
  });
}
