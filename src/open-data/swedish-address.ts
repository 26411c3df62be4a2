/** An address taken apart. */
export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

/** "Storgatan 1, 123 45 Orten" taken apart; `undefined` for what is not written so. */
export function parseAddress(text: string): PostalAddress | undefined {
  const [, street, postalCode, city] = /^(.+?),\s*(?:SE-)?(\d{3} ?\d{2})\s+([^,]+)$/.exec(text.trim()) ?? [];
  return street && postalCode && city
    ? { street, postalCode: postalCode.replace(/^(\d{3}) ?/, '$1 '), city: city.trim() }
    : undefined;
}

/** The län by the first two figures of a kommun's code (SCB). */
const COUNTIES: Readonly<Record<string, string>> = {
  '01': 'Stockholms län',
  '03': 'Uppsala län',
  '04': 'Södermanlands län',
  '05': 'Östergötlands län',
  '06': 'Jönköpings län',
  '07': 'Kronobergs län',
  '08': 'Kalmar län',
  '09': 'Gotlands län',
  '10': 'Blekinge län',
  '12': 'Skåne län',
  '13': 'Hallands län',
  '14': 'Västra Götalands län',
  '17': 'Värmlands län',
  '18': 'Örebro län',
  '19': 'Västmanlands län',
  '20': 'Dalarnas län',
  '21': 'Gävleborgs län',
  '22': 'Västernorrlands län',
  '23': 'Jämtlands län',
  '24': 'Västerbottens län',
  '25': 'Norrbottens län',
};

/** The län that a kommun lies in, by its code. */
export function countyOf(kommunCode: string | undefined): string | undefined {
  return kommunCode === undefined ? undefined : COUNTIES[kommunCode.slice(0, 2)];
}
