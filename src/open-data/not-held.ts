import { isAskable } from '../catalog/facts.js';
import { inSwedish } from '../catalog/in-swedish.js';
import type { Catalog, Villkor } from '../catalog/types.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf } from '../rules/evaluate.js';
import type { LeafVillkor } from '../rules/weigh.js';

/** Something of the catalogue that a format has no field for. */
export interface NotHeld {
  /** Where it stands in the catalogue: `$.insatser[3].documentation`. */
  readonly path: string;
  /** What is lost, in Swedish, as the texts around it: editors and those who use the data read it. */
  readonly message: string;
}

/** What a format has no field for: where it may stand in a catalogue, `*` for every item of a list, and what is lost. */
export type Gaps = Readonly<Record<string, string>>;

/** Where a catalogue may have contact details. */
const CONTACTS = ['contact', 'apply', 'worry', 'emergency', 'insatser.*.contact'] as const;

/** That no contact has these fields, by what is lost. */
export function gapsOfContacts(
  fields: Readonly<Record<string, string>>,
  contacts: readonly (typeof CONTACTS)[number][] = CONTACTS,
): Gaps {
  return Object.fromEntries(
    contacts.flatMap((contact) => Object.entries(fields).map(([field, message]) => [`${contact}.${field}`, message])),
  );
}

/** Where and when contact details were read, which no format has a place for. */
export const SOURCES_OF_CONTACTS: Readonly<Record<string, string>> = {
  source: 'Var kontaktuppgifterna är lästa följer inte med.',
  checked: 'När kontaktuppgifterna lästes följer inte med.',
};

/** What no format of services can say: it is about a person's answers. */
const STATUSES: NotHeld = {
  path: '$',
  message:
    'Vad guiden svarar en person (öppet, kontrolleras, för andra, att ansöka om) följer inte med: formatet beskriver insatser, inte svar.',
};

/** What none of the formats has a field for. */
const COMMON_GAPS: Gaps = {
  'guideline.file': 'Riktlinjens filnamn följer inte med: det säger något bara bredvid katalogen.',
  'guideline.malgruppQuote': 'Meningen som säger hur målgruppen binder följer inte med. Det den leder till gör det.',
  'insatser.*.takesPart': 'Vem som deltar följer inte med. Vems folkbokföring ett villkor gäller står i ord.',
  'areas.*': 'En del av kommunen, eller en plats utanför den, står bara i orden i de villkor som nämner den.',
  'insatser.*.editorNote': 'Redaktörens anmärkningar om källan följer inte med.',
  translations: 'Översättningarna följer inte med: texterna är de som är beslutade, på svenska.',
  villkorQuote: 'Meningen som de allmänna villkoren är lästa ur följer inte med. Villkoren gör det.',
  'insatser.*.documentation': 'Vad som skrivs ner om den som deltar (14 kap. 3–5 §§ SoL) följer inte med.',
  approved: 'Vem som har godkänt katalogen följer inte med.',
  'insatser.*.approved': 'Vem som har godkänt insatsen följer inte med.',
  'insatser.*.costChecked': 'När någon såg att kostnaden stämmer följer inte med.',
  'insatser.*.starts': 'När insatsen börjar följer inte med: det ändras oftare än listan läses.',
  overlays: 'Översättningarna följer inte med: texterna är de som är beslutade, på svenska.',
  'guideline.from15': 'Om den som är 15–17 år får delta utan vårdnadshavarnas samtycke följer inte med.',
  'guideline.from15Quote': 'Meningen om den som är 15–17 år följer inte med.',
  'insatser.*.from15': 'Om den som är 15–17 år får delta utan vårdnadshavarnas samtycke följer inte med.',
  'insatser.*.from15Quote': 'Meningen om den som är 15–17 år följer inte med.',
  'insatser.*.onRequest': 'Att kommunen är skyldig att erbjuda insatsen (13 kap. SoL) följer inte med.',
};

/**
 * Whether a format has fields for a villkor on one fact, so that a machine can weigh it.
 *
 * @param together All villkor of the insats, this one among them.
 */
export type IsHeld = (villkor: LeafVillkor, together: readonly Villkor[]) => boolean;

/** Everything in the catalogue that a format does not hold. */
export function notHeldOf(catalog: Catalog, gaps: Gaps, isHeld: IsHeld): readonly NotHeld[] {
  const found = Object.entries({ ...COMMON_GAPS, ...gaps }).flatMap(([pattern, message]) =>
    placesOf(catalog, pattern.split('.'), '$').map((path) => ({ path, message })),
  );
  const under = catalog.insatser.filter(({ generalVillkor }) => generalVillkor !== false);
  const general = villkorNotes(catalog.villkor ?? [], '$.villkor', (leaf) =>
    under.every((insats) => isHeld(leaf, villkorOf(catalog, insats))),
  );
  const own = catalog.insatser.flatMap((insats, at) =>
    insats.villkor === 'unstated'
      ? []
      : villkorNotes(insats.villkor, `$.insatser[${at}].villkor`, (leaf) => isHeld(leaf, villkorOf(catalog, insats))),
  );
  return [STATUSES, ...found, ...general, ...own];
}

/** Where a pattern has something in the catalogue. */
function placesOf(value: unknown, [name, ...rest]: readonly string[], path: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (name === undefined) return [path];
  if (name === '*') {
    return (value as readonly unknown[]).flatMap((item, at) => placesOf(item, rest, `${path}[${at}]`));
  }
  return placesOf((value as Readonly<Record<string, unknown>>)[name], rest, `${path}.${name}`);
}

function villkorNotes(
  villkor: readonly Villkor[],
  path: string,
  isHeld: (villkor: LeafVillkor) => boolean,
): readonly NotHeld[] {
  return villkor.flatMap((one, at): readonly NotHeld[] => {
    const place = `${path}[${at}]`;
    const checked = factsOf(one).filter((fact) => !isAskable(fact));
    const provider = checked.map((fact) => ({
      path: place,
      message: `Att bara utföraren kontrollerar villkoret på ${inSwedish(fact)} följer inte med.`,
    }));
    if ('anyOf' in one) {
      const message =
        'Alternativ (”något av”) står bara i ord: i formatet gäller alla villkor tillsammans, för en person.';
      return [{ path: place, message }, ...provider];
    }
    if ('checked' in one)
      return [{ path: place, message: `Det som kontrolleras hos utföraren (${one.id}) står bara i ord.` }];
    if (isHeld(one)) return provider;
    return [
      { path: place, message: `Villkoret på ${inSwedish(one.fact)} står bara i ord: formatet har inget fält för det.` },
      ...provider,
    ];
  });
}
