import { describe, expect, test } from 'vitest';
import type { Catalog, Villkor } from '../../../src/catalog/types.js';
import { villkorText } from '../../../src/i18n/villkor-text.js';
import { FORMATS, type Format } from '../../../src/open-data/export.js';
import { villkorOf } from '../../../src/rules/compile.js';
import { toldOf } from '../../../src/rules/evaluate.js';
import { fullCatalog } from '../../fixtures/full-catalog.js';
import { catalogWith, catalogWithInsats, catalogWithVillkor, insatsWith } from '../../fixtures/small-catalog.js';
import { exampleCatalog } from '../../support/example-catalog.js';
import { cpsvApFaults, exported, hsdsFaults, schemaOrgFaults, triplesOf, WORDING } from '../../support/open-data.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { SHIPPED, shippedCatalog } from '../../support/shipped-catalogs.js';

type Row = Readonly<Record<string, unknown>>;

const NAMES = Object.keys(FORMATS) as Format[];
const BASE = 'https://www.exempel.se/insatser';

function graphOf(catalog: Catalog, format: 'schema.org' | 'cpsv-ap', base?: string): readonly Row[] {
  return exported(catalog, format, base).document['@graph'] as unknown as readonly Row[];
}

function nodesOf(catalog: Catalog, format: 'schema.org' | 'cpsv-ap', type: string): readonly Row[] {
  return graphOf(catalog, format).filter((node) => [node['@type']].flat().includes(type));
}

function hsdsServices(catalog: Catalog): readonly Row[] {
  return exported(catalog, 'hsds').document.contents as unknown as readonly Row[];
}

function onlyHsds(catalog: Catalog): Row {
  const [service] = hsdsServices(catalog);
  return service as Row;
}

const catalogs: readonly (readonly [string, Catalog])[] = [
  ...SHIPPED.map((name) => [name, shippedCatalog(name)] as const),
  ['every property of the format', fullCatalog()],
  ['every property of the example', exampleCatalog()],
  ['nothing that can be left out', catalogWith({ kommun: { name: 'Exempel' }, contact: {} })],
];

describe.each(catalogs)('%s', (_name, catalog) => {
  test('conforms to CPSV-AP 3.2', async () => {
    const quads = await triplesOf(exported(catalog, 'cpsv-ap').document);
    expect(await cpsvApFaults(quads)).toEqual([]);
    const services = quads.filter(({ object }) => object.value === 'http://purl.org/vocab/cpsv#PublicService');
    expect(services).toHaveLength(catalog.insatser.length);
  });

  test('conforms to the schema of HSDS 3', () => {
    const services = hsdsServices(catalog);
    expect(services).toHaveLength(catalog.insatser.length);
    expect(services.flatMap(hsdsFaults)).toEqual([]);
  });

  test.each([undefined, BASE])('holds only what schema.org defines, where it defines it (base %s)', async (base) => {
    const { document } = exported(catalog, 'schema.org', base);
    expect(schemaOrgFaults(document as never)).toEqual([]);
    expect(nodesOf(catalog, 'schema.org', 'GovernmentService')).toHaveLength(catalog.insatser.length);
    expect((await triplesOf(document)).length).toBeGreaterThan(30);
  });

  test.each(['schema.org', 'cpsv-ap'] as const)('refers in %s only to what is there', (format) => {
    const graph = graphOf(catalog, format);
    const known = new Set(graph.map((node) => node['@id']));
    expect(known.size).toBe(graph.length);
    const referred = JSON.stringify(graph).matchAll(/"@id":"((?:urn:uuid|https:\/\/www\.exempel\.se)[^"]*)"/g);
    expect([...referred].map(([, iri]) => iri).filter((iri) => !known.has(iri))).toEqual([]);
  });
});

