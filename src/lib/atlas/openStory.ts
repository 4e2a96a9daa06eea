import type { Atlas } from './atlas.svelte';
import { unknownChapter } from './chapterState';

/** Reads the chapters of a campaign that is told, once; what is wrong with them is named, and the map goes on without. */
export async function openStory(atlas: Atlas): Promise<void> {
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

/** To a chapter by its id, once the chapters have been read; one that is not there is named. Null leaves the told campaign. */
export async function goToChapter(atlas: Atlas, id: string | null): Promise<void> {
  if (id !== null) await openStory(atlas);
  if (id !== null && atlas.story.chapters !== null && atlas.story.chapter(id) === null) atlas.viewer.report(unknownChapter(id, atlas.say));
  else atlas.enterChapter(id);
}
