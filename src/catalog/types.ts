import type { Fact } from './facts.js';

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** What a person may say they want to talk about. Orders and filters, never decides status. */
export const TOPICS = [
  'parenting',
  'youth',
  'separation',
  'relatives',
  'violence',
  'money',
  'work',
  'meeting',
  'addiction',
  'talk',
  'crime',
  'newInSweden',
  'older',
  'health',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * Where a condition comes from: a stated villkor (the default), the checkable part of the målgrupp,
 * or the law (added by evaluation, never written in a catalogue).
 */
export type Origin = 'villkor' | 'malgrupp';

/** The fact has this value, or one of these; for a set fact, one in common is enough. */
export interface ValueVillkor {
  readonly fact: Fact;
  readonly is: boolean | string | readonly string[];
  readonly origin?: Origin;
  /** Whose fact it is, where the fact alone does not say so; added by evaluation, never written in a catalogue. */
  readonly about?: 'asker' | 'child';
  /** Whether nothing else may hold of a set fact; added by evaluation, never written in a catalogue. */
  readonly alone?: true;
}

/** The number is within the bounds, both inclusive; for `childAges`, one child within is enough. */
export interface RangeVillkor {
  readonly fact: Fact;
  readonly from?: number;
  readonly to?: number;
  readonly origin?: Origin;
}

/** At least one of the lists holds as a whole. One origin for all of it. */
export interface AnyOfVillkor {
  readonly anyOf: readonly (readonly Villkor[])[];
  readonly origin?: Origin;
  /** The villkor on children in the lists around it, which are to hold of the same child. In no catalogue: the rules add it. */
  readonly besides?: readonly (ValueVillkor | RangeVillkor)[];
  /** The villkor that a reader is told in its place, as the decision has them. In no catalogue: the rules add it. */
  readonly told?: readonly Villkor[];
}

/** What the decision demands and the vocabulary lacks: never asked, always unknown, checked when one gets in touch. */
export interface CheckedVillkor {
  /** The demand as a sentence. */
  readonly checked: string;
  /** The same id stands for the same text wherever it stands. */
  readonly id: string;
  readonly origin?: Origin;
}

/** A condition as decided by the kommun: simple and checkable. */
export type Villkor = ValueVillkor | RangeVillkor | CheckedVillkor | AnyOfVillkor;

/** A part of the kommun, or a place outside it, that a villkor on `livesIn` may name. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly inKommun: boolean;
}

/** Who takes part: the person who asks, their child, or either of them. */
export const PARTICIPANTS = ['asker', 'child', 'either'] as const;
export type Participant = (typeof PARTICIPANTS)[number];

/** Whether those of 15 to 17 may take part without consent where it is suitable (SoL 21 kap. 2 §). */
export const FROM_15 = ['suitable', 'unstated'] as const;
export type From15 = (typeof FROM_15)[number];

/** A rule of the guideline that holds for all who take part, such as a waiting list. */
export interface Condition {
  readonly text: string;
  /** The sentence that says so, verbatim. */
  readonly quote: string;
}

/** Days on which something that is usually open is closed. */
export interface Closed {
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
  /** Why, or what to do meanwhile. */
  readonly note?: string;
}

/** When something is open. */
export interface OpeningHours {
  /**
   * As schema.org writes it: `Mo-Fr 08:00-16:30`, `Tu,Th 13:00-15:00`. `PH` is a public holiday, `PH off` says that it is
   * closed then; where no holiday is named, nothing is claimed of one.
   */
  readonly opening?: readonly string[];
  /** The same in words, and what `opening` cannot say. */
  readonly hours?: string;
  readonly closed?: readonly Closed[];
}

/** Ways to get in touch. The hours are those in which the telephone is answered. */
export interface Contact extends OpeningHours {
  readonly phone?: string;
  /** What to press or ask for when the switchboard answers. */
  readonly phoneNote?: string;
  readonly email?: string;
  readonly address?: string;
  readonly url?: string;
  /** Where the details were read. */
  readonly source?: string;
  /** When they were read. */
  readonly checked?: IsoDate;
}

/**
 * What an insats has instead of the kommun's contact, way by way: a telephone number of its own brings its note and its
 * hours, and `null` takes a way away.
 */
export interface OwnContact extends OpeningHours {
  readonly phone?: string | null;
  readonly phoneNote?: string;
  readonly email?: string | null;
  readonly address?: string | null;
  readonly url?: string | null;
  /** Where these details were read. */
  readonly source?: string;
  /** When they were read. */
  readonly checked?: IsoDate;
}

/** Where one goes; an insats may have several. */
export interface Place extends OpeningHours {
  readonly name: string;
  readonly address?: string;
  readonly phone?: string;
}

/** A link that does something: books a time, or opens a form. */
export interface ActionLink {
  readonly url: string;
  /** What the button says; "Boka tid" and the like where it is left out. */
  readonly label?: string;
}

/** A date on which a course or a group starts. */
export interface Start {
  readonly date: IsoDate;
  /** The last day to register. */
  readonly register?: IsoDate;
  readonly note?: string;
}

/** What the insats is called in a system of codes, such as KSI. */
export interface Code {
  readonly system: string;
  readonly code: string;
}

/** Who vouches for a text, and for exactly which one. */
export interface Approval {
  readonly by: string;
  readonly role?: string;
  readonly on: IsoDate;
  /** By what the text is known that was approved; `check` says what it is now. */
  readonly hash: string;
}

/** A contact with a name of its own, such as the socialjour. */
export interface NamedContact extends Contact {
  readonly name: string;
}

/**
 * What is written down about a participant: `advice` nothing personal (SoL 14 kap. 4 §), `exempt`
 * nothing that tells who one is (14 kap. 5 §), `full` as the main rule (14 kap. 3 §).
 */
export const DOCUMENTATION_KINDS = ['advice', 'exempt', 'full', 'unstated'] as const;
export type DocumentationKind = (typeof DOCUMENTATION_KINDS)[number];

export interface Documentation {
  readonly kind: DocumentationKind;
  /** Last day of a temporary exemption; after it the card no longer claims it. */
  readonly until?: IsoDate;
  /** What the decision adds, in klarspråk. */
  readonly note?: string;
}

/** How one comes in: get in touch, just come, or another (school, BVC, police) starts it. */
export const ACCESS_KINDS = ['contact', 'dropIn', 'throughOther'] as const;
export type Access = (typeof ACCESS_KINDS)[number];

export interface Source {
  /** The heading in the guideline. */
  readonly section: string;
  /** The målgrupp and villkor text the villkor were read from, verbatim; ` … ` joins parts. */
  readonly quote: string;
}

export interface Insats {
  readonly id: string;
  /** As the guideline names it. */
  readonly name: string;
  /** One or two sentences of klarspråk: what it gives. */
  readonly summary: string;
  readonly topics: readonly Topic[];
  /** The self-experienced part of the målgrupp: shown, never asked, never weighed. */
  readonly audience?: string;
  /** `[]`: nothing to check; `"unstated"` where the guideline gives neither villkor nor målgrupp. */
  readonly villkor: readonly Villkor[] | 'unstated';
  /** The guideline says that it is open to all; `source.quote` has the sentence. */
  readonly openToAll?: true;
  /** Whose folkbokföring a villkor on residence is about; the person who asks unless said. */
  readonly takesPart?: Participant;
  readonly from15?: From15;
  /** The sentence that says so, verbatim. */
  readonly from15Quote?: string;
  /** The villkor in the kommun's own klarspråk, where they read better than word by word. */
  readonly wording?: string;
  /** `false`: the catalogue's general villkor do not hold for this insats. */
  readonly generalVillkor?: boolean;
  readonly access: Access;
  /** How it starts, in words. */
  readonly howTo?: string;
  readonly documentation: Documentation;
  readonly provider?: string;
  /** Such as at most five talks. */
  readonly limits?: string;
  /** Only where the source states it. */
  readonly cost?: string;
  /** When somebody saw that the cost is right. */
  readonly costChecked?: IsoDate;
  /** Where it is not SoL 11 kap. 5 §. */
  readonly legalBasis?: string;
  /** Owed by law to whoever asks (SoL 13 kap. 2 and 4 §§): in every list, whatever the topic, and never closed. */
  readonly onRequest?: boolean;
  /** Merged with the kommun's, way by way. */
  readonly contact?: OwnContact;
  readonly places?: readonly Place[];
  /** Where one books a time. */
  readonly booking?: ActionLink;
  /** A form to fill in. */
  readonly form?: ActionLink;
  /** When it starts; what has been falls away by itself. */
  readonly starts?: readonly Start[];
  readonly codes?: readonly Code[];
  readonly approved?: Approval;
  readonly validThrough?: IsoDate;
  readonly source: Source;
  /** How a rule was read, in klarspråk; it may stand on the card. */
  readonly reading?: string;
  /** What an editor remarks on the source, such as a contradiction or a misprint; for the report alone. */
  readonly editorNote?: string;
}

export interface Guideline {
  readonly title: string;
  /** The file name of the document's text, where it is at hand beside the catalogue. */
  readonly file?: string;
  readonly url?: string;
  /** Only what has been decided may be offered (SoL 11 kap. 5 §). */
  readonly status: 'adopted' | 'proposal';
  /** Whether someone outside the målgrupp may still take part, in the kommun's own words. */
  readonly malgrupp: 'guiding' | 'binding';
  /** The sentence that says so, verbatim. */
  readonly malgruppQuote?: string;
  readonly adoptedBy?: string;
  readonly adopted?: IsoDate;
  readonly validFrom?: IsoDate;
  /** How a gap or contradiction about the guideline as a whole was settled. */
  readonly note?: string;
  readonly from15?: From15;
  /** The sentence that says so, verbatim. */
  readonly from15Quote?: string;
}

/** What one kommun has decided to offer without an individual assessment of need. */
export interface Catalog {
  readonly $schema?: string;
  readonly kommun: { readonly name: string; readonly code?: string };
  readonly version: IsoDate;
  readonly validThrough?: IsoDate;
  readonly guideline: Guideline;
  readonly contact: Contact;
  /** Where to apply for a decision, when it is elsewhere than `contact` (SoL 11 kap. 1 §). */
  readonly apply?: Contact;
  /** Where to report worry for a child (SoL 19 kap.). */
  readonly worry?: Contact;
  /** The socialjour, for what cannot wait. */
  readonly emergency?: NamedContact;
  /** Languages that have an overlay, beside the catalogue or in `overlays`. */
  readonly translations?: readonly string[];
  /** The overlays by language, where `insatsguiden bundle` has put them into the catalogue: none is looked for beside it. */
  readonly overlays?: Overlays;
  /** The places that a villkor on `livesIn` may name, at most twelve. */
  readonly areas?: readonly Area[];
  /** What holds for all who take part, besides the villkor. */
  readonly conditions?: readonly Condition[];
  /** Villkor that hold for every insats unless it says `"generalVillkor": false`. */
  readonly villkor?: readonly Villkor[];
  /** The sentence the general villkor were read from, verbatim. */
  readonly villkorQuote?: string;
  readonly approved?: Approval;
  readonly insatser: readonly Insats[];
}

/** Overlays by the code of their language. */
export type Overlays = Readonly<Record<string, CatalogOverlay>>;

/** For each text of an insats that is translated, by what its Swedish text was known: see `textHash`. */
export type TextHashes = { readonly [Name in keyof OverlayTexts]?: string };

/** For the texts of a catalogue that are of no insats, by what their Swedish was known: see `textHash`. */
export interface CatalogTextHashes {
  /** By the id of a `checked` villkor. */
  readonly checked?: Readonly<Record<string, string>>;
  /** In the order of the conditions. */
  readonly conditions?: readonly string[];
}

/** The texts of an insats in another language; only those that it has in Swedish. */
export interface OverlayTexts {
  /** A programme's proper name stays, and is explained. */
  readonly name?: string;
  readonly summary?: string;
  readonly audience?: string;
  /** The villkor in klarspråk, where the kommun has words of its own for them. */
  readonly wording?: string;
  /** The Swedish word to say on the phone stands in brackets. */
  readonly howTo?: string;
  readonly limits?: string;
  readonly cost?: string;
  readonly provider?: string;
  /** What the catalogue's `documentation.note` says. */
  readonly documentation?: string;
}

/** `<language>.json` beside a catalogue: what its insatser are called and how they are told of in that language. */
export interface CatalogOverlay {
  readonly $schema?: string;
  /** The language's code, as in the name of the file. */
  readonly language: string;
  /**
   * The `version` of the catalogue that was translated: where the catalogue has another, every text is out of date. Not
   * needed where `of` tells it of each text.
   */
  readonly catalogVersion?: IsoDate;
  /** Who made it. */
  readonly origin: 'machine' | 'person';
  /** Whether a person who knows the language has read all of it; until then the card says that nobody has. */
  readonly reviewed: boolean;
  /** Who has read it, by name or role, and when. */
  readonly reviewer?: string;
  /** From the id of a `checked` villkor to its text. */
  readonly checked?: Readonly<Record<string, string>>;
  /** The texts of the catalogue's conditions, in its order. */
  readonly conditions?: readonly string[];
  /** From the id of an insats to its texts: all of them, or none, and then it is shown in Swedish. */
  readonly insatser: Readonly<Record<string, OverlayTexts>>;
  /**
   * By the id of an insats, for each of its texts: the first 8 hex digits of the SHA-256 of the Swedish text that was
   * translated. A text whose Swedish is another one now is out of date, and shown in Swedish.
   */
  readonly of?: Readonly<Record<string, TextHashes>>;
  /** The same for the texts that are of no insats. */
  readonly ofCatalog?: CatalogTextHashes;
}
