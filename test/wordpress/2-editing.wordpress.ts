import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { SAYS_NOTHING } from '../e2e/people/person.js';
import { catalogFile, expect, test, type WordPress } from './site.js';

/** A catalogue in which much is wrong, and a comma too many; it names no document that its quotes could be held against. */
const BROKEN = readFileSync(catalogFile('ragunda/catalog.json'), 'utf8')
  .replace('"code": "2303"', '"code": "9999"')
  .replace(/"file": "[^"]*",/, '')
  .replace('"status": "adopted"', '"status": "proposal"')
  .replace('"fact": "parenthood"', '"fact": "mood"')
  .replace(/"translations": \[[^\]]*\],/, '')
  .replace('"version": "2026-11-22",', '"version": "2026-11-32",')
  .replace(/\]\s*\}\s*$/, '],\n}\n');

/** The settings page, as those who may open it use it. */
class SettingsPage {
  readonly page: Page;
  readonly #site: WordPress;

  constructor(page: Page, site: WordPress) {
    this.page = page;
    this.#site = site;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.#site.origin}/wp-admin/admin.php?page=insatsguiden`);
  }

  async choose(...files: Parameters<Page['setInputFiles']>[1][]): Promise<void> {
    await this.page.setInputFiles('#insatsguiden-files', files.flat() as string[]);
  }

  get report() {
    return this.page.locator('#insatsguiden-report');
  }

  get take() {
    return this.page.getByRole('button', { name: 'Ta katalogen i bruk' });
  }
}

/** What the command line writes. */
async function written(...args: readonly string[]): Promise<string> {
  const command = promisify(execFile)(process.execPath, ['bin/insatsguiden.js', ...args], {
    maxBuffer: 16 * 1024 * 1024,
  });
  const { stdout } = await command.catch((error: { readonly stdout: string }) => error);
  return stdout;
}

test.beforeEach(async ({ site }) => site.prepare());

