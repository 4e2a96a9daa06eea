import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { elementStyles } from './src/element/elementStyles.plugin.ts';
import { leaveNoLinks } from './src/element/leaveNoLinks.plugin.ts';
import { firstScreen } from './src/first/firstScreen.plugin.ts';
import { lessonPage } from './src/lesson/lessonPage.plugin.ts';
import { offeredFrames } from './src/oembed/oEmbed.plugin.ts';
import { unitDrawings } from './src/lib/symbols/unitDrawings.plugin.ts';
import { writtenRules } from './src/styles/writtenRules.ts';

const PORT = Number(process.env.PORT ?? 5173);
const NO_FETCH = fileURLToPath(new URL('src/lib/bibliography/noFetch.ts', import.meta.url));
/** Sandboxed frames have an opaque origin: without this header the browser refuses them modules, fonts and data. */
const headers = { 'Access-Control-Allow-Origin': '*' };

/** The part of Rolldown's module information that is needed here. */
interface Modules {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

/** The script of the element: pages of others name it, so that it keeps its name. */
const ELEMENT = 'campaign-map';

let firstView: ReadonlySet<string> | null = null;

/** The modules that the atlas loads before anything is asked for. */
function firstViewOf(modules: Modules): ReadonlySet<string> {
  if (firstView) return firstView;
  const found = new Set([resolve('src/app/main.ts')]);
  // A set is walked to its end, also through what is added on the way.
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return (firstView = found);
}

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  plugins: [svelte(), unitDrawings(), firstScreen('public/campaigns/august-storm'), lessonPage('public'), offeredFrames('public', process.env.SITE), leaveNoLinks(), elementStyles(ELEMENT)],
  css: { postcss: { plugins: [writtenRules()] } },
  // citation-js would bring along its own ways to fetch: sources are only written out here.
  resolve: { alias: { 'node-fetch': NO_FETCH, 'sync-fetch': NO_FETCH } },
  server: { host: '127.0.0.1', port: PORT, strictPort: true, headers, cors: true },
  preview: { host: '127.0.0.1', port: PORT, strictPort: true, headers, cors: true },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Who knows no preloading goes without: a file of its own that all others would wait for.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // What the atlas and the frame share stays in one file: panels that load later would cut it into pieces.
      output: {
        entryFileNames: ({ name }) => (name === ELEMENT ? `${ELEMENT}.js` : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: (id, modules) => (firstViewOf(modules).has(id) ? 'shared' : null), minShareCount: 2 }] },
      },
      input: {
        index: 'index.html',
        embed: 'embed.html',
        lesson: 'lesson.html',
        policy: 'policy.html',
        hours: 'hours.html',
        claims: 'claims.html',
        sources: 'sources.html',
        audit: 'audit.html',
        disagreements: 'disagreements.html',
        plates: 'plates.html',
        home: 'home.html',
        [ELEMENT]: 'src/element/main.ts',
      },
    },
  },
});
