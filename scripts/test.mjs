// npm test: everything that must hold, in the order in which it fails fastest.
import { ensureInstalled } from './ensureInstalled.mjs';
import { findBrowser } from './findBrowser.mjs';
import { runTool } from './run.mjs';

ensureInstalled();
process.env.CHROME_PATH = findBrowser();

const STAGES = [
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['types', 'tsc', ['-p', '.']],
  ['component types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']],
  ['data build and checks', 'tsx', ['geo/build.ts']],
  ['unit tests', 'vitest', ['run', '--project', 'unit', '--project', 'record']],
  ['build', 'node', ['scripts/build.mjs']],
  ['browser tests', 'vitest', ['run', '--project', 'e2e']],
];

let passed = 0;
for (const [name, tool, args] of STAGES) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const code = tool === 'node' ? await runNode(args) : await runTool(tool, args);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  if (code !== 0) {
    console.log(`── ${name} failed after ${seconds} s`);
    console.log(`${passed} passed, 1 failed`);
    process.exit(1);
  }
  console.log(`── ${name}: passed in ${seconds} s`);
  passed += 1;
}
console.log(`\n${passed} passed, 0 failed`);

async function runNode(args) {
  const { spawnSync } = await import('node:child_process');
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
