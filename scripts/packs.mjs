// npm run packs: dist/packs/, files to hand on: a single page for a stick, packages for learning platforms. Made of dist/,
// which is built if it is not there. -- --out FOLDER puts them elsewhere;
// --site ADDRESS, or the variable SITE, says where the site stands, for the pack that frames it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { runTool } from './run.mjs';

ensureInstalled();
if (!existsSync('dist/index.html')) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
process.exitCode = await runTool('tsx', ['packs/build.ts', ...process.argv.slice(2)]);
