import type { EmbedWish } from '../lib/panels/share/embedCode';
import { frameCode } from '../lib/panels/share/embedCode';

/** What a page offers to whoever is given its address: oEmbed 1.0, 2.3.4 and 2.3.4.4 (`rich`). */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  /** All three or none. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** A picture of ours, as PNG or JPEG, by its path in the site. */
export interface Picture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export type Offer = Pick<EmbedWish, 'site' | 'query' | 'title' | 'heightPx' | 'page'> & {
  readonly provider: string;
  readonly picture: Picture | null;
};

/**
 * A column that most pages have. The specification wants a number, and that `maxwidth` be obeyed, which a file cannot do:
 * so the frame itself is as wide as its column, whatever that is.
 */
const WIDTH_PX = 640;

export function oEmbed({ provider, picture, ...wish }: Offer): OEmbed {
  return {
    version: '1.0',
    type: 'rich',
    title: wish.title,
    provider_name: provider,
    provider_url: wish.site,
    html: frameCode({ ...wish, widthPx: null }),
    width: WIDTH_PX,
    height: wish.heightPx,
    ...(picture && { thumbnail_url: `${wish.site}${picture.path}`, thumbnail_width: picture.width, thumbnail_height: picture.height }),
  };
}
