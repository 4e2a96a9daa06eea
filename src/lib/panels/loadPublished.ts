import type { ComparedFigure } from '../campaign/publishedFigures';
import type { Formation, Instant } from '../campaign/types';
import { loadOnce } from './loadOnce';

/** The published figures for a formation that have come due at an instant. */
export type FiguresOf = (formation: Formation, t: Instant) => readonly ComparedFigure[];

export const NO_FIGURES: FiguresOf = () => [];

/** The published distances, with what compares them with ours: nothing has come due in the first view. */
export const loadPublished = loadOnce('distances', NO_FIGURES, async (campaign) => {
  const [{ parseDistances }, { publishedFigures }] = await Promise.all([import('../campaign/distances'), import('../campaign/publishedFigures')]);
  return (text) => {
    const distances = parseDistances(text, campaign.offsetMs);
    return distances.ok ? { ok: true, value: (formation, t) => publishedFigures(campaign, distances.value, formation, t) } : distances;
  };
});
