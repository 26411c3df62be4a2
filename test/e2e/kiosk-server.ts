import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const KIOSK = fileURLToPath(new URL('../../dist/kiosk/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A kommun's web server with the built kiosk on it: it can be stopped, started again, and given a newer version. */
export class KioskServer {
  readonly #files = new Map<string, Buffer>();
  readonly #asked: string[] = [];
  readonly #refused = new Set<string>();
  #last: string | undefined;
  #server: Server | undefined;
  #port = 0;

  constructor() {
    for (const entry of readdirSync(KIOSK, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = `${entry.parentPath}/${entry.name}`;
      this.#files.set(path.slice(KIOSK.length).replace(/^\//, ''), readFileSync(path));
    }
  }

  /** The address of the kiosk's page. */
  get url(): string {
    return `http://localhost:${this.#port}/kiosk/`;
  }

  /** The paths that were asked for, in order, with whatever stood behind them. */
  get asked(): readonly string[] {
    return this.#asked;
  }

  /** Every file that there is, by its path. */
  get files(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  async start(): Promise<this> {
    const server = createServer(({ url = '/' }, response) => this.#answer(url, response));
    await new Promise<void>((resolve) => server.listen(this.#port, 'localhost', resolve));
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
    return this;
  }

  /** Takes the server away, with every connection to it. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** Puts a newer build on the server: what it says of itself, and the service worker's list of files. */
  publish(build: string): void {
    const info = JSON.parse(String(this.#files.get('version.json'))) as object;
    this.#files.set('version.json', Buffer.from(JSON.stringify({ ...info, build })));
    const worker = String(this.#files.get('sw.js'));
    const newer = worker.replace(/(\{"revision":")[^"]*(","url":"version\.json"\})/, `$1${build}$2`);
    if (newer === worker) throw new Error('The service worker does not list version.json.');
    this.#files.set('sw.js', Buffer.from(newer));
  }

  /** What lies at a path now. */
  read(path: string): string {
    return String(this.#files.get(path));
  }

  /** Lays a file beside the page, as a person who copies it there does. */
  lay(path: string, text: string | Uint8Array): void {
    this.#files.set(path, Buffer.from(text));
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  /** A proxy or an ad blocker lets no request for the file through any more. */
  refuse(path: string): void {
    this.#refused.add(path);
  }

  allow(path: string): void {
    this.#refused.delete(path);
  }

  /** The network goes once this file has come. */
  cutAfter(path: string): void {
    this.#last = path;
  }

  #answer(url: string, response: ServerResponse): void {
    this.#asked.push(url);
    const { pathname } = new URL(url, 'http://localhost');
    const path = pathname.replace(/^\/kiosk\//, '') || 'index.html';
    const file = this.#files.get(path);
    if (this.#refused.has(path)) {
      response.writeHead(403);
      response.end('Refused.');
      return;
    }
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(file ?? 'Not here.', () => {
      if (path === this.#last) void this.stop();
    });
  }
}
