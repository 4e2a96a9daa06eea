import type { TestProject } from 'vitest/node';
import { serveStatic } from '../../scripts/serveStatic.mjs';

/** Serves the built site from a sub-folder, as a school's host would, on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveStatic({ folder: 'dist', mount: '/some/school/' });
  project.provide('site', url);
  return close;
}

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
  }
}
