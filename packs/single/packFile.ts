import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PackedFile } from '../address';
import { rewriteModule } from './rewriteModule';
import { rewriteStyle } from './rewriteStyle';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** As small as they get: pictures and faces. */
const COMPRESSED = new Set(['.avif', '.webp', '.png', '.woff2']);

/** A file of the built site as it lies in a pack. Style sheets stay text: a browser wants them at once. */
export async function packFile(site: string, path: string): Promise<PackedFile> {
  const kind = extname(path);
  const type = TYPES[kind];
  if (type === undefined) throw new Error(`${path}: no pack knows files of this kind`);
  const bytes = readFileSync(join(site, path));
  if (COMPRESSED.has(kind)) return { type, kept: 'base64', body: bytes.toString('base64') };
  if (kind === '.css') return { type, kept: 'text', body: rewriteStyle(bytes.toString('utf8'), path) };
  const text = kind === '.js' ? await rewriteModule(bytes.toString('utf8'), path) : bytes;
  return { type, kept: 'gzip', body: gzipSync(text, { level: 9 }).toString('base64') };
}
