import { escaped } from '../lib/panels/escaped';
import type { OEmbed } from './oEmbed';

/** A page that is offered, by its path in the site. */
export interface OfferedPage {
  readonly path: string;
  readonly address: string;
  readonly description: string;
}

/**
 * What only a page that knows its address can say in its head: where its frame is offered, and what stands for it elsewhere.
 * @param offer the absolute address of its answer
 */
export function pageTags({ address, description }: OfferedPage, offer: string, { title, thumbnail_url }: OEmbed): string {
  const meta = (property: string, content: string) => `<meta property="og:${property}" content="${escaped(content)}" />`;
  const tags = [
    `<link rel="canonical" href="${escaped(address)}" />`,
    `<link rel="alternate" type="application/json+oembed" href="${escaped(offer)}" title="${escaped(title)}" />`,
    meta('title', title),
    meta('description', description),
    meta('url', address),
    ...(thumbnail_url === undefined ? [] : [meta('image', thumbnail_url)]),
  ];
  return tags.map((tag) => `  ${tag}\n  `).join('');
}
