import { parseStrengths } from '../campaign/strengths';
import type { Strengths } from '../campaign/strengths';
import { loadOnce } from './loadOnce';

const NONE: Strengths = { subjects: [], figures: [], comparisons: [] };

/** The campaign's published strengths. */
export const loadStrengths = loadOnce('strengths', NONE, () => parseStrengths);
