const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a string.
  /[ \t\n\r]*(?:("[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\x00-\x1f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[[\]{}:,])/y;

/** Which tokens may start a value: a string or other scalar (`v`), a list, an object. */
const VALUE = 'v[{';

/**
 * Where the JSON in `text` stops being JSON: the index of the first token that may not stand there,
 * or the length of the text where something is missing at its end. (Engines disagree on whether a
 * syntax error says where; Node 20 often does not.)
 */
export function syntaxFault(text: string): number {
  const open: string[] = [];
  let allowed = VALUE;
  let end = 0;
  for (;;) {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(text);
    const scalar = match?.[1];
    const token = match
      ? scalar
        ? allowed.includes('k') && scalar.startsWith('"')
          ? 'k'
          : 'v'
        : match[0].slice(-1)
      : '';
    if (!match || !allowed.includes(token)) return end + (/[^ \t\n\r]|$/.exec(text.slice(end))?.index ?? 0);
    end = TOKEN.lastIndex;
    if (token === '[') {
      open.push(']');
      allowed = `${VALUE}]`;
    } else if (token === '{') {
      open.push('}');
      allowed = 'k}';
    } else if (token === 'k') allowed = ':';
    else if (token === ':') allowed = VALUE;
    else if (token === ',') allowed = open.at(-1) === '}' ? 'k' : VALUE;
    else {
      if (token !== 'v') open.pop();
      allowed = open.length > 0 ? `,${open.at(-1)}` : ' ';
    }
  }
}
