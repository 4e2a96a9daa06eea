import { PATH_KIND } from '../scene/pathSet';
import type { Content } from './content';

/** Two rows a path, as its shader reads them. */
export function pathRows({ paths: { paths, keys }, shownPaths }: Content): { data: Float32Array; width: number; height: number } {
  const width = 1024;
  const height = Math.max(1, Math.ceil((paths.length * 2) / width));
  const data = new Float32Array(width * height * 4);
  paths.forEach(({ kind, ink, width: px, minZoom, maxZoom, length }, i) => {
    const shown = shownPaths[i] ?? 0;
    data.set([keys.starts[i] ?? 0, keys.counts[i] ?? 0, ink, px, PATH_KIND[kind] + shown * 16, minZoom, maxZoom, length], i * 8);
  });
  return { data, width, height };
}
