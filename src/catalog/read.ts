import { checkedVillkor } from './checked-villkor.js';
import { ELSEWHERE, ELSEWHERE_IN_KOMMUN, isFact } from './facts.js';
import { type Finding, pathOf } from './findings.js';
import { oncePer } from './once-per.js';
import {
  ANY_OF_FIELDS,
  CATALOG,
  CHECKED_FIELDS,
  CONTACT_FIELDS,
  type Fields,
  FORBIDDEN,
  type Form,
  KOMMUN_NAME,
  MAX_AGE,
  MAX_DEPTH,
  villkorFields,
} from './shape.js';
import type { Catalog, Contact, Villkor } from './types.js';

/** The most values a catalogue may hold, so that an object that points to itself ends. */
const MAX_PARTS = 3_000_000;

/** After so many findings the rest is left for the next time. */
const MAX_FINDINGS = 1000;

/** A catalogue that may be used, or all that is wrong with it. */
export interface Loaded {
  readonly catalog: Catalog | undefined;
  readonly findings: readonly Finding[];
}

/** What can be saved from a catalogue that does not hold: the kommun's name and whom to call. */
export interface SavedContact extends Contact {
  readonly name?: string;
}

type Copy = Record<string, unknown>;

/**
 * Words a finding: `rule` says what is wrong, `value` is what stands there, and `detail` what may
 * stand there instead (options, a bound, a name).
 */
export type Explain = (rule: string, value: unknown, detail: unknown) => string;

const wordless: Explain = () => '';

/** The forms of an object's properties, listed once for all objects that have them. */
const listOf = oncePer((fields: Fields) => Object.entries(fields).map(([key, form]) => ({ key, form })));

/** Reads values against their forms: copies what holds, collects what does not. Throws when it has had enough. */
export function createReader(explain: Explain) {
  const findings: Finding[] = [];
  let parts = 0;
  let depth = 0;

  const report = (path: string, rule: string, value?: unknown, detail?: unknown): undefined => {
    findings.push({ level: 'error', path, rule, message: explain(rule, value, detail) });
    if (findings.length >= MAX_FINDINGS) throw new RangeError(path);
  };
  const wrongType = (path: string, type: Form['type'], value: unknown) => report(path, 'wrong-type', value, type);

  const readFields = (fields: Fields, value: unknown, path: string, ofVillkor?: boolean): Copy | undefined => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return wrongType(path, 'object', value);
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key))
        report(
          pathOf(path, key),
          ofVillkor && /^(is|from|to|fact|anyOf|checked)$/.test(key) ? 'wrong-villkor' : 'unknown-property',
          key,
        );
    const copy: Copy = {};
    for (const { key, form } of listOf(fields)) {
      const part = Object.hasOwn(value, key) ? (value as Copy)[key] : undefined;
      const result = part === undefined ? part : read(form, part, `${path}.${key}`);
      if (result !== undefined) copy[key] = result;
      else if (part === undefined && !form.optional) report(`${path}.${key}`, 'missing-property', part, key);
    }
    return Object.freeze(copy);
  };

  const readVillkor = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || !value) return wrongType(path, 'object', value);
    if (Object.hasOwn(value, 'anyOf')) {
      if (depth === MAX_DEPTH) return report(path, 'too-deep', value, MAX_DEPTH);
      depth++;
      const anyOf = readFields(ANY_OF_FIELDS, value, path, true);
      depth--;
      return anyOf;
    }
    if (Object.hasOwn(value, 'checked')) return readFields(CHECKED_FIELDS, value, path, true);
    const fact: unknown = Object.hasOwn(value, 'fact') ? (value as Copy).fact : undefined;
    if (!isFact(fact)) return report(`${path}.fact`, 'unknown-fact', fact);
    const copy = readFields(villkorFields(fact), value, path, true);
    if (copy && (copy.from as number) > (copy.to as number)) report(path, 'empty-range', copy.from, copy.to);
    return copy;
  };

  const read = (form: Form, value: unknown, path: string): unknown => {
    if (++parts > MAX_PARTS) throw new RangeError(path);
    if (form.orNull && value === null) return value;
    switch (form.type) {
      case 'villkor':
        return readVillkor(value, path);
      case 'object':
        return readFields(form.fields, value, path);
      case 'choice':
        return form.options.includes(value as string) ? value : report(path, 'unknown-option', value, form.options);
      case 'overlays':
        return typeof value === 'object' && value && !Array.isArray(value) ? value : wrongType(path, 'object', value);
      case 'flag':
        if (typeof value !== 'boolean') return wrongType(path, form.type, value);
        return form.only === true && !value ? report(path, 'unknown-option', value, [true]) : value;
      case 'number': {
        const { min = 0, max = MAX_AGE } = form;
        if (typeof value !== 'number') return wrongType(path, form.type, value);
        return Number.isInteger(value) && value >= min && value <= max
          ? value
          : report(path, 'invalid-number', value, [min, max]);
      }
      case 'text':
        if (typeof value !== 'string') return wrongType(path, form.type, value);
        if (FORBIDDEN.test(value)) return report(path, 'forbidden-text', value);
        if (
          form.pattern?.test(value) === false ||
          (form.rule === 'invalid-date' && new Date(value).toJSON()?.slice(0, 10) !== value)
        )
          return report(path, form.rule, value);
        return value.length > form.max ? report(path, 'too-long', value, form.max) : value;
      case 'list': {
        if (!Array.isArray(value)) return form.or ? read(form.or, value, path) : wrongType(path, form.type, value);
        const { length } = value;
        if (length < form.min || length > form.max)
          return report(path, length ? 'too-many' : 'empty-list', value, [form.min, form.max]);
        const copy = Array.from({ length }, (_, index) => read(form.items, value[index], `${path}[${index}]`));
        if (form.unique && !copy.includes(undefined) && new Set(copy).size < length) report(path, 'duplicate', value);
        return Object.freeze(copy);
      }
    }
  };

  return { findings, read, readFields, report };
}