describe('who has never seen the list reads', () => {
  const proposal = catalogWith({ guideline: { ...catalogWith().guideline, status: 'proposal' } });

  test.each([
    ['schema.org', 'Dataset'],
    ['cpsv-ap', 'dcat:Dataset'],
  ] as const)('in %s what the data is, and whether it is decided', (format, type) => {
    const described = (catalog: Catalog) => JSON.stringify(nodesOf(catalog, format, type));
    expect(described(catalogWith())).toContain('1 insats med villkor, kontaktvägar');
    expect(described(catalogWith())).not.toContain('Förslag');
    expect(described(proposal)).toContain('Förslag, inte beslutat. 1 insats med villkor');
  });

  test('in HSDS what the kommun offers, or that it is a proposal', () => {
    const described = (catalog: Catalog) => JSON.stringify(hsdsServices(catalog)[0]?.organization);
    expect(described(catalogWith())).toContain('Kommun som erbjuder insatser utan individuell behovsprövning');
    expect(described(proposal)).toContain('Kommun med ett förslag till insatser');
    expect(described(proposal)).not.toContain('erbjuder');
  });
});

describe('the tests themselves find', () => {
  const catalog = catalogWith();

  test('a public service without a name', async () => {
    const { document } = exported(catalog, 'cpsv-ap');
    const graph = (document['@graph'] as unknown as Row[]).map((node) =>
      node['@type'] === 'cpsv:PublicService' ? { ...node, 'dct:title': undefined } : node,
    );
    expect(await cpsvApFaults(await triplesOf({ ...document, '@graph': graph }))).toHaveLength(1);
  });

  test('a term without a meaning', async () => {
    await expect(triplesOf({ '@context': {}, '@id': 'urn:x:y', name: 'x' })).rejects.toThrow();
  });

  test('a property that a class does not have, and a value that is no value of it', () => {
    const node = { '@type': 'GovernmentService', '@id': 'x', isBasedOn: 'y', availableChannel: 'z', name: 'n' };
    expect(schemaOrgFaults({ '@graph': [node] })).toHaveLength(2);
  });

  test('a service without a status, with an age in words, or with a field of its own', () => {
    const service = onlyHsds(catalog);
    expect(hsdsFaults({ ...service, status: undefined })).toHaveLength(1);
    expect(hsdsFaults({ ...service, minimum_age: '16' })).toHaveLength(1);
    expect(hsdsFaults({ ...service, ageFrom: 16 })).toHaveLength(1);
  });
});

/** The parts of a catalogue that are said in other words, or by what stands where. */
const SAID_OTHERWISE =
  /^\$\.(?:\$schema|guideline\.(?:status|malgrupp)|insatser\[\d+\]\.(?:access|generalVillkor|openToAll))$/;

/** Every text and number of a value, with its place. */
function leavesOf(value: unknown, path = '$'): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  if (Array.isArray(value)) return value.flatMap((item, at) => leavesOf(item, `${path}[${at}]`));
  return Object.entries(value).flatMap(([name, item]) => leavesOf(item, `${path}.${name}`));
}

