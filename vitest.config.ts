import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { unitDrawings } from './src/lib/symbols/unitDrawings.plugin.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte(), unitDrawings()],
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/geo/**'], environment: 'node' },
      },
      {
        plugins: [svelte()],
        // One worker for all: the record takes ten seconds to build, and they build it once.
        test: { name: 'record', include: ['tests/geo/**/*.test.ts'], environment: 'node', isolate: false, fileParallelism: false },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/serveBuilt.ts'],
          testTimeout: 180_000,
          hookTimeout: 90_000,
          // What is waited for comes when the machine lets it: a poll ends early where it comes early.
          expect: { poll: { timeout: 15_000 } },
          // A busy machine can starve a page of frames for a while. Whoever needed it is named in the report.
          retry: 1,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});
