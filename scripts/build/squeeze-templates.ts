import { walk } from 'estree-walker';
import { transform as minifyCss } from 'lightningcss';
import MagicString from 'magic-string';
import { type Plugin, parseAst } from 'vite';

interface Quasi {
  readonly start: number;
  readonly end: number;
  readonly value: { readonly raw: string };
}

interface TaggedTemplate {
  readonly type: 'TaggedTemplateExpression';
  readonly tag: { readonly type: string; readonly name?: string };
  readonly quasi: { readonly quasis: readonly Quasi[] };
}

/** Stands for what an expression brings while a template is looked at as a whole. */
const EXPRESSION = '\u0000';
const INDENTATION = /\s*\n\s*/g;
/** Elements that stand in a line of text, where a line break between one and its neighbour is seen as a space. */
const INLINE = 'a|b|bdi|button|code|em|i|input|kbd|label|mark|select|small|span|strong|svg|time';
/** What ends or begins beside a line break so that the break is seen: text, an expression, or an element in the line. */
const SEEN_BEFORE = new RegExp(`(?:[^>]|</(?:${INLINE})>|<input[^<>]*>)$`);
const SEEN_AFTER = new RegExp(`^(?:[^<]|<(?:${INLINE})[\\s/>])`);

/**
 * The parts of an `html` template without indentation. What a browser draws is the same: a line break is a space between
 * words, expressions and elements that stand in a line of text; at the template's edge, just inside an element, and beside
 * one that has lines of its own, it is indentation and goes. What stands on one line is kept.
 */
export function squeezeMarkup(parts: readonly string[]): readonly string[] {
  const markup = parts.join(EXPRESSION);
  const squeezed = markup.replace(INDENTATION, (found, at: number) => {
    const before = markup.slice(0, at);
    const after = markup.slice(at + found.length);
    return SEEN_BEFORE.test(before) && SEEN_AFTER.test(after) ? ' ' : '';
  });
  return squeezed.split(EXPRESSION);
}

/**
 * The parts of a `css` template without white space and comments; what they say is the same. Between two parts stands
 * what another template brings: rules or declarations, whole ones. Declarations alone make a template too.
 *
 * @throws {SyntaxError} where a part is no style, or stands for a value or a selector.
 */
export function squeezeStyles(parts: readonly string[]): readonly string[] {
  // An at-rule that nobody knows is kept where it stands, among rules and among declarations.
  const [first = '', ...others] = parts;
  const text = others.reduce((before, part, at) => `${before}@insert-${at};${part}`, first);
  const isDeclarations = !text.includes('{');
  const keepsSyntax = 0xfffff;
  const squeezed = minifyCss({
    filename: 'template.css',
    code: Buffer.from(isDeclarations ? `:host{${text}}` : text),
    minify: true,
    exclude: keepsSyntax,
  }).code.toString();
  const inside = isDeclarations ? `${squeezed.slice(':host{'.length, -'}'.length)};` : squeezed;
  return inside.split(/@insert-\d+;/);
}

/** Takes the indentation out of the markup and styles in our own templates. */
export function squeezeTemplates(): Plugin {
  return {
    name: 'insatsguiden:squeeze-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !id.endsWith('.ts')) return null;
      const result = new MagicString(code);
      walk(parseAst(code) as Parameters<typeof walk>[0], {
        enter(node) {
          if (node.type === 'TaggedTemplateExpression') squeezeTemplate(node as unknown as TaggedTemplate, result);
        },
      });
      return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
    },
  };
}

function squeezeTemplate({ tag, quasi: { quasis } }: TaggedTemplate, result: MagicString): void {
  const isStyle = tag.name === 'css';
  if (!isStyle && tag.name !== 'html' && tag.name !== 'svg') return;
  const raws = quasis.map(({ value: { raw } }) => raw);
  const small = isStyle ? squeezeStyles(raws) : squeezeMarkup(raws);
  quasis.forEach(({ start, end }, at) => {
    if (small[at] !== raws[at] && end > start) result.update(start, end, small[at] ?? '');
  });
}
