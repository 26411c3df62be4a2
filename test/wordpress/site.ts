import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { GuidePage } from '../e2e/guide.page.js';
import { PASSWORD, type Role, runPhp } from './wordpress-site.js';

/** Where the site of this run is. */
interface Site {
  readonly origin: string;
  readonly folder: string;
}

function siteOfRun(): Site {
  const given = process.env.INSATSGUIDEN_WORDPRESS;
  if (given === undefined) throw new Error('There is no WordPress: run "npm run test:wordpress".');
  return JSON.parse(given) as Site;
}

/** How a test wants the site. */
export interface Prepared {
  /** One with blocks, and one of the classic kind. */
  readonly theme?: 'twentytwentyone' | 'twentytwentythree';
  /** The catalogue in use, without its translations. */
  readonly kommun?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

const catalogs = fileURLToPath(new URL('../../catalogs/', import.meta.url));

/** The path of a file among the project's catalogues. */
export function catalogFile(name: string): string {
  return `${catalogs}${name}`;
}

/** A WordPress with the plugin, as those who run it and those who visit it use it. */
export class WordPress {
  readonly origin: string;
  readonly folder: string;

  constructor({ origin, folder }: Site) {
    this.origin = origin;
    this.folder = folder;
  }

  /** What PHP code writes that runs in the site. */
  php(code: string): Promise<string> {
    return runPhp(this.folder, `require 'wp-load.php'; ${code}`);
  }

  /** The value of a PHP expression. */
  async value(expression: string): Promise<unknown> {
    return JSON.parse(await this.php(`echo wp_json_encode(${expression});`)) as unknown;
  }

  /** Publishes a page as its author would have saved it, with what WordPress takes out of it; returns its address. */
  async publish(content: string, role: Role = 'editor', type: 'page' | 'post' = 'page'): Promise<string> {
    const id = await this.php(
      `wp_set_current_user(get_user_by('login', ${JSON.stringify(role)})->ID);
      kses_init();
      $id = wp_insert_post(wp_slash(array(
        'post_type' => ${JSON.stringify(type)}, 'post_status' => 'publish', 'post_title' => 'En sida',
        'post_content' => base64_decode('${Buffer.from(content).toString('base64')}'),
      )));
      echo $id;`,
    );
    expect(Number(id)).toBeGreaterThan(0);
    return `${this.origin}/?${type === 'page' ? 'page_id' : 'p'}=${id}`;
  }

  /** The site with this theme, with a catalogue of the project's in use, and settings nobody has chosen, but for these. */
  async prepare({ theme = 'twentytwentythree', kommun = 'ragunda', settings = {} }: Prepared = {}): Promise<void> {
    const json = readFileSync(catalogFile(`${kommun}/catalog.json`)).toString('base64');
    const given = Buffer.from(JSON.stringify(settings)).toString('base64');
    const taken = await this.php(
      `switch_theme('${theme}');
      update_option('insatsguiden_settings', json_decode(base64_decode('${given}'), true));
      echo insatsguiden_take_catalog(base64_decode('${json}'));`,
    );
    expect(taken).toBe('taken');
  }
}

/** A page in the browser of somebody who has logged in. */
async function login(context: BrowserContext, site: WordPress, role: Role): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/wp-login.php`);
  // WordPress moves the keyboard here a moment after the page has come: what is being written would land in this field.
  await expect(page.locator('#user_login')).toBeFocused();
  await page.locator('#user_login').fill(role);
  await page.locator('#user_pass').fill(PASSWORD);
  await page.locator('#wp-submit').click();
  await page.locator('#wpadminbar').waitFor();
  return page;
}

/** A test with the site, a visitor's guide, and pages of whoever logs in. */
export const test = base.extend<{ site: WordPress; guide: GuidePage; as: (role: Role) => Promise<Page> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that one rests on from the pattern.
  site: async ({}, use) => {
    await use(new WordPress(siteOfRun()));
  },
  guide: async ({ page }, use) => {
    await use(new GuidePage(page));
  },
  as: async ({ browser, site }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role) => {
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
      contexts.push(context);
      return login(context, site, role);
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';
