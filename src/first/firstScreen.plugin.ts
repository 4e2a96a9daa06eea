import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { build } from 'vite';
import type { CampaignFile } from '../lib/campaign/schema';

const ENTRY = resolve('src/first/first.ts');
const STILLS = 'src/first/stills';
const NAME = 'first.js';
/** Those that the first screen's words are set in. */
const FACES = ['source-sans-3-latin-600-normal', 'source-serif-4-latin-400-normal'];
/** What the first view asks for by a dynamic import, and would otherwise ask for late. */
const ASKED_FOR = /^assets\/MapView-[^/]*\.(js|css)$/;

type Bundle = Rolldown.OutputBundle | undefined;

const stills = readdirSync(STILLS).filter((name) => name.endsWith('.avif'));

/**
 * Pages with a first screen get, before all else, the classic script that lays it out. Its attributes say where the
 * pictures are and which files will be needed.
 * @param campaign the folder of the campaign that opens by default
 */
export function firstScreen(campaign: string): Plugin {
  return {
    name: 'first-screen',
    async buildStart() {
      if (this.environment.mode !== 'build') return;
      this.emitFile({ type: 'asset', name: NAME, source: await codeFor(campaign) });
      for (const name of stills) this.emitFile({ type: 'asset', name, source: readFileSync(`${STILLS}/${name}`) });
    },
    configureServer(server) {
      server.middlewares.use(`/${NAME}`, (_, response) => {
        void codeFor(campaign).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code));
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => (html.includes('id="first"') ? arranged(html, bundle) : html),
    },
  };
}

/**
 * What paints the page stands before the program's own files. The picture is the first of all: it takes the line that the
 * page has come by, while each of the others has to open its own, and is there when the page is painted for the first
 * time. The script waits for no sheet of style that stands behind it.
 */
function arranged(html: string, bundle: Bundle): string {
  const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const rest = sheets.reduce((text, sheet) => text.replace(sheet, ''), html);
  const first = [...(html.includes('data-page="atlas"') ? likely(bundle) : []), script(bundle), ...sheets, ...FACES.map(face)];
  return rest.replace(/<meta charset[^>]*>/, (meta) => [meta, ...first].join('\n    '));
}

/** Asked for by the page itself, a round trip before the script can: an atlas is mostly opened at its first view, a frame is not. */
function likely(bundle: Bundle): string[] {
  return [
    ['light-wide.avif', '(min-width: 641px)'],
    ['light-narrow.avif', '(max-width: 640px)'],
  ].map(([name = '', media = '']) => `<link rel="preload" as="image" href="${stillAddress(bundle, name)}" media="${media}" fetchpriority="high">`);
}

function script(bundle: Bundle): string {
  const code = withImports(bundle, Object.keys(bundle ?? {}).filter((name) => ASKED_FOR.test(name))).map((name) => `./${name}`);
  const pictures = stills.map((name) => `data-${name.replace('.avif', '')}="${stillAddress(bundle, name)}"`);
  return `<script src="${addressOf(bundle, NAME) ?? `/${NAME}`}" ${pictures.join(' ')} data-code="${code.join(' ')}"></script>`;
}

/** These files and all that they cannot run without. */
function withImports(bundle: Bundle, names: readonly string[], known = new Set<string>()): string[] {
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    const file = bundle?.[name];
    if (file?.type === 'chunk') withImports(bundle, file.imports, known);
  }
  return [...known];
}

function face(name: string): string {
  return `<link rel="preload" href="./fonts/${name}.woff2" as="font" type="font/woff2" crossorigin>`;
}

function stillAddress(bundle: Bundle, name: string): string {
  return addressOf(bundle, name) ?? `/${STILLS}/${name}`;
}

/** Where the build has put a file of ours; undefined in dev, where all stay where they are. */
function addressOf(bundle: Bundle, name: string): string | undefined {
  const built = Object.values(bundle ?? {}).find((file) => file.type === 'asset' && file.names.includes(name));
  return built && `./${built.fileName}`;
}

/** One small file without imports, for a page that has loaded nothing yet. */
async function codeFor(folder: string): Promise<string> {
  const { view, files } = readCampaign(folder);
  const names = ['campaign.json', files.waypoints, files.events, files.territories].map((name) => `${folder.replace(/^public\//, '')}/${name}`);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { FIRST_VIEW: JSON.stringify(view), FIRST_FILES: JSON.stringify(names) },
    build: { write: false, target: 'es2022', modulePreload: false, lib: { entry: ENTRY, formats: ['iife'], name: 'first', fileName: 'first' } },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (!chunk) throw new Error('the first screen’s script was not built');
  return chunk.code;
}

function readCampaign(folder: string): Pick<CampaignFile, 'view' | 'files'> {
  const file = `${folder}/campaign.json`;
  if (!existsSync(file)) throw new Error(`${file} is not there: run npm run data first`);
  return JSON.parse(readFileSync(file, 'utf8')) as CampaignFile;
}
