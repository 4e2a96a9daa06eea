// How much the first view of the built atlas loads, compressed, before relief tiles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BUDGET = 1_500_000;
/** Chunks that the first view asks for by a dynamic import; every other such chunk waits for the reader. */
const ASKED_FOR = /^(MapView|maplibre-gl-worker)-/;
/** Data and fonts of the first view: of the fonts only Latin, the others wait for a letter of theirs. A browser test weighs what is really fetched. */
const DATA = [
  // The picture of the ground that a wide window begins with.
  /^assets\/light-wide-.*\.avif$/,
  /^basemap\/[^/]+\.geojson$/,
  /^campaigns\/[^/]+\/(campaign\.json|(waypoints|events|territories)\.geojson)$/,
  /^fonts\/source-.*-latin-(400|600)/,
];
const COMPRESSED_ALREADY = /\.(woff2|webp|avif|png)$/;

/** The page, its styles and scripts, and all that these import before they run. */
function scripts(folder) {
  const found = new Set(['index.html']);
  const lazy = readdirSync(join(folder, 'assets')).filter((name) => ASKED_FOR.test(name));
  const follow = (name) => {
    const file = `assets/${name}`;
    if (found.has(file) || !existsSync(join(folder, file))) return;
    found.add(file);
    if (!name.endsWith('.js')) return;
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, other] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) follow(other);
    for (const other of lazy) if (code.includes(other)) follow(other);
  };
  for (const [, name] of readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)) follow(name);
  return [...found];
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
}

/** Prints the table. @returns {number} 1 above the budget of 1.5 MB, else 0 */
export function reportSize(folder = 'dist') {
  const rows = [...scripts(folder), ...filesBelow(folder).filter((file) => DATA.some((pattern) => pattern.test(file)))]
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const compressed = COMPRESSED_ALREADY.test(file);
      return {
        file,
        gzip: compressed ? bytes.length : gzipSync(bytes, { level: 9 }).length,
        brotli: compressed ? bytes.length : brotliCompressSync(bytes).length,
      };
    })
    .sort((a, b) => b.gzip - a.gzip);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const kB = (bytes) => `${(bytes / 1000).toFixed(0).padStart(6)} kB`;
  for (const row of rows.slice(0, 16)) console.error(`${kB(row.gzip)} gzip ${kB(row.brotli)} brotli  ${row.file}`);
  console.error(`${kB(sum('gzip'))} gzip ${kB(sum('brotli'))} brotli  the first view, before relief tiles (budget ${kB(BUDGET).trim()})`);
  return sum('gzip') > BUDGET ? 1 : 0;
}
