import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PMTiles } from 'pmtiles';

/** West, south, east, north of the basemap in degrees. */
export const THEATRE = [100, 28, 165, 62] as const;

/**
 * Unpacks the archive into plain `{z}/{x}/{y}.webp`, so that no host needs byte ranges. Every tile that the theatre
 * touches is written: where the archive has none, its own tile of flat sea, so that none is asked for in vain.
 * @returns the deepest zoom
 */
export async function unpackTerrain(archive: string, folder: string): Promise<number> {
  const bytes = readFileSync(archive);
  const tiles = new PMTiles({
    getKey: () => archive,
    getBytes: async (offset, length) => ({
      data: bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + length) as ArrayBuffer,
    }),
  });
  const { maxZoom } = await tiles.getHeader();
  const wanted = Array.from({ length: maxZoom + 1 }, (_, z) => tilesAt(z)).flat();
  const found = await Promise.all(wanted.map(async (tile) => ({ tile, data: (await tiles.getZxy(...tile))?.data })));
  const flatSea = found
    .flatMap(({ data }) => data ?? [])
    .reduce((least, data) => (data.byteLength < least.byteLength ? data : least));
  for (const { tile, data } of found) {
    const file = `${folder}/${tile.join('/')}.webp`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, new Uint8Array(data ?? flatSea));
  }
  return maxZoom;
}

/** The tiles of one zoom that the theatre touches. */
function tilesAt(z: number): [number, number, number][] {
  const [west, south, east, north] = THEATRE;
  const side = 2 ** z;
  const column = (lon: number) => Math.min(side - 1, Math.floor(((lon + 180) / 360) * side));
  const row = (lat: number) => {
    const phi = (lat * Math.PI) / 180;
    return Math.min(side - 1, Math.floor((0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * side));
  };
  const tiles: [number, number, number][] = [];
  for (let x = column(west); x <= column(east); x++) {
    for (let y = row(north); y <= row(south); y++) tiles.push([z, x, y]);
  }
  return tiles;
}
