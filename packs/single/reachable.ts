import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Data that the program asks for by addresses which it puts together: all of it is taken. */
const DATA = ['basemap', 'campaigns', 'fonts'];
const NAMES_OTHERS = /\.(html|js|css)$/;

/**
 * The files of a built site that a page may ask for, as paths from the site's folder: the data, and what is named by the
 * page, or by what it names. The page itself is none of them.
 */
export function reachable(site: string, page: string): string[] {
  const assets = filesBelow(site, 'assets');
  const found = new Set([page]);
  // A set is walked to its end, also through what is added on the way.
  for (const path of found) {
    if (!NAMES_OTHERS.test(path)) continue;
    const text = readFileSync(join(site, path), 'utf8');
    for (const asset of assets) if (text.includes(asset.slice('assets/'.length))) found.add(asset);
  }
  found.delete(page);
  return [...found, ...DATA.flatMap((folder) => filesBelow(site, folder))].sort();
}

function filesBelow(site: string, folder: string): string[] {
  return readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length).replaceAll('\\', '/'));
}
