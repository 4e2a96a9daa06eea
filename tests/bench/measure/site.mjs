import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder to serve: the built site, and the benchmark's page below `bench/` with its own basemap and faces.
 * @returns {string}
 */
export function assembleSite() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync('dist', folder, { recursive: true });
  cpSync('tests/bench/dist', join(folder, 'bench'), { recursive: true });
  for (const part of ['basemap', 'fonts']) cpSync(join('public', part), join(folder, 'bench', part), { recursive: true });
  return folder;
}
