import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { editedByHand, withShortcodes } from './page-text.js';
import { type Answer, fileIn, type Site, serveSite } from './static-site.js';

/**
 * Sites that behave as the systems do that kommuner run: the addresses they give to files, the policies they send, and
 * what they do to what an editor writes. The pages are in `demo/hosts`; docs/embedding.md has the recipe of each.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const DIST = `${root}dist/`;
const CATALOGS = `${root}catalogs/`;

interface Host {
  /** The content security policy that it sends with pages; none where the system sends none of its own. */
  readonly policy?: (nonce: string, frame: string) => string;
  /** Folders by where their files are served. */
  readonly folders: Readonly<Record<string, string>>;
  /** What the system does to a page before it sends it. */
  readonly publish?: (page: string) => string;
}

/** Each system by the name of its page. */
export const HOSTS = {
  sitevision: {
    policy: (nonce) =>
      `default-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'`,
    folders: {
      '/webapp-files/insatsguiden/0.2.0/': DIST,
      '/webapp-files/insatsguiden/0.2.0/katalog/': `${CATALOGS}ragunda/`,
    },
  },
  wordpress: {
    folders: {
      '/wp-content/plugins/insatsguiden/0.2.0/': DIST,
      '/wp-content/plugins/insatsguiden/katalog/': `${CATALOGS}hallefors/`,
    },
    publish: (page) => withShortcodes(editedByHand(page)),
  },
  municipio: {
    policy: (nonce) =>
      `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'`,
    folders: {
      '/wp-content/plugins/insatsguiden/0.2.0/': DIST,
      '/wp-content/plugins/insatsguiden/katalog/': `${CATALOGS}sala/`,
    },
    publish: (page) => withShortcodes(editedByHand(page)),
  },
  optimizely: {
    policy: (nonce) =>
      `default-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
    folders: { '/Static/insatsguiden/0.2.0/': DIST, '/Static/insatsguiden/katalog/': `${CATALOGS}ragunda/` },
  },
  drupal: {
    policy: () => "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
    folders: {
      '/themes/custom/kommun/insatsguiden/0.2.0/': DIST,
      '/themes/custom/kommun/insatsguiden/katalog/': `${CATALOGS}hallefors/`,
    },
  },
  iframe: {
    policy: (_nonce, frame) =>
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src ${frame}; base-uri 'none'`,
    folders: { '/script/': `${root}demo/frame/` },
  },
} satisfies Record<string, Host>;
export type HostName = keyof typeof HOSTS;

/** A system's page, running. */
export interface HostSite extends Site {
  /** Where the page is. */
  readonly url: string;
}

/**
 * The policy that the recipe gives the reception desk on an intranet.
 *
 * @throws Error where the recipe has none.
 */
function deskPolicy(): string {
  const recipe = readFileSync(`${root}docs/embedding.md`, 'utf8');
  const [, policy] = /^Content-Security-Policy: (.*frame-ancestors .*sharepoint.*)$/m.exec(recipe) ?? [];
  if (policy === undefined) throw new Error('docs/embedding.md has no policy for the desk on an intranet.');
  return policy;
}

/** Where the frames' own pages and their parts lie, on a server that is not the kommun's website. */
export async function serveFrame(host: () => string): Promise<Site> {
  const folders = { '/guide/': `${root}demo/frame/`, '/guide/0.2.0/': DIST, '/guide/katalog/': `${CATALOGS}sala/` };
  return serveSite((path) => {
    if (path === '/guide/reception.html') {
      return {
        text: readFileSync(`${root}demo/frame/reception.html`, 'utf8'),
        headers: { 'content-security-policy': deskPolicy() },
      };
    }
    if (path !== '/guide/frame.html') return fileIn(folders, path);
    const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-ancestors ${host()}`;
    const page = readFileSync(`${root}demo/frame/frame.html`, 'utf8');
    return {
      text: page.replaceAll('https://www.exempelkommunen.se', host()),
      headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' },
    };
  });
}

/** Starts a site like the system's. Its page is `/stod`. */
export async function serveHost(name: HostName, port?: number): Promise<HostSite> {
  const { policy, folders, publish = (page: string) => page }: Host = HOSTS[name];
  let origin = '';
  const frame = name === 'iframe' ? await serveFrame(() => origin) : undefined;
  const page = (): Answer => {
    const nonce = randomBytes(16).toString('base64');
    const text = readFileSync(`${root}demo/hosts/${name}.html`, 'utf8');
    return {
      text: publish(text)
        .replaceAll('{{nonce}}', nonce)
        .replaceAll('{{frame}}', frame?.origin ?? ''),
      headers: policy ? { 'content-security-policy': policy(nonce, frame?.origin ?? '') } : {},
    };
  };
  const site = await serveSite(
    (path) => (path === '/stod' ? page() : fileIn({ ...folders, '/utseende/': `${root}demo/hosts/` }, path)),
    port,
  );
  origin = site.origin;
  return {
    origin,
    url: `${origin}/stod`,
    close: async () => {
      await Promise.all([site.close(), frame?.close()]);
    },
  };
}
