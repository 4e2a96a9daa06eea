import { afterAll, beforeAll } from 'vitest';
import { serveStatic } from '../../../scripts/serveStatic.mjs';

/** The policy that the README says is enough. */
const POLICY = "default-src 'self'; worker-src 'self' data:; img-src 'self' data: blob:";
/** The site in one folder of the host, pages of somebody else in another. */
const MOUNT = '/some/school/';

/** An element, or a frame, in a page of somebody else. */
export function hostPage(body: string): string {
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Somebody else’s page</title><link rel="icon" href="data:,"></head>
<body><h1>Somebody else’s page</h1>${body}</body></html>`;
}

export const SCRIPT = `<script type="module" src="${MOUNT}campaign-map.js"></script>`;
export const FRAME_PAGE = `${MOUNT}embed.html`;

/** Serves the built site under the strict policy, and these pages beside it in the folder `host/`. */
export function withHostSite(pages: Readonly<Record<string, string>>): { url: () => string } {
  let site: Awaited<ReturnType<typeof serveStatic>>;
  beforeAll(async () => {
    const beside = Object.fromEntries(Object.entries(pages).map(([name, body]) => [`/host/${name}`, hostPage(body)]));
    site = await serveStatic({ folder: 'dist', mount: MOUNT, headers: { 'Content-Security-Policy': POLICY }, pages: beside });
  });
  afterAll(() => site.close());
  return { url: () => new URL('/host/', site.url).href };
}
