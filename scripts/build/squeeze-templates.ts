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

/**
 * White space in a template's markup. Around a line break, beside a tag or at the template's edge, it is indentation
 * and goes; between two expressions it is a space. What stands on one line is kept.
 */
export function squeezeMarkup(text: string, isFirst: boolean, isLast: boolean): string {
  let squeezed = text.replace(/>\s*\n\s*/g, '>').replace(/\s*\n\s*</g, '<');
  if (isFirst) squeezed = squeezed.replace(/^\s*\n\s*/, '');
  if (isLast) squeezed = squeezed.replace(/\s*\n\s*$/, '');
  return squeezed.replace(/\s*\n\s*/g, ' ');
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
  const small = isStyle
    ? squeezeStyles(raws)
    : raws.map((raw, at) => squeezeMarkup(raw, at === 0, at === raws.length - 1));
  quasis.forEach(({ start, end }, at) => {
    if (small[at] !== raws[at] && end > start) result.update(start, end, small[at] ?? '');
  });
}
