import type { Campaign, Instant } from '../campaign/types';
import { eraAt, layersIn } from '../layers/layersAt';

/**
 * The layers that are shown at an instant, one set for each era: whoever draws asks whether it is another.
 * @param without what is left out of those asked for
 */
export function layersByEra(campaign: Campaign, asked: ReadonlySet<string>, without: ReadonlySet<string> = new Set()): (t: Instant) => ReadonlySet<string> {
  const wanted = new Set([...asked].filter((id) => !without.has(id)));
  const known = new Map<string, ReadonlySet<string>>();
  return (t) => {
    const era = eraAt(campaign, t);
    const layers = known.get(era) ?? layersIn(era, wanted);
    known.set(era, layers);
    return layers;
  };
}
