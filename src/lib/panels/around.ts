import { actAt, isDuring } from '../campaign/acts';
import { DAY_MS } from '../campaign/instants';
import type { Annotation, Campaign, Instant } from '../campaign/types';

/** What is told about an instant; of each the newest first. */
export interface Around {
  readonly now: readonly Annotation[];
  /** In the campaign what ended within a day; before and after it, the last few. */
  readonly lately: readonly Annotation[];
  /** Outside the campaign, where days pass without news. */
  readonly next: Annotation | null;
}

const FEW = 3;

/** Of an act only what began in it: what had begun long before is no news. */
export function around(annotations: readonly Annotation[], { acts }: Pick<Campaign, 'acts'>, t: Instant): Around {
  const act = acts.find(({ id, span }) => id === 'campaign' && isDuring({ span }, t)) ?? actAt(acts, t);
  const own = act ? annotations.filter(({ speaks }) => speaks.from >= act.span.from && speaks.from < act.span.until) : annotations;
  const over = own.filter(({ speaks }) => speaks.until <= t);
  const during = act === undefined || act.id === 'campaign';
  return {
    now: own.filter(({ speaks }) => speaks.from <= t && t < speaks.until).toReversed(),
    lately: (during ? over.filter(({ speaks }) => speaks.until > t - DAY_MS) : over.slice(-FEW)).toReversed(),
    next: during ? null : (annotations.find(({ speaks }) => speaks.from > t) ?? null),
  };
}
