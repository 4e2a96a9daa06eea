import { init, parse } from 'es-module-lexer';
import { SITE } from '../address';

/** `new URL('name', import.meta.url)`: how a built module names a file beside itself. */
const BESIDE = /new URL\(\s*([`'"])([^`'"$]+)\1\s*,\s*import\.meta\.url\s*\)/g;
/** What the lexer says of `import.meta`; `import()` has 0 or more. */
const META = -2;

/**
 * A built module whose imports are addresses of the pack's own kind, which an import map can name, and which no longer
 * asks where it lies. What only the running program names stays: the page's policy refuses it (MapLibre's worker imports
 * plugins so, and is given none).
 * @param path of the module in the site
 */
export async function rewriteModule(code: string, path: string): Promise<string> {
  await init;
  const withFiles = code.replace(BESIDE, (_, _quote: string, name: string) => `new URL(packAddress(${JSON.stringify(pathBeside(name, path))}))`);
  const [imports] = parse(withFiles, path);
  let result = '';
  let done = 0;
  for (const { n: name, s: from, e: until, d: kind } of imports) {
    const replacement = kind === META ? metaAt(withFiles, until, path) : name === undefined ? null : { text: addressOf(name, path, kind >= 0), until };
    if (!replacement) continue;
    result += withFiles.slice(done, from) + replacement.text;
    done = replacement.until;
  }
  return result + withFiles.slice(done);
}

/** Only `import.meta.url` is about the place; `import.meta.resolve` reads the import map. */
function metaAt(code: string, until: number, path: string): { text: string; until: number } | null {
  const url = /^\s*\.\s*url\b/.exec(code.slice(until));
  return url && { text: JSON.stringify(SITE + path), until: until + url[0].length };
}

/** @param quoted a dynamic import's specifier is told with its quotes */
function addressOf(name: string, path: string, quoted: boolean): string {
  if (!/^\.{1,2}\//.test(name)) throw new Error(`${path} imports ${name}, which is no file of the site`);
  const address = SITE + pathBeside(name, path);
  return quoted ? JSON.stringify(address) : address;
}

function pathBeside(name: string, path: string): string {
  return new URL(name, SITE + path).href.slice(SITE.length);
}
