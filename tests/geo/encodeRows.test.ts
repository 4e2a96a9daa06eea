import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { encodeRows } from '../../geo/surface/encodeRows';

describe('a raster written as differences', () => {
  it('is read back number for number', () => {
    const [width, height] = [7, 5];
    const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => (i * i * 31 + 17 * i) % 256);
    const read = decode(encodeRows({ data, width, height }));
    expect([read.width, read.height, read.channels, read.depth]).toEqual([width, height, 4, 8]);
    expect([...read.data]).toEqual([...data]);
  });

  it('is small where rows are alike', () => {
    const [width, height] = [256, 256];
    const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => ((i % (width * 4)) * 73) % 251);
    expect(encodeRows({ data, width, height }).length).toBeLessThan(4000);
  });
});
