// npm run -s campaign -- <verb>: the command line. Data on standard output, messages on standard error.
import { existsSync } from 'node:fs';
import { buildData } from './buildData.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { runTool } from './run.mjs';

ensureInstalled();
const BUILT = ['campaign', 'distances', 'gazetteer'].map((name) => `public/campaigns/august-storm/${name}.json`);
if (!BUILT.every((file) => existsSync(file))) await buildData();
process.exitCode = await runTool('tsx', ['geo/cli/main.ts', ...process.argv.slice(2)]);
