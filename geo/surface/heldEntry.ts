import type { Campaign } from '../../src/lib/campaign/types';
import { toIso } from '../../src/lib/campaign/instants';
import type { CampaignFile } from '../../src/lib/campaign/schema';
import { areaGains } from './areaGains';
import type { Surface } from './buildSurface';
import { STEP_MS } from './buildSurface';
import { heldTiles } from './heldTiles';

export const HELD_FILE = 'held.png';

/** What `campaign.json` says of the raster beside it, and the areas that it comes to. */
export function heldEntry(surface: Surface, campaign: Campaign, datedLines: readonly string[]): CampaignFile['held'] {
  const { grid } = surface;
  return {
    image: HELD_FILE,
    bounds: [grid.west, grid.south, grid.east, grid.north],
    width: grid.width,
    height: grid.height,
    from: toIso(surface.fromMs),
    stepMinutes: STEP_MS / 60_000,
    tiles: heldTiles(surface),
    fronts: [...surface.fronts],
    datedLines: [...datedLines],
    gains: areaGains(surface, campaign),
  };
}
