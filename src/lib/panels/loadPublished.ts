import type { ComparedFigure } from '../campaign/publishedFigures';
import type { Formation, Instant } from '../campaign/types';
import type { PanelContext } from './context';

/** The published figures for a formation that have come due at an instant. */
export type FiguresOf = (formation: Formation, t: Instant) => ComparedFigure[];

/** Loads the published distances and what compares them with ours: nothing has come due in the first view. */
export async function loadPublished(context: PanelContext): Promise<FiguresOf> {
  const { campaign, viewer } = context;
  if (campaign.files.distances === undefined) return () => [];
  const [{ parseDistances }, { publishedFigures }] = await Promise.all([import('../campaign/distances'), import('../campaign/publishedFigures')]);
  const distances = await context.loadBeside(campaign.files.distances, (text) => parseDistances(text, campaign.offsetMs));
  if (distances.ok) return (formation, t) => publishedFigures(campaign, distances.value, formation, t);
  viewer.report(...distances.problems);
  return () => [];
}
