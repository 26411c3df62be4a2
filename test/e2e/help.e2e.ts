import { expect, test } from './fixture.js';
import { KOMMUNER } from './guide.page.js';

test.describe('one step away from everywhere', () => {
  test('the right to apply opens from every step, and back leads to where one was', async ({ guide }) => {
    await guide.open('ragunda');
    const comeAndGo = async (): Promise<void> => {
      await guide.openApply();
      await guide.seeStep('apply');
      await guide.seeRightToApply();
      await guide.see('0696-68 20 00');
      await guide.back();
    };
    await comeAndGo();
    await guide.seeStep('welcome');
    await guide.start();
    await comeAndGo();
    await guide.seeStep('topics');
    await guide.chooseTopics(['work']);
    await guide.give('16-19');
    await comeAndGo();
    await guide.seeQuestion('upperSecondary');
    await guide.seeSaid('Jobb och studier', '16–19 år');
    await guide.press('results');
    await comeAndGo();
    await guide.seeStep('results');
  });

  test('worry for a child and the help lines open on every step', async ({ guide }) => {
    const seeHelp = async (): Promise<void> => {
      const worry = await guide.unfold('worry');
      await expect(guide.link('Ring 0224-74 96 20', worry)).toBeVisible();
      await expect(guide.link('Ring 021-39 20 66', worry)).toBeVisible();
      const help = await guide.unfold('help');
      const emergency = guide.link('Fara just nu: ring 112', help);
      await expect(emergency).toHaveAttribute('href', 'tel:112');
      await expect(guide.link('Bris 116 111', help)).toHaveAttribute('href', 'tel:116111');
      await guide.unfold('worry');
      await guide.unfold('help');
      await expect(emergency).toBeHidden();
    };
    await guide.open('sala');
    await seeHelp();
    await guide.start();
    await seeHelp();
    await guide.chooseTopics(['meeting']);
    await seeHelp();
    await guide.give('true');
    await guide.seeStep('results');
    await seeHelp();
    await guide.openApply();
    await seeHelp();
  });

  for (const kommun of KOMMUNER) {
    test(`under violence 112 and Kvinnofridslinjen come before everything else (${kommun})`, async ({ guide }) => {
      await guide.open(kommun);
      await guide.start();
      await expect(guide.section('violence')).toHaveCount(0);
      await guide.chooseTopics(['violence']);
      const links = guide.section('violence').getByRole('link');
      await expect(links.nth(0)).toHaveAttribute('href', 'tel:112');
      await expect(links.nth(1)).toHaveAttribute('href', 'tel:020505050');
      const isBefore = await guide.host.evaluate((host) => {
        const help = host.shadowRoot?.querySelector('[data-section="violence"]');
        const step = host.shadowRoot?.querySelector('[data-step]');
        return help && step ? Boolean(help.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING) : false;
      });
      expect(isBefore).toBe(true);
    });
  }

  test('who is short of money reads of ekonomiskt bistånd, and others do not', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.walk({ topics: ['money'], facts: {} });
    await expect(guide.section('money')).toContainText(guide.says('Ansök om ekonomiskt bistånd'));
    await guide.press('topics');
    await guide.activate(guide.topic('money'));
    await guide.chooseTopics(['violence']);
    await expect(guide.section('money')).toHaveCount(0);
  });
});
