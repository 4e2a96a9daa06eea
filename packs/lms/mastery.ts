/** Points, of all that there are, with which the lesson counts as passed where the platform says nothing else. */
export const MASTERY = 0.6;
