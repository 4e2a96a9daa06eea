import { mount } from 'svelte';
import { fetchText } from '../lib/atlas/fetchText';
import { reportLesson } from '../lib/atlas/reportLesson.svelte';
import { loadBeside, loadCampaign, NO_SOURCES } from '../lib/campaign/loadCampaign';
import { parseChapters } from '../lib/campaign/story/chapters';
import type { Problem } from '../lib/campaign/types';
import { LESSON } from '../lib/messages/parts/lesson';
import { CITE } from '../lib/messages/parts/cite';
import { STORY } from '../lib/messages/parts/story';
import { catalogueFor } from '../lib/messages/say';
import type { StoryMap } from '../lib/panels/story/storyContext';
import { DEFAULT_CAMPAIGN } from '../lib/state/viewerUrl';
import { Story } from '../lib/state/story.svelte';
import { Viewer } from '../lib/state/viewer.svelte';
import LessonQuestion from './LessonQuestion.svelte';
import OwnCode from './OwnCode.svelte';
import Score from './Score.svelte';

/** What the page itself knows of its reader and does for him. */
interface Page {
  /** Chapters that were read so far. */
  readonly read: Iterable<string>;
  play(chapter: string, ...run: Parameters<StoryMap['play']>): ReturnType<StoryMap['play']>;
}

/**
 * Puts forms in the place of the questions' texts, judged by the record, and counts the points.
 * @returns a function that hears of each chapter that is read
 */
export async function openQuestions({ read, play }: Page): Promise<(chapter: string) => void> {
  const base = new URL('./', document.baseURI).href;
  const address = `${base}campaigns/${DEFAULT_CAMPAIGN}/campaign.json`;
  const opened = await loadCampaign(address, fetchText);
  if (!opened.ok) throw new Error(sentences(opened.problems));
  const { campaign } = opened;
  const chapters = await loadBeside(campaign.files.chapters ?? 'chapters.json', address, fetchText, (text) => parseChapters(text, campaign));
  if (!chapters.ok) throw new Error(sentences(chapters.problems));

  const say = catalogueFor('en', LESSON, CITE, STORY);
  const story = new Story();
  story.chapters = chapters.value;
  for (const id of read) story.seen.add(id);
  reportLesson({ story, campaign, viewer: new Viewer(), say }, window);

  const record = { campaign, sources: NO_SOURCES, base, problems: [], loadBeside: () => Promise.reject(new Error('nothing is loaded beside a question')) };
  for (const chapter of chapters.value) {
    const target = document.querySelector(`[data-question="${CSS.escape(chapter.id)}"]`);
    if (!target) continue;
    target.replaceChildren();
    mount(LessonQuestion, { target, props: { chapter, story, record, say, play: (...run: Parameters<StoryMap['play']>) => play(chapter.id, ...run) } });
  }
  const score = document.getElementById('score');
  if (score) mount(Score, { target: score, props: { story, chapters: chapters.value, say } });
  const own = document.getElementById('own-code');
  if (own) {
    own.replaceChildren();
    mount(OwnCode, { target: own, props: { site: base, stops: stopsOf(chapters.value), title: document.querySelector('h1')?.textContent ?? '', say } });
  }
  return (chapter) => void story.seen.add(chapter);
}

/** The first chapter of each part. */
function stopsOf(chapters: readonly { id: string; title: string }[]): { id: string; title: string }[] {
  const firsts = new Set([...document.querySelectorAll<HTMLElement>('.map')].map(({ dataset }) => dataset.first));
  return chapters.filter(({ id }) => firsts.has(id));
}

function sentences(problems: readonly Problem[]): string {
  return problems.map(({ where, what }) => `${where}: ${what}`).join('; ');
}
