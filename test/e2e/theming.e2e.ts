import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { IS_THOROUGH } from '../support/thorough.js';
import { violations } from './axe.js';
import { expect, test } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { clipped, outside, tooSmall } from './layout.js';

const THEMES = ['bjorkdal', 'strandkoping', 'norrmyra'] as const;

const LOOKS = [
  ['light', 360],
  ['dark', 1440],
] as const;

// Each theme in one of the two.
for (const [at, theme] of THEMES.entries())
  for (const [scheme, width] of LOOKS.filter((_, look) => IS_THOROUGH || look === at % LOOKS.length))
    test(`every step of the guide in the theme ${theme} can be read, in ${scheme}, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto('/demo/theming.html');
      const guide = new GuidePage(page);
      Object.defineProperty(guide, 'host', { value: page.locator(`.${theme} insats-guide`).first() });
      const look = async (): Promise<void> => {
        expect(await violations(page, scheme, `.${theme} [data-tried]`)).toEqual([]);
        expect([...(await outside(guide)), ...(await clipped(guide)), ...(await tooSmall(guide))]).toEqual([]);
      };
      await guide.seeStep('questions');
      await guide.host.evaluate((host) => host.setAttribute('data-tried', ''));
      await guide.press('restart');
      await guide.seeStep('welcome');
      await look();
      await guide.start();
      await look();
      await guide.chooseTopics();
      await look();
      await guide.press('results');
      await guide.seeStep('results');
      await guide.unfoldAll();
      await look();
    });

test('each theme is shown at a question and at a result, and the page stays where it was', async ({ page }) => {
  await page.goto('/demo/theming.html');
  for (const theme of THEMES)
    for (const [at, step] of (['questions', 'results'] as const).entries()) {
      const guide = new GuidePage(page);
      Object.defineProperty(guide, 'host', { value: page.locator(`.${theme} insats-guide`).nth(at) });
      await guide.seeStep(step);
    }
  await expect(page.locator('[data-shows]')).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what a theme asks for reaches the guide: tone, ring, typeface, distance, corners, and its parts', async ({
  page,
}) => {
  await page.goto('/demo/theming.html');
  const guide = new GuidePage(page);
  Object.defineProperty(guide, 'host', { value: page.locator('.bjorkdal insats-guide').first() });
  await guide.seeStep('questions');
  const looks = await guide.host.evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const styleOf = (selector: string) => getComputedStyle(root.querySelector(selector) as Element);
    const { borderRadius, fontSize, paddingInlineStart } = styleOf('[part=answer]');
    return {
      heading: styleOf('h2').fontFamily,
      corners: Number.parseFloat(borderRadius) / Number.parseFloat(fontSize),
      distance: Number.parseFloat(paddingInlineStart) / Number.parseFloat(fontSize),
    };
  });
  expect(looks.heading).toContain('Georgia');
  expect(looks.corners).toBeCloseTo(2);
  expect(looks.distance).toBeCloseTo(1.2);
  const ofPart = (theme: string, at: number, part: string, property: string) =>
    page
      .locator(`.${theme} insats-guide`)
      .nth(at)
      .evaluate(
        (host, [name, what]) => {
          const element = host.shadowRoot?.querySelector(`[part=${name}]`);
          return element ? getComputedStyle(element).getPropertyValue(what) : 'no such part';
        },
        [part, property] as const,
      );
  expect(await ofPart('bjorkdal', 1, 'status', 'border-block-end-style')).toBe('solid');
  expect(await ofPart('strandkoping', 0, 'question', 'border-inline-start-color')).toBe('rgb(0, 87, 168)');
  expect(Number.parseFloat(await ofPart('strandkoping', 1, 'card', 'border-inline-end-width'))).toBeGreaterThan(3);
  expect(await ofPart('norrmyra', 0, 'answer', 'font-weight')).toBe('600');
});

test('the page of themes shows the style sheets that it uses, and is light or dark as one chooses', async ({
  page,
}) => {
  await page.goto('/demo/theming.html');
  for (const theme of THEMES) {
    const sheet = readFileSync(new URL(`../../demo/themes/${theme}.css`, import.meta.url), 'utf8');
    await expect(page.locator(`[data-theme="${theme}"]`)).toHaveText(sheet.trim());
    await expect(page.locator(`link[href$="${theme}.css"]`)).toHaveCount(1);
  }
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByLabel('Ljus eller mörk sida').selectOption('Mörk');
  const dark = await ground();
  await page.getByLabel('Ljus eller mörk sida').selectOption('Ljus');
  expect(await ground()).not.toBe(dark);
});

/** A page whose policy lets no style be written into it, with a guide in these clothes from a file. */
async function visitStrict(page: Page, css: string, attributes = ''): Promise<GuidePage> {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
  await page.route('**/strict/kommun.css', (route) => route.fulfill({ contentType: 'text/css', body: css }));
  await page.route('**/strict/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="sv"><title>Kommunen</title><link rel="stylesheet" href="kommun.css">
        <insats-guide catalog="/catalogs/sala/catalog.json" ${attributes}><p>Ring kommunen.</p></insats-guide>
        <script type="module" src="/dist/insats-guide.js"></script>`,
    }),
  );
  await page.goto('/strict/');
  const guide = new GuidePage(page);
  await guide.seeStep('welcome');
  return guide;
}

