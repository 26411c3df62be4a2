import { readdirSync, readFileSync } from 'node:fs';
import type { Fact } from '../../../src/catalog/facts.js';
import type { Catalog, Insats, Villkor } from '../../../src/catalog/types.js';

/** A document that nobody wrote rules for, and what a person reads in it. */
export interface ReadByHand {
  readonly file: string;
  readonly catalog: Catalog;
}

/**
 * The documents of a folder with what a person reads in each (`NAME.facit`): a line for each insats, `name :: villkor;
 * villkor`, and one that begins with `*` for what holds for all. Villkor on one fact alone: `age 16–20`, `resident`,
 * `parenthood parent`, `socialServicesContact false`. What has alternatives is left out, as for any catalogue.
 */
export function readByHand(folder: string): readonly ReadByHand[] {
  const names = readdirSync(folder);
  return names
    .filter((name) => name.endsWith('.facit'))
    .sort()
    .map((name) => {
      const stem = name.slice(0, -'.facit'.length);
      const file = ['txt', 'docx', 'pdf'].map((kind) => `${stem}.${kind}`).find((one) => names.includes(one));
      if (file === undefined) throw new Error(`${name} has no document beside it.`);
      return { file: `${folder}/${file}`, catalog: catalogOfFacit(readFileSync(`${folder}/${name}`, 'utf8')) };
    });
}

function catalogOfFacit(text: string): Catalog {
  const rows = text.split('\n').flatMap((line): readonly (readonly [name: string, villkor: readonly Villkor[]])[] => {
    const [name = '', villkor = ''] = line.split('::').map((one) => one.trim());
    return name === '' ? [] : [[name, villkor.split(/;\s*/u).filter(Boolean).map(villkorOf)]];
  });
  return {
    kommun: { name: 'Påhittade kommunen' },
    version: '2026-01-01',
    guideline: { title: 'Facit', status: 'adopted', malgrupp: 'binding' },
    contact: {},
    translations: [],
    villkor: rows.filter(([name]) => name === '*').flatMap(([, villkor]) => villkor),
    insatser: rows
      .filter(([name]) => name !== '*')
      .map(([name, villkor]) => ({ id: name, name, villkor }) as unknown as Insats),
  } as Catalog;
}

function villkorOf(text: string): Villkor {
  const [fact = '', value = 'true'] = text.split(/\s+(.+)/u);
  const range = /^(\d+)–(\d*)$/u.exec(value);
  if (range)
    return {
      fact: fact as Fact,
      ...(range[1] !== '0' && { from: Number(range[1]) }),
      ...(range[2] !== '' && { to: Number(range[2]) }),
    };
  if (value === 'true' || value === 'false') return { fact: fact as Fact, is: value === 'true' };
  return { fact: fact as Fact, is: value.includes(', ') ? value.split(', ') : value };
}
