import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadBeside, loadCampaign } from '../../src/lib/campaign/loadCampaign';
import { parseSources } from '../../src/lib/campaign/parseFiles';
import type { Source } from '../../src/lib/campaign/schema';
import type { Chapter } from '../../src/lib/campaign/story/chapters';
import { parseChapters } from '../../src/lib/campaign/story/chapters';
import type { Campaign } from '../../src/lib/campaign/types';
import { DEFAULT_CAMPAIGN } from '../../src/lib/state/viewerUrl';

/** What the printed pages are made from. */
export interface Lesson {
  readonly campaign: Campaign;
  readonly chapters: readonly Chapter[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** The campaign of the built site, its chapters and its bibliography. Throws, naming the file, where one is missing or wrong. */
export async function readLesson(site: string): Promise<Lesson> {
  const address = pathToFileURL(resolve(join(site, 'campaigns', DEFAULT_CAMPAIGN, 'campaign.json'))).href;
  const read = (file: string) => readFile(new URL(file), 'utf8');
  const opened = await loadCampaign(address, read);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { campaign } = opened;
  const chapters = await loadBeside(campaign.files.chapters ?? 'chapters.json', address, read, (text) => parseChapters(text, campaign));
  const sources = await loadBeside(campaign.files.sources, address, read, parseSources);
  if (!chapters.ok) throw new Error(JSON.stringify(chapters.problems));
  if (!sources.ok) throw new Error(JSON.stringify(sources.problems));
  return { campaign, chapters: chapters.value, sources: sources.value };
}
