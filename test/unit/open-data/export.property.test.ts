import fc from 'fast-check';
import type { Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../../src/catalog/read.js';
import type { Catalog, Contact, Insats } from '../../../src/catalog/types.js';
import { listFragment } from '../../../src/open-data/list.js';
import { publicationOf } from '../../../src/open-data/publication.js';
import { uuidFor } from '../../../src/open-data/uuid.js';
import { ANY_SIZE, arbitraryCatalog } from '../../support/arbitrary-catalog.js';
import {
  cpsvApFaults,
  dcatApSeFaults,
  exported,
  hsdsFaults,
  schemaOrgFaults,
  triplesOf,
  triplesOfXml,
  WORDING,
} from '../../support/open-data.js';
import { seeded, underSeed } from '../../support/seed.js';

/** Texts that a format, a link or a template might stumble on. */
const TEXTS = [
  'Högst fem samtal.',
  '"',
  '\\',
  '&amp; < >',
  "'",
  '@id',
  '{{kommun}}',
  'urn:x:y',
  '$&',
  '𝒜 🙂',
  ' _:b0 ',
];

const text = fc.constantFrom(...TEXTS);
const contact: fc.Arbitrary<Contact> = fc.record(
  {
    phone: fc.constantFrom('0123-45 67 00', '+46 (0)8-123 45'),
    phoneNote: text,
    email: fc.constantFrom('a@b.se', 'stod+unga@exempel.se'),
    address: fc.constantFrom('Storgatan 1, 712 83 Hällefors', 'Vid torget', 'Box 1, SE-71283 Orten, Sverige'),
    url: fc.constantFrom('https://www.exempel.se/stöd?a=b&c=d#e', 'http://exempel.se'),
    source: text,
    checked: fc.constant('2026-11-22'),
    opening: fc.constantFrom(['Mo-Fr 08:00-16:30'], ['Mo,We', 'PH off', 'Fr 22:00-02:00']),
    hours: text,
    closed: fc.constant([{ from: '2026-12-24', to: '2027-01-06', note: 'Jul' }]),
  },
  { requiredKeys: [] },
);
const trimmings: fc.Arbitrary<Partial<Insats>> = fc.record(
  {
    name: text,
    summary: text,
    audience: text,
    howTo: text,
    limits: text,
    cost: text,
    provider: text,
    legalBasis: fc.constantFrom('Lag (2009:47)', '17 kap. 1 § hälso- och sjukvårdslagen (2017:30)', 'Kommunallagen'),
    contact: fc.oneof(contact, fc.constant({ phone: null, email: 'a@b.se' })),
    places: fc.constant([{ name: 'Huset', address: 'Vid torget', opening: ['Sa 10:00-12:00'] }]),
    booking: fc.constantFrom({ url: 'https://www.exempel.se/boka' }, { url: 'https://www.exempel.se', label: 'Boka' }),
    codes: fc.array(fc.record({ system: text, code: text }), { minLength: 1, maxLength: 2 }),
    validThrough: fc.constantFrom('2026-01-01', '2027-01-01'),
    reading: text,
    access: fc.constantFrom('contact', 'dropIn', 'throughOther'),
  },
  { requiredKeys: [] },
);

/** A valid catalogue with villkor of every kind and whatever else a catalogue may say. */
const catalogs: fc.Arbitrary<Catalog> = fc
  .tuple(
    arbitraryCatalog(ANY_SIZE),
    fc.array(trimmings, { minLength: 8, maxLength: 8 }),
    contact,
    fc.constantFrom('1863', '9999', undefined),
  )
  .map(([catalog, parts, own, code]): Catalog => {
    const { name } = catalog.kommun;
    return {
      ...catalog,
      kommun: code === undefined ? { name } : { name, code },
      contact: own,
      insatser: catalog.insatser.map((insats, at) => ({ ...insats, ...parts[at] })),
    };
  })
  .filter((catalog) => readCatalog(JSON.parse(JSON.stringify(catalog))).catalog !== undefined);

describe(underSeed('every catalogue that a kommun can write'), () => {
  test('conforms to the schema of HSDS and to the definitions of schema.org', () => {
    fc.assert(
      fc.property(catalogs, (catalog) => {
        const services = exported(catalog, 'hsds').document.contents as readonly unknown[];
        expect(services.flatMap(hsdsFaults)).toEqual([]);
        expect(schemaOrgFaults(exported(catalog, 'schema.org').document as never)).toEqual([]);
      }),
      seeded(100),
    );
  });

  test('conforms to the shapes of CPSV-AP', async () => {
    await fc.assert(
      fc.asyncProperty(catalogs, async (catalog) => {
        expect(await cpsvApFaults(await triplesOf(exported(catalog, 'cpsv-ap').document))).toEqual([]);
      }),
      seeded(15),
    );
  });

  test('is described to data portals by DCAT-AP-SE, and in RDF/XML as in JSON-LD', async () => {
    await fc.assert(
      fc.asyncProperty(catalogs, async (catalog) => {
        const { files } = publicationOf(catalog, {
          wording: WORDING,
          identify: uuidFor,
          base: 'https://www.exempel.se/data/',
          license: 'http://creativecommons.org/publicdomain/zero/1.0/',
        });
        const quads = await triplesOfXml(files.get('dcat.rdf') ?? '');
        expect(await dcatApSeFaults(quads)).toEqual([]);
        const same = await triplesOf(JSON.parse(files.get('dcat.jsonld') ?? ''));
        const written = (all: readonly Quad[]) =>
          all.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`).sort();
        expect(written(quads)).toEqual(written(same));
      }),
      seeded(40),
    );
  });

  test('is written out with every insats, and with no markup but its own', () => {
    fc.assert(
      fc.property(catalogs, fc.constantFrom(1, 2, 3, 4), (catalog, level) => {
        const html = listFragment(catalog, WORDING, { today: '2026-11-22', level });
        expect([...html.matchAll(/<article>/g)]).toHaveLength(catalog.insatser.length);
        const tags = [...html.matchAll(/<\/?([^\s>]*)/g)].map(([, name]) => name);
        expect(
          tags.filter(
            (name) =>
              !/^(?:div|section|nav|article|h[1-6]|p|ul|li|dl|dt|dd|blockquote|a|strong|span|bdi)$/.test(name ?? ''),
          ),
        ).toEqual([]);
        for (const [, href] of html.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^(?:#|tel:|mailto:|https?:)/);
      }),
      seeded(100),
    );
  });
});
