import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Site } from './sites.js';

/** A server of several sites, each under its name, that counts what it sends. */
export interface BenchServer {
  /** The address of a site's page. */
  addressOf(site: Site): string;
  /** Bytes of content sent since the last call, after Brotli. */
  takeBytes(): number;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Serves the sites from a free port, compressed beforehand; nothing may be cached, so that every visit is a first one. */
export async function serveCompressed(sites: readonly Site[]): Promise<BenchServer> {
  const contents = new Map<string, Uint8Array>(
    sites.flatMap(({ name, files }) =>
      [...files].map(([path, content]) => [`/${name}/${path}`, brotliCompressSync(content)] as const),
    ),
  );
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    const content = contents.get(path);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    bytes += content.length;
    response
      .writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'content-length': content.length,
        'cache-control': 'no-store',
      })
      .end(content);
  });
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: ({ name }) => `http://127.0.0.1:${port}/${name}/`,
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