for (const role of ['administrator', 'editor'] as const) {
  test(`as ${role}: a broken catalogue is told of in the words of check, and cannot be taken`, async ({ site, as }) => {
    const settings = new SettingsPage(await as(role), site);
    await settings.open();
    const before = await site.value('insatsguiden_settings()');
    const file = test.info().outputPath('katalog.json');
    writeFileSync(file, BROKEN);
    await settings.choose(file);
    await expect(settings.report.locator('.finding.error')).not.toHaveCount(0);
    const said = await settings.report.locator('.finding p').allTextContents();
    const findings = JSON.parse(await written('check', file, '--json')) as readonly { readonly message: string }[];
    const expected = findings.map(({ message }) => message);
    expect(expected.length).toBeGreaterThan(3);
    expect([...said].sort()).toEqual([...expected].sort());
    await expect(settings.take).toBeDisabled();
    expect(await site.value('insatsguiden_settings()')).toEqual(before);
  });

  test(`as ${role}: a catalogue with its translations is checked, tried and taken, and visitors have it in their language`, async ({
    site,
    as,
    guide,
  }) => {
    const settings = new SettingsPage(await as(role), site);
    await settings.open();
    await settings.choose(catalogFile('sala/catalog.json'), catalogFile('sala/ar.json'), catalogFile('sala/fi.json'));
    await expect(settings.report.locator('.finding.error')).toHaveCount(5);
    await expect(settings.take, 'translations that the catalogue names are missing').toBeDisabled();

    const all = ['ar', 'en', 'fi', 'prs', 'so', 'sv-simple', 'uk'].map((code) => catalogFile(`sala/${code}.json`));
    await settings.choose(catalogFile('sala/catalog.json'), ...all);
    await expect(settings.report).toContainText('Sala kommun');
    await expect(settings.report).toContainText('Översättningar som följer med: sv-simple, en, fi, ar, so, uk, prs');
    await expect(settings.page.locator('#insatsguiden-try insats-guide').getByRole('heading').first()).toBeVisible();
    await settings.take.click();
    await expect(settings.page.getByText('Katalogen används nu.')).toBeVisible();

    const kept = `$folder = insatsguiden_folder()['path']; echo file_get_contents($folder . '/' . insatsguiden_settings()['catalog']);`;
    expect(await site.php(kept), 'as the command writes it').toBe(
      await written('bundle', catalogFile('sala/catalog.json')),
    );

    await guide.visit(await site.publish('[insatsguiden]'));
    await guide.seeStep('welcome');
    const asked: string[] = [];
    guide.page.on('request', (request) => asked.push(request.url()));
    await guide.chooseLanguage('ar');
    await expect(guide.host.locator('.guide')).toHaveAttribute('lang', 'ar');
    await guide.walk({ facts: SAYS_NOTHING });
    const { insatser } = JSON.parse(readFileSync(catalogFile('sala/ar.json'), 'utf8')) as {
      readonly insatser: Readonly<Record<string, { readonly summary: string }>>;
    };
    const [insats = ''] = Object.values(await guide.cards()).flat();
    await guide.openCard(insats);
    await expect(guide.card(insats)).toContainText(insatser[insats]?.summary ?? 'a summary');
    expect(asked.filter((url) => url.includes('/uploads/'))).toEqual([]);
  });

  test(`as ${role}: the block is chosen, seen and published`, async ({ site, as, guide }) => {
    const page = await as(role);
    await page.goto(`${site.origin}/wp-admin/post-new.php?post_type=page`);
    await page.getByRole('textbox', { name: 'Add title' }).fill('Hitta stöd');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/insatsguiden');
    await page.getByRole('option', { name: 'Insatsguiden' }).click();
    const preview = page.frameLocator('iframe[title="Så ser guiden ut"]');
    await expect(preview.locator('insats-guide [data-step="welcome"]')).toBeVisible();
    const typefaceOf = (of: Locator) => of.evaluate((element) => getComputedStyle(element).fontFamily);
    expect(await typefaceOf(preview.locator('[part=guide]').first())).toBe(
      await typefaceOf(page.locator('[data-type="insatsguiden/guide"] strong')),
    );
    await page.locator('[data-type="insatsguiden/guide"] [data-type="core/paragraph"]').click();
    await page.keyboard.type('Ring oss på 0123-45 67 00.');
    await page.locator('[data-type="insatsguiden/guide"] strong').click();
    await page.getByRole('combobox', { name: 'Visas' }).selectOption('launcher');
    await expect(preview.locator('insats-guide[display="launcher"]')).toBeAttached();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByLabel('Editor publish').getByRole('button', { name: 'Publish', exact: true }).click();
    const link = page.getByLabel('Editor publish').getByRole('link', { name: 'View Page' });
    const address = await link.getAttribute('href');
    if (address === null) throw new Error('The page was not published.');

    await guide.visit(address);
    await guide.launch();
    await guide.seeStep('welcome');
    await expect(guide.host.locator('> p')).toHaveText('Ring oss på 0123-45 67 00.');

    await page.goto(
      `${site.origin}/wp-admin/post.php?post=${new URL(address).searchParams.get('page_id')}&action=edit`,
    );
    await expect(preview.locator('insats-guide[display="launcher"]')).toBeAttached();
    await expect(page.getByText('This block contains unexpected or invalid content')).toHaveCount(0);
  });

  test(`as ${role}: the looks are saved, cleaned`, async ({ site, as }) => {
    const settings = new SettingsPage(await as(role), site);
    await settings.open();
    await settings.page.getByLabel('Färg').fill('#7a2a5b');
    await settings.page.getByLabel('Guiden står').selectOption('launcher');
    await settings.page.getByLabel('Guiden används').selectOption('staff');
    await settings.page.getByLabel('Börjar på').selectOption('uk');
    await settings.page.getByLabel('Visas utan guiden').fill('<p>Ring <b>oss</b>.<script>x</script>');
    await settings.page.getByRole('button', { name: 'Spara' }).click();
    await expect(settings.page.getByLabel('Färg')).toHaveValue('#7a2a5b');
    expect(await site.value('get_option("insatsguiden_settings")')).toMatchObject({
      accent: '#7a2a5b',
      display: 'launcher',
      mode: 'staff',
      lang: 'uk',
      fallback: '<p>Ring <b>oss</b>.x</p>',
    });
  });
}

