import { type Finding, shown } from '../catalog/findings.js';
import type { Area, Catalog } from '../catalog/types.js';
import { villkorOf } from '../rules/compile.js';
import { leavesOf } from '../rules/evaluate.js';
import { notesOn } from '../rules/unread-quote.js';

const ELSEWHERE_IN_KOMMUN = 'elsewhereInKommun';

/** What stands in a sentence on whoever lives in a place, and in no name of one: Bor is a place, and Bor i Strömnäs is none. */
const SENTENCE =
  /(?<!\p{L})([Dd]u|[Nn]i|[Ss]om|ska|måste|bor|Bor(?= (?:i|på|utanför) )|[Bb]oende|är|har|[Ff]olkbokför\p{L}*)(?!\p{L})|[.!?:;]$/u;

/** The name of a place is what a visitor chooses: a name, and one that no other place has. */
export function lintAreaNames({ areas = [] }: Catalog): Finding[] {
  return areas.flatMap(({ name }, at): Finding[] => {
    const path = `$.areas[${at}].name`;
    const isTwice = areas.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < at;
    if (!isTwice && !SENTENCE.test(name)) return [];
    const message = isTwice
      ? `Två platser heter ${shown(name)}, så den som svarar ser samma namn två gånger. Ta bort den ena, eller skriv vad som skiljer dem.`
      : `Här står ${shown(name)}. Skriv bara vad platsen heter, som Strömnäs: frågan är var man är folkbokförd.`;
    return [{ level: 'error', path, rule: isTwice ? 'area-twice' : 'area-sentence', message }];
  });
}

/** Places that a decision names and its villkor do not, and parts of the kommun that “elsewhere in the kommun” leaves out. */
export function lintAreas(catalog: Catalog): Finding[] {
  const { areas = [] } = catalog;
  return catalog.insatser.flatMap((insats, index) => {
    if (areas.length === 0 || insats.villkor === 'unstated') return [];
    const lists = villkorOf(catalog, insats)
      .flatMap(leavesOf)
      .flatMap((leaf) => (leaf.fact === 'livesIn' && 'is' in leaf ? [[leaf.is].flat().map(String)] : []));
    const path = `$.insatser[${index}].villkor`;
    const told = notesOn(catalog, insats);
    return [
      ...areas
        .filter(({ id, name }) => names(insats.source.quote, name) && !names(told, name) && !lists.flat().includes(id))
        .map((area) => unsaid(area, path)),
      ...lists.flatMap((list) => holesIn(list, areas).map((area) => hole(area, path))),
      ...(lists.some((list) => isKommunWithoutRest(list, areas, insats.source.quote)) ? [withoutRest(path)] : []),
    ];
  });
}

/** The parts of the kommun that a list passes over although it has the rest of it. */
function holesIn(list: readonly string[], areas: readonly Area[]): readonly Area[] {
  return list.includes(ELSEWHERE_IN_KOMMUN) ? areas.filter(({ id, inKommun }) => inKommun && !list.includes(id)) : [];
}

/** Every part of the kommun that has a name, and not the rest, although the decision names none of them. */
function isKommunWithoutRest(list: readonly string[], areas: readonly Area[], quote: string): boolean {
  const inside = areas.filter(({ inKommun }) => inKommun);
  return (
    inside.length > 0 &&
    inside.every(({ id }) => list.includes(id)) &&
    !list.includes(ELSEWHERE_IN_KOMMUN) &&
    !inside.some(({ name }) => names(quote, name))
  );
}

function names(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + name.length] ?? ' ');
}

function unsaid({ id, name }: Area, path: string): Finding {
  const message = `Citatet säger ${shown(name)}, men villkoret på var man bor gör det inte. Lägg till ${shown(id)}, eller skriv i editorNote hur ${shown(name)} har lästs.`;
  return { level: 'warning', path, rule: 'quote-area', message };
}

function withoutRest(path: string): Finding {
  const message =
    'Alla kommundelar är med, men inte resten av kommunen, och citatet nämner ingen kommundel. Lägg till elsewhereInKommun, eller nämn kommundelarna i citatet.';
  return { level: 'warning', path, rule: 'area-left-out', message };
}

function hole({ id, name }: Area, path: string): Finding {
  const message = `”Någon annanstans i kommunen” är med, men inte ${shown(name)}, som också ligger i kommunen. Lägg till ${shown(id)}, eller ta bort elsewhereInKommun.`;
  return { level: 'warning', path, rule: 'area-left-out', message };
}
