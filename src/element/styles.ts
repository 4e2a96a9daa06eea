import box from './element.css?inline';
import { fetchText } from '../lib/atlas/fetchText';
import type { FaceSource } from './faces';

/** What the build has put together from all style sheets that the element may need: see elementStyles.plugin.ts. */
export interface ElementStyles {
  /** Beside the script. */
  readonly sheet: string;
  readonly faces: readonly FaceSource[];
}

const own = new CSSStyleSheet();
own.replaceSync(box);

let sheet: Promise<CSSStyleSheet> | null = null;

/** The element has its size before anything has come. */
export function adoptBox(root: ShadowRoot): void {
  root.adoptedStyleSheets = [own];
}

/**
 * Adopts our styles: one sheet for all elements of the page. A style element would be refused by a strict policy.
 * Rejects where they cannot be had; who asks again has them fetched again.
 */
export async function adoptStyles(root: ShadowRoot, address: string): Promise<void> {
  sheet ??= fetchText(address).then((text) => new CSSStyleSheet().replace(text));
  try {
    root.adoptedStyleSheets = [own, await sheet];
  } catch (error) {
    sheet = null;
    throw error;
  }
}
