/** The link that calls the number in a text. The (0) of "+46 (0)8" is for those who call from within the country. */
export function phoneHref(text: string): string {
  const number = text.replace(/((?:\+|\b00)\d{1,3})[\s-]*\(0\)/, '$1');
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
