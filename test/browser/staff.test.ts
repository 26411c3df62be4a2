import { describe, expect, test } from 'vitest';
import hallefors from '../../catalogs/hallefors/catalog.json' with { type: 'json' };
import ragunda from '../../catalogs/ragunda/catalog.json' with { type: 'json' };
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import utkast from '../../catalogs/utkast-004/catalog.json' with { type: 'json' };
import { expectAccessible } from './axe.js';
import { everyKind } from './catalogs.js';
import { openDesk } from './desk-harness.js';
import { voice, withVoices } from './fake-speech.js';

describe('on the staff side', () => {
  test('the question that the guide would ask next stands out, and can be read aloud', async () => {
    const desk = await openDesk({ catalog: sala });
    expect(desk.side).toBe('staff');
    expect(desk.next).toBe('resident');
    expect(desk.nextText).toContain('Nästa fråga – läs högt');
    expect(desk.nextText).toContain('Är du folkbokförd i Sala kommun?');
    expect(desk.nextText).toContain('Kan avgöra 31 insatser');
    expect(desk.nextText).toContain('Varför den frågan?');
    await desk.answerNext('true');
    expect(desk.next).toBe('age');
    expect(desk.stated).toEqual({ resident: ['true'] });
    await desk.skipNext();
    expect(desk.stated).toEqual({ resident: ['true'], age: [] });
  });

  test('answers come in any order, and the insatser follow each of them', async () => {
    const desk = await openDesk({ catalog: ragunda });
    const before = desk.cards;
    await desk.state('upperSecondary', 'neither');
    await desk.state('age', '16-17');
    await desk.state('compulsorySchoolDone', 'true');
    expect(before['kaa-kommunala-aktivitetsansvaret']).toBe('checkWithProvider');
    expect(desk.cards['kaa-kommunala-aktivitetsansvaret']).toBe('open');
    await desk.state('upperSecondary', 'enrolled');
    expect(desk.cards['kaa-kommunala-aktivitetsansvaret']).toBe('outsideAudience');
    expect(desk.cardText('kaa-kommunala-aktivitetsansvaret')).toContain('skiljer sig');
    await desk.state('upperSecondary');
    expect(desk.cards['kaa-kommunala-aktivitetsansvaret']).toBe('checkWithProvider');
  });

  test('an answer that is taken back leaves nothing behind, nor what was asked because of it', async () => {
    const desk = await openDesk({ catalog: ragunda });
    const before = desk.cards;
    await desk.answerNext('parent');
    await desk.state('childAges', '3-4');
    await desk.state('courtDecision', 'true');
    expect(desk.cards).not.toEqual(before);
    await desk.withdraw('parenthood');
    expect(desk.stated).toEqual({});
    expect(desk.cards).toEqual(before);
    expect(desk.next).toBe('parenthood');
    expect(desk.focus).toBe('next');
  });

  test('a fact whose question makes no sense yet waits, and says for what', async () => {
    const desk = await openDesk({ catalog: ragunda });
    expect(desk.standings).toMatchObject({ parenthood: 'next', childAges: 'waiting', age: 'open' });
    expect(desk.rowText('childAges')).toContain('Först: Har du barn, eller väntar du barn?');
    expect(desk.valuesOf('childAges')).toEqual([]);
    await desk.answerNext('none');
    expect(desk.standings).toMatchObject({ childAges: 'inapplicable', courtDecision: 'inapplicable' });
    expect(desk.rowText('childAges')).toContain('Gäller den som har barn');
    expect(desk.rowText('courtDecision')).toContain('Gäller föräldrar och vårdnadshavare.');
  });

  test('a fact that no longer matters says so, and takes no answer', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.state('age', '67-');
    expect(desk.standings).toMatchObject({ upperSecondary: 'settled', compulsorySchoolDone: 'settled' });
    expect(desk.rowText('upperSecondary')).toContain('Behövs inte nu.');
    expect(desk.valuesOf('upperSecondary')).toEqual([]);
  });

  test('of several answers each can be ticked, and "none of it" takes back the others', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.state('age', '20-66');
    await desk.answerNext('parent', 'expecting');
    expect(desk.stated.parenthood).toEqual(['parent', 'expecting']);
    await desk.state('parenthood', 'none');
    expect(desk.stated.parenthood).toEqual(['none']);
    await desk.state('parenthood', 'otherAdult');
    expect(desk.stated.parenthood).toEqual(['otherAdult']);
    await desk.state('parenthood', 'otherAdult');
    expect(desk.stated.parenthood).toBeUndefined();
  });

  test('each open fact tells how many insatser it can decide', async () => {
    const desk = await openDesk({ catalog: sala });
    expect(desk.rowText('age')).toContain('Kan avgöra 15 insatser');
    expect(desk.rowText('bornAbroad')).toContain('Kan avgöra 1 insats');
  });

  test('an insats tells what it still misses, and leads there', async () => {
    const desk = await openDesk({ catalog: sala });
    expect(desk.missing('strategi')).toEqual(['resident', 'parenthood']);
    expect(desk.cardText('strategi')).toContain('Fråga utföraren: barnets diagnos.');
    await desk.goToMissing('strategi', 'parenthood');
    expect(desk.focus).toBe('row-parenthood');
    await desk.goToMissing('strategi', 'resident');
    expect(desk.focus).toBe('next');
    await desk.answerNext('true');
    expect(desk.missing('strategi')).toEqual(['parenthood']);
  });

  test('what is left to the provider is told, and can be stated nowhere', async () => {
    const desk = await openDesk({ catalog: hallefors });
    expect(Object.keys(desk.standings)).not.toContain('crimeParty');
    expect(desk.guide.sectionText('law')).toContain('Fråga inte om hälsa, diagnos, brott');
    expect(desk.guide.sectionText('law')).toMatch(/Fråga utföraren: .*kognitiv svikt/);
  });

  test('topics filter the facts and the insatser, and change no status', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.unfoldTopics();
    const before = desk.cards;
    await desk.toggleTopic('separation');
    const filtered = Object.entries(desk.cards);
    expect(filtered.length).toBeLessThan(Object.keys(before).length);
    expect(before).toMatchObject(Object.fromEntries(filtered));
    expect(Object.keys(desk.standings)).not.toContain('upperSecondary');
    await desk.toggleTopic('work');
    expect(Object.keys(desk.standings)).toContain('upperSecondary');
    await desk.chooseEverything();
    expect(desk.cards).toEqual(before);
  });

  test('an age that other topics need more exactly is asked once more, within what was said', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.unfoldTopics();
    await desk.toggleTopic('meeting');
    expect(desk.next).toBe('age');
    expect(desk.nextValues).toEqual(['0-14', '15-17', '18-66', '67-']);
    await desk.answerNext('18-66');
    await desk.chooseEverything();
    for (let turn = 0; desk.next !== undefined && desk.next !== 'age'; turn += 1) {
      expect(turn).toBeLessThan(10);
      await (desk.next === 'compulsorySchoolDone'
        ? desk.answerNext('true')
        : desk.next === 'upperSecondary'
          ? desk.answerNext('neither')
          : desk.skipNext());
    }
    expect(desk.nextValues).toEqual(['18-18', '19-19', '20-66']);
    await desk.answerNext('19-19');
    expect(desk.stated.age).toEqual(['19-19']);
  });

  test('when nothing is left to ask, it says so', async () => {
    const desk = await openDesk({ catalog: ragunda });
    for (let turn = 0; desk.next !== undefined; turn += 1) {
      expect(turn).toBeLessThan(40);
      await desk.skipNext();
    }
    expect(desk.nextText).toContain('Alla frågor är klara');
    expect(Object.values(desk.cards)).not.toContain('applyInstead');
  });

  test('a reader hears how the list stands and what to ask next', async () => {
    const desk = await openDesk({ catalog: ragunda });
    expect(desk.announcement).toBe('');
    await desk.answerNext('none');
    expect(desk.announcement).toMatch(
      /^\d+ öppna, \d+ att kolla, \d+ tänkta för andra, \d+ att ansöka om\. Nästa fråga: /,
    );
  });

  test('the keyboard goes on with the question that comes', async () => {
    const desk = await openDesk({ catalog: sala });
    desk.focusOn('firstAnswer');
    await desk.answerNext('true');
    expect(desk.focus).toBe('next');
  });

  test('what the law asks of staff stands where it matters', async () => {
    const desk = await openDesk({ catalog: sala });
    await desk.unfold();
    expect(desk.guide.sectionText('apply')).toContain('Berätta att man alltid kan ansöka');
    expect(desk.guide.sectionText('apply')).toMatch(/11\s*kap\.\s*6\s*§/);
    expect(desk.guide.sectionText('law')).toContain('Bedöm inte behovet');
    expect(desk.guide.sectionText('worry')).toMatch(/19\s*kap\.\s*1\s*§/);
    expect(desk.guide.sectionText('worry')).toContain('0224-74 96 20');
    expect(desk.guide.sectionText('help')).toContain('112');
  });

  test('what the law says of consent stands where an age is asked for or is under 18, and nowhere else', async () => {
    const desk = await openDesk({ catalog: sala });
    expect(desk.guide.hasSection('young'), 'the first question is of where one lives').toBe(false);
    await desk.answerNext('true');
    expect(desk.next).toBe('age');
    expect(desk.guide.sectionText('young')).toMatch(/om det är lämpligt.*21\s*kap\.\s*2\s*§/);
    expect(desk.guide.sectionText('young'), 'its guideline says nothing').toContain(
      'Fråga utföraren om det är lämpligt',
    );
    await desk.answerNext('15-17');
    expect(desk.guide.hasSection('young')).toBe(true);
    await desk.withdraw('age');
    await desk.state('age', '22-');
    expect(desk.guide.hasSection('young')).toBe(false);
  });

  test('where the guideline says that its insatser suit those from 15, that is told', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.state('age', '16-17');
    expect(desk.guide.sectionText('young')).toContain('riktlinje säger att insatserna är lämpliga från 15 år');
    expect(desk.guide.sectionText('young')).not.toContain('Fråga utföraren');
  });

  test('the socialjour and worry for a child are one step away on both sides', async () => {
    const desk = await openDesk({ catalog: sala });
    for (const side of ['staff', 'visitor']) {
      await desk.unfold();
      expect(desk.guide.sectionText('help'), side).toContain('021-39 20 66');
      expect(desk.guide.sectionText('worry'), side).toContain('021-39 20 66');
      expect(desk.guide.sectionText('worry'), side).toContain('0224-74 96 20');
      if (side === 'staff') await desk.act('visitor');
    }
  });

  test('each insats shows its number and its way in without being opened, under one unbroken edge', async () => {
    const desk = await openDesk({ catalog: ragunda });
    expect(desk.numberOf('traffpunkten')).toBe('tel:0696682000');
    expect(desk.cardText('traffpunkten')).toContain('Ingen anmälan behövs');
    expect(desk.brokenEdge).toBeLessThan(1);
  });

  test('the villkor that a question is asked for stand under it, in both languages', async () => {
    const desk = await openDesk({ catalog: ragunda });
    expect(desk.next).toBe('parenthood');
    expect(Object.keys(desk.asked)).toEqual(['sv']);
    expect(desk.asked.sv).toMatch(/^Villkor: .*du är förälder/);
    await desk.chooseVisitorLanguage('en');
    expect(Object.keys(desk.asked)).toEqual(['sv', 'en']);
    expect(desk.asked.en).toContain('you are a parent');
    expect(desk.nextText).toContain('Do you have children');
    await desk.act('visitor');
    expect(Object.keys(desk.asked)).toEqual(['en', 'sv']);
  });

  test('under violence the help lines come first, also when it is searched for', async () => {
    const desk = await openDesk({ catalog: ragunda });
    expect(desk.guide.hasSection('violence')).toBe(false);
    await desk.search('han slår mig');
    expect(desk.guide.sectionText('violence')).toContain('112');
    await desk.search('');
    expect(desk.guide.hasSection('violence')).toBe(false);
    await desk.unfoldTopics();
    await desk.toggleTopic('violence');
    expect(desk.guide.sectionText('violence')).toContain('020-50 50 50');
  });

  test('a draft says that it is one, on both sides', async () => {
    const desk = await openDesk({ catalog: utkast });
    desk.guide.seesText('Det här är ett utkast.');
    await desk.act('visitor');
    desk.guide.seesText('Det här är ett utkast.');
  });

  test('a catalogue that comes later begins a new talk', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.answerNext('none');
    desk.guide.element.catalog = hallefors as never;
    await desk.guide.settled(2);
    expect(desk.stated).toEqual({});
    expect(desk.cards).toHaveProperty('vintergatan');
  });
});

