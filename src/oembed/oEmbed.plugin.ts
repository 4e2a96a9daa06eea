import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { runnerImport } from 'vite';
import type * as Offers from './offers';
import type { Offered } from './offers';
import { siteAddress } from './siteAddress.ts';

const OFFERS = resolve('src/oembed/offers.ts');
const PICTURE = { from: 'docs/atlas.png', path: 'oembed/atlas.png' };

/**
 * oEmbed: whoever is given a page's address finds how to frame it. A static site answers no queries, and the answer must
 * name absolute addresses: so the answers are files, written when the builder says where the site will stand.
 * @param data the folder that has `campaigns/`
 * @param said where the site will stand, by the variable SITE
 */
export function offeredFrames(data: string, said: string | undefined): Plugin {
  let offers: readonly Offered[] = [];
  return {
    name: 'offered-frames',
    apply: 'build',
    async buildStart() {
      const site = siteAddress(said, 'SITE');
      if (!site.ok) return this.error(site.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'));
      if (site.value === null) return;
      const { module } = await runnerImport<typeof Offers>(OFFERS);
      const png = readFileSync(PICTURE.from);
      offers = await module.readOffers(data, site.value, { path: PICTURE.path, ...pngSize(png) });
      this.emitFile({ type: 'asset', fileName: PICTURE.path, source: png });
      for (const { file, answer } of offers) this.emitFile({ type: 'asset', fileName: file, source: `${JSON.stringify(answer, null, 2)}\n` });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        const page = offers.find((offer) => offer.page?.path === path.replace(/^\//, ''))?.page;
        // By a function: a dollar sign in a title is a dollar sign.
        return page ? html.replace('</head>', () => `${page.tags}</head>`) : html;
      },
    },
  };
}

/** From its header, which every PNG begins with. */
function pngSize(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
