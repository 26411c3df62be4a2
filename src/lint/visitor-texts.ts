import { checkedVillkor } from '../catalog/checked-villkor.js';
import type { Catalog, OpeningHours, OwnContact } from '../catalog/types.js';

type PathAndText = readonly [path: string, text: string];

/** Every text of the catalogue that a visitor reads, with its path. */
export function visitorTexts(catalog: Catalog): readonly PathAndText[] {
  const { apply, areas = [], conditions = [], contact, emergency, insatser, worry } = catalog;
  return [
    ...contactTexts('$.contact', contact),
    ...contactTexts('$.apply', apply),
    ...contactTexts('$.worry', worry),
    ...contactTexts('$.emergency', emergency),
    ...areas.flatMap(({ name }, at) => present(`$.areas[${at}]`, { name })),
    ...conditions.flatMap(({ text }, at) => present(`$.conditions[${at}]`, { text })),
    ...checkedVillkor(catalog).flatMap(({ villkor, path }) => present(path, { checked: villkor.checked })),
    ...insatser.flatMap((insats, index): readonly PathAndText[] => {
      const path = `$.insatser[${index}]`;
      const { name, summary, audience, wording, reading, howTo, provider, limits, cost, documentation } = insats;
      return [
        ...present(path, { name, summary, audience, wording, reading, howTo, provider, limits, cost }),
        ...present(`${path}.documentation`, { note: documentation.note }),
        ...contactTexts(`${path}.contact`, insats.contact),
        ...(insats.places ?? []).flatMap((place, at) => contactTexts(`${path}.places[${at}]`, place)),
        ...present(`${path}.booking`, { label: insats.booking?.label }),
        ...present(`${path}.form`, { label: insats.form?.label }),
        ...(insats.starts ?? []).flatMap(({ note }, at) => present(`${path}.starts[${at}]`, { note })),
      ];
    }),
  ];
}

function contactTexts(
  path: string,
  contact: (OpeningHours & Pick<OwnContact, 'phoneNote' | 'address'> & { readonly name?: string }) | undefined,
): readonly PathAndText[] {
  if (!contact) return [];
  const { address, name, phoneNote, hours, closed = [] } = contact;
  return [
    ...present(path, { name, address, phoneNote, hours }),
    ...closed.flatMap(({ note }, at) => present(`${path}.closed[${at}]`, { note })),
  ];
}

function present(path: string, texts: Readonly<Record<string, string | null | undefined>>): readonly PathAndText[] {
  return Object.entries(texts).flatMap(([key, text]): readonly PathAndText[] =>
    text ? [[`${path}.${key}`, text]] : [],
  );
}
