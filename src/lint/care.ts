import { contactFor, saysWhereOrWhen } from '../catalog/contact.js';
import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog, IsoDate } from '../catalog/types.js';
import { approvalHash } from './approval.js';
import { visitorTexts } from './visitor-texts.js';

const warning = (path: string, rule: string, message: string): Finding => ({ level: 'warning', path, rule, message });
const error = (path: string, rule: string, message: string): Finding => ({ level: 'error', path, rule, message });

/** When the catalogue and its decision are from. */
export function lintVersion({ guideline, version }: Catalog, today: IsoDate): Finding[] {
  const { adopted, note, status } = guideline;
  const isUndated = status === 'adopted' && adopted === undefined && !/datum|när beslutet/iu.test(note ?? '');
  return [
    ...(isUndated
      ? [
          warning(
            '$.guideline',
            'no-date-of-decision',
            'Riktlinjen är beslutad, men det står inte när. Skriv dagen i adopted. Säger källan inget, skriv det i note.',
          ),
        ]
      : []),
    ...(version > today
      ? [
          warning(
            '$.version',
            'future-version',
            `Versionen är från ${version}, som inte har varit än. Skriv den dag då katalogen senast ändrades.`,
          ),
        ]
      : []),
  ];
}

/** How old a year in a cost may be. */
const OLD_IN_YEARS = 2;

/** Costs of years long gone, and links that are not safe. */
export function lintCare(catalog: Catalog, today: IsoDate): Finding[] {
  const thisYear = Number(today.slice(0, 4));
  return [
    ...catalog.insatser.flatMap(({ cost, costChecked }, index) => {
      const years = (cost?.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
      const year = Math.max(...years);
      const isOld = years.length > 0 && year < thisYear - OLD_IN_YEARS;
      const isUnseen = costChecked !== undefined && Number(costChecked.slice(0, 4)) < thisYear - OLD_IN_YEARS;
      if (!isOld && !isUnseen) return [];
      const message = `Kostnaden är från ${isOld ? year : costChecked}. Se efter vad det kostar nu.`;
      return [warning(`$.insatser[${index}].${isOld ? 'cost' : 'costChecked'}`, 'old-cost', message)];
    }),
    ...linksOf(catalog).flatMap(([path, url]) =>
      /^http:/i.test(url)
        ? [warning(path, 'unsafe-link', `Länken ${shown(url)} är inte krypterad. Skriv https:// om sidan finns där.`)]
        : [],
    ),
  ];
}

/** Every link of a catalogue, with its path. */
function linksOf(value: unknown, path = '$'): readonly (readonly [path: string, url: string])[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => linksOf(item, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name === 'url' && typeof item === 'string'
      ? [[`${path}.url`, item] as const]
      : name === 'overlays'
        ? []
        : linksOf(item, `${path}.${name}`),
  );
}

/** What is left over from writing. */
const PLACEHOLDER =
  /…|\.{3}|(?<![\p{L}])(?:TODO|[Xx]{2,}|Lorem ipsum|exempeltext|fyll i)(?!\p{L})|^\s*(?:Exempel|[-–?.]+)\s*$|\[[^\]]*\]/u;

/** A Swedish personal number: a date, and four digits of which the last is a check. */
const PERSONNUMMER =
  /(?<!\d)(?:19|20)?(\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|[6-8]\d|9[01]))[-+ ]?(\d{4})(?!\d)/gu;

/** Words with which the kommun would judge who may come. */
const ASSESSING =
  /(?<!\p{L})(bedöm(er|s|a|de|ning\p{L}*)|behov av insatsen|behovsbedöm\p{L}*|biståndsbedöm\p{L}*)(?!\p{L})/iu;

/** What becomes of å, ä, ö, é, – and ” where UTF-8 was read as another encoding and saved. */
const MISREAD = /Ã[\u0080-\u00bf…„–©]|Â[\u00a0-\u00bf]|â€/u;

/** Texts whose Swedish letters were lost on the way: the file has been through a program that took it for another encoding. */
export function lintEncoding(catalog: Catalog): Finding[] {
  const { guideline, insatser, kommun } = catalog;
  const texts = [
    ['$.kommun.name', kommun.name] as const,
    ['$.guideline.title', guideline.title] as const,
    ...visitorTexts(catalog),
    ...insatser.map(({ source }, index) => [`$.insatser[${index}].source.quote`, source.quote] as const),
  ];
  return texts.flatMap(([path, text]) => {
    const found = MISREAD.exec(text)?.[0];
    if (found === undefined) return [];
    return [
      error(
        path,
        'misread-letters',
        `Här står ${shown(found)} i stället för en bokstav som å, ä eller ö: filen har sparats om med fel kodning. Gå tillbaka till filen före det, eller rätta texten.`,
      ),
    ];
  });
}

