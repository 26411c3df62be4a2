import { describe, expect, test } from 'vitest';
import { contactFor } from '../../../src/catalog/contact.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { Contact, OwnContact } from '../../../src/catalog/types.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const KOMMUN: Contact = {
  phone: '0123-45 67 00',
  phoneNote: 'knappval 2',
  opening: ['Mo-Fr 08:00-16:30'],
  hours: 'vardagar',
  email: 'stod@exempel.se',
  address: 'Storgatan 1',
  source: 'exempel.se/kontakt',
  checked: '2026-11-22',
};

const { opening: _opening, hours: _hours, ...KOMMUN_WITHOUT_HOURS } = KOMMUN;

const JULY = { from: '2026-07-01', to: '2026-07-31' };

describe('the contact of an insats', () => {
  test.each<readonly [what: string, own: OwnContact | undefined, expected: Contact]>([
    ['is the kommun’s where it has none', undefined, KOMMUN],
    [
      'keeps the telephone where it has only an e-mail of its own',
      { email: 'anna@exempel.se', source: 'exempel.se/anna', checked: '2026-11-01' },
      { ...KOMMUN, email: 'anna@exempel.se', source: 'exempel.se/anna; exempel.se/kontakt', checked: '2026-11-01' },
    ],
    [
      'has a number of its own without the note and the hours of another',
      { phone: '0123-45 67 01' },
      { phone: '0123-45 67 01', email: 'stod@exempel.se', address: 'Storgatan 1', source: 'exempel.se/kontakt' },
    ],
    [
      'may say whom to ask for on the kommun’s number',
      { phoneNote: 'be om Anna', source: 'exempel.se/kontakt', checked: '2026-11-22' },
      { ...KOMMUN, phoneNote: 'be om Anna' },
    ],
    [
      'has hours of its own without those of the kommun that say something else',
      { hours: 'måndagar 9–11', source: 'exempel.se/kontakt', checked: '2026-11-22' },
      { ...KOMMUN_WITHOUT_HOURS, hours: 'måndagar 9–11' },
    ],
    [
      'has opening hours of its own without the kommun’s words for others',
      { opening: ['Mo 09:00-11:00'], source: 'exempel.se/kontakt', checked: '2026-11-22' },
      { ...KOMMUN_WITHOUT_HOURS, opening: ['Mo 09:00-11:00'] },
    ],
    [
      'may name days off of its own beside the kommun’s hours',
      { closed: [JULY], source: 'exempel.se/kontakt', checked: '2026-11-22' },
      { ...KOMMUN, closed: [JULY] },
    ],
    [
      'is without what it takes away',
      { phone: null, address: null },
      { email: 'stod@exempel.se', source: 'exempel.se/kontakt', checked: '2026-11-22' },
    ],
    [
      'is its own where nothing of the kommun’s is left',
      { phone: '0123-45 67 01', email: null, address: null, source: 'bvc.se', checked: '2026-01-01' },
      { phone: '0123-45 67 01', source: 'bvc.se', checked: '2026-01-01' },
    ],
  ])('%s', (_what, own, expected) => {
    expect(contactFor({ contact: KOMMUN }, own ? { contact: own } : {})).toEqual(expected);
  });
});

describe('a telephone number', () => {
  const rules = (phone: string) =>
    loadCatalog(catalogWith({ contact: { phone }, insatser: [insatsWith()] })).findings.map(({ rule }) => rule);

  test.each([
    '0123-45 67 00',
    '+46 (0)123-45 67 00',
    '+46 123 45 67 00',
    '(0123) 45 67 00',
    '112',
    '020-50 50 50',
    '08-123 456 78',
  ])('%s can be dialled', (phone) => {
    expect(rules(phone)).toEqual([]);
  });

  test.each([
    '0123-45 67 00/01',
    '0123-45 67 00-09',
    '0123-45 67 00, 0123-45 67 01',
    '0123-45 67 00 0123-45 67 01',
    '11',
    'ring växeln',
  ])('%s cannot, and what to do is told', (phone) => {
    expect(rules(phone)).toEqual(['invalid-phone']);
    const [finding] = loadCatalog(catalogWith({ contact: { phone } })).findings;
    expect(finding?.message).toContain('ett enda nummer');
  });
});
