/** A line that is not empty, and how many empty ones stand before it. */
export interface Line {
  readonly text: string;
  readonly gap: number;
}

/** A line with the marks of a heading. */
export const MARKDOWN = /^(#{1,6})\s+(.*?)\s*#*$/u;

/** A line that goes on: what follows belongs to it. */
export const GOES_ON =
  /(?:[,/–-]|(?<!\p{L})(?:och|eller|samt|till|för|med|i|av|om|på|som|att|en|ett|den|det|från|vid|under|över|är|har|ska|kan|får))$/iu;
