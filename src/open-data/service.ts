import { contactFor } from '../catalog/contact.js';
import type { ActionLink, Catalog, Contact, Insats, OpeningHours, Villkor } from '../catalog/types.js';
import { openToAllNote } from '../content/villkor-content.js';
import '../i18n/results-texts.js';
import { villkorText } from '../i18n/villkor-text.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf, toldOf } from '../rules/evaluate.js';
import type { Interval } from '../rules/interval.js';
import { type LeafVillkor, rangeOf } from '../rules/weigh.js';
import { intersection } from './bounds.js';
import { type LegalBasis, legalBasisOf } from './legal-basis.js';
import { listText, type Wording } from './wording.js';

/** A villkor with what a format needs of it. */
export interface ServiceCondition {
  readonly villkor: Villkor;
  /** In words, with a capital. */
  readonly words: string;
  /** Whether it binds, or belongs to a målgrupp that only guides: then nobody is turned away for it. */
  readonly isBinding: boolean;
  readonly origin: 'villkor' | 'malgrupp';
}

/** An insats with its villkor in words and, where they are plain, in numbers. */
export interface Service {
  readonly insats: Insats;
  readonly contact: Contact;
  readonly legalBasis: LegalBasis;
  readonly conditions: readonly ServiceCondition[];
  /** Whether a child under 15 needs the consent of the law (SoL 21 kap. 2 §): the insats states no rule of its own. */
  readonly needsLawConsent: boolean;
}

/** The insatser of a catalogue as the formats describe them. */
export function servicesOf(catalog: Catalog, wording: Wording): readonly Service[] {
  return catalog.insatser.map((insats) => {
    const villkor = villkorOf(catalog, insats);
    return {
      insats,
      contact: contactFor(catalog, insats),
      legalBasis: legalBasisOf(insats),
      conditions: villkor.flatMap(toldOf).map((one) => conditionOf(catalog, one, wording)),
      needsLawConsent: !villkor.some((one) => factsOf(one).includes('guardianConsent')),
    };
  });
}

function conditionOf(catalog: Catalog, villkor: Villkor, { texts }: Wording): ServiceCondition {
  const words = villkorText(villkor, texts, catalog.kommun.name, { areas: catalog.areas });
  const origin = villkor.origin ?? 'villkor';
  return {
    villkor,
    words: words.slice(0, 1).toUpperCase() + words.slice(1),
    isBinding: origin === 'villkor' || catalog.guideline.malgrupp === 'binding',
    origin,
  };
}

/**
 * The years that a number must be within by the conditions that bind, or by those that guide; `undefined` where no
 * condition of its own is about it. What stands in alternatives is not read: it need not hold. Nor are two conditions
 * on children's ages: they may hold for two children.
 */
export function yearsOf({ conditions }: Service, fact: 'age' | 'childAges', isBinding: boolean): Interval | undefined {
  const ranges = leavesOf(conditions, isBinding).flatMap((leaf) =>
    leaf.fact === fact && !('is' in leaf) ? [rangeOf(leaf)] : [],
  );
  return fact === 'childAges' && ranges.length > 1 ? undefined : intersection(ranges);
}

/** The genders that a condition of its own names. */
export function genderOf({ conditions }: Service, isBinding: boolean): readonly string[] {
  return leavesOf(conditions, isBinding).flatMap((leaf) => {
    if (leaf.fact !== 'gender' || !('is' in leaf) || typeof leaf.is === 'boolean') return [];
    return typeof leaf.is === 'string' ? [leaf.is] : leaf.is;
  });
}

/** Whether one must be folkbokförd in the kommun. */
export function needsResidence({ conditions }: Service): boolean {
  return leavesOf(conditions, true).some((leaf) => leaf.fact === 'resident' && 'is' in leaf && leaf.is === true);
}

function leavesOf(conditions: readonly ServiceCondition[], isBinding: boolean): readonly LeafVillkor[] {
  return conditions.flatMap((one) => (one.isBinding === isBinding && 'fact' in one.villkor ? [one.villkor] : []));
}

/** What it gives, and how much of it, as one text. */
export function descriptionOf({ insats: { summary, limits } }: Service): string {
  return limits === undefined ? summary : `${summary} ${limits}`;
}

/** When something is open, in the kommun's words and as schema.org writes it; `undefined` where nothing is said of it. */
export function openingOf({ hours, opening = [], closed = [] }: OpeningHours, { texts }: Wording): string | undefined {
  const daysOff = closed.map(({ from, to, note }) =>
    [`${texts.t('card.shut')} ${from}–${to}`, note].filter(Boolean).join(': '),
  );
  return [hours, ...opening, ...daysOff].filter(Boolean).join('; ') || undefined;
}

/** The places that one goes to, in words: the name, the address, the telephone and the hours. */
export function placesOf({ insats: { places = [] } }: Service, wording: Wording): readonly string[] {
  return places.map((place) =>
    [place.name, place.address, place.phone, openingOf(place, wording)].filter(Boolean).join(', '),
  );
}

/** What can be done by a link, with what its button says. */
export function actionsOf(
  { insats: { booking, form } }: Service,
  { texts: { t } }: Wording,
): readonly Required<ActionLink>[] {
  const named = (link: ActionLink | undefined, label: string) => (link ? [{ label, ...link }] : []);
  return [...named(booking, t('card.book')), ...named(form, t('card.form'))];
}

/** How it begins, in words. */
export function accessOf({ insats: { access, howTo } }: Service, { texts: { t } }: Wording): string {
  const kind = `${t(`card.${access}`)}.`;
  return howTo === undefined ? kind : access === 'contact' ? howTo : `${kind} ${howTo}`;
}

/**
 * Who can take part and what one can do otherwise, as one text: all conditions, also in the kommun's own words, consent, and
 * the right to apply.
 */
export function eligibilityOf(service: Service, wording: Wording): string {
  const { insats, conditions, needsLawConsent } = service;
  const { t } = wording.texts;
  const listed = (isBinding: boolean) =>
    conditions.filter((one) => one.isBinding === isBinding).map(({ words }) => words);
  const parts = [
    insats.audience,
    insats.villkor === 'unstated'
      ? t('card.unstated')
      : openToAllNote(
          wording,
          insats,
          conditions.map(({ villkor }) => villkor),
        ),
    sentence(t('card.meantFor'), listed(false)),
    listed(false).length > 0 && listText(wording, 'anyone'),
    sentence(t('card.villkor'), listed(true)),
    insats.wording,
    needsLawConsent && t('card.lawConsent'),
    t('apply.lead'),
  ];
  return parts.filter(Boolean).join(' ');
}

function sentence(title: string, items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : `${title}: ${items.join('; ')}.`;
}
