import type { Problem } from '../../src/lib/campaign/types';

/** What a verb hands back: JSON for standard output, or null; problems for standard error. */
export interface Outcome {
  readonly json: unknown;
  readonly problems: readonly Problem[];
}

/** Wrong use of the command line: exit 2. */
export class UsageError extends Error {}
