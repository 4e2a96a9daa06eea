import type { AdvanceMark } from '../../campaign/advanceMarks';
import { loadOnce } from '../loadOnce';

const NONE: readonly AdvanceMark[] = [];

/** The published figures that stand on the profile. */
export const loadMarks = loadOnce('distances', NONE, async (campaign) => {
  const [{ parseDistances }, { advanceMarks }] = await Promise.all([import('../../campaign/distances'), import('../../campaign/advanceMarks')]);
  return (text) => {
    const distances = parseDistances(text, campaign.offsetMs);
    return distances.ok ? { ok: true, value: advanceMarks(campaign, distances.value) } : distances;
  };
});
