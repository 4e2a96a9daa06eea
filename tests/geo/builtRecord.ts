import type { CheckedCampaign } from '../../geo/buildCampaign';
import { checkCampaign } from '../../geo/buildCampaign';

/** The record, read, checked and built once for all files of this folder: they share one worker (vitest.config.ts). */
export const checkedRecord: CheckedCampaign = checkCampaign('august-storm');
