import { isAskable } from '../catalog/facts.js';
import type { Catalog, Villkor } from '../catalog/types.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf } from '../rules/evaluate.js';
import type { LeafVillkor } from '../rules/weigh.js';

/** Something of the catalogue that a format has no field for. */
export interface NotHeld {
  /** Where it stands in the catalogue: `$.insatser[3].documentation`. */
  readonly path: string;
  /** What is lost, in English: those who use the format read it. */
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
  source: 'Where contact details were read is not held.',
  checked: 'When contact details were read is not held.',
};

/** What no format of services can say: it is about a person's answers. */
const STATUSES: NotHeld = {
  path: '$',
  message:
    'What the guide answers a person (open, to be checked, meant for others, to be applied for) is not held: the format describes services, not answers.',
};

/** What none of the formats has a field for. */
const COMMON_GAPS: Gaps = {
  'guideline.file': 'The file name of the guideline is not held: it says something only beside the catalogue.',
  'guideline.malgruppQuote': 'The sentence that says how the målgrupp binds is not held; what it comes to is.',
  'insatser.*.takesPart': 'Who takes part is not held; whose folkbokföring a villkor is about is, in words.',
  'areas.*': 'A part of the kommun, or a place outside it, is held only in the words of the villkor that name it.',
  'insatser.*.editorNote': 'What an editor remarks on the source is not held.',
  translations: 'The translations are not held: the texts are those that were decided, in Swedish.',
  villkorQuote: 'The sentence that the general villkor were read from is not held; the villkor are.',
  'insatser.*.documentation': 'What is written down about who takes part (SoL 14 kap. 3-5 §§) is not held.',
  approved: 'Who vouches for the catalogue is not held.',
  'insatser.*.approved': 'Who vouches for an insats is not held.',
  'insatser.*.costChecked': 'When somebody saw that a cost is right is not held.',
  'insatser.*.starts': 'When an insats starts is not held: it changes more often than the list is read.',
  overlays: 'The translations are not held: the texts are those that were decided, in Swedish.',
  'guideline.from15': 'Whether whoever is 15 to 17 may take part without consent is not held.',
  'guideline.from15Quote': 'The sentence on those of 15 to 17 is not held.',
  'insatser.*.from15': 'Whether whoever is 15 to 17 may take part without consent is not held.',
  'insatser.*.from15Quote': 'The sentence on those of 15 to 17 is not held.',
  'insatser.*.onRequest': 'That the kommun owes the insats to whoever asks (SoL 13 kap.) is not held.',
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
      message: `That the provider checks ${fact}, and nobody else asks for it, is not held.`,
    }));
    if ('anyOf' in one) {
      const message =
        'Alternatives (anyOf) are held in words only: in the format all conditions hold together, for one person.';
      return [{ path: place, message }, ...provider];
    }
    if ('checked' in one)
      return [{ path: place, message: `What the provider checks (${one.id}) is held in words only.` }];
    if (isHeld(one)) return provider;
    return [
      { path: place, message: `A condition on ${one.fact} is held in words only: there is no field for it.` },
      ...provider,
    ];
  });
}
