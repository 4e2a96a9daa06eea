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

const needed = new Map<string, ReadonlySet<string>>();

/** A module and all that it cannot run without. */
function neededBy(file: string, modules: Modules): ReadonlySet<string> {
  const known = needed.get(file);
  if (known) return known;
  const found = new Set([resolve(file)]);
  // A set is walked to its end, also through what is added on the way.
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  needed.set(file, found);
  return found;
}

const GROUND = resolve('src/lib/layers');

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
      // What the atlas and the frame share stays in one file: panels that load later would cut it into pieces. So does what
      // of the map others use too: each file is a request more.
      output: {
        entryFileNames: ({ name }) => (name === ELEMENT ? `${ELEMENT}.js` : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: (id, modules) => (neededBy('src/app/main.ts', modules).has(id) ? 'shared' : null), minShareCount: 2, priority: 2 },
            { name: (id, modules) => (id.startsWith(GROUND) && neededBy('src/lib/map/MapView.svelte', modules).has(id) ? 'ground' : null), minShareCount: 2, priority: 1 },
          ],
        },
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
