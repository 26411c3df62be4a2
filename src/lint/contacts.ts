import { contactFor, isReachable } from '../catalog/contact.js';
import type { Finding } from '../catalog/findings.js';
import type { Catalog, Contact, OwnContact } from '../catalog/types.js';

const DETAILS = ['phone', 'email', 'address', 'url'] as const;

/** Whether a visitor learns whom to turn to, and whether someone can confirm the details. */
export function lintContacts(catalog: Catalog): Finding[] {
  const { apply, contact, emergency, insatser, worry } = catalog;
  const missing = DETAILS.filter((detail) => !contact[detail]);
  const findings: Finding[] = [];
  if (missing.length === DETAILS.length)
    findings.push({
      level: 'error',
      path: '$.contact',
      rule: 'no-contact',
      message: 'Kommunen har varken telefon, e-post, adress eller länk. Lägg till minst ett sätt att ta kontakt.',
    });
  else if (missing.length > 0)
    findings.push({
      level: 'warning',
      path: '$.contact',
      rule: 'missing-contact',
      message: `Kontakten saknar ${missing.join(', ')}. Lägg till det som finns, men gissa inte.`,
    });

  const contacts: readonly (readonly [string, Contact | OwnContact | undefined])[] = [
    ['$.contact', contact],
    ['$.apply', apply],
    ['$.worry', worry],
    ['$.emergency', emergency],
    ...insatser.map((insats, index) => [`$.insatser[${index}].contact`, insats.contact] as const),
  ];
  const places = insatser.flatMap((insats, index) =>
    (insats.places ?? []).map((place, at) => [`$.insatser[${index}].places[${at}]`, place] as const),
  );
  for (const [path, each] of [...contacts, ...places])
    if (each?.phone) findings.push(...lintPhone(`${path}.phone`, each.phone));
  for (const [path, each] of contacts) {
    if (!each || !DETAILS.some((detail) => each[detail])) continue;
    const unsaid = (['source', 'checked'] as const).filter((part) => !each[part]);
    if (unsaid.length > 0)
      findings.push({
        level: 'warning',
        path,
        rule: 'unsourced-contact',
        message: `Kontakten saknar ${unsaid.join(' och ')}. Skriv var uppgifterna står och vilken dag de lästes.`,
      });
  }
  for (const [index, insats] of insatser.entries()) {
    const leadsNowhere = !isReachable(contactFor(catalog, insats)) && !insats.places?.some(({ phone }) => phone);
    if (missing.length < DETAILS.length && leadsNowhere)
      findings.push({
        level: 'error',
        path: `$.insatser[${index}].contact`,
        rule: 'no-contact',
        message:
          'Insatsen tar bort alla kommunens sätt att ta kontakt och har inget eget. Lägg till ett, eller ta bort null.',
      });
  }
  return findings;
}

/** Whether a mobile telephone reaches what the number's link dials. */
function lintPhone(path: string, phone: string): Finding[] {
  if (lacksFirstZero(phone)) {
    const message = `Numret ${phone} börjar varken med 0 eller +, så det går inte att ringa från en mobil. Kanske har Excel tagit bort nollan. Skriv hela numret, som 0123-45 67 00.`;
    return [{ level: 'error', path, rule: 'phone-without-zero', message }];
  }
  if (ZERO_AFTER_COUNTRY.test(phone)) {
    const message = `Numret ${phone} har en nolla efter landsnumret, och då kommer samtalet inte fram. Skriv +46 123-45 67 00, eller 0123-45 67 00 utan landsnummer.`;
    return [{ level: 'error', path, rule: 'phone-with-zero', message }];
  }
  return [];
}

/** A zero that is dialled after the number of Sweden, or a country whose number begins with one. */
const ZERO_AFTER_COUNTRY = /^(?:(?:\+|00)46 ?(?:\(0\) ?)?|\+)0/;

/** The most digits of a number that begins with another digit than 0, such as 1177 and 116 111. */
const SHORT_NUMBER = 6;

/** Whether a number is too long for a short one, and yet has no area code. */
function lacksFirstZero(phone: string): boolean {
  const digits = phone.replace(/\D/g, '');
  return !/^[+0(]/.test(phone.trim()) && digits.length > SHORT_NUMBER;
}
