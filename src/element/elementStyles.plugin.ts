import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { standOnHost } from './standOnHost.ts';
import type { ElementStyles } from './styles.ts';

/** Stands in the element's code for what is known only when all is built. */
const PLACE = /\bELEMENT_STYLES\b/g;

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** What of a build says which module imports which. */
interface Modules {
  getModuleInfo(id: string): { importedIds: string[]; dynamicallyImportedIds: string[] } | null;
}

/**
 * Pages link a style sheet for each part that they load; a shadow root sees none of them. The build puts all that the
 * element may ever load into one sheet that stands on the host, and writes its name, and the faces, into the element's
 * script. That has no hash in its own name: whoever changes it has nobody to tell.
 * @param entry the name of the element's script
 */
export function elementStyles(entry: string): Plugin {
  return {
    name: 'element-styles',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const script = bundle[`${entry}.js`];
        if (script?.type !== 'chunk') throw new Error(`there is no ${entry}.js`);
        const css = sheetsOf(bundle, script, this).map((name) => sourceOf(bundle, name)).join('\n');
        // Sheets lie in assets/, the script in the folder above.
        const { css: source, faces } = standOnHost(css, (address) => posix.join('assets', address));
        const sheet = this.getFileName(this.emitFile({ type: 'asset', name: `${entry}.css`, source }));
        const styles: ElementStyles = { sheet, faces };
        if (script.code.search(PLACE) < 0) throw new Error(`${entry}.js has no place for its styles`);
        // No page links what comes with the script itself.
        for (const name of script.viteMetadata?.importedCss ?? []) if (usersOf(bundle, name) === 1) Reflect.deleteProperty(bundle, name);
        script.code = script.code.replaceAll(PLACE, JSON.stringify(styles));
      },
    },
  };
}

/** Of the script and of whatever it may load: of each module after those that it imports, as pages have them. */
function sheetsOf(bundle: Bundle, script: Chunk, modules: Modules): string[] {
  const chunkOf = new Map(Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds.map((id) => [id, chunk] as const) : [])));
  const [known, sheets] = [new Set<string>(), new Set<string>()];
  const loaded = chunksOf(bundle, script);
  const follow = (id: string): void => {
    if (known.has(id)) return;
    known.add(id);
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    importedIds.forEach(follow);
    const chunk = chunkOf.get(id);
    // A module that is imported and not used may lie with another page that uses it.
    if (chunk && loaded.has(chunk.fileName)) for (const sheet of chunk.viteMetadata?.importedCss ?? []) sheets.add(sheet);
    dynamicallyImportedIds.forEach(follow);
  };
  if (script.facadeModuleId) follow(script.facadeModuleId);
  return [...sheets];
}

/** Names of the files that a script may load, itself among them. */
function chunksOf(bundle: Bundle, script: Chunk): ReadonlySet<string> {
  const found = new Set([script.fileName]);
  // A set is walked to its end, also through what is added on the way.
  for (const name of found) {
    const chunk = bundle[name];
    if (chunk?.type === 'chunk') for (const next of [...chunk.imports, ...chunk.dynamicImports]) found.add(next);
  }
  return found;
}

function usersOf(bundle: Bundle, sheet: string): number {
  return Object.values(bundle).filter((chunk) => chunk.type === 'chunk' && chunk.viteMetadata?.importedCss.has(sheet)).length;
}

function sourceOf(bundle: Bundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`there is no style sheet ${name}`);
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}
