import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/**
 * What takes the place of classes of i18next that the element never calls: fetching texts (they come with the
 * element or as modules), formats inside texts (`Intl` is called directly), and logging.
 */
const CLASSES: Readonly<Record<string, string>> = {
  Connector: 'class Connector extends EventEmitter { state = {} }',
  Formatter: 'class Formatter { format(value) { return value } }',
  Logger: 'class Logger { create() { return this } init() {} log() {} warn() {} error() {} deprecate() {} }',
};

/** Methods that the element never comes to: changing resources later, cloning, texts nested in or processed after texts. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  I18n: [
    'cloneInstance',
    'dir',
    'getFixedT',
    'hasLoadedNamespace',
    'loadLanguages',
    'loadNamespaces',
    'reloadResources',
    'setDefaultNamespace',
    'toJSON',
    'use',
  ],
  ResourceStore: [
    'addNamespaces',
    'addResource',
    'addResourceBundle',
    'addResources',
    'getDataByLanguage',
    'getResourceBundle',
    'hasResourceBundle',
    'removeNamespaces',
    'removeResourceBundle',
    'toJSON',
  ],
  Translator: ['getUsedParamsDetails'],
  LanguageUtil: ['getBestMatchFromCodes'],
  EventEmitter: ['off', 'once'],
  postProcessor: ['addPostProcessor', 'handle'],
  Interpolator: ['nest'],
  PluralResolver: ['getPluralFormsOfKey', 'getSuffixes'],
};

/** Puts the stubs in place; throws where a part is not found, so that an update is noticed. */
export function slimI18next(code: string): MagicString {
  const result = new MagicString(code);
  for (const [name, stub] of Object.entries(CLASSES)) {
    const { start, end } = partOf(code, `class ${name} `, /\n\}/, 0);
    result.update(start, end, stub);
  }
  for (const [name, methods] of Object.entries(METHODS)) {
    const { start } = partOf(code, `${/^[A-Z]/.test(name) ? 'class' : 'var'} ${name} `, /\n\}/, 0);
    for (const method of methods) {
      const part = partOf(code, `  ${method}(`, /\n {2}\}[,\n]/, start);
      result.update(part.start, part.end, `${method}(given) { return given }`);
    }
  }
  return result;
}

function partOf(code: string, opening: string, closing: RegExp, from: number): { start: number; end: number } {
  const start = code.indexOf(`\n${opening}`, from) + 1;
  const length = code.slice(start).search(closing);
  if (start === 0 || length < 0) throw new Error(`i18next has no "${opening}" any more: mend scripts/slim-i18next.ts.`);
  return { start, end: code.indexOf('}', start + length) + 1 };
}

/** Leaves out of the built element what i18next brings and the element never calls (docs/decisions/0003). */
export function withSlimI18next(): Plugin {
  return {
    name: 'insatsguiden:slim-i18next',
    apply: 'build',
    transform(code, id) {
      if (!/\/i18next\/dist\/esm\/i18next\.js$/.test(id)) return null;
      const result = slimI18next(code);
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}