/** Names that must agree with each other: of areas, and of what is checked when one gets in touch. */
function reportNames(
  catalog: Catalog,
  report: (path: string, rule: string, value?: unknown, detail?: unknown) => undefined,
): void {
  const reserved = [ELSEWHERE_IN_KOMMUN, ELSEWHERE];
  const areas = catalog.areas ?? [];
  const ids = new Set<string>(reserved);
  for (const [at, { id }] of areas.entries()) {
    if (ids.has(id)) report(`$.areas[${at}].id`, reserved.includes(id) ? 'reserved-area' : 'duplicate-area', id);
    ids.add(id);
  }
  const readPlaces = (villkor: readonly Villkor[], path: string): void => {
    for (const [at, one] of villkor.entries()) {
      const here = `${path}[${at}]`;
      if ('anyOf' in one)
        for (const [place, branch] of one.anyOf.entries()) readPlaces(branch, `${here}.anyOf[${place}]`);
      if (!('is' in one) || one.fact !== 'livesIn') continue;
      for (const place of [one.is].flat())
        if (!ids.has(String(place))) report(`${here}.is`, 'unknown-area', place, [...ids]);
    }
  };
  readPlaces(catalog.villkor ?? [], '$.villkor');
  for (const [at, { villkor }] of catalog.insatser.entries())
    if (villkor !== 'unstated') readPlaces(villkor, `$.insatser[${at}].villkor`);
  const texts = new Map<string, string>();
  for (const { villkor, path } of checkedVillkor(catalog)) {
    const text = texts.get(villkor.id) ?? villkor.checked;
    if (text !== villkor.checked) report(`${path}.checked`, 'checked-differs', villkor.checked, text);
    texts.set(villkor.id, text);
  }
}

/**
 * The catalogue as a deep, frozen copy that holds only known properties, or every reason why it
 * cannot be used. Takes any value and never throws. One broken insats refuses the whole catalogue:
 * a jurist vouches for all of it. A proposal loads, as a draft.
 */
export function readCatalog(value: unknown, explain: Explain = wordless): Loaded {
  const { findings, read, report } = createReader(explain);
  try {
    const copy = read(CATALOG, value, '$') as Partial<Catalog> | undefined;
    const seen = new Set<string>();
    copy?.insatser?.forEach((insats, index) => {
      if (seen.has(insats?.id)) report(`$.insatser[${index}].id`, 'duplicate-id', insats.id);
      if (insats?.id) seen.add(insats.id);
    });
    if (findings.length === 0) reportNames(copy as Catalog, report);
    return { catalog: findings.length > 0 ? undefined : (copy as Catalog), findings };
  } catch {
    const rest: Finding = { level: 'error', path: '$', rule: 'unreadable', message: explain('unreadable', value, 0) };
    return { catalog: undefined, findings: [...findings, rest] };
  }
}

/**
 * What still tells a visitor whom to call when the catalogue is broken: the details that hold, with
 * the kommun's name; `undefined` where there is no phone, e-mail, address or link. Never throws.
 */
export function contactOf(value: unknown): SavedContact | undefined {
  try {
    const { kommun, contact } = value as { readonly kommun?: Copy; readonly contact?: Copy };
    const { read, readFields } = createReader(wordless);
    const saved = readFields(CONTACT_FIELDS, contact, '') as Contact | undefined;
    if (!(saved?.phone || saved?.email || saved?.address || saved?.url)) return undefined;
    const name = read(KOMMUN_NAME, kommun?.name, '') as string | undefined;
    return Object.freeze({ ...saved, ...(name && { name }) });
  } catch {
    return undefined;
  }
}
