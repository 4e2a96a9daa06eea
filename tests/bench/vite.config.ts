import { defineConfig } from 'vite';

/** The benchmark's page, built as for production. Basemap and faces are served beside it from `public/`. */
export default defineConfig({
  root: 'tests/bench/pages',
  base: './',
  publicDir: false,
  logLevel: 'error',
  worker: { format: 'es' },
  build: { target: 'es2022', outDir: '../dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
});
