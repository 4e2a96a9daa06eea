import type { Campaign } from '../campaign/types';
import type { Known } from '../state/viewerUrl';
import { layerIds } from './layers';

/** What an address or a message may name in this campaign. Ids that were merged away lead to what stayed. */
export function knownIn(campaign: Campaign): Known {
  return {
    layers: layerIds(campaign),
    span: campaign.reach,
    bounds: campaign.bounds,
    resolve: (text) => {
      const id = campaign.aliases.get(text) ?? text;
      return campaign.formationById.has(id) || campaign.annotationById.has(id) ? id : null;
    },
  };
}
