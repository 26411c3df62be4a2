import { describe, expect, test } from 'vitest';
import type { CatalogDraft } from '../../../machines/workshop.history.js';
import { lookAt } from '../../../src/workshop/draft-findings.js';
import { newCatalog, newInsats } from '../../../src/workshop/new-catalog.js';

const TODAY = '2026-11-29';

/** What an editor is told of a draft with one insats. */
function told(insats: CatalogDraft, catalog: CatalogDraft = {}): readonly string[] {
  const draft = {
    ...newCatalog('Almviks kommun', '', TODAY),
    guideline: { title: 'Riktlinje', status: 'proposal', malgrupp: 'binding' },
    ...catalog,
    insatser: [{ ...newInsats('larm', 'Larm'), ...insats }],
  };
  return lookAt(draft, TODAY).findings.map(({ message }) => message);
}

describe('what an editor is told', () => {
  test.each<[string, CatalogDraft, CatalogDraft, string]>([
    ['an empty text', { summary: '' }, {}, 'Det här är tomt. Fyll i det.'],
    ['no choice', { villkor: [{ fact: 'parenthood', is: [] }] }, {}, 'Inget är valt. Välj minst ett.'],
    [
      'bounds that have changed places',
      { villkor: [{ fact: 'age', from: 70, to: 20 }] },
      {},
      '”Från och med” är högre',
    ],
    [
      'a villkor that is begun',
      { summary: 'Larm.', villkor: [{ fact: 'resident' }] },
      {},
      'Det här är tomt. Fyll i det.',
    ],
    ['a villkor without a bound', { villkor: [{ fact: 'age' }] }, {}, 'Villkoret har ingen gräns'],
    [
      'a villkor without a bound among alternatives',
      { villkor: [{ anyOf: [[{ fact: 'age', from: 18 }], [{ fact: 'childAges' }]] }] },
      {},
      'Villkoret har ingen gräns',
    ],
    ['a proposal', { summary: 'Du får ett larm.' }, {}, 'Välj ja under ”Är den beslutad?” när beslutet finns.'],
    [
      'no place to come to',
      { summary: 'Du får ett larm.', access: 'dropIn' },
      {},
      'skriv under ”I ord” vem man frågar.',
    ],
    [
      'an age that can be read in two ways',
      { summary: 'Du får ett larm.', source: { section: '1', quote: 'Du som är över 65 år' } },
      {},
      'Skriv under ”Anmärkning till juristen”',
    ],
    [
      'half a contact',
      { summary: 'Du får ett larm.' },
      { contact: { phone: '0123-45 67 00' } },
      'Kontakten saknar e-post, adress, webbadress.',
    ],
  ])('of %s is said in the words of the form', (_, insats, catalog, message) => {
    expect(told(insats, catalog)).toContainEqual(expect.stringContaining(message));
  });

  test('names no property of the file', () => {
    const messages = [
      ...told({}),
      ...told({
        summary: 'Du får ett larm.',
        access: 'dropIn',
        villkor: [{ fact: 'age', from: 40 }],
        source: { section: '', quote: 'Du som är över 65 år. Båda ska ha fyllt 75 år.' },
      }),
    ];
    expect(messages.length).toBeGreaterThan(8);
    for (const message of messages)
      expect(message).not.toMatch(/\p{Ll}\p{Lu}\p{Ll}|\b(source|places|opening|adopted|unstated)\b/u);
  });

  test('of words that stand in no heap yet is said once, where the words are', () => {
    const reading = {
      parts: [{ kind: 'malgrupp', label: 'Målgrupp', text: 'Handläggaren bedömer …', place: 0 }],
      spans: [
        {
          id: 's1',
          part: 0,
          from: 0,
          to: 23,
          text: 'Handläggaren bedömer …',
          heap: 'undecided',
          proposals: [],
          rule: 'none',
          why: '',
          isJudgement: true,
          isConfirmed: false,
        },
      ],
    };
    const messages = told({
      summary: 'Du får ett larm.',
      villkor: [{ checked: 'Kvar att avgöra: Handläggaren bedömer …', id: 'kvar-larm' }],
      lasning: reading,
    });
    expect(messages.filter((message) => message.includes('beslutets ord'))).toHaveLength(1);
    expect(messages.filter((message) => message.includes('bedömer') || message.includes('”…”'))).toEqual([]);
  });
});
