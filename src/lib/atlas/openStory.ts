import type { Problem } from '../campaign/types';
import type { Atlas } from './atlas.svelte';
import { unknownChapter } from './chapterState';

/** Being read: who asks meanwhile waits for the same. */
const opening = new WeakMap<Atlas, Promise<void>>();

/** Reads the chapters of a campaign that is told, once; what is wrong with them is named, and the map goes on without. */
export function openStory(atlas: Atlas): Promise<void> {
  const begun = opening.get(atlas) ?? readStory(atlas).finally(() => opening.delete(atlas));
  opening.set(atlas, begun);
  return begun;
}

async function readStory(atlas: Atlas): Promise<void> {
  const { campaign, story, viewer } = atlas;
  const name = campaign.files.chapters;
  if (name === undefined || story.chapters !== null) return;
  try {
    const { parseChapters } = await import('../campaign/story/chapters');
    const result = await atlas.loadBeside(name, (text) => parseChapters(text, campaign));
    if (result.ok) story.chapters = result.value;
    else viewer.report(...result.problems);
  } catch (error) {
    viewer.report({ where: name, what: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * To a chapter by its id, once the chapters have been read. Null leaves the told campaign.
 * @returns what is wrong with it: then nothing is done
 */
export async function goToChapter(atlas: Atlas, id: string | null): Promise<Problem[]> {
  if (id !== null) await openStory(atlas);
  if (id !== null && atlas.story.chapter(id) === null) return [unknownChapter(id, atlas.say)];
  atlas.enterChapter(id);
  return [];
}
