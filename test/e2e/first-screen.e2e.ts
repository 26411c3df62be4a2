import { KOMMUNER } from '../support/real-catalogs.js';
import { expect, test } from './fixture.js';

for (const kommun of KOMMUNER)
  test(`no format of dates, lists or numbers is made before the first question is there (${kommun})`, async ({
    guide,
    page,
  }) => {
    await page.addInitScript(() => {
      window.tracesOfTest = [];
      for (const name of ['Collator', 'DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules'] as const)
        Object.assign(Intl, {
          [name]: new Proxy(Intl[name], {
            construct: (target, given, made) => {
              window.tracesOfTest?.push(name);
              return Reflect.construct(target, given, made);
            },
          }),
        });
    });
    await guide.open(kommun);
    await guide.start();
    await guide.seeStep('topics');
    expect(await page.evaluate(() => window.tracesOfTest)).toEqual([]);
  });
