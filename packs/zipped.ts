import { strToU8, zipSync } from 'fflate';

/** The least that a zip can say: the same files give the same package. */
const MADE = new Date('1980-01-01T00:00:00');

/** Texts by their path, as a package. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 9, mtime: MADE });
}
