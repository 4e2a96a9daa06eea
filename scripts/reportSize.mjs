// How much the first view of the built atlas loads, compressed, before relief tiles.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BUDGET = 1_500_000;
/** Loaded after the first view, or only when asked for. */
const LATER = [/^basemap\/terrain\//, /(places|sources|strengths|accounts|claims)\.json$/, /held\.png$/, /milsymbol/, /^(OrderOfBattle|PublishedStrengths|RivalTable|RivalSet|SearchResults|FoundPlace|whereabouts|strengths)-/, /^(lesson|policy|embed|audit|claims|sources|hours)/, /\.map$/, /\.txt$/];
const COMPRESSED_ALREADY = /\.(woff2|webp|png)$/;

function filesBelow(folder, base = '') {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const relative = base ? `${base}/${name}` : name;
    return statSync(path).isDirectory() ? filesBelow(path, relative) : [relative];
  });
}

/** Prints the table. @returns {number} 1 above the budget of 1.5 MB, else 0 */
export function reportSize(folder = 'dist') {
  const rows = filesBelow(folder)
    .filter((file) => !LATER.some((pattern) => pattern.test(file.replace(/^assets\//, ''))))
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
