import { defineConfig } from 'vite';

/** The page that the atlas's first view is compared with, built as for production. */
export default defineConfig({
  root: 'tests/bench/bare',
  base: './',
  publicDir: false,
  logLevel: 'error',
  worker: { format: 'es' },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
});
