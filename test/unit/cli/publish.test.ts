import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, type Quad } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  cpsvApFaults,
  DCAT_AP_SE,
  dcatApSeFaults,
  hsdsFaults,
  schemaOrgFaults,
  triplesOf,
  triplesOfXml,
} from '../../support/open-data.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { catalogFile, run, smallCatalog, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();
const BASE = 'https://www.exempel.se/oppna-data/insatser/';
const CC_BY = 'http://creativecommons.org/licenses/by/4.0/';
const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/';
const ADDRESSES = ['--base', BASE, '--license', CC_BY];

const { quad, namedNode, literal, blankNode } = DataFactory;
const SHACL = 'http://www.w3.org/ns/shacl#';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';

let made = 0;
const newFolder = (): string => {
  made += 1;
  return join(folder.path, `published-${made}`);
};

const publish = async (file: string, more: readonly string[] = []) => {
  const to = newFolder();
  return { to, ...(await run(['export', file, '--publish', to, ...ADDRESSES, ...more])) };
};

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

const textOf = (to: string, name: string): string => readFileSync(join(to, name), 'utf8');
const jsonOf = (to: string, name: string) => JSON.parse(textOf(to, name));
const description = (to: string) => triplesOfXml(textOf(to, 'dcat.rdf'));

const valuesOf = (quads: readonly Quad[], type: string, property: string): readonly string[] => {
  const subjects = new Set(
    quads.filter(({ object }) => object.value === `${DCAT}${type}`).map(({ subject }) => subject.value),
  );
  return quads
    .filter(({ subject, predicate }) => subjects.has(subject.value) && predicate.value === property)
    .map(({ object }) => object.value);
};

const written = (quads: readonly Quad[]): readonly string[] =>
  quads
    .map(({ subject, predicate, object }) => {
      const tag = object.termType === 'Literal' ? `${object.language} ${object.datatype.value}` : object.termType;
      return [subject.value, predicate.value, object.value, tag].join(' | ');
    })
    .sort();

describe.each(KOMMUNER)('what is published of %s', (kommun) => {
  let to = '';
  beforeAll(async () => {
    const done = await publish(catalogFile(kommun));
    expect(done.code).toBe(0);
    to = done.to;
  });

  test('is every format, a tree of services, lines for a page and a description', () => {
    const ids = jsonOf(to, 'hsds/services.json').contents.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(realCatalog(kommun).insatser.length);
    expect(filesIn(to)).toEqual(
      [
        'dcat.jsonld',
        'dcat.rdf',
        'export.json',
        'hsds/services.json',
        ...ids.map((id: string) => `hsds/services/${id}.json`),
        'insatser.cpsv-ap.jsonld',
        'insatser.schema-org.jsonld',
        'snippet.html',
      ].sort(),
    );
  });

  test('holds by what each format is held to', async () => {
    expect(await cpsvApFaults(await triplesOf(jsonOf(to, 'insatser.cpsv-ap.jsonld')))).toEqual([]);
    expect(schemaOrgFaults(jsonOf(to, 'insatser.schema-org.jsonld'))).toEqual([]);
    const { contents } = jsonOf(to, 'hsds/services.json');
    for (const service of contents) {
      expect(hsdsFaults(service)).toEqual([]);
      expect(jsonOf(to, `hsds/services/${service.id}.json`)).toEqual(service);
    }
    expect(await dcatApSeFaults(await description(to))).toEqual([]);
  });

  test('has a description that says the same in RDF/XML as in JSON-LD, with no blank node', async () => {
    const quads = await description(to);
    expect(written(quads)).toEqual(written(await triplesOf(jsonOf(to, 'dcat.jsonld'))));
    expect(quads.length).toBeGreaterThan(60);
    expect(
      quads.flatMap(({ subject, object }) => [subject, object]).filter((one) => one.termType === 'BlankNode'),
    ).toEqual([]);
  });

  test('has a description whose addresses lead to files that are there', async () => {
    const links = valuesOf(await description(to), 'Distribution', `${DCAT}downloadURL`);
    expect(links).toHaveLength(3);
    for (const link of links) expect(filesIn(to)).toContain(link.slice(BASE.length));
    expect(valuesOf(await description(to), 'Catalog', `${DCAT}dataset`)).toEqual([`${BASE}#catalog`]);
  });

  test('is the same bytes again', async () => {
    const again = await publish(catalogFile(kommun));
    expect(filesIn(again.to)).toEqual(filesIn(to));
    for (const name of filesIn(to)) expect(textOf(again.to, name)).toBe(textOf(to, name));
  });

  test('has no date but those of the catalogue', () => {
    const known = new Set(JSON.stringify(realCatalog(kommun)).match(/\d{4}-\d\d-\d\d/g));
    const dates = filesIn(to).flatMap(
      (name) => textOf(to, name).match(/(?<![\da-f-])\d{4}-\d\d-\d\d(?![\da-f-])/g) ?? [],
    );
    expect(dates.filter((one) => !known.has(one))).toEqual([]);
    expect(dates.length).toBeGreaterThan(10);
  });
});

