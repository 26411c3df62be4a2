import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectVersion } from '../../../scripts/build/files.js';
import { manifestText } from '../../../scripts/sitevision-webapp.js';
import { type SitevisionPage, serverCode, visit, WEBAPP_FOLDER } from '../../support/hosts/sitevision-server.js';

const FOLDER = 'integrations/sitevision';
const CATALOG = '/download/18.2b9561c511855e0ab918/1764000000000/katalog.json';

const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');

let code = '';
beforeAll(async () => {
  code = await serverCode();
});

const sent = (page: SitevisionPage): string => visit(code, { catalog: CATALOG, nonce: 'abc123', ...page });

describe('the WebApp writes', () => {
  test('the guide with the chosen catalogue, and its script with the nonce of the visit', () => {
    expect(sent({})).toBe(
      `<insats-guide catalog="${CATALOG}"></insats-guide>` +
        `<script type="module" src="${WEBAPP_FOLDER}insats-guide.js" nonce="abc123"></script>`,
    );
    expect(sent({ nonce: 'another' })).toContain('nonce="another"');
  });

  test('what an editor has chosen, where it is not what holds anyway', () => {
    const html = sent({
      fields: { mode: 'staff', display: 'launcher', accent: '#0b5b54', fallback: 'Ring 0224-74 70 00.' },
    });
    expect(html).toContain(
      ' mode="staff" display="launcher" accent="#0b5b54"><p>Ring 0224-74 70 00.</p></insats-guide>',
    );
    expect(sent({ fields: { mode: 'embed', display: 'inline', accent: ' ' } })).toBe(sent({}));
  });

  test('no attribute style, which a policy refuses', () => {
    expect(sent({ fields: { accent: '#0b5b54' } })).not.toContain('style');
  });

  test('no mode and no display that the form does not have', () => {
    expect(sent({ fields: { mode: 'kiosk', display: 'full' } })).toBe(sent({}));
  });

  test('the text for those without the guide as paragraphs and lines', () => {
    const html = sent({ fields: { fallback: '\nRing växeln.\r\nVardagar 8–16.\n \nEller skriv.\n' } });
    expect(html).toContain('<p>Ring växeln.<br>Vardagar 8–16.</p><p>Eller skriv.</p>');
  });

  test('nothing that an editor has written as markup', async () => {
    const evil = '"><script>x</script>\'&';
    const html = sent({ catalog: `/a"><b>`, fields: { accent: evil, fallback: evil }, nonce: 'a"b' });
    expect(html.match(/<\/?[a-z-]+/g)).toEqual(['<insats-guide', '<p', '</p', '</insats-guide', '<script', '</script']);
    expect(html).toContain('catalog="/a&quot;&gt;&lt;b&gt;"');
    expect(html).toContain('nonce="a&quot;b"');
  });

  test('the values of the server as text, also where they are strings of another kind', () => {
    expect(sent({ fields: { accent: { toString: () => 'teal' } } })).toContain(' accent="teal"');
  });

  test('no nonce where the site has none', () => {
    expect(sent({ nonce: '' })).not.toContain('nonce');
  });
});

describe('until a catalogue has been chosen', () => {
  const fields = { fallback: 'Ring växeln.' };

  test('a visitor reads the text for those without the guide, and nothing is fetched', () => {
    expect(visit(code, { fields, nonce: 'abc' })).toBe('<p>Ring växeln.</p>');
  });

  test('an editor reads what to do', () => {
    const html = visit(code, { fields, isEditing: true });
    expect(html).toContain('välj kommunens katalog i modulens inställningar');
    expect(html).toContain('<p>Ring växeln.</p>');
    expect(html).not.toContain('<script');
  });
});

describe('the form of the editor', () => {
  const form = read('src/config/index.html');
  const names = [...form.matchAll(/ name="([^"]+)"/g)].map(([, name]) => String(name));

  test('has every field that the server code reads, and no other', () => {
    const used = [...read('src/index.ts').matchAll(/(?:text|addressOf)\('(\w+)'\)/g)].map(([, name]) => String(name));
    expect([...names].sort()).toEqual([...used].sort());
    expect(names).toHaveLength(5);
  });

  test('has for each field what it is until somebody has chosen, but for the file', () => {
    const { appData } = JSON.parse(read('appDataDefaults.json')) as { appData: Record<string, string> };
    expect(Object.keys(appData).sort()).toEqual(names.filter((name) => name !== 'catalog').sort());
    expect(sent({ fields: appData })).toContain('<p>Ring kommunens växel så berättar vi vilket stöd som finns.</p>');
  });

  test('offers only what the server code knows', () => {
    for (const [, mode] of form.matchAll(/<option value="([^"]+)">/g)) {
      const html = sent({ fields: { mode, display: mode } });
      expect(html.includes(`="${mode}"`) || html === sent({}), String(mode)).toBe(true);
    }
  });

  test('is valid, and each field has its label', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] }).validateString(
      `<!DOCTYPE html><html lang="sv"><head><title>x</title></head><body>${form}</body></html>`,
    );
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
  });
});

describe('what the web editor reads (docs/sv/sitevision.md)', () => {
  const page = readFileSync('docs/sv/sitevision.md', 'utf8');

  test('names each field as the form does', () => {
    const labels = [...read('src/config/index.html').matchAll(/<label[^>]*>([^<]+)</g)].map(([, label]) =>
      String(label),
    );
    const rows = [...page.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].map(([, name]) => String(name));
    expect(labels.filter((label) => !rows.some((row) => label.startsWith(row)))).toEqual([]);
    expect(labels).toHaveLength(5);
  });

  test('names the files and addresses of this version', () => {
    const versions = [...page.matchAll(/(?<![\d.])\d\.\d+\.\d+(?![\d.]*\d)/g)].map(([version]) => version);
    expect(versions.length).toBeGreaterThan(3);
    expect(new Set(versions)).toEqual(new Set([projectVersion()]));
  });

  test('says what was not tried', () => {
    expect(page).toContain('**Det här är inte provat i en riktig Sitevision.**');
  });
});

describe('what Sitevision is told', () => {
  test('has the version of the project, which is in the addresses of the files', () => {
    expect(JSON.parse(manifestText())).toMatchObject({
      id: 'insatsguiden',
      type: 'WebApp',
      bundled: true,
      version: projectVersion(),
    });
  });

  test('is built by tools of its own, which an npm ci at the top does not install', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const top = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
      workspaces?: readonly string[];
    };
    expect(top.workspaces).not.toContainEqual(expect.stringContaining('integrations'));
    expect(top.devDependencies).not.toHaveProperty('@sitevision/sitevision-scripts');
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> };
    for (const [name, version] of Object.entries(devDependencies)) {
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
    }
    expect(top.devDependencies['@sitevision/api']).toBe(devDependencies['@sitevision/api']);
  });
});
