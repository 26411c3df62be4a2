import { FACTS, type Fact } from './facts.js';
import { OPENING } from './opening-form.js';
import {
  ACCESS_KINDS,
  type ActionLink,
  type AnyOfVillkor,
  type Approval,
  type Area,
  type Catalog,
  type CheckedVillkor,
  type Closed,
  type Code,
  type Condition,
  type Contact,
  DOCUMENTATION_KINDS,
  type Documentation,
  FROM_15,
  type Guideline,
  type Insats,
  type NamedContact,
  type OpeningHours,
  type Overlays,
  type OwnContact,
  PARTICIPANTS,
  type Place,
  type RangeVillkor,
  type Source,
  type Start,
  TOPICS,
  type ValueVillkor,
  type Villkor,
} from './types.js';

/**
 * What may stand at each place of a catalogue, as data: the loader walks it, and the JSON Schema
 * takes its limits and patterns from it. The compiler holds the table to the types: a property of
 * `Catalog` without an entry, or with one for another type, does not compile.
 */
export type Form = Bare & {
  readonly optional?: true;
  /** `null` may stand there instead. */
  readonly orNull?: true;
};

type Bare =
  | TextForm
  | ListForm
  | { readonly type: 'flag'; readonly only?: true }
  | NumberForm
  | { readonly type: 'villkor' | 'overlays' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'object'; readonly fields: Fields };

export interface TextForm {
  readonly type: 'text';
  /** The most characters. */
  readonly max: number;
  /** What the whole text must match; absent where the text may be empty. */
  readonly pattern?: RegExp;
  /** The finding's rule where the pattern does not match. */
  readonly rule: string;
}

/** A whole number; years of age where nothing else is said. */
export interface NumberForm {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
}

export interface ListForm {
  readonly type: 'list';
  readonly items: Form;
  readonly min: number;
  readonly max: number;
  /** No item twice. */
  readonly unique?: boolean;
  /** What may stand there instead of a list. */
  readonly or?: Form;
}

/** The forms of an object's properties, by name. */
export type Fields = Readonly<Record<string, Form>>;

/** A form for values of exactly the type `T`: neither a wider nor a narrower one fits. */
type Kind<T> = Bare & { readonly exactly?: (value: T) => T; readonly optional?: never };
type Optional<T> = Bare & { readonly exactly?: (value: T) => T; readonly optional: true };
/** The forms of the properties of `T`. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Kind<T[K]>;
};

/** Whole numbers of a villkor: years of age. */
export const MAX_AGE = 150;

/** How many `anyOf` may stand inside each other. */
export const MAX_DEPTH = 4;

/**
 * What no text may hold, since texts are shown as written: markup, control characters, lone
 * surrogates, and the invisible characters that reorder or hide text.
 */
