import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * One classic script of a module and all that it imports, for a page that has loaded nothing yet.
 * @param entry from the folder `packs`
 * @param define constants that the module declares
 */
export async function bundle(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define,
    build: { write: false, target: 'es2022', modulePreload: false, lib: { entry: resolve('packs', entry), formats: ['iife'], name: 'pack', fileName: 'pack' } },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (!chunk) throw new Error(`packs/${entry} was not built`);
  return chunk.code;
}
