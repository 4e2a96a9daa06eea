/**
 * What the lesson says of its reader's progress, for whoever carries the page: a learning platform's adapter. The page
 * dispatches it on `window` whenever it changes, as the `detail` of a `CustomEvent('campaign-lesson')`.
 *
 * To go on where the reader left off, an adapter sets `window.campaignLessonResume` to the last `suspend` before the
 * program runs. One that has to ask for it first sets it later and dispatches a
 * `CustomEvent('campaign-lesson-resume')` with the same text as `detail`.
 */
export interface LessonProgress {
  readonly version: 1;
  /** How many there are. */
  readonly chapters: number;
  /** Ids of the chapters that were opened. */
  readonly seen: readonly string[];
  /** By the id of the chapter that asks; `points` from 0 to 1. */
  readonly answers: Readonly<Record<string, { readonly points: number }>>;
  /** Points over all questions, from 0 to 1. */
  readonly scaled: number;
  readonly complete: boolean;
  /** What the page needs to go on; at most 4,000 characters, which nobody else reads. */
  readonly suspend: string;
}

export const PROGRESS_EVENT = 'campaign-lesson';
export const RESUME_EVENT = 'campaign-lesson-resume';

declare global {
  interface Window {
    campaignLessonResume?: string;
  }
  interface WindowEventMap {
    'campaign-lesson': CustomEvent<LessonProgress>;
    'campaign-lesson-resume': CustomEvent<string>;
  }
}
