import { readStory, saveStory } from '../campaign/story/savedStory';
import type { Atlas } from './atlas.svelte';

/**
 * What a page around the lesson may hear and keep: a learning platform's adapter, in the packs. Told as
 * `CustomEvent('campaign-lesson')` on the window whenever it changes. Nothing is sent anywhere by the atlas itself.
 */
export interface LessonReport {
  readonly version: 1;
  readonly chapters: number;
  readonly seen: readonly string[];
  readonly answers: Readonly<Record<string, { readonly points: number }>>;
  /** Points over all questions, from 0 to 1. */
  readonly scaled: number;
  /** Every chapter opened, every question answered. */
  readonly complete: boolean;
  /** To be given back at the next start; at most 4,000 characters. */
  readonly suspend: string;
}

declare global {
  interface Window {
    /** What was kept of an earlier visit: set before the atlas starts, or told later by `campaign-lesson-resume`. */
    campaignLessonResume?: unknown;
  }
}

const [REPORT, RESUME] = ['campaign-lesson', 'campaign-lesson-resume'];

/** Reports the reader's progress while the campaign is told, and takes up that of an earlier visit. @returns a function that stops */
export function reportLesson(atlas: Atlas, window: Window): () => void {
  const { story, campaign, viewer } = atlas;
  let kept: unknown = window.campaignLessonResume;

  const resume = () => {
    if (typeof kept !== 'string' || kept === '' || story.chapters === null) return;
    const progress = readStory(kept, story.chapters, campaign);
    kept = undefined;
    if (!progress) return viewer.report({ where: RESUME, what: atlas.say('story.notResumed') });
    for (const id of progress.seen) story.seen.add(id);
    for (const [id, answer] of progress.answers) story.answer(id, answer);
  };
  const hear = (event: Event) => {
    kept = event instanceof CustomEvent ? event.detail : undefined;
    resume();
  };
  window.addEventListener(RESUME, hear);

  const stopTelling = $effect.root(() => {
    $effect(() => {
      if (story.chapters === null) return;
      resume();
      const { seen, answers, scaled, complete, chapters } = story;
      if (seen.size === 0 && answers.size === 0) return;
      const detail: LessonReport = {
        version: 1,
        chapters: chapters?.length ?? 0,
        seen: [...seen],
        answers: Object.fromEntries([...answers].map(([id, { points }]) => [id, { points }])),
        scaled,
        complete,
        suspend: saveStory({ seen: [...seen], answers }),
      };
      window.dispatchEvent(new CustomEvent(REPORT, { detail }));
    });
  });
  return () => {
    window.removeEventListener(RESUME, hear);
    stopTelling();
  };
}
