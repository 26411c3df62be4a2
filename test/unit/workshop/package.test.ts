import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectVersion } from '../../../scripts/build/files.js';
import { calendarFile, datesToCome, monthsAfter } from '../../../src/workshop/contact-dates.js';
import { packageFiles, SYSTEMS, type System } from '../../../src/workshop/publishing.js';
import { translationRows, withLanguage, withReader, withTranslation } from '../../../src/workshop/translations.js';
import { realCatalog } from '../../support/real-catalogs.js';
import { catalogOf, insatsOf } from '../../support/small-catalog.js';

const TODAY = '2026-11-22';

describe('the lines to paste', () => {
  const linesFor = (system: System) =>
    packageFiles(realCatalog('ragunda'), { system, today: TODAY, report: '' })['klistra-in.txt'] ?? '';

  test('on a web server are those of docs/embedding.md, with the version that was built', () => {
    const guide = readFileSync('docs/embedding.md', 'utf8');
    const recipe = /```html\n(.*?)\n\n<insats-guide/su.exec(guide)?.[1] ?? '';
    expect(recipe.split('\n')).toHaveLength(3);
    const lines = recipe.replaceAll('catalog.json', 'katalog.json');
    expect(linesFor('other')).toContain(lines);
  });

  test('in an archive of files are those of the single file', () => {
    expect(linesFor('sitevision')).toContain(`/insatsguiden/${projectVersion()}/insats-guide.single.js`);
    expect(linesFor('sitevision')).not.toContain('modulepreload');
  });
});

describe('what stands beside the lines to paste', () => {
  const systems = Object.keys(SYSTEMS) as readonly System[];
  const linesFor = (system: System) =>
    packageFiles(realCatalog('ragunda'), { system, today: TODAY, report: '' })['klistra-in.txt'] ?? '';

  test.each(systems)('for %s sends nobody to a file that is in the source code alone', (system) => {
    expect(linesFor(system)).not.toMatch(/\bdocs\//);
  });

  test('names the app for Sitevision and the module for Drupal before anything by hand', () => {
    expect(linesFor('sitevision').indexOf('mapp sitevision')).toBeLessThan(linesFor('sitevision').indexOf('<script'));
    expect(linesFor('drupal')).toContain('modulen i arkivets mapp drupal');
  });

  test('for a website that takes out scripts is a frame without one, and the list to stand in the text', () => {
    const lines = linesFor('frame');
    const [before = '', list = ''] = lines.split('att klistra in i sidans text:');
    expect(before).toMatch(/<iframe src="\/insatsguiden\/ram\/frame\.html"[^>]* width="100%" height="700"/);
    expect(lines).not.toContain('<script');
    expect(list).toContain('<h2');
  });
});

describe('days to come', () => {
  test.each([
    ['2026-01-15', '2026-07-15'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
  ])('half a year after %s is %s', (day, later) => {
    expect(monthsAfter(day, 6)).toBe(later);
  });

  const catalog = {
    ...catalogOf([
      insatsOf('a', [], { costChecked: '2026-10-01', validThrough: '2026-12-31' }),
      insatsOf('b', [], { starts: [{ date: '2027-01-15', register: '2027-01-02' }] }),
    ]),
    contact: { phone: '0123-45 67 00', checked: '2026-05-01' },
  };

  test('are told in order, and those that are past as past', () => {
    expect(datesToCome(catalog, TODAY)).toEqual([
      { on: '2026-11-01', what: 'Kommunens kontakt: läs om uppgifterna', isPast: true },
      { on: '2026-12-31', what: 'a: sista dagen den finns', isPast: false },
      { on: '2027-01-02', what: 'b: sista anmälningsdag', isPast: false },
      { on: '2027-01-15', what: 'b: startar', isPast: false },
      { on: '2027-04-01', what: 'a: kolla kostnaden', isPast: false },
    ]);
  });

  test('ask for the day on which a contact was read, where nobody has said it', () => {
    expect(
      datesToCome({ ...catalogOf([]), contact: {}, emergency: { name: 'Socialjouren', phone: '112' } }, TODAY),
    ).toEqual([
      { on: TODAY, what: 'Kommunens kontakt: skriv när du läste uppgifterna', isPast: true },
      { on: TODAY, what: 'Socialjouren: skriv när du läste uppgifterna', isPast: true },
    ]);
  });

  test('are a calendar whose lines are short enough, and whose texts are escaped', () => {
    const what = 'Ånger, och annat; '.repeat(8);
    const file = calendarFile([{ on: TODAY, what, isPast: false }], 'Sala kommun', TODAY);
    const lines = file.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${what.replace(/[,;]/g, '\\$&')} (Sala kommun)`);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });
});

describe('a translation', () => {
  const draft = { ...catalogOf([insatsOf('a', [])]) };
  const [name] = translationRows(draft, 'en');

  test('is missing, then current, then stale when the Swedish changes', () => {
    if (!name) throw new Error('There is a name to translate.');
    expect(name).toMatchObject({ key: 'insatser.a.name', of: 'a', what: 'namn', swedish: 'a', state: 'missing' });
    const translated = withTranslation(draft, 'en', name, 'A');
    expect(translated.translations).toEqual(['en']);
    expect(translationRows(translated, 'en')[0]).toMatchObject({ text: 'A', state: 'current' });
    const changed = { ...translated, insatser: [insatsOf('a', [], { name: 'b' })] };
    expect(translationRows(changed, 'en')[0]).toMatchObject({ text: 'A', state: 'stale' });
  });

  test('has been read until it is changed', () => {
    if (!name) throw new Error('There is a name to translate.');
    const read = withReader(withLanguage(draft, 'en'), 'en', 'Ann', TODAY);
    expect(read.overlays).toMatchObject({ en: { reviewed: true, reviewer: 'Ann, 2026-11-22' } });
    const changed = withTranslation(read, 'en', name, 'A').overlays;
    expect(changed).toMatchObject({ en: { reviewed: false } });
    expect(changed).not.toHaveProperty('en.reviewer');
  });

  test('of an overlay that names another version is stale', () => {
    const overlays = { en: { language: 'en', catalogVersion: '2025-01-01', insatser: { a: { name: 'A' } } } };
    expect(translationRows({ ...draft, overlays }, 'en')[0]?.state).toBe('stale');
  });
});

test('the list in each language has all that the translation has, as the command line writes it', () => {
  const checked = { checked: 'Båda ska ha fyllt 75 år', id: 'both-75', origin: 'villkor' } as const;
  const overlay = {
    language: 'en',
    origin: 'person',
    reviewed: true,
    reviewer: 'Ann Smith',
    catalogVersion: '2026-01-01',
    conditions: ['Sometimes you have to wait.'],
    checked: { 'both-75': 'Both of you have turned 75' },
    insatser: { a: { name: 'A', summary: 'Some support.' } },
  } as const;
  const catalog = {
    ...catalogOf([insatsOf('a', [checked])]),
    conditions: [{ text: 'Ibland får du vänta.', quote: 'Väntetid kan uppstå.' }],
    translations: ['en'],
    overlays: { en: overlay },
  };
  const list = packageFiles(catalog, { system: 'other', today: TODAY, report: '' })['lista/lista.en.html'];
  expect(list).toContain('Sometimes you have to wait.');
  expect(list).toContain('Both of you have turned 75');
  expect(list).not.toContain('Ibland får du vänta.');
});
