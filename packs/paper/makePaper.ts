import { catalogueFor } from '../../src/lib/messages/say';
import { WORKSHEET } from '../../src/lib/messages/parts/worksheet';
import { readTaughtLesson } from '../../src/lesson/readLesson';
import type { Pack } from '../makers';
import { teachersGuide } from './guide';
import { worksheet } from './worksheet';

/** What is printed: from the chapters that the lesson tells. */
export async function makePaper(site: string): Promise<readonly Pack[]> {
  const lesson = await readTaughtLesson(site);
  const say = catalogueFor('en', WORKSHEET);
  return [
    { name: 'worksheet.html', content: worksheet(lesson, say) },
    { name: 'teachers-guide.html', content: teachersGuide(lesson, say) },
  ];
}
