import { isAskable } from '../catalog/facts.js';
import type { Finding } from '../catalog/findings.js';
import type { Catalog, Insats, Villkor } from '../catalog/types.js';
import { factsOf } from '../rules/evaluate.js';
import type { Known } from '../rules/known.js';
import { isInapplicable, meetsAll, peopleFor } from './people.js';

/** Villkor that nobody can meet, that nobody can fail, that stand twice, or that are alternatives to nothing. */
export function lintVillkor({ insatser, villkor = [] }: Catalog): Finding[] {
  const generalHolds = canHold(villkor);
  const general = generalHolds ? villkor : [];
  return [
    ...(generalHolds ? [] : [impossible('$.villkor')]),
    ...idle(villkor, '$.villkor'),
    ...repeated(villkor, '$.villkor'),
    ...withoutChoice(villkor, '$.villkor'),
    ...insatser.flatMap((insats, index) => lintInsats(insats, general, `$.insatser[${index}].villkor`)),
  ];
}

function lintInsats(insats: Insats, allGeneral: readonly Villkor[], path: string): Finding[] {
  if (insats.villkor === 'unstated') return [];
  const own = insats.villkor;
  const general = insats.generalVillkor === false ? [] : allGeneral;
  return [
    ...contradictions(general, own, path),
    ...idle(own, path),
    ...repeated(own, path, general),
    ...withoutChoice(own, path),
  ];
}

function canHold(villkor: readonly Villkor[]): boolean {
  return peopleFor(villkor)?.some((person) => meetsAll(person, villkor)) ?? true;
}

/** The first villkor that leaves nobody, or else the branches that can never be the reason. */
function contradictions(general: readonly Villkor[], own: readonly Villkor[], path: string): Finding[] {
  const all = [...general, ...own];
  const people = peopleFor(all);
  if (!people) return [];
  const takers = people.filter((person) => meetsAll(person, all));
  if (takers.length > 0) return deadBranches(own, path, takers);
  const index = own.findIndex((_, last) => !canHold([...general, ...own.slice(0, last + 1)]));
  return [impossible(`${path}[${index}]`)];
}

function deadBranches(villkor: readonly Villkor[], path: string, takers: readonly Known[]): Finding[] {
  return villkor.flatMap((each, index) =>
    'anyOf' in each
      ? each.anyOf.flatMap((branch, at) => {
          const branchPath = `${path}[${index}].anyOf[${at}]`;
          const through = takers.filter((person) => meetsAll(person, branch));
          return through.length > 0 ? deadBranches(branch, branchPath, through) : [impossible(branchPath)];
        })
      : [],
  );
}

function impossible(path: string): Finding {
  const message =
    'Ingen kan uppfylla det här tillsammans med de andra villkoren: de säger emot varandra. Rätta det ena eller ta bort det.';
  return { level: 'error', path, rule: 'impossible-villkor', message };
}

/** A villkor that everyone meets asks for nothing. What the provider checks is not the guide's to weigh. */
function idle(villkor: readonly Villkor[], path: string): Finding[] {
  return villkor.flatMap((each, index): Finding[] => {
    const here = `${path}[${index}]`;
    if (!isChecked(each) && factsOf(each).every(isAskable) && cannotFail(each)) {
      const message =
        'Alla uppfyller villkoret, så det avgör inget. Ta bort det eller skriv den gräns som beslutet har.';
      return [{ level: 'warning', path: here, rule: 'idle-villkor', message }];
    }
    return 'anyOf' in each ? each.anyOf.flatMap((branch, at) => idle(branch, `${here}.anyOf[${at}]`)) : [];
  });
}

/** Whether what the provider checks is part of it. */
function isChecked(villkor: Villkor): boolean {
  return 'checked' in villkor || ('anyOf' in villkor && villkor.anyOf.some((branch) => branch.some(isChecked)));
}

/** On children only those with children are looked at: an age of "0 or older" asks nothing of them. */
function cannotFail(villkor: Villkor): boolean {
  const isOutside = (person: Known) => factsOf(villkor).some((fact) => isInapplicable(person, fact));
  return peopleFor([villkor])?.every((person) => isOutside(person) || meetsAll(person, [villkor])) ?? false;
}

function repeated(villkor: readonly Villkor[], path: string, before: readonly Villkor[] = []): Finding[] {
  const seen = new Set(before.map(sameAs));
  return villkor.flatMap((each, index): Finding[] => {
    const here = `${path}[${index}]`;
    const key = sameAs(each);
    if (seen.has(key)) {
      const message = 'Samma villkor gäller redan. Ta bort det ena.';
      return [{ level: 'warning', path: here, rule: 'duplicate-villkor', message }];
    }
    seen.add(key);
    return 'anyOf' in each ? each.anyOf.flatMap((branch, at) => repeated(branch, `${here}.anyOf[${at}]`)) : [];
  });
}

/** Alternatives that leave no choice: only one of them, or the same one again. */
function withoutChoice(villkor: readonly Villkor[], path: string): Finding[] {
  return villkor.flatMap((each, index): Finding[] => {
    if (!('anyOf' in each)) return [];
    const here = `${path}[${index}]`;
    const keys = each.anyOf.map(branchKey);
    const same = keys.flatMap((key, at) =>
      keys.indexOf(key) < at
        ? [noChoice(`${here}.anyOf[${at}]`, 'Samma alternativ står redan i listan. Ta bort det ena.')]
        : [],
    );
    const single =
      keys.length === 1
        ? [noChoice(here, 'Här finns bara ett alternativ. Skriv villkoren utan anyOf, eller lägg till det som saknas.')]
        : [];
    return [...single, ...same, ...each.anyOf.flatMap((branch, at) => withoutChoice(branch, `${here}.anyOf[${at}]`))];
  });
}

function noChoice(path: string, message: string): Finding {
  return { level: 'warning', path, rule: 'no-choice', message };
}

function branchKey(branch: readonly Villkor[]): string {
  return branch.map(sameAs).sort().join('&');
}

/** Equal for villkor that say the same, whatever their order and origin. */
function sameAs(villkor: Villkor): string {
  if ('anyOf' in villkor) return `(${villkor.anyOf.map(branchKey).sort().join('|')})`;
  if ('checked' in villkor) return `checked=${villkor.id}`;
  if ('is' in villkor) return `${villkor.fact}=${[villkor.is].flat().map(String).sort()}`;
  return `${villkor.fact}:${villkor.from ?? 0}-${villkor.to ?? ''}`;
}
