import { parseStrengths } from '../campaign/strengths';
import type { Strengths } from '../campaign/strengths';
import type { Campaign } from '../campaign/types';
import type { PanelContext } from './context';

const loading = new WeakMap<Campaign, Promise<Strengths>>();

/** The published strengths of a campaign that has them: asked for once. Throws with every problem of the file. */
export function loadStrengths(context: PanelContext): Promise<Strengths> {
  const { campaign } = context;
  const known = loading.get(campaign) ?? read(context);
  loading.set(campaign, known);
  // Whoever asks again after a failure asks anew.
  known.catch(() => loading.delete(campaign));
  return known;
}

async function read(context: PanelContext): Promise<Strengths> {
  const result = await context.loadBeside(context.campaign.files.strengths ?? '', parseStrengths);
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ where, what }) => `${where}: ${what}`).join('; '));
}
