import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { build } from 'vite';
import type { CampaignFile } from '../lib/campaign/schema';

const ENTRY = resolve('src/first/first.ts');
const NAME = 'first.js';
/** What the first view asks for by a dynamic import, and would otherwise ask for late. */
const ASKED_FOR = /^assets\/MapView-[^/]*\.(js|css)$/;

/**
 * Pages with a first screen get the classic script that lays it out, and are told early which files they will need.
 * @param campaign the folder of the campaign that opens by default
 */
export function firstScreen(campaign: string): Plugin {
  return {
    name: 'first-screen',
    async buildStart() {
      if (this.environment.mode === 'build') this.emitFile({ type: 'asset', name: NAME, source: await script(campaign) });
    },
    configureServer(server) {
      server.middlewares.use(`/${NAME}`, (_, response) => {
        void script(campaign).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code));
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => (html.includes('id="first"') ? tags(bundle) : []),
    },
  };
}

function tags(bundle: Rolldown.OutputBundle | undefined): HtmlTagDescriptor[] {
  const files = Object.values(bundle ?? {});
  const built = files.find((file) => file.type === 'asset' && file.names.includes(NAME));
  return [
    // After the style sheets: they decide how large the map is.
    { tag: 'script', attrs: { src: built ? `./${built.fileName}` : `/${NAME}` }, injectTo: 'head' },
    ...files.filter(({ fileName }) => ASKED_FOR.test(fileName)).map(({ fileName }) => preload(fileName)),
  ];
}

function preload(file: string): HtmlTagDescriptor {
  const kind = file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
  return { tag: 'link', attrs: { ...kind, crossorigin: true, href: `./${file}` }, injectTo: 'head' };
}

/** One small file without imports, for a page that has loaded nothing yet. */
async function script(folder: string): Promise<string> {
  const { view, names } = readCampaign(folder);
  const files = ['campaign.json', names.waypoints, names.events, names.territories].map((name) => `${folder.replace(/^public\//, '')}/${name}`);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { FIRST_VIEW: JSON.stringify(view), FIRST_FILES: JSON.stringify(files) },
    build: { write: false, target: 'es2022', modulePreload: false, lib: { entry: ENTRY, formats: ['iife'], name: 'first', fileName: 'first' } },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (!chunk) throw new Error('the first screen’s script was not built');
  return chunk.code;
}

function readCampaign(folder: string): { view: CampaignFile['view']; names: CampaignFile['files'] } {
  const file = `${folder}/campaign.json`;
  if (!existsSync(file)) throw new Error(`${file} is not there: run npm run data first`);
  const { view, files } = JSON.parse(readFileSync(file, 'utf8')) as CampaignFile;
  return { view, names: files };
}
