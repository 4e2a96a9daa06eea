/** What a GIF says of itself, read block by block. */
export interface GifOutline {
  readonly width: number;
  readonly height: number;
  /** Of its table for all pictures. */
  readonly colours: number;
  readonly loops: boolean;
  /** One a picture. */
  readonly delaysMs: readonly number[];
}

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
const [GRAPHIC_CONTROL, APPLICATION] = [0xf9, 0xff];

/** Throws where the bytes are no GIF, or end before it does. */
export function readGif(bytes: Buffer): GifOutline {
  if (bytes.toString('latin1', 0, 6) !== 'GIF89a') throw new Error('not a GIF');
  const colours = (packed: number) => (packed & 0x80 ? 2 ** ((packed & 7) + 1) : 0);
  const outline = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), colours: colours(bytes.readUInt8(10)), loops: false };
  const delaysMs: number[] = [];
  let at = 13 + outline.colours * 3;
  let pictures = 0;
  const skipBlocks = () => {
    for (let size = bytes.readUInt8(at++); size > 0; size = bytes.readUInt8(at++)) at += size;
  };
  for (;;) {
    const kind = bytes.readUInt8(at++);
    if (kind === TRAILER) break;
    if (kind === EXTENSION) {
      const label = bytes.readUInt8(at++);
      if (label === GRAPHIC_CONTROL) delaysMs.push(bytes.readUInt16LE(at + 2) * 10);
      if (label === APPLICATION && bytes.toString('latin1', at + 1, at + 12) === 'NETSCAPE2.0') outline.loops = true;
      skipBlocks();
    } else if (kind === IMAGE) {
      pictures += 1;
      at += 9 + colours(bytes.readUInt8(at + 8)) * 3;
      // How many bits a code begins with.
      at += 1;
      skipBlocks();
    } else throw new Error(`no block of a GIF begins with ${kind}`);
  }
  if (pictures !== delaysMs.length) throw new Error(`${pictures} pictures, ${delaysMs.length} delays`);
  return { ...outline, delaysMs };
}
