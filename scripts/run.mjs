// Runs an installed tool and waits for it.
import { spawn } from 'node:child_process';

/** @returns {Promise<number>} the exit code of `node_modules/.bin/<tool>`; standard output can be sent to the error stream */
export function runTool(tool, args, { quiet = false } = {}) {
  const bin = `node_modules/.bin/${tool}${process.platform === 'win32' ? '.cmd' : ''}`;
  return new Promise((resolve, reject) => {
    const child = spawn(bin, args, {
      stdio: ['ignore', quiet ? process.stderr : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