test('as author: neither the page nor an upload is open, and the guide can be put in a text', async ({ site, as }) => {
  const page = await as('author');
  await page.goto(`${site.origin}/wp-admin/`);
  await expect(page.locator('#adminmenu a[href*="insatsguiden"]')).toHaveCount(0);
  const opened = await page.goto(`${site.origin}/wp-admin/admin.php?page=insatsguiden`);
  expect(opened?.status()).toBe(403);
  const sent = await page.request.post(`${site.origin}/wp-admin/admin-post.php`, {
    multipart: { action: 'insatsguiden_upload', catalog: upload('katalog.json', '{}') },
  });
  expect(sent.status()).toBe(403);
  const deleted = await page.request.post(`${site.origin}/wp-admin/admin-post.php`, {
    form: { action: 'insatsguiden_delete', catalog: 'x' },
  });
  expect(deleted.status()).toBe(403);
});

function upload(name: string, content: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(content) };
}

test('what a browser has not checked is refused by the server too, and the catalogue in use stays', async ({
  site,
  as,
}) => {
  const page = await as('editor');
  await page.goto(`${site.origin}/wp-admin/admin.php?page=insatsguiden`);
  const before = await site.value('insatsguiden_settings()');
  const nonce = await page.locator('#insatsguiden-upload [name="_wpnonce"]').getAttribute('value');
  const send = async (content: string, given = nonce ?? '') => {
    const response = await page.request.post(`${site.origin}/wp-admin/admin-post.php`, {
      multipart: { action: 'insatsguiden_upload', _wpnonce: given, catalog: upload('katalog.json', content) },
    });
    return { status: response.status(), notice: new URL(response.url()).searchParams.get('insatsguiden_notice') };
  };
  expect(await send('{}', 'wrong')).toMatchObject({ status: 403 });
  expect(await send('<?php phpinfo();')).toMatchObject({ notice: 'not-json' });
  expect(await send('{"insatser": []}')).toMatchObject({ notice: 'not-a-catalog' });
  expect(await send(JSON.stringify({ text: 'x'.repeat(5_000_001) }))).toMatchObject({ notice: 'too-large' });
  expect(await send(JSON.stringify({ text: 'x'.repeat(9_000_000) }))).toMatchObject({ notice: 'too-large' });
  expect(await site.value('insatsguiden_settings()')).toEqual(before);
});

test('a catalogue that is not used can be deleted, and the one in use cannot', async ({ site, as }) => {
  await site.prepare({ kommun: 'sala' });
  const page = await as('editor');
  await page.goto(`${site.origin}/wp-admin/admin.php?page=insatsguiden`);
  const unused = page.getByRole('listitem').filter({ hasText: 'Ragunda' });
  await unused.getByRole('button', { name: 'Ta bort' }).click();
  await expect(page.getByText('Katalogen är borttagen.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ragunda' })).toHaveCount(0);
  const used = await site.php(
    `$used = insatsguiden_settings()['catalog']; insatsguiden_delete_catalog($used); echo insatsguiden_catalog_url($used);`,
  );
  expect(used).toContain('/katalog-');
});

test('the preview is for those who may write, with their own nonce', async ({ site, as }) => {
  const anyone = await fetch(`${site.origin}/wp-admin/admin-ajax.php?action=insatsguiden_preview`);
  expect(anyone.status).toBe(400);
  const page = await as('author');
  const without = await page.request.get(`${site.origin}/wp-admin/admin-ajax.php?action=insatsguiden_preview`);
  expect(without.status()).toBe(403);
});
