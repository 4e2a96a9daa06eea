import { DrivenMaps } from './DrivenMaps';
import { keepFolds } from './showSource';
import { watchReading } from './watchReading';
import { whenNear } from './whenNear';

/*
 * The page is written when the site is built, and can be read as it is. This lets its text drive the maps; the forms to
 * answer its questions, and the record that they are judged by, are loaded when the first of them comes near.
 */

/** Where the map stands beside the text: as in lesson.css. */
const BESIDE = matchMedia('(width >= 900px) or ((width >= 640px) and (height < 560px))');

const dark = new URLSearchParams(location.search).get('theme') === 'dark';
if (dark) document.documentElement.dataset.theme = 'dark';

const maps = new DrivenMaps(document, dark ? '&theme=dark' : '');
/** Ids of the chapters that were read; told to whoever asks for more of them later. */
const read = new Set<string>();
let tellRead: (chapter: string) => void = () => undefined;

watchReading([...document.querySelectorAll<HTMLElement>('[data-chapter]')], BESIDE, (chapter) => {
  maps.follow(chapter);
  const id = chapter.dataset.chapter ?? '';
  read.add(id);
  tellRead(id);
});

for (const part of document.querySelectorAll<HTMLElement>('button[data-do]:not([data-kept]), .answer-first')) part.hidden = false;
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-do]') : null;
  if (button) maps.obey(button);
});
keepFolds();

whenNear([...document.querySelectorAll('[data-question], #score, #own-code')], () => {
  import('./openQuestions').then(({ openQuestions }) => openQuestions({ read, play: (...run) => maps.play(...run) })).then(
    (tell) => (tellRead = tell),
    (error: unknown) => {
      const failed = document.getElementById('failed');
      if (failed) failed.hidden = false;
      failed?.append(` ${error instanceof Error ? error.message : String(error)}`);
    },
  );
});
