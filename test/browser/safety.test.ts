import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import utkast from '../../catalogs/utkast-004/catalog.json' with { type: 'json' };
import { catalogWith, insatsWith } from '../fixtures/small-catalog.js';
import { everyKind } from './catalogs.js';
import { type GuideHarness, mount } from './harness.js';

const DRAFT = 'Det här är ett utkast.';

/** The results for everything, with every question skipped. */
async function results(catalog: unknown): Promise<GuideHarness> {
  const guide = await mount({ catalog });
  await guide.start();
  await guide.chooseEverything();
  return guide.skipToResults();
}

function onDate(date: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${date}T12:00:00`) });
}

afterEach(() => {
  vi.useRealTimers();
});

describe('under the topic violence', () => {
  test('the help lines come before anything else, on every step from then on', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    expect(guide.hasSection('violence')).toBe(false);
    await guide.chooseTopics(['violence', 'older']);
    const see = () => {
      expect(guide.isBeforeStep('violence'), guide.step).toBe(true);
      expect(guide.isShown('violence'), guide.step).toBe(true);
      expect(guide.linksIn('violence').map(({ href }) => href)).toEqual([
        'tel:112',
        'tel:020505050',
        'tel:116111',
        'tel:020555666',
      ]);
    };
    guide.seesQuestion('age');
    see();
    await guide.skip();
    guide.seesStep('results');
    see();
    await guide.openApply();
    see();
  });

  test('and under other topics they are one step away', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['older']);
    expect(guide.hasSection('violence')).toBe(false);
    await guide.unfoldAll();
    expect(guide.linksIn('help').map(({ href }) => href)).toEqual([
      'tel:112',
      'tel:020505050',
      'tel:116111',
      'tel:020555666',
      'tel:90101',
      'tel:11414',
      'tel:1177',
    ]);
  });
});

describe('what is only proposed', () => {
  test('says so on every step', async () => {
    const guide = await mount({ catalog: utkast });
    guide.seesText(DRAFT);
    await guide.start();
    guide.seesText(DRAFT);
    await guide.chooseTopics(['violence']);
    guide.seesStep('results');
    guide.seesText(DRAFT);
    await guide.openApply();
    guide.seesText(DRAFT);
  });

  test('says so at a question too', async () => {
    const guide = await mount({
      catalog: everyKind({ guideline: { title: 'Förslag', status: 'proposal', malgrupp: 'binding' } }),
    });
    await guide.start();
    await guide.chooseTopics(['older']);
    guide.seesQuestion('age');
    guide.seesText(DRAFT);
  });

  test('and what is decided does not', async () => {
    const guide = await results(everyKind());
    guide.dontSeeText('utkast');
  });
});

describe('dates', () => {
  const catalog = catalogWith({
    insatser: [
      insatsWith({ id: 'tillfallig', documentation: { kind: 'exempt', until: '2026-12-31' } }),
      insatsWith({ id: 'gammal', validThrough: '2026-12-31' }),
    ],
  });
  const EXEMPT = 'Namn och annat som visar vem du är skrivs inte ner.';

  test('on its last day an exemption still holds, and the card says until when', async () => {
    onDate('2026-12-31');
    const guide = await results(catalog);
    await guide.openCards();
    expect(guide.cardText('tillfallig')).toContain(EXEMPT);
    expect(guide.cardText('tillfallig')).toContain('Det gäller till och med 31 december 2026.');
    expect(guide.cardText('gammal')).not.toContain('Uppgifterna gällde');
  });

  test('the day after, the card no longer claims it', async () => {
    onDate('2027-01-01');
    const guide = await results(catalog);
    await guide.openCards();
    expect(guide.cardText('tillfallig')).not.toContain(EXEMPT);
    expect(guide.cardText('tillfallig')).toContain('Fråga vad som skrivs ner när du hör av dig.');
    expect(guide.cardText('gammal')).toContain('Uppgifterna gällde till och med 31 december 2026.');
  });

  test('the whole catalogue goes out of date where an insats has no date of its own', async () => {
    onDate('2027-01-01');
    const guide = await results({ ...catalog, validThrough: '2026-06-30' });
    await guide.openCards();
    expect(guide.cardText('tillfallig')).toContain('Uppgifterna gällde till och med 30 juni 2026.');
    expect(guide.cardText('gammal')).toContain('Uppgifterna gällde till och med 31 december 2026.');
  });
});

describe('the right to apply', () => {
  const text = 'Du har alltid rätt att ansöka om stöd';

  test('is in the results, and on each card that one has to apply for', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['talk']);
    await guide.answer('resident', 'false');
    guide.seesText(text);
    expect(guide.sectionText('apply')).toContain('ingen blankett behövs');
    expect(guide.linksIn('apply').map(({ href }) => href)).toContain('tel:0123456700');
    await guide.openCards();
    expect(guide.cardText('bor-har')).toContain('Du kan alltid ansöka');
  });

  test('is in results so far, in a draft, and where the list has nothing', async () => {
    const soFar = await mount({ catalog: everyKind() });
    await soFar.start();
    await soFar.chooseTopics(['older']);
    await soFar.press('results');
    soFar.seesText(text);

    const draft = await results(utkast);
    draft.seesText(text);
    draft.seesText('Ring kommunens växel.');

    const empty = await mount({ catalog: catalogWith({ insatser: [insatsWith({ topics: [] })] }) });
    await empty.start();
    expect(empty.values).toEqual([]);
    await empty.chooseEverything();
    empty.seesText(text);
  });

  test('is a step away from everywhere, and one comes back to where one was', async () => {
    const guide = await mount({ catalog: everyKind() });
    const goAndReturn = async () => {
      const { step, fact } = guide;
      await guide.openApply();
      guide.seesText('överklaga');
      await guide.back();
      expect([guide.step, guide.fact]).toEqual([step, fact]);
    };
    await goAndReturn();
    await guide.start();
    await goAndReturn();
    await guide.chooseTopics(['older']);
    await goAndReturn();
    await guide.skip();
    await goAndReturn();
  });

  test('leads to where the kommun takes applications', async () => {
    const guide = await mount({ catalog: everyKind({ apply: { phone: '0123-45 67 01' } }) });
    await guide.openApply();
    expect(guide.linksIn('apply').map(({ href }) => href)).toEqual(['tel:0123456701']);
  });
});

describe('money', () => {
  test('leads to advice and to applying for ekonomiskt bistånd', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['money']);
    guide.seesStep('results');
    expect(guide.cards).toEqual({ radgivning: 'checkWithProvider' });
    expect(guide.sectionText('money')).toContain('ekonomiskt bistånd');
  });

  test('advice that the kommun owes to whoever asks is there whatever the topic', async () => {
    const guide = await mount({ catalog: everyKind() });
    await guide.start();
    await guide.chooseTopics(['meeting']);
    expect(Object.keys(guide.cards)).toContain('radgivning');
    expect(guide.hasSection('money')).toBe(false);
  });
});

test('what cannot wait begins with 112, and the kommun’s socialjour comes next', async () => {
  const emergency = { name: 'Socialjouren', phone: '0123-45 67 03' };
  const guide = await mount({ catalog: everyKind({ emergency }) });
  const numbers = guide.linksIn('help').map(({ href }) => href);
  expect(numbers.slice(0, 2)).toEqual(['tel:112', 'tel:0123456703']);
  expect(numbers).toContain('tel:116111');
});

test('worry for a child is one step away everywhere, with its own way in', async () => {
  const guide = await mount({ catalog: everyKind({ worry: { phone: '0123-45 67 02' } }) });
  const see = () => expect(guide.linksIn('worry').map(({ href }) => href)).toEqual(['tel:0123456702']);
  see();
  await guide.start();
  see();
  await guide.chooseTopics(['older']);
  see();
  await guide.skip();
  see();
  await guide.openApply();
  see();
});

test('links call, write, show a map, and tell the other site nothing', async () => {
  const guide = await results(catalogWith());
  const links = guide.linksIn('apply');
  expect(links.map(({ href }) => href)).toEqual([
    'tel:0123456700',
    'mailto:kommun@exempel.se',
    `https://www.openstreetmap.org/search?query=${encodeURIComponent('Storgatan 1, 123 45 Exempel')}`,
    'https://www.exempel.se/stod',
  ]);
  const out = guide.linksIn().filter(({ href }) => href.startsWith('http'));
  expect(out.length).toBeGreaterThan(2);
  for (const { rel, referrerPolicy } of out) {
    expect(rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
    expect(referrerPolicy).toBe('no-referrer');
  }
  expect(guide.linksIn().filter(({ text }) => text === '')).toEqual([]);
});

test('on paper there are the insatser and the right to apply, and none of the controls', async () => {
  const guide = await results(everyKind());
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    expect(guide.isShown('kafe')).toBe(true);
    expect(guide.isShown('apply')).toBe(true);
    for (const control of ['exit', 'restart', 'print', 'back', 'change', 'topics', 'help', 'worry'])
      expect(guide.isShown(control), control).toBe(false);
    guide.dontSeeText('Du svarade: Visa allt');
    guide.seesText('Kafé');
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  }
});
