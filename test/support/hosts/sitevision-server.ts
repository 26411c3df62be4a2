import { runInNewContext } from 'node:vm';
import type { Request, Response, Router } from '@sitevision/api/common/router';
import type { AppData } from '@sitevision/api/server/appData';
import type { AppInfo } from '@sitevision/api/server/appInfo';
import type { PortletContextUtil } from '@sitevision/api/server/PortletContextUtil';
import type { PropertyUtil } from '@sitevision/api/server/PropertyUtil';
import type { VersionUtil } from '@sitevision/api/server/VersionUtil';
import { build, type Rolldown } from 'vite';
import { ROOT } from '../../../scripts/build/files.js';

/** What an editor has chosen in the WebApp, and who looks at the page. */
export interface SitevisionPage {
  /** The address of the chosen file; none has been chosen where it is left out. */
  readonly catalog?: string;
  /** The other fields of the form, as they are kept; a field that nobody has filled in is not there. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly nonce?: string;
  /** Whether the page is looked at in Sitevision's editor. */
  readonly isEditing?: boolean;
}

type Node = ReturnType<AppData['getNode']>;

/** What the WebApp is called by Sitevision in all that is tried here. */
export const WEBAPP = { appIdentifier: 'insatsguiden', appVersion: '0.2.0' } satisfies Partial<AppInfo>;

/** Where Sitevision serves the files of the WebApp's `resource`. */
export const WEBAPP_FOLDER = `/webapp-files/${WEBAPP.appIdentifier}/${WEBAPP.appVersion}/`;

/** The WebApp's server code as one file that asks for Sitevision's own modules by `require`. */
export async function serverCode(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2015',
      minify: false,
      lib: { entry: `${ROOT}integrations/sitevision/src/index.ts`, formats: ['cjs'] },
      rolldownOptions: { external: /^@sitevision\/api\// },
    },
  });
  const [{ output }] = [result].flat() as readonly Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}

/**
 * Runs server code as Sitevision does, with nothing at hand but the language and what it asks for, and answers one visit.
 *
 * @returns what is sent to the page.
 */
export function visit(code: string, page: SitevisionPage): string {
  const routes = new Map<string, (request: Request, response: Response) => void>();
  const file = {} as Node;
  const fields: Readonly<Record<string, unknown>> = page.fields ?? {};
  const router: Pick<Router, 'get'> = { get: (route, callback) => void routes.set(route, callback) };
  const appData: Pick<AppData, 'get' | 'getNode'> = {
    get: (key) => fields[String(key)] ?? null,
    // The API says that there is always a node; where no file has been chosen there is none.
    getNode: (key) => (key === 'catalog' && page.catalog !== undefined ? file : (null as unknown as Node)),
  };
  const propertyUtil: Pick<PropertyUtil, 'getString'> = {
    getString: (node: unknown, name: unknown) => (node === file && name === 'URI' ? (page.catalog ?? '') : ''),
  };
  const portletContextUtil: Pick<PortletContextUtil, 'getNonce'> = { getNonce: () => page.nonce ?? '' };
  const versionUtil: Pick<VersionUtil, 'getCurrentVersion' | 'OFFLINE_VERSION'> = {
    OFFLINE_VERSION: 0,
    getCurrentVersion: () => (page.isEditing ? 0 : 1),
  };
  const modules: Readonly<Record<string, unknown>> = {
    router,
    appData,
    appInfo: WEBAPP,
    PropertyUtil: propertyUtil,
    PortletContextUtil: portletContextUtil,
    VersionUtil: versionUtil,
  };
  const require = (name: string): unknown => {
    const found = modules[name.replace(/^@sitevision\/api\/(?:common|server)\//, '')];
    if (!found) throw new Error(`The WebApp asks for ${name}, which no page of Sitevision gives it here.`);
    return found;
  };
  runInNewContext(code, { require, module: { exports: {} }, exports: {} }, { timeout: 10_000 });
  const sent: string[] = [];
  const response: Pick<Response, 'send'> = { send: (content) => void sent.push(content) };
  routes.get('/')?.({} as Request, response as Response);
  if (sent.length !== 1) throw new Error(`The WebApp answered ${sent.length} times.`);
  return sent.join('');
}