export const FORBIDDEN = /<[a-zA-Z/!?]|[\p{Cc}\p{Cs}\u200b\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** A text, with what the whole of it must match. */
export const text = (max: number, pattern?: RegExp, rule = 'text'): Kind<string> => ({
  type: 'text',
  max,
  rule: `invalid-${rule}`,
  ...(pattern && { pattern }),
});
/** One of these words. */
export const choice = <const T extends string>(options: readonly T[]): Kind<T> => ({ type: 'choice', options });
/** A list of values of one kind. */
export const list = <T>(items: Kind<T>, min: number, max: number, unique?: boolean): Kind<readonly T[]> => ({
  type: 'list',
  items,
  min,
  max,
  ...(unique && { unique }),
});
const either = <T, U>(many: Kind<readonly T[]>, or: Kind<U>) => ({ ...many, or }) as Form as Kind<readonly T[] | U>;
const nullable = <T>(kind: Kind<T>) => ({ ...kind, orNull: true }) as Form as Kind<T | null>;
const object = <T>(fields: FieldsOf<T>): Kind<T> => ({ type: 'object', fields });
/** A property that may be left out. */
export const optional = <T>(kind: Kind<T>): Optional<T> => ({ ...kind, optional: true });

const required = /\S/u;
/** One line, such as a name. */
export const name = text(200, required);
/** A sentence or more. */
export const prose = text(2000, required);
const quote = text(10_000);
/** True or false. */
export const flag: Kind<boolean> = { type: 'flag' };
/** True; where it is not so, the property is left out. */
const yes: Kind<true> = { type: 'flag', only: true };
const number: Kind<number> = { type: 'number' };
/** A whole number, both bounds included. */
export const numberFrom = (min: number, max: number): Kind<number> => ({ type: 'number', min, max });
/** `2026-11-22`. */
export const date = text(10, /^\d{4}-\d\d-\d\d$/u, 'date');
/** An address on the web. */
export const link = text(500, /^https?:\/\/[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d{1,5})?([/?#][^\s<>"\\]*)?$/u, 'link');
/** One number that a link can dial: groups of digits, one hyphen, and brackets around the area code or the (0) of "+46 (0)". */
const phone = text(
  30,
  /^(?=(?:\D*\d){3,15}\D*$)(?:\+\d{1,3} ?(?:\(0\) ?)?|\(\d+\) ?)?\d+(?: \d+)*(?:-\d+(?: \d+)*)?$/u,
  'phone',
);
const opening = text(100, OPENING, 'opening');
const email = text(100, /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/u, 'email');
/** An id of an insats. */
export const id = text(80, /^(?!constructor$)[a-z\d]+(-[a-z\d]+)*$/u, 'id');
/** The code of a language. */
export const language = text(20, /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/u, 'language');
/** By what a text is known. */
export const hash = text(8, /^[\da-f]{8}$/u, 'hash');
const file = text(200, /^[^./\\][^/\\]*$/u, 'file');
/** The four digits of a kommun. */
export const code = text(4, /^\d{4}$/u, 'code');

/** Kept as they are: a visitor's browser reads one when its language is chosen, and `check` reads all of them. */
const overlays: Kind<Overlays> = { type: 'overlays' };

/** How many areas a question can show. */
const MAX_AREAS = 12;

const villkor: Kind<Villkor> = { type: 'villkor' };
const villkorList = list(villkor, 0, 50);
const villkorOrUnstated = either(villkorList, choice(['unstated']));
const origin = optional(choice(['villkor', 'malgrupp']));

const hoursFields: FieldsOf<OpeningHours> = {
  opening: optional(list(opening, 1, 50)),
  hours: optional(name),
  closed: optional(list(object<Closed>({ from: date, to: date, note: optional(prose) }), 1, 100)),
};

const contactFields: FieldsOf<Contact> = {
  phone: optional(phone),
  phoneNote: optional(prose),
  ...hoursFields,
  email: optional(email),
  address: optional(name),
  url: optional(link),
  source: optional(prose),
  checked: optional(date),
};
const contact = object<Contact>(contactFields);
const ownContact = object<OwnContact>({
  ...contactFields,
  phone: optional(nullable(phone)),
  email: optional(nullable(email)),
  address: optional(nullable(name)),
  url: optional(nullable(link)),
});
const place = object<Place>({ name, address: optional(name), phone: optional(phone), ...hoursFields });
const action = object<ActionLink>({ url: link, label: optional(name) });
const approval = object<Approval>({ by: name, role: optional(name), on: date, hash });
const start = object<Start>({ date, register: optional(date), note: optional(prose) });

/** The form of a whole catalogue. */
export const CATALOG = object<Catalog>({
  $schema: optional(prose),
  kommun: object<Catalog['kommun']>({ name, code: optional(code) }),
  version: date,
  validThrough: optional(date),
  guideline: object<Guideline>({
    title: name,
    file: optional(file),
    url: optional(link),
    status: choice(['adopted', 'proposal']),
    malgrupp: choice(['guiding', 'binding']),
    malgruppQuote: optional(quote),
    adoptedBy: optional(name),
    adopted: optional(date),
    validFrom: optional(date),
    note: optional(prose),
    from15: optional(choice(FROM_15)),
    from15Quote: optional(quote),
  }),
  contact,
  apply: optional(contact),
  worry: optional(contact),
  emergency: optional(object<NamedContact>({ name, ...contactFields })),
  translations: optional(list(language, 0, 100, true)),
  overlays: optional(overlays),
  areas: optional(list(object<Area>({ id, name, inKommun: flag }), 1, MAX_AREAS)),
  conditions: optional(list(object<Condition>({ text: prose, quote }), 1, 50)),
  villkor: optional(villkorList),
  villkorQuote: optional(quote),
  approved: optional(approval),
  insatser: list(
    object<Insats>({
      id,
      name,
      summary: prose,
      topics: list(choice(TOPICS), 0, TOPICS.length, true),
      audience: optional(prose),
      villkor: villkorOrUnstated,
      openToAll: optional(yes),
      takesPart: optional(choice(PARTICIPANTS)),
      from15: optional(choice(FROM_15)),
      from15Quote: optional(quote),
      wording: optional(prose),
      generalVillkor: optional(flag),
      access: choice(ACCESS_KINDS),
      howTo: optional(prose),
      documentation: object<Documentation>({
        kind: choice(DOCUMENTATION_KINDS),
        until: optional(date),
        note: optional(prose),
      }),
      provider: optional(name),
      limits: optional(prose),
      cost: optional(prose),
      costChecked: optional(date),
      legalBasis: optional(name),
      onRequest: optional(flag),
      contact: optional(ownContact),
      places: optional(list(place, 1, 50)),
      booking: optional(action),
      form: optional(action),
      starts: optional(list(start, 1, 100)),
      codes: optional(list(object<Code>({ system: name, code: name }), 1, 50)),
      approved: optional(approval),
      validThrough: optional(date),
      source: object<Source>({ section: quote, quote }),
      reading: optional(prose),
      editorNote: optional(prose),
    }),
    1,
    20_000,
  ),
});

/** What can be saved from a catalogue that does not hold: whom to call. */
export const CONTACT_FIELDS: Fields = { ...contactFields };
export const KOMMUN_NAME: Form = name;

const anyOf: FieldsOf<Omit<AnyOfVillkor, 'besides' | 'told'>> = { anyOf: list(list(villkor, 1, 50), 1, 50), origin };

const checked: FieldsOf<CheckedVillkor> = { checked: prose, id, origin };

/** The properties of a `checked`. */
export const CHECKED_FIELDS: Fields = { ...checked };

/** The properties of an `anyOf`. */
export const ANY_OF_FIELDS: Fields = { ...anyOf };

/** An area, or one of the options that every catalogue has. */
const areaId = text(80, /^([a-z\d]+(-[a-z\d]+)*|elsewhereInKommun)$/u, 'id');

const fieldsByFact = new Map<Fact, Fields>();

/** The properties of a villkor on `fact`: bounds where it is a number, otherwise `is`. */
export function villkorFields(fact: Fact): Fields {
  const fields = fieldsByFact.get(fact) ?? makeVillkorFields(fact);
  fieldsByFact.set(fact, fields);
  return fields;
}

function makeVillkorFields(fact: Fact): Fields {
  const { shape } = FACTS[fact];
  const named = { fact: choice([fact]), origin };
  if (shape.kind === 'number' || shape.kind === 'numbers')
    return { ...named, from: optional(number), to: optional(number) } satisfies FieldsOf<RangeVillkor>;
  const is: Form =
    shape.kind === 'boolean'
      ? flag
      : shape.kind === 'area'
        ? either(list(areaId, 1, MAX_AREAS + shape.options.length, true), areaId)
        : either(list(choice<string>(shape.options), 1, shape.options.length, true), choice<string>(shape.options));
  return { ...named, is } satisfies Record<Exclude<keyof ValueVillkor, 'about' | 'alone'>, Form>;
}
