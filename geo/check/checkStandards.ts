import { parseChapters } from '../../src/lib/campaign/story/chapters';
import { parseStandards } from '../../src/lib/campaign/story/standards';
import type { Campaign, Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import { toChapters } from '../toChapters';
import { toStandards } from '../toStandards';

/** No standard is claimed that nothing of the lesson serves. */
export function checkStandards(record: Record1945, campaign: Campaign): Problem[] {
  const standards = toStandards(record);
  // What is wrong with the chapters themselves is told by their own check.
  const chapters = parseChapters(JSON.stringify(toChapters(record)), campaign);
  if (standards === null || !chapters.ok) return [];
  const parsed = parseStandards(JSON.stringify(standards), chapters.value);
  return parsed.ok ? [] : parsed.problems;
}
