import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** What a site answers with: a text, or the file of that path. */
export interface Answer {
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly file?: string;
}

/** A web server of its own, which has an origin of its own. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * Serves what `answer` says for the path of each address; what it says nothing of, and what is no file, is not found.
 *
 * @param port a free one unless given
 */
export async function serveSite(answer: (path: string) => Answer | undefined, port = 0): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const { headers = {}, text, file } = path.includes('..') ? {} : (answer(path) ?? {});
    const type = TYPES[extname(file ?? 'page.html')];
    if (text !== undefined) response.writeHead(200, { 'content-type': type, ...headers }).end(text);
    else if (file !== undefined && type !== undefined && isFile(file)) {
      response.writeHead(200, { 'content-type': type, ...headers });
      createReadStream(file).pipe(response);
    } else response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><p>Finns inte.');
  });
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(port, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** The first of these folders, by the start of the path, that has the file. */
export function fileIn(folders: Readonly<Record<string, string>>, path: string): Answer | undefined {
  for (const [prefix, folder] of Object.entries(folders)) {
    const file = path.startsWith(prefix) ? `${folder}${path.slice(prefix.length)}` : '';
    if (file !== '' && isFile(file)) return { file };
  }
  return undefined;
}
