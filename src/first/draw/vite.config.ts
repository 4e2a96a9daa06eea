import { defineConfig } from 'vite';

/** The page that `npm run still` takes its pictures of; no part of the site. */
export default defineConfig({
  root: 'src/first/draw',
  base: './',
  publicDir: false,
  logLevel: 'error',
  worker: { format: 'es' },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
});
