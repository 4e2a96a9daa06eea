import { strToU8, zipSync } from 'fflate';
import { bundle } from './bundle';
import { PAGE } from './lms/about';
import { packageFiles, PACKAGES } from './lms/packages';
import type { Pack } from './makers';
import { singleFileMaker } from './single/singleFile';

/** The least that a zip can say: the same files give the same package. */
const MADE = new Date('1980-01-01T00:00:00');

/** The atlas as one file, for a stick or a folder, and the same file with an adapter in a package for each kind of platform. */
export async function makePages(site: string): Promise<readonly Pack[]> {
  const singleFile = await singleFileMaker(site);
  const packages = PACKAGES.map(async (kind) => {
    const page = singleFile({ adapter: await bundle(kind.adapter), speaks: kind.speaks });
    const files = Object.entries(packageFiles(kind, page)).map(([path, text]) => [path, strToU8(text)] as const);
    return { name: kind.name, content: zipSync(Object.fromEntries(files), { level: 9, mtime: MADE }) };
  });
  return [{ name: PAGE, content: singleFile() }, ...(await Promise.all(packages))];
}
