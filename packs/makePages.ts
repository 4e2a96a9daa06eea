import { bundle } from './bundle';
import { PAGE } from './lms/about';
import { packageFiles, PACKAGES } from './lms/packages';
import type { Pack } from './makers';
import { singleFileMaker } from './single/singleFile';
import { zipped } from './zipped';

/** The atlas as one file, for a stick or a folder, and the same file with an adapter in a package for each kind of platform. */
export async function makePages(site: string): Promise<readonly Pack[]> {
  const singleFile = await singleFileMaker(site);
  const packages = PACKAGES.map(async (kind) => {
    const page = singleFile({ adapter: await bundle(kind.adapter), speaks: kind.speaks });
    return { name: kind.name, content: zipped(packageFiles(kind, page)) };
  });
  return [{ name: PAGE, content: singleFile() }, ...(await Promise.all(packages))];
}