/** What the browser says of the page. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  return said;
}

/** The guide's ground and the text on it, as the browser names them. */
const groundAndText = (guide: GuidePage): Promise<readonly string[]> =>
  guide.host.evaluate((host) => {
    const style = getComputedStyle(host.shadowRoot?.querySelector('.guide') as Element);
    return [style.backgroundColor, style.color];
  });

test('under a policy that lets no style be written into the page, a dark surface has light text, and a wrong value is told', async ({
  page,
}) => {
  const said = listen(page);
  const guide = await visitStrict(page, 'insats-guide { --insats-surface: #1b2330 }', 'accent="kommunblått"');
  const [ground, text] = await groundAndText(guide);
  expect(ground).toMatch(/^oklch\(0\.2/);
  expect(text).toBe('rgb(236, 242, 239)');
  expect(said).toEqual([
    'insats-guide: --insats-accent: kommunblått is nothing that CSS takes. Write a colour that nothing is seen through, such as #0b5b54. Until then the guide has its own.',
  ]);
});

for (const delay of [0, 500])
  test(`the looks that a page asks for are there with the first screen, not after it, when their file takes ${delay} ms more`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const grounds: string[] = [];
      Object.assign(window, { grounds });
      const look = (): void => {
        const guide = document.querySelector('insats-guide')?.shadowRoot?.querySelector('.guide');
        if (guide) grounds.push(getComputedStyle(guide).backgroundColor);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.route('**/insats-guide.theme.js*', (route) => setTimeout(() => route.continue(), delay));
    const guide = await visitStrict(page, 'insats-guide { --insats-surface: #1b2330 }');
    await guide.start();
    const grounds = await page.evaluate(() => Reflect.get(window, 'grounds') as readonly string[]);
    expect([...new Set(grounds)]).toEqual([expect.stringMatching(/^oklch\(0\.2/)]);
  });

test('looks whose file does not come are told of with a code, and the guide is there in its own', async ({ page }) => {
  const said = listen(page);
  await page.route('**/insats-guide.theme.js*', (route) => route.fulfill({ status: 404, body: '' }));
  const guide = await visitStrict(page, 'insats-guide { --insats-surface: #1b2330 }');
  expect(await groundAndText(guide)).toEqual(['rgb(255, 255, 255)', 'rgb(24, 35, 31)']);
  await expect.poll(() => said.filter((line) => line.startsWith('insats-guide: part-missing theme')).length).toBe(1);
});

test('a guide that nobody asks more of than an accent loads no file for its looks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const guide = await visitStrict(page, 'insats-guide { --insats-accent: #7a2a5b }');
  await guide.start();
  expect(asked).not.toContain('/dist/insats-guide.theme.js');
});

test.describe('in the few colours of a visitor', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('no surface, accent or ring of a page is seen', async ({ page }) => {
    const guide = await visitStrict(
      page,
      'insats-guide { --insats-surface: #1b2330; --insats-accent: #f2b705; --insats-focus: #7fd4ff }',
    );
    const seen = await guide.host.evaluate((host) => {
      const colourOf = (colour: string): string => {
        document.body.style.color = colour;
        return getComputedStyle(document.body).color;
      };
      const style = getComputedStyle(host.shadowRoot?.querySelector('.guide') as Element);
      return [style.backgroundColor === colourOf('Canvas'), style.color === colourOf('CanvasText')];
    });
    expect(seen).toEqual([true, true]);
  });
});
