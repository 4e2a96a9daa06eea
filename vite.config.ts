import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const PORT = Number(process.env.PORT ?? 5173);
const NO_FETCH = fileURLToPath(new URL('src/lib/bibliography/noFetch.ts', import.meta.url));
/** Sandboxed frames have an opaque origin: without this header the browser refuses them modules, fonts and data. */
const headers = { 'Access-Control-Allow-Origin': '*' };

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  plugins: [svelte()],
  // citation-js would bring along its own ways to fetch: sources are only written out here.
  resolve: { alias: { 'node-fetch': NO_FETCH, 'sync-fetch': NO_FETCH } },
  server: { host: '127.0.0.1', port: PORT, strictPort: true, headers, cors: true },
  preview: { host: '127.0.0.1', port: PORT, strictPort: true, headers, cors: true },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
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
      },
    },
  },
});
