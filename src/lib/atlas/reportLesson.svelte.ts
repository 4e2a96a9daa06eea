import { readStory, saveStory } from '../campaign/story/savedStory';
import type { LessonProgress } from '../state/lessonProgress';
import { PROGRESS_EVENT, RESUME_EVENT } from '../state/lessonProgress';
import type { Atlas } from './atlas.svelte';

/**
 * Reports the reader's progress while the campaign is told, and takes up that of an earlier visit. Nothing is sent
 * anywhere: it is said on the window, for whoever carries the page.
 * @returns a function that stops
 */
export function reportLesson(atlas: Pick<Atlas, 'story' | 'campaign' | 'viewer' | 'say'>, window: Window): () => void {
  const { story, campaign, viewer } = atlas;
  let kept: unknown = window.campaignLessonResume;

  const resume = () => {
    if (typeof kept !== 'string' || kept === '' || story.chapters === null) return;
    const progress = readStory(kept, story.chapters, campaign);
    kept = undefined;
    if (!progress) return viewer.report({ where: RESUME_EVENT, what: atlas.say('story.notResumed') });
    for (const id of progress.seen) story.seen.add(id);
    for (const [id, answer] of progress.answers) story.answer(id, answer);
  };
  const hear = (event: Event) => {
    kept = event instanceof CustomEvent ? event.detail : undefined;
    resume();
  };
  window.addEventListener(RESUME_EVENT, hear);

  const stopTelling = $effect.root(() => {
    $effect(() => {
      if (story.chapters === null) return;
      resume();
      const { seen, answers, scaled, complete, chapters } = story;
      if (seen.size === 0 && answers.size === 0) return;
      const detail: LessonProgress = {
        version: 1,
        chapters: chapters?.length ?? 0,
        seen: [...seen],
        answers: Object.fromEntries([...answers].map(([id, { points }]) => [id, { points }])),
        scaled,
        complete,
        suspend: saveStory({ seen: [...seen], answers }),
      };
      window.dispatchEvent(new CustomEvent(PROGRESS_EVENT, { detail }));
    });
  });
  return () => {
    window.removeEventListener(RESUME_EVENT, hear);
    stopTelling();
  };
}
