import { isDuring } from '../campaign/acts';
import { localYear } from '../campaign/instants';
import type { Campaign, Instant } from '../campaign/types';
import { FORMATION_LAYERS } from '../campaign/vocabulary';

/** What of the campaign can be shown: before it, in its year, while it runs, after it. */
export type Era = 'earlier' | 'same-year' | 'during' | 'after';

export function eraAt({ span, offsetMs }: Pick<Campaign, 'span' | 'offsetMs'>, t: Instant): Era {
  if (isDuring({ span }, t)) return 'during';
  if (t > span.until) return 'after';
  return localYear(t, offsetMs) === localYear(span.from, offsetMs) ? 'same-year' : 'earlier';
}

const FORCES: ReadonlySet<string> = new Set(FORMATION_LAYERS);

/** The layers that the reader asked for, without what did not stand then: armies outside the campaign, its railways in earlier years. */
export function layersIn(era: Era, asked: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...asked].filter((id) => {
      if (FORCES.has(id)) return era === 'during';
      return id !== 'rail' || era !== 'earlier';
    }),
  );
}