/** What no text that is shown may hold: placeholders, somebody's number, and words of assessment. */
export function lintShownTexts(catalog: Catalog): Finding[] {
  return visitorTexts(catalog).flatMap(([path, text]): Finding[] => {
    const placeholder = PLACEHOLDER.exec(text)?.[0];
    const assessing = ASSESSING.exec(text)?.[0];
    return [
      ...(placeholder === undefined
        ? []
        : [
            warning(
              path,
              'placeholder',
              `Här står ${shown(placeholder)}, som ser ut att ha blivit kvar. Skriv texten eller ta bort den.`,
            ),
          ]),
      ...(hasPersonnummer(text)
        ? [
            error(
              path,
              'personal-number',
              'Här står något som ser ut som ett personnummer. Ta bort det: listan är öppen för alla.',
            ),
          ]
        : []),
      ...(assessing === undefined
        ? []
        : [
            warning(
              path,
              'assessing-word',
              `Här står ${shown(assessing)}. Insatserna ges utan att någon bedömer behovet. Skriv vad man får och hur det börjar.`,
            ),
          ]),
    ];
  });
}

function hasPersonnummer(text: string): boolean {
  return [...text.matchAll(PERSONNUMMER)].some(([, date = '', last = '']) => checkSum(date + last) % 10 === 0);
}

/** The sum by the Luhn algorithm. */
function checkSum(digits: string): number {
  return [...digits].reduce((sum, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
}

/** Whether one can come in: where and when, and by a telephone or a link. */
export function lintWaysIn(catalog: Catalog): Finding[] {
  return catalog.insatser.flatMap((insats, index) => {
    const path = `$.insatser[${index}]`;
    const contact = contactFor(catalog, insats);
    const isDeadEnd =
      !contact.phone && !contact.url && !insats.booking && !insats.form && !insats.places?.some(({ phone }) => phone);
    return [
      ...(insats.access === 'throughOther' && insats.howTo === undefined
        ? [
            warning(
              `${path}.access`,
              'who-begins',
              'Insatsen börjar genom någon annan, men det står inte vem. Skriv i howTo vem som börjar, som BVC eller skolan.',
            ),
          ]
        : []),
      ...(insats.access === 'dropIn' && !saysWhereOrWhen(insats)
        ? [
            warning(
              `${path}.access`,
              'where-and-when',
              'Man får komma utan anmälan, men det står varken var eller när. Lägg till places eller opening, eller skriv i howTo vem man frågar.',
            ),
          ]
        : []),
      ...(isDeadEnd && (contact.email || contact.address)
        ? [
            warning(
              path,
              'no-phone-or-link',
              'Insatsen har varken telefon eller länk, så den som vill vara med kan fastna. Lägg till det som finns, men gissa inte.',
            ),
          ]
        : []),
    ];
  });
}

/** Days off that end before they begin, and registration after the start. */
export function lintSchedules({ apply, contact, emergency, insatser, worry }: Catalog): Finding[] {
  const schedules = [
    ...Object.entries({ contact, apply, worry, emergency }).map(([whose, one]) => [`$.${whose}`, one?.closed] as const),
    ...insatser.flatMap((insats, index) => [
      [`$.insatser[${index}].contact`, insats.contact?.closed] as const,
      ...(insats.places ?? []).map(({ closed }, at) => [`$.insatser[${index}].places[${at}]`, closed] as const),
    ]),
  ];
  return [
    ...schedules.flatMap(([path, closed = []]) =>
      closed.flatMap(({ from, to }, at) =>
        from <= to
          ? []
          : [
              error(
                `${path}.closed[${at}]`,
                'empty-range',
                `Stängningen slutar ${to}, innan den börjar ${from}. Byt plats på dagarna.`,
              ),
            ],
      ),
    ),
    ...insatser.flatMap(({ starts = [] }, index) =>
      starts.flatMap(({ date, register }, at) =>
        register === undefined || register <= date
          ? []
          : [
              warning(
                `$.insatser[${index}].starts[${at}]`,
                'late-registration',
                `Sista dagen att anmäla sig, ${register}, kommer efter starten ${date}.`,
              ),
            ],
      ),
    ),
  ];
}

/** Whether what was approved is what stands there. */
export function lintApprovals(catalog: Catalog): Finding[] {
  const approved = [
    ['$', catalog] as const,
    ...catalog.insatser.map((insats, index) => [`$.insatser[${index}]`, insats] as const),
  ];
  return approved.flatMap(([path, value]) => {
    if (!value.approved) return [];
    const hash = approvalHash(value);
    if (hash === value.approved.hash) return [];
    const message = `Texten är en annan än den som ${value.approved.by} godkände ${value.approved.on}. Låt den läsas igen, och skriv sedan hash "${hash}".`;
    return [warning(`${path}.approved`, 'other-text-approved', message)];
  });
}
