import type { LessonFile } from '../src/lib/campaign/story/lessonSchema';
import type { Record1945 } from './read/readRecord';

/** How the chapters stand on the lesson page, as it was written; null in a campaign that has no such page. */
export function toLesson({ lesson }: Record1945): LessonFile | null {
  return lesson;
}
