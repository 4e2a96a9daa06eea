// Builds the basemap and the campaign into public/: what the browser fetches.
import { ensureInstalled } from './ensureInstalled.mjs';
import { runTool } from './run.mjs';

/** Stops the program with the builder's exit code where the data has problems. */
export async function buildData() {
  const code = await runTool('tsx', ['geo/build.ts'], { quiet: true });
  if (code !== 0) process.exit(code);
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file://').href) {
  ensureInstalled();
  await buildData();
}
