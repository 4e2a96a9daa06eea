import type { Made } from '../makers';
import { zipped } from '../zipped';
import { h5pFiles } from './h5pPackage';

const NAME = 'map.h5p';

/** The map in a frame, for platforms with H5P: made only where it is known which address to frame. */
export async function makeH5p(_site: string, address: string | null): Promise<readonly Made[]> {
  if (address === null) return [{ name: NAME, unmade: 'it frames the map where the site stands: say so by SITE or --site' }];
  return [{ name: NAME, content: zipped(h5pFiles(address)) }];
}
