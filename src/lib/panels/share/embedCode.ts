import { escaped } from '../escaped';

/** How a map is to stand in somebody else's page. */
export interface EmbedWish {
  /** The site's folder, absolute, with its last slash. */
  readonly site: string;
  /** As the address has it, with its question mark or empty. */
  readonly query: string;
  readonly title: string;
  readonly heightPx: number;
  /** As wide as its column where null. */
  readonly widthPx: number | null;
  /** The map where none is named. */
  readonly page?: 'embed.html' | 'lesson.html';
}

/** The framed page, in a sandbox that keeps it from the page around it. */
export function frameCode({ site, query, title, heightPx, widthPx, page = 'embed.html' }: EmbedWish): string {
  return `<iframe src="${escaped(`${site}${page}${query}`)}" title="${escaped(title)}" width="${widthPx ?? '100%'}" height="${heightPx}" loading="lazy" sandbox="allow-scripts" allow="fullscreen"></iframe>`;
}

/** The element with its script; each word of the query is an attribute. */
export function elementCode({ site, query, heightPx, widthPx }: EmbedWish): string {
  const words = [...new URLSearchParams(query)].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const style = `height: ${heightPx}px${widthPx === null ? '' : `; width: ${widthPx}px`}`;
  return `<script type="module" src="${escaped(`${site}campaign-map.js`)}"></script>\n<campaign-map${words} style="${style}"></campaign-map>`;
}

/** The atlas itself. */
export function linkTo({ site, query }: Pick<EmbedWish, 'site' | 'query'>): string {
  return `${site}${query}`;
}
