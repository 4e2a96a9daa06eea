import type { Basis } from './vocabulary';
import { BASES } from './vocabulary';
import type { Citation } from './types';

/** `"glantz7#p12"` -> the source and the place in it. */
export function parseCitation(text: string): Citation {
  const hash = text.indexOf('#');
  return hash < 0
    ? { source: text, locator: null }
    : { source: text.slice(0, hash), locator: text.slice(hash + 1) };
}

export function citationText(citation: Citation): string {
  return citation.locator === null ? citation.source : `${citation.source}#${citation.locator}`;
}

/** Of two claims, the basis of the one that is known less well. */
export function worseBasis(a: Basis, b: Basis): Basis {
  return BASES.indexOf(a) > BASES.indexOf(b) ? a : b;
}
