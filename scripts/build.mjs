// npm run build: dist/, static files for any folder of any host.
import { buildData } from './buildData.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { reportSize } from './reportSize.mjs';
import { runTool } from './run.mjs';

ensureInstalled();
await buildData();
const code = await runTool('vite', ['build', '--logLevel', 'warn']);
process.exitCode = code === 0 ? reportSize() : code;