/** What stands for a part of a catalogue in an export: itself, or the words for a topic. */
function sayings(path: string, text: string): readonly string[] {
  const topic = /\.topics\[\d+\]$/.test(path) ? WORDING.texts.find(`topic.${text}`) : undefined;
  // In schema.org the hours are fields; a day off has hours that end as they begin.
  if (/\.opening\[/.test(path)) return [text, `"opens":"${/\d\d:\d\d/.exec(text)?.[0] ?? '00:00'}"`];
  return [text, ...(topic === undefined ? [] : [topic])].map((one) => JSON.stringify(one).slice(1, -1));
}

describe.each(NAMES)('nothing is dropped in silence by %s', (format) => {
  test.each(catalogs)('of %s', (_name, catalog) => {
    const { document, notHeld } = exported(catalog, format);
    const text = JSON.stringify(document);
    const isListed = (path: string) => notHeld.some((one) => one.path !== '$' && path.startsWith(one.path));
    const dropped = leavesOf(catalog)
      .filter(([, leaf]) => leaf !== 'null')
      .filter(([path]) => !SAID_OTHERWISE.test(path) && !/villkor\[/.test(path) && !/\.villkor$/.test(path))
      .filter(([path, leaf]) => !isListed(path) && !sayings(path, leaf).some((one) => text.includes(one)));
    expect(dropped).toEqual([]);
  });

  test.each(catalogs)('of the villkor of %s: each is there in words', (_name, catalog) => {
    const text = JSON.stringify(exported(catalog, format).document).toLowerCase();
    const villkor: readonly Villkor[] = catalog.insatser.flatMap((insats) =>
      villkorOf(catalog, insats).flatMap(toldOf),
    );
    for (const one of villkor) {
      const words = JSON.stringify(
        villkorText(one, WORDING.texts, catalog.kommun.name, { areas: catalog.areas }),
      ).slice(1, -1);
      expect(text).toContain(words.toLowerCase());
    }
  });

  test.each(KOMMUNER)('and what is not held of %s stands in the result too', (kommun) => {
    const { document, notHeld } = exported(realCatalog(kommun), format);
    const text = JSON.stringify(document);
    expect(notHeld.length).toBeGreaterThan(10);
    for (const { path, message } of notHeld) {
      expect(text).toContain(path);
      expect(text).toContain(JSON.stringify(message).slice(1, -1));
    }
  });

  test('the villkor in the words of the kommun, and what holds for all who take part, are held', () => {
    const catalog = catalogWith({
      insatser: [insatsWith({ wording: 'För dig som är ung. Ring om du undrar.' })],
      conditions: [{ text: 'Ibland får du vänta.', quote: 'Väntetid kan uppstå.' }],
    });
    const { document, notHeld } = exported(catalog, format);
    const text = JSON.stringify(document);
    expect(text).toContain('För dig som är ung. Ring om du undrar.');
    expect(text).toContain('Ibland får du vänta.');
    expect(text).toContain('Väntetid kan uppstå.');
    expect(notHeld.filter(({ path }) => /wording|conditions/.test(path))).toEqual([]);
  });

  test('alternatives over two persons are listed', () => {
    const catalog = catalogWithVillkor({
      anyOf: [
        [{ fact: 'age', to: 17 }],
        [
          { fact: 'parenthood', is: 'parent' },
          { fact: 'childAges', to: 17 },
        ],
      ],
    });
    const { notHeld } = exported(catalog, format);
    expect(notHeld.filter(({ path }) => path === '$.insatser[0].villkor[0]').map(({ message }) => message)).toEqual([
      expect.stringContaining('Alternativ (”något av”) står bara i ord'),
    ]);
  });

  test('a villkor that the provider checks, and the statuses, are listed', () => {
    const messages = exported(catalogWithVillkor({ fact: 'homeHealthcare', is: true }), format).notHeld;
    expect(messages.map(({ message }) => message).join(' ')).toMatch(
      /utföraren kontrollerar villkoret på homeHealthcare/,
    );
    expect(messages[0]).toMatchObject({ path: '$', message: expect.stringContaining('inte svar') });
  });

  test('is the same every time', () => {
    expect(exported(realCatalog('sala'), format)).toEqual(exported(realCatalog('sala'), format));
  });
});

const YOUNG = { fact: 'age', from: 16, to: 19 } as const;
const withGuideline = (malgrupp: 'guiding' | 'binding', villkor: readonly Villkor[]): Catalog =>
  catalogWith({ insatser: [insatsWith({ villkor })], guideline: { ...catalogWith().guideline, malgrupp } });

describe('an age', () => {
  test.each([
    ['a stated villkor', 'guiding', {}, { required: true, hsds: true, requirement: true }],
    ['a binding målgrupp', 'binding', { origin: 'malgrupp' }, { required: true, hsds: true, requirement: true }],
    ['a guiding målgrupp', 'guiding', { origin: 'malgrupp' }, { required: false, hsds: false, requirement: false }],
  ] as const)('of %s is required only where it binds', (_name, malgrupp, origin, expected) => {
    const catalog = withGuideline(malgrupp, [{ ...YOUNG, ...origin }]);
    const audience = nodesOf(catalog, 'schema.org', 'GovernmentService')[0]?.audience;
    expect(audience).toMatchObject(
      expected.required ? { requiredMinAge: 16, requiredMaxAge: 19 } : { suggestedMinAge: 16, suggestedMaxAge: 19 },
    );
    expect(Object.keys(audience as object).filter((name) => /Age$/.test(name))).toHaveLength(2);
    const { minimum_age, maximum_age } = onlyHsds(catalog);
    expect([minimum_age, maximum_age]).toEqual(expected.hsds ? [16, 19] : [undefined, undefined]);
    expect(nodesOf(catalog, 'cpsv-ap', 'cv:Requirement')).toHaveLength(expected.requirement ? 1 : 0);
  });

  test('of several villkor is what they have in common, and open where none closes it', () => {
    const catalog = catalogWithVillkor({ fact: 'age', from: 13 }, { fact: 'age', from: 16 });
    expect(onlyHsds(catalog)).toMatchObject({ minimum_age: 16 });
    expect(onlyHsds(catalog)).not.toHaveProperty('maximum_age');
  });

  test('in alternatives is required of nobody', () => {
    const service = onlyHsds(catalogWithVillkor({ anyOf: [[YOUNG], [{ fact: 'age', from: 67 }]] }));
    expect(service).not.toHaveProperty('minimum_age');
    expect(service.eligibility_description).toContain('Du är 16–19 år, eller du är minst 67 år');
  });

  test('of children is about children', () => {
    const catalog = catalogWithVillkor({ fact: 'parenthood', is: 'parent' }, { fact: 'childAges', from: 3, to: 11 });
    const audience = nodesOf(catalog, 'schema.org', 'GovernmentService')[0]?.audience;
    expect(audience).toMatchObject({ '@type': 'ParentAudience', childMinAge: 3, childMaxAge: 11 });
    expect(onlyHsds(catalog)).not.toHaveProperty('minimum_age');
  });

  test('of two children is read of neither', () => {
    const catalog = catalogWithVillkor({ fact: 'childAges', to: 5 }, { fact: 'childAges', from: 10 });
    const audience = nodesOf(catalog, 'schema.org', 'GovernmentService')[0]?.audience;
    expect(audience).not.toHaveProperty('childMaxAge');
    const listed = exported(catalog, 'schema.org').notHeld.filter(({ message }) => /childAges/.test(message));
    expect(listed).toHaveLength(2);
  });
});

describe('a målgrupp that guides turns nobody away', () => {
  /** CPSV-AP has requirements alone, which this is none of; the others say it in words. */
  const SAID: Readonly<Record<string, readonly [there: readonly string[], notThere: readonly string[]]>> = {
    'cpsv-ap': [[], ['holdsRequirement":[{']],
  };

  test.each(NAMES)('in %s', (format) => {
    const catalog = withGuideline('guiding', [{ ...YOUNG, origin: 'malgrupp' }]);
    const { document } = exported(catalog, format);
    const text = JSON.stringify(document);
    expect(text).toContain('16–19 år');
    const [there, notThere] = SAID[format] ?? [['Ingen får nej för det.'], []];
    expect(there.filter((words) => !text.includes(words))).toEqual([]);
    expect(notThere.filter((words) => text.includes(words))).toEqual([]);
  });
});

describe('the law', () => {
  test.each(NAMES.filter((format) => format !== 'hsds'))('stands in %s with number and paragraph', (format) => {
    const text = JSON.stringify(exported(catalogWith(), format).document);
    expect(text).toContain('SFS 2025:400 11 kap. 5 §');
    expect(text).toContain('"SFS 2025:400"');
  });

  test('is another where the catalogue says so', () => {
    const catalog = catalogWithInsats({ legalBasis: 'Hälso- och sjukvårdslagen (2017:30)' });
    const laws = nodesOf(catalog, 'schema.org', 'Legislation');
    expect(laws).toContainEqual(expect.objectContaining({ legislationIdentifier: 'SFS 2017:30' }));
    const [service] = nodesOf(catalog, 'cpsv-ap', 'cpsv:PublicService');
    const law = nodesOf(catalog, 'cpsv-ap', 'eli:LegalResource').find((one) => one['eli:id_local'] === 'SFS 2017:30');
    expect(service?.['cv:hasLegalResource']).toEqual({ '@id': law?.['@id'] });
  });

  test.each(NAMES)('gives everyone the right to apply, also in %s', (format) => {
    expect(JSON.stringify(exported(catalogWith(), format).document)).toContain(WORDING.texts.t('apply.lead'));
  });

  test('asks for consent under 15 only where the insats has no rule of its own', () => {
    const law = WORDING.texts.t('card.lawConsent');
    const own = catalogWithVillkor({ fact: 'guardianConsent', is: ['all', 'one'] });
    expect(onlyHsds(catalogWith()).eligibility_description).toContain(law);
    expect(onlyHsds(own).eligibility_description).not.toContain(law);
    const rulesOf = (catalog: Catalog) => nodesOf(catalog, 'cpsv-ap', 'cpsv:PublicService')[0]?.['cpsv:follows'];
    expect(rulesOf(catalogWith())).toHaveLength(3);
    expect(rulesOf(own)).toHaveLength(2);
  });
});

describe('a proposal', () => {
  const catalog = shippedCatalog('utkast-004');

  test('is offered by none of the formats as decided', () => {
    expect(nodesOf(catalog, 'schema.org', 'Legislation')[0]).toMatchObject({
      creativeWorkStatus: 'Draft',
      legislationLegalForce: 'https://schema.org/NotInForce',
    });
    for (const service of nodesOf(catalog, 'cpsv-ap', 'cpsv:PublicService')) {
      expect(service['adms:status']).toEqual({ '@id': 'http://purl.org/adms/status/UnderDevelopment' });
    }
    for (const service of hsdsServices(catalog)) {
      expect(service).toMatchObject({ status: 'inactive', alert: WORDING.texts.t('draft') });
    }
  });
});

describe('an address', () => {
  const locationOf = (address: string, code = '1863') => {
    const catalog = catalogWith({ kommun: { name: 'Exempel', code }, contact: { address } });
    const [at] = onlyHsds(catalog).service_at_locations as readonly { readonly location: Row }[];
    return { location: at?.location, listed: exported(catalog, 'hsds').notHeld.map(({ path }) => path) };
  };

  test('that is written as in Sweden has its fields, with the län of the kommun', () => {
    const { location, listed } = locationOf('Sikforsvägen 7, 712 83 Hällefors');
    expect(location?.addresses).toEqual([
      expect.objectContaining({
        address_1: 'Sikforsvägen 7',
        postal_code: '712 83',
        city: 'Hällefors',
        state_province: 'Örebro län',
        country: 'SE',
      }),
    ]);
    expect(listed).not.toContain('$.contact.address');
  });

  test.each([
    ['written otherwise', 'Vid torget i Hällefors', '1863'],
    ['of a kommun whose län is not known', 'Storgatan 1, 123 45 Orten', '9999'],
  ])('%s keeps its text, and is listed', (_name, address, code) => {
    const { location, listed } = locationOf(address, code);
    expect(location).toMatchObject({ name: address });
    expect(location).not.toHaveProperty('addresses');
    expect(listed).toContain('$.contact.address');
  });
});

describe('identifiers', () => {
  test('are UUIDs that another version of the catalogue keeps', () => {
    const ids = (catalog: Catalog) => hsdsServices(catalog).map(({ id }) => id);
    const next = { ...realCatalog('sala'), version: '2027-01-01' };
    expect(ids(next)).toEqual(ids(realCatalog('sala')));
    expect(new Set([...ids(next), ...ids(realCatalog('ragunda')), ...ids(realCatalog('hallefors'))]).size).toBe(
      next.insatser.length + realCatalog('ragunda').insatser.length + realCatalog('hallefors').insatser.length,
    );
  });

  test('conform to CPSV-AP with a base too', async () => {
    expect(await cpsvApFaults(await triplesOf(exported(fullCatalog(), 'cpsv-ap', BASE).document))).toEqual([]);
  });

  test('begin with the base where there is one', () => {
    const ids = graphOf(catalogWith(), 'schema.org', BASE).map((node) => String(node['@id']));
    expect(ids.filter((id) => !id.startsWith(`${BASE}#`))).toEqual([]);
    expect(ids).toContain(`${BASE}#insats-samtalsstod`);
  });
});
