import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_ELEMENT } from '../../scripts/build/serving.js';

/** How one address is answered. */
export type Respond = (response: ServerResponse) => void | Promise<void>;

/** The policy of a kommun that allows nothing but files of its own. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** What is served: the built element, the catalogues, and the pages it is tried in. Everything else is missing. */
const FOLDERS: readonly (readonly [prefix: string, folder: URL])[] = [
  ['/dist/', new URL('../../dist/', import.meta.url)],
  ['/node_modules/', new URL('../../node_modules/', import.meta.url)],
  ['/catalogs/', new URL('../../catalogs/', import.meta.url)],
  ['/', new URL('./hosts/', import.meta.url)],
];

/** The web server of a kommun: its pages, each with the headers that the kommun sends. */
export class HostServer {
  readonly #server: Server;
  readonly #answers = new Map<string, Respond>();
  readonly #asked: string[] = [];
  readonly #told: string[] = [];
  #isForAll = false;

  private constructor() {
    this.#server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      this.#asked.push(pathname);
      if (request.method === 'POST') {
        void readAll(request).then((body) => this.#told.push(body));
        response.writeHead(204).end();
        return;
      }
      response.setHeader('cache-control', 'no-cache');
      if (this.#isForAll) response.setHeader('access-control-allow-origin', '*');
      const answer = this.#answers.get(pathname) ?? this.file(pathname, {}, searchParams.get('kommun') ?? undefined);
      void answer(response);
    });
  }

  /** Starts a server on a free port. */
  static async start(): Promise<HostServer> {
    if (!existsSync(BUILT_ELEMENT)) throw new Error(`${BUILT_ELEMENT} is missing: run "npm run build" first.`);
    const host = new HostServer();
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  /** The full address of a path. */
  at(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** Answers an address in another way, until `forget`. */
  answer(path: string, respond: Respond): void {
    this.#answers.set(path, respond);
  }

  /** Answers an address with nothing until it is let go on. */
  hold(path: string): () => void {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    this.answer(path, async (response) => {
      await held;
      await this.file(path)(response);
    });
    return letGo;
  }

  /** The file that lies at an address, with these headers; a page of this kommun, where it leaves that open. */
  file(path: string, headers: Readonly<Record<string, string>> = {}, kommun = 'ragunda'): Respond {
    return async (response) => {
      const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start)) ?? FOLDERS[0] ?? [];
      const file = prefix && folder ? fileURLToPath(new URL(path.slice(prefix.length), folder)) : '';
      const type = TYPES[extname(file)];
      if (!type || !existsSync(file)) {
        response
          .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
          .end('<!doctype html><title>404</title>');
        return;
      }
      const content = await readFile(file);
      response.writeHead(200, { 'content-type': type, ...headers });
      response.end(file.endsWith('.html') ? String(content).replaceAll('{{kommun}}', kommun) : content);
    };
  }

  /** Lets pages of any origin read what is here, until `forget`: a sandboxed frame has an origin of its own. */
  allowAnyOrigin(): void {
    this.#isForAll = true;
  }

  /** How often an address has been asked for. */
  timesAsked(path: string): number {
    return this.#asked.filter((asked) => asked === path).length;
  }

  /** What pages have sent with `sendBeacon`, in order: how they tell of what nobody can look at in time. */
  get told(): readonly string[] {
    return this.#told;
  }

  /** Answers every address as it did at first. */
  forget(): void {
    this.#answers.clear();
    this.#isForAll = false;
    this.#told.length = 0;
    this.#asked.length = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

/** Answers with this text. */
export function text(body: string, status = 200, type = 'text/html; charset=utf-8'): Respond {
  return (response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
}

/** Takes the request and never answers. */
export const silence: Respond = () => {};

/** Breaks the connection off. */
export const brokenLine: Respond = (response) => {
  response.destroy();
};