test('the lines for a page are one script of data, which no text in it can end', async () => {
  const EVIL = 'Riktlinje & "så" < 5 > 3 ]]>';
  const evil = smallCatalog(
    { samtal: [] },
    {
      kommun: { name: 'Provköping' },
      guideline: { title: EVIL, status: 'adopted', malgrupp: 'binding', adopted: '2026-03-24' },
    },
  );
  const { to } = await publish(folder.write('evil.json', evil));
  const snippet = textOf(to, 'snippet.html');
  expect(snippet.match(/<[^>]*>/g)).toEqual(['<script type="application/ld+json">', '</script>']);
  const data = JSON.parse(snippet.replace(/^<script[^>]*>|<\/script>\s*$/g, ''));
  expect(data).toEqual(jsonOf(to, 'insatser.schema-org.jsonld'));
  expect(JSON.stringify(data)).toContain(JSON.stringify(EVIL));
  expect((await description(to)).map(({ object }) => object.value).join()).toContain(EVIL);
});

describe('the licence', () => {
  test('is that of the data; that of the description is the one that the portal asks for', async () => {
    const { to, out } = await publish(catalogFile('sala'));
    const quads = await description(to);
    expect(new Set(valuesOf(quads, 'Distribution', `${DCT}license`))).toEqual(new Set([CC_BY]));
    expect(valuesOf(quads, 'Catalog', `${DCT}license`)).toEqual([CC0]);
    expect(jsonOf(to, 'insatser.schema-org.jsonld')['@graph'][0].license).toBe(CC_BY);
    expect(out).toMatch(/Datans licens +http:\/\/creativecommons\.org\/licenses\/by\/4\.0\//);
    expect(out).toMatch(/Beskrivningens licens +http:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\//);
  });

  test.each([
    ['https://creativecommons.org/licenses/by/4.0/deed.sv', CC_BY],
    ['https://www.creativecommons.org/publicdomain/zero/1.0', CC0],
    ['https://www.exempel.se/villkor', 'https://www.exempel.se/villkor'],
  ])('%s is written as %s', async (given, expected) => {
    const to = newFolder();
    const { code } = await run([
      ...['export', catalogFile('sala'), '--publish', to, '--base', BASE, '--license', given],
    ]);
    expect(code).toBe(0);
    const quads = await description(to);
    expect(new Set(valuesOf(quads, 'Distribution', `${DCT}license`))).toEqual(new Set([expected]));
    expect(await dcatApSeFaults(quads)).toEqual([]);
  });
});

describe('the description', () => {
  test('has the publisher by the address that the portal knows it by, once', async () => {
    const known = 'http://dataportal.se/organisation/SE2120001234';
    const { to, out } = await publish(catalogFile('sala'), ['--publisher', known]);
    const quads = await description(to);
    expect(valuesOf(quads, 'Catalog', `${DCT}publisher`)).toEqual([known]);
    expect(valuesOf(quads, 'Dataset', `${DCT}publisher`)).toEqual([known]);
    expect(quads.filter(({ object }) => object.value === 'http://xmlns.com/foaf/0.1/Agent')).toHaveLength(1);
    expect(out).not.toContain('--publisher');
    expect(await dcatApSeFaults(quads)).toEqual([]);
  });

  test('leaves out a contact point without an e-mail address, and says so', async () => {
    const file = folder.write('phone.json', smallCatalog({ samtal: [] }, { contact: { phone: '0123-45 67 00' } }));
    const { to, out } = await publish(file);
    const quads = await description(to);
    expect(valuesOf(quads, 'Dataset', `${DCAT}contactPoint`)).toEqual([]);
    expect(quads.map(({ object }) => object.value)).not.toContain('http://www.w3.org/2006/vcard/ns#Organization');
    expect(out).toContain('contact.email saknas');
    expect(await dcatApSeFaults(quads)).toEqual([]);
  });

  test.each([
    ['0123-45 67 00', 'tel:+46123456700'],
    ['+46 (0)123-45 67 00', 'tel:+46123456700'],
    ['112', undefined],
  ])('has the number %s as %s', async (phone, expected) => {
    const file = folder.write(
      `number-${made}.json`,
      smallCatalog({ samtal: [] }, { contact: { phone, email: 'a@b.se' } }),
    );
    const { to } = await publish(file);
    const quads = await description(to);
    const numbers = quads.map(({ object }) => object.value).filter((value) => value.startsWith('tel:'));
    expect(numbers).toEqual(expected === undefined ? [] : [expected]);
    expect(await dcatApSeFaults(quads)).toEqual([]);
  });

  test('says of a proposal that nothing is decided', async () => {
    const { to, out, err } = await publish(catalogFile('utkast-004'));
    const quads = await description(to);
    expect(new Set(valuesOf(quads, 'Distribution', 'http://www.w3.org/ns/adms#status'))).toEqual(
      new Set(['http://publications.europa.eu/resource/authority/distribution-status/DEVELOP']),
    );
    expect(valuesOf(quads, 'Dataset', `${DCT}description`).join()).toContain('Förslag, inte beslutat.');
    expect(out).toContain('inget är beslutat');
    expect(err).toContain('är ett förslag');
  });

  test('has the period that the guideline and the catalogue name', async () => {
    const guideline = {
      title: 'R',
      status: 'adopted',
      malgrupp: 'binding',
      adopted: '2026-03-24',
      validFrom: '2026-04-01',
    };
    const file = folder.write('period.json', smallCatalog({ samtal: [] }, { guideline, validThrough: '2027-12-31' }));
    const quads = await description((await publish(file)).to);
    const dates = quads.filter(({ predicate }) => /#(?:start|end)Date$/.test(predicate.value));
    expect(dates.map(({ object }) => object.value)).toEqual(['2026-04-01', '2027-12-31']);
    expect(await dcatApSeFaults(quads)).toEqual([]);
  });

  test('is nowhere said to conform to a profile', async () => {
    const { to } = await publish(catalogFile('sala'));
    expect(textOf(to, 'dcat.rdf')).not.toMatch(/conformsTo/);
  });
});

describe('the output', () => {
  test('says what the files are held to, and by whose shapes', async () => {
    const { out, err } = await publish(catalogFile('ragunda'));
    expect(err).toBe('');
    expect(out).toContain('egna SHACL-former, skrivna ur DCAT-AP-SE 3.0.1');
    expect(out).toContain('SEMIC:s SHACL-former för CPSV-AP 3.2.0');
    expect(out).toContain(`${BASE}dcat.rdf`);
  });

  test('with --json is one document with every file, and what each format does not hold', async () => {
    const { to, out, err } = await publish(catalogFile('sala'), ['--json']);
    expect(err).toBe('');
    const { folder: named, files, license, missing, notHeld } = JSON.parse(out);
    expect({ named, license }).toEqual({ named: to, license: CC_BY });
    expect(files).toEqual(filesIn(to));
    expect(missing.join()).toContain('--publisher');
    expect(Object.keys(notHeld)).toEqual(['schema.org', 'cpsv-ap', 'hsds']);
    const alone = JSON.parse((await run(['export', catalogFile('sala'), '--format', 'hsds', '--json'])).out);
    expect(notHeld.hsds).toEqual(alone.notHeld);
  });
});

describe('the folder', () => {
  test('is written anew: what an insats that is gone had is taken away', async () => {
    const two = folder.write('two.json', smallCatalog({ samtal: [], kafe: [] }));
    const one = folder.write('one.json', smallCatalog({ samtal: [] }));
    const to = newFolder();
    await run(['export', two, '--publish', to, ...ADDRESSES]);
    expect(filesIn(join(to, 'hsds/services'))).toHaveLength(2);
    const { code } = await run(['export', one, '--publish', to, ...ADDRESSES]);
    expect(code).toBe(0);
    expect(filesIn(join(to, 'hsds/services'))).toHaveLength(1);
  });

  test('is not touched where it holds something else, which is named', async () => {
    const { to } = await publish(catalogFile('sala'));
    writeFileSync(join(to, 'hsds/anteckningar.txt'), 'Mina anteckningar');
    const before = textOf(to, 'dcat.rdf');
    const { code, out, err } = await run(['export', catalogFile('ragunda'), '--publish', to, ...ADDRESSES]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('hsds/anteckningar.txt');
    expect(textOf(to, 'dcat.rdf')).toBe(before);
    expect(textOf(to, 'hsds/anteckningar.txt')).toBe('Mina anteckningar');
  });

  test('may be there and empty, and may lie in folders that are not there', async () => {
    const to = newFolder();
    mkdirSync(to);
    expect(await run(['export', catalogFile('sala'), '--publish', to, ...ADDRESSES])).toMatchObject({ code: 0 });
    const deep = join(newFolder(), 'a/b');
    expect(await run(['export', catalogFile('sala'), '--publish', deep, ...ADDRESSES])).toMatchObject({ code: 0 });
  });

  test.each(['{}', 'not json', '{"files": "dcat.rdf"}', 'null'])(
    'with a list that is not ours (%s) is not touched',
    async (list) => {
      const to = newFolder();
      mkdirSync(to);
      writeFileSync(join(to, 'export.json'), list);
      const { code, err } = await run(['export', catalogFile('sala'), '--publish', to, ...ADDRESSES]);
      expect(code).toBe(2);
      expect(err).toContain('export.json');
      expect(filesIn(to)).toEqual(['export.json']);
    },
  );

  test('that is a file is refused', async () => {
    const file = folder.write('a-file', 'x');
    const { code, err } = await run(['export', catalogFile('sala'), '--publish', file, ...ADDRESSES]);
    expect(code).toBe(2);
    expect(err).toContain('går inte att läsa');
  });
});

describe('wrong use', () => {
  const sala = catalogFile('sala');
  const base = ['--base', BASE];
  const license = ['--license', CC_BY];
  test.each([
    ['no licence', base, '--license saknas: utan licens vet ingen'],
    ['no base', license, '--base saknas'],
    ['a base that is no address', ['--base', 'sala', ...license], '--base är "sala"'],
    ['a base with http', ['--base', 'http://www.sala.se/', ...license], 'som börjar med https://'],
    ['a base with a query', ['--base', 'https://www.sala.se/?a=b', ...license], 'utan ?'],
    ['a base with a fragment', ['--base', 'https://www.sala.se/#a', ...license], 'utan #'],
    ['a licence that is no address', [...base, '--license', 'CC0'], '--license är "CC0"'],
    ['a licence of another kind', [...base, '--license', 'javascript:x'], '--license är "javascript:x"'],
    ['a publisher that is no address', [...base, ...license, '--publisher', 'Sala'], '--publisher är "Sala"'],
    ['a format', [...base, ...license, '--format', 'hsds'], 'Ta bort --format.'],
    ['a file', [...base, ...license, '-o', 'x.json'], 'Ta bort --output.'],
  ])('%s is refused with the cure, and nothing is written', async (_name, argv, message) => {
    const to = newFolder();
    const { code, out, err } = await run(['export', sala, '--publish', to, ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(() => readdirSync(to)).toThrow();
  });

  test.each(['license', 'publisher'])('--%s without --publish is refused', async (name) => {
    const { code, err } = await run(['export', sala, '--format', 'hsds', `--${name}`, CC0]);
    expect(code).toBe(2);
    expect(err).toContain('hör till --publish');
  });

  test('a catalogue with errors is not published', async () => {
    const broken = folder.write('broken.json', smallCatalog({ samtal: [{ fact: 'needsSupport', is: true }] }));
    const { to, code, out } = await publish(broken);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(() => readdirSync(to)).toThrow();
  });
});

describe('the shapes from DCAT-AP-SE find', () => {
  let quads: readonly Quad[] = [];
  beforeAll(async () => {
    quads = await description((await publish(catalogFile('sala'))).to);
  });
  const shapes = DCAT_AP_SE.getQuads(null, `${SHACL}property`, null, null).map(
    ({ subject: shape, object: property }) => ({
      type: DCAT_AP_SE.getObjects(shape, `${SHACL}targetClass`, null)[0]?.value ?? '',
      path: DCAT_AP_SE.getObjects(property, `${SHACL}path`, null)[0]?.value ?? '',
      message: DCAT_AP_SE.getObjects(property, `${SHACL}message`, null)[0]?.value ?? '',
      isRequired: DCAT_AP_SE.getObjects(property, `${SHACL}minCount`, null).length > 0,
    }),
  );
  const subjectOf = (type: string) => quads.find(({ object }) => object.value === type)?.subject;

  test('a property that is required and is not there, whichever it is', async () => {
    const required = shapes.filter(({ isRequired }) => isRequired);
    expect(required.length).toBeGreaterThan(14);
    for (const { type, path, message } of required) {
      const node = subjectOf(type);
      const without = quads.filter(
        ({ subject, predicate }) => !(subject.value === node?.value && predicate.value === path),
      );
      expect(without.length, message).toBeLessThan(quads.length);
      expect((await dcatApSeFaults(without)).join('\n'), message).toContain(message);
    }
  });

  test('a value that is none of the property, whichever it is', async () => {
    for (const { type, path, message } of shapes) {
      const node = subjectOf(type);
      // The period is not in this catalogue, and a name of an agent may be any text.
      if (!node || message.startsWith('Agent, Name')) continue;
      const wrong =
        path.endsWith('license') && message.startsWith('Harvesting')
          ? namedNode('https://creativecommons.org/x')
          : blankNode();
      const added = [...quads, quad(node, namedNode(path), wrong)];
      expect((await dcatApSeFaults(added)).join('\n'), message).toContain(message);
    }
  });

  test('a catalogue that has no address, and a licence of the description that is not CC0', async () => {
    const anonymous = quads.map((one) =>
      one.subject.value === `${BASE}dcat.rdf` ? quad(blankNode('c'), one.predicate, one.object) : one,
    );
    expect((await dcatApSeFaults(anonymous)).join()).toContain('Undvik blanka noder');
    const licensed = quads.map((one) =>
      one.object.value === CC0 && one.predicate.value === `${DCT}license`
        ? quad(one.subject, one.predicate, literal('x'))
        : one,
    );
    expect((await dcatApSeFaults(licensed)).join()).toContain('Catalog, License');
  });
});