describe('the search', () => {
  test('shows the hits, best first, and changes no status', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.answerNext('none');
    const before = desk.cards;
    await desk.search('bråk hemma');
    expect(desk.order[0]).toBe('komet-3-11-ar');
    expect(before).toMatchObject(desk.cards);
    await desk.act('clear-search');
    expect(desk.cards).toEqual(before);
    expect(desk.searched).toBe('');
  });

  test('finds insatser under other topics too', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.unfoldTopics();
    await desk.toggleTopic('meeting');
    await desk.search('skulder');
    expect(desk.order[0]).toBe('budget-och-skuldradgivning');
  });

  test('with no hit tells that one can apply', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.search('xylofon');
    expect(desk.order).toEqual([]);
    expect(desk.hits).toBe('Ingen träff');
    desk.guide.seesText('Finns det inte i listan kan man ändå alltid ansöka.');
    expect(desk.guide.isShown('apply')).toBe(true);
  });

  test('for money tells of ekonomiskt bistånd too', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.search('pengar');
    expect(desk.guide.sectionText('money')).toContain('ekonomiskt bistånd');
  });
});

describe('the other way', () => {
  test("the screen turns to the visitor's language with the same cards, and back with nothing lost", async () => {
    const desk = await openDesk({ catalog: everyKind() });
    await desk.state('age', '67-');
    await desk.search('kafé');
    await desk.chooseVisitorLanguage('ar');
    expect([desk.language, desk.direction]).toEqual(['sv', 'ltr']);
    const { stated, order } = desk;
    await desk.search('');
    const { cards } = desk;
    await desk.search('kafé');
    await desk.act('visitor');
    expect(desk.side).toBe('visitor');
    expect([desk.language, desk.direction]).toEqual(['ar', 'rtl']);
    expect(desk.cards).toEqual(cards);
    expect(desk.guide.hasSection('apply')).toBe(true);
    await desk.act('staff');
    expect([desk.side, desk.language]).toEqual(['staff', 'sv']);
    expect(desk.stated).toEqual(stated);
    expect(desk.order).toEqual(order);
    expect(desk.searched).toBe('kafé');
  });

  test('what is ticked and not confirmed goes along with the screen, both ways and in another language, until it is answered', async () => {
    const desk = await openDesk({ catalog: everyKind() });
    while (desk.next !== 'parenthood') await desk.skipNext();
    await desk.tickNext('parent', 'expecting');
    await desk.act('visitor');
    expect(desk.tickedNext).toEqual(['parent', 'expecting']);
    await desk.chooseVisitorLanguage('ar');
    await desk.tickNext('expecting', 'otherAdult');
    await desk.act('staff');
    expect(desk.tickedNext).toEqual(['parent', 'otherAdult']);
    await desk.skipNext();
    await desk.withdraw('parenthood');
    expect(desk.tickedNext).toEqual([]);
  });

  test('what is ticked and not confirmed is cleared with the talk, like all that was said', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.tickNext('parent');
    await desk.act('visitor');
    await desk.act('exit');
    expect([desk.side, desk.next]).toEqual(['staff', 'parenthood']);
    expect(desk.tickedNext).toEqual([]);
  });

  test('the visitor can answer the question at hand', async () => {
    const desk = await openDesk({ catalog: everyKind() });
    const asked = desk.next;
    await desk.act('visitor');
    expect(desk.next).toBe(asked);
    await desk.skipNext();
    expect(desk.next).not.toBe(asked);
    await desk.act('staff');
    expect(Object.keys(desk.stated)).toEqual([asked]);
  });

  test('the question and the cards can be read aloud to the visitor, and nothing on the staff side', async () => {
    const speech = withVoices(voice('sv-SE'));
    const desk = await openDesk({ catalog: everyKind() });
    expect(desk.guide.readers).toEqual([]);
    await desk.act('visitor');
    const question = desk.nextText.split('?')[0] ?? '';
    expect(desk.guide.readers).toContain(`Lyssna: ${question}?`);
    await desk.guide.openCards();
    expect(desk.guide.readers).toContain('Lyssna: Kafé');
    await desk.guide.pressReader(`Lyssna: ${question}?`);
    expect(speech.said.map(({ text }) => text).join(' ')).toContain(question);
    await desk.act('exit');
    expect(speech.speaking, 'clearing falls silent').toBe(false);
  });

  test('the list to take along holds what one can get in touch about', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.answerNext('none');
    const expected = Object.entries(desk.cards)
      .filter(([, status]) => status !== 'applyInstead')
      .map(([id]) => id);
    await desk.act('handout');
    expect(desk.hasHandout).toBe(true);
    expect([...desk.handout].sort()).toEqual([...expected].sort());
  });

  test('what is ticked is taken along, on either side, and nothing else', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.tick('traffpunkten');
    await desk.tick('sprakkafe');
    await desk.tick('traffpunkten');
    await desk.tick('motas');
    await desk.act('handout');
    expect([...desk.handout].sort()).toEqual(['motas', 'sprakkafe']);
    await desk.act('close-handout');
    await desk.act('visitor');
    await desk.guide.openCards();
    await desk.tick('motas');
    await desk.keyOnPage('l');
    expect(desk.handout).toEqual(['sprakkafe']);
  });

  test('ticks alone are something to clear, and go with the talk', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.tick('sprakkafe');
    await desk.keyOnPage('r');
    expect(desk.clearing).toBe('asked');
    await desk.keyOnPage('r');
    await desk.act('handout');
    expect(desk.handout.length).toBeGreaterThan(1);
  });

  test('the list keeps its controls in the language of staff, and its words in both', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.tick('budget-och-skuldradgivning');
    await desk.chooseVisitorLanguage('so');
    await desk.act('handout');
    expect(desk.handoutControls).toEqual(['sv: Skriv ut', 'sv: Skriv ut på kvitto', 'sv: Stäng']);
    expect(desk.handoutIn('sv')).toContain('Budget och skuldrådgivning');
    expect(desk.handoutIn('so').join(' ')).toContain('koodhka');
  });
});

describe('axe finds nothing', () => {
  test.each([
    ['ragunda', ragunda],
    ['hallefors', hallefors],
    ['sala', sala],
  ])('on either side, folded out, in the middle of a talk (%s)', async (_name, catalog) => {
    const desk = await openDesk({ catalog });
    await desk.skipNext();
    await desk.unfold();
    await expectAccessible(desk.guide, 'the staff side');
    await desk.search('pengar');
    await desk.unfold();
    await expectAccessible(desk.guide, 'the hits');
    await desk.act('visitor');
    await desk.unfold();
    await expectAccessible(desk.guide, 'the visitor’s side');
  });

  test('among the shortcuts and when clearing is asked for', async () => {
    const desk = await openDesk({ catalog: ragunda });
    await desk.skipNext();
    await desk.keyOnPage('?');
    await expectAccessible(desk.guide, 'the shortcuts');
    await desk.act('close-shortcuts');
    await desk.keyOnPage('r');
    await expectAccessible(desk.guide, 'the question about clearing');
  });
});
