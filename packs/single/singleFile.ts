import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedFiles } from '../address';
import { OPENS_AT } from '../address';
import { bundle } from '../bundle';
import { packFile } from './packFile';
import { fillPage, readPage } from './page';
import { reachable } from './reachable';

const PAGE = 'index.html';
/** Texts that must go with what the site is made of. */
const LICENCES = 'licences';
/** The first paint: its styles, their faces, the pictures of the ground. */
const EARLY = /\.(css|woff2|avif)$/;

export interface SingleFileOptions {
  /** A classic script that runs before the page's own: an adapter. */
  readonly adapter?: string;
  /** Where the adapter must speak to a host of the school's by the network. */
  readonly speaks?: boolean;
}

/** Makes pages of one file from a built site; what all of them share is made once. */
export async function singleFileMaker(site: string): Promise<(options?: SingleFileOptions) => string> {
  const parts = readPage(readFileSync(join(site, PAGE), 'utf8'));
  const paths = reachable(site, PAGE).filter((path) => !parts.scripts.some((script) => script.path === path));
  const files: Record<string, PackedFiles[string]> = {};
  for (const path of paths) files[path] = await packFile(site, path);
  const only = (early: boolean) => Object.fromEntries(Object.entries(files).filter(([path]) => EARLY.test(path) === early));
  const door = await bundle('inside/door.ts');
  const icon = parts.icon === null ? null : iconAddress(site, parts.icon);
  const licences = Object.fromEntries(readdirSync(join(site, LICENCES)).map((name) => [name, readFileSync(join(site, LICENCES, name), 'utf8')]));
  const plan = { styles: parts.styles, entries: parts.entries, modules: paths.filter((path) => path.endsWith('.js')), query: OPENS_AT };
  return ({ adapter, speaks = false } = {}) =>
    fillPage(parts, {
      policy: policy(speaks),
      before: [...(adapter === undefined ? [] : [adapter]), door],
      plan,
      early: only(true),
      late: only(false),
      code: (path) => readFileSync(join(site, path), 'utf8'),
      icon,
      licences,
    });
}

function iconAddress(site: string, path: string): string {
  return `data:image/svg+xml;base64,${readFileSync(join(site, path)).toString('base64')}`;
}

/** The browser itself refuses whatever the door overlooks: nothing leaves the file. */
function policy(speaks: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'unsafe-inline' blob: data:",
    "style-src 'unsafe-inline' data:",
    'img-src data: blob:',
    'media-src blob:',
    'font-src data:',
    `connect-src data: blob:${speaks ? ' http: https:' : ''}`,
    'worker-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
