// A small static server: previews dist/, and serves it to the browser tests from a sub-folder.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** What hosts send compressed: text. Pictures and faces are so already. */
const COMPRESSED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.geojson', '.svg', '.txt']);

/**
 * Serves the files of a folder under a path, text compressed as hosts do.
 * @param {{ folder: string, mount?: string, port?: number, maxAgeS?: number, headers?: Record<string, string>, pages?: Record<string, string> }} options
 *   `maxAgeS`: how long a browser may keep a file; not at all if it is not said. `headers`: sent with everything.
 *   `pages`: HTML by its path, beside the folder: pages of somebody else on the same host
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serveStatic({ folder, mount = '/', port = 0, maxAgeS, headers = {}, pages = {} }) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = fileFor(root, mount, path);
    response.setHeader('Access-Control-Allow-Origin', '*');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const page = pages[path];
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(page);
      return;
    }
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
      return;
    }
    const kind = extname(file);
    if (maxAgeS !== undefined) response.setHeader('Cache-Control', `max-age=${maxAgeS}`);
    response.setHeader('Content-Type', TYPES[kind] ?? 'application/octet-stream');
    if (COMPRESSED.has(kind) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      const body = compressed(file);
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length, Vary: 'Accept-Encoding' }).end(body);
      return;
    }
    response.writeHead(200, { 'Content-Length': statSync(file).size });
    createReadStream(file).pipe(response);
  });
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      done({
        url: `http://127.0.0.1:${actual}${mount}`,
        close: () => new Promise((closed) => server.close(() => closed(undefined))),
      });
    });
  });
}

const kept = new Map();

/** Each file once, until it changes. */
function compressed(file) {
  const { mtimeMs, size } = statSync(file);
  const known = kept.get(file);
  if (known?.mtimeMs === mtimeMs && known.size === size) return known.body;
  const body = gzipSync(readFileSync(file), { level: 6 });
  kept.set(file, { mtimeMs, size, body });
  return body;
}

/** The file behind a path, or null: nothing outside the folder, an index.html for a folder's address. */
function fileFor(root, mount, path) {
  if (!path.startsWith(mount)) return null;
  const wanted = normalize(join(root, path.slice(mount.length)));
  if (wanted !== root && !wanted.startsWith(root + sep)) return null;
  const file = path.endsWith('/') ? join(wanted, 'index.html') : wanted;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
