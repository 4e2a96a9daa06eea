import type { PackPlan } from '../address';
import { SITE } from '../address';
import { fileAt, responseOf } from './files';

/** Gives each module an address of its own, says so in an import map, and runs the entries. */
export async function startProgram({ modules, entries }: PackPlan): Promise<void> {
  const addresses = await Promise.all(modules.map(async (path) => [`${SITE}${path}`, await moduleAddress(path)] as const));
  const imports = Object.fromEntries(addresses);
  window.packAddress = (path) => imports[`${SITE}${path}`] ?? `${SITE}${path}`;
  // Before the first module: older browsers take no map later.
  const map = Object.assign(document.createElement('script'), { type: 'importmap', textContent: JSON.stringify({ imports }) });
  document.head.append(map);
  for (const path of entries) await import(/* @vite-ignore */ `${SITE}${path}`);
}

/** Not `data:`, which browsers cut off at some length. */
async function moduleAddress(path: string): Promise<string> {
  const file = fileAt(`${SITE}${path}`);
  if (!file) throw new Error(`${path} is not in this file`);
  const code = await responseOf(file).text();
  return URL.createObjectURL(new Blob([`${code}\n//# sourceURL=${SITE}${path}`], { type: 'text/javascript' }));
}

declare global {
  interface Window {
    /** The address of a file that a module names beside itself; the build writes it in place of `new URL(…, import.meta.url)`. */
    packAddress: (path: string) => string;
  }
}
