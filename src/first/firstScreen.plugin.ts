import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { build } from 'vite';
import type { CampaignFile } from '../lib/campaign/schema';

const ENTRY = resolve('src/first/first.ts');
const STILLS = 'src/first/stills';
const NAME = 'first.js';
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
      this.emitFile({ type: 'asset', name: NAME, source: await script(campaign) });
      for (const name of stills) this.emitFile({ type: 'asset', name, source: readFileSync(`${STILLS}/${name}`) });
    },
    configureServer(server) {
      server.middlewares.use(`/${NAME}`, (_, response) => {
        void script(campaign).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code));
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => (html.includes('id="first"') ? [...(html.includes('data-page="atlas"') ? likely(bundle) : []), tag(bundle)] : []),
    },
  };
}

/** Asked for by the page itself, a round trip before the script can: an atlas is mostly opened at its first view, a frame is not. */
function likely(bundle: Bundle): HtmlTagDescriptor[] {
  return [
    { name: 'light-wide.avif', media: '(min-width: 641px)' },
    { name: 'light-narrow.avif', media: '(max-width: 640px)' },
  ].map(({ name, media }) => ({
    tag: 'link',
    attrs: { rel: 'preload', as: 'image', href: addressOf(bundle, name, `/${STILLS}/${name}`), media, fetchpriority: 'high' },
    injectTo: 'head-prepend',
  }));
}

function tag(bundle: Bundle): HtmlTagDescriptor {
  const address = (name: string, inDev: string) => addressOf(bundle, name, inDev);
  const code = Object.values(bundle ?? {}).filter(({ fileName }) => ASKED_FOR.test(fileName)).map(({ fileName }) => `./${fileName}`);
  const pictures = stills.map((name) => [`data-${name.replace('.avif', '')}`, address(name, `/${STILLS}/${name}`)] as const);
  return { tag: 'script', attrs: { src: address(NAME, `/${NAME}`), ...Object.fromEntries(pictures), 'data-code': code.join(' ') }, injectTo: 'head-prepend' };
}

function addressOf(bundle: Bundle, name: string, inDev: string): string {
  const built = Object.values(bundle ?? {}).find((file) => file.type === 'asset' && file.names.includes(name));
  return bundle ? `./${built?.fileName ?? ''}` : inDev;
}

/** One small file without imports, for a page that has loaded nothing yet. */
async function script(folder: string): Promise<string> {
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
