declare module 'spdx-expression-parse' {
  /** @throws Error where the text is no SPDX expression. */
  function parse(expression: string): unknown;
  export default parse;
}
