import type { PackedFile, PackedFiles } from '../address';
import { FILES_TYPE, pathInSite } from '../address';

const known = new Map<string, PackedFile>();
let blocksRead = 0;

/** The file behind an address of the site. Blocks of files that have come since are read first. */
export function fileAt(address: string): PackedFile | undefined {
  readBlocks();
  const path = pathInSite(address);
  return path === null ? undefined : known.get(path);
}

/** The file as an address that carries it: for what a browser wants at once. Not for compressed files. */
export function dataAddress({ type, kept, body }: PackedFile): string {
  if (kept === 'gzip') throw new Error('a compressed file has no address');
  return kept === 'base64' ? `data:${type};base64,${body}` : `data:${type};charset=utf-8,${encodeURIComponent(body)}`;
}

/** The file as whoever fetches it reads it. */
export function responseOf({ type, kept, body }: PackedFile): Response {
  const headers = { 'Content-Type': type };
  if (kept === 'text') return new Response(body, { headers });
  const bytes = bytesOf(body);
  if (kept === 'base64') return new Response(bytes, { headers });
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), { headers });
}

function readBlocks(): void {
  const blocks = document.querySelectorAll(`script[type="${FILES_TYPE}"]`);
  for (; blocksRead < blocks.length; blocksRead++) {
    const files = JSON.parse(blocks[blocksRead]?.textContent ?? '{}') as PackedFiles;
    for (const [path, file] of Object.entries(files)) known.set(path, file);
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
