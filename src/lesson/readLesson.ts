import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FetchText } from '../lib/campaign/loadCampaign';
import { loadBeside, loadCampaign } from '../lib/campaign/loadCampaign';
import type { Parsed } from '../lib/campaign/parseFiles';
import { parseSources } from '../lib/campaign/parseFiles';
import type { Source } from '../lib/campaign/schema';
import type { Chapter } from '../lib/campaign/story/chapters';
import { parseChapters } from '../lib/campaign/story/chapters';
import type { LessonPlan } from '../lib/campaign/story/lessonPlan';
import { parseLessonPlan } from '../lib/campaign/story/lessonPlan';
import type { Standard } from '../lib/campaign/story/standards';
import { parseStandards } from '../lib/campaign/story/standards';
import type { Campaign } from '../lib/campaign/types';
import { DEFAULT_CAMPAIGN } from '../lib/state/viewerUrl';

/** What pages are written from when the site is built, and what is printed from it. */
export interface Lesson {
  readonly campaign: Campaign;
  readonly chapters: readonly Chapter[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** The same with its plan: what the lesson page is written from. */
export interface PlannedLesson extends Lesson {
  readonly plan: LessonPlan;
}

/** With the published standards that it serves: what its teacher is told. */
export interface TaughtLesson extends Lesson {
  readonly standards: readonly Standard[];
}

const fromDisk: FetchText = (file) => readFile(new URL(file), 'utf8');
const addressIn = (site: string) => pathToFileURL(resolve(join(site, 'campaigns', DEFAULT_CAMPAIGN, 'campaign.json'))).href;

/**
 * The campaign of a site, its chapters and its bibliography. Throws, naming the file, where one is missing or wrong.
 * @param site the folder that has `campaigns/`
 */
export async function readLesson(site: string): Promise<Lesson> {
  const address = addressIn(site);
  const campaign = await loadCampaign(address, fromDisk).then((opened) => (opened.ok ? opened.campaign : refuse(opened.problems)));
  const chapters = await beside(address, campaign.files.chapters ?? 'chapters.json', (text) => parseChapters(text, campaign));
  return { campaign, chapters, sources: await beside(address, campaign.files.sources, parseSources) };
}

/** With the plan of its lesson page. Throws as `readLesson` does. */
export async function readPlannedLesson(site: string): Promise<PlannedLesson> {
  const lesson = await readLesson(site);
  const { campaign, chapters } = lesson;
  const plan = await beside(addressIn(site), campaign.files.lesson ?? 'lesson.json', (text) => parseLessonPlan(text, chapters, campaign));
  return { ...lesson, plan };
}

/** With its standards, of which a campaign may name none. Throws as `readLesson` does. */
export async function readTaughtLesson(site: string): Promise<TaughtLesson> {
  const lesson = await readLesson(site);
  const { campaign, chapters } = lesson;
  const file = campaign.files.standards;
  return { ...lesson, standards: file === undefined ? [] : await beside(addressIn(site), file, (text) => parseStandards(text, chapters)) };
}

async function beside<T>(address: string, name: string, parse: (text: string) => Parsed<T>): Promise<T> {
  const file = await loadBeside(name, address, fromDisk, parse);
  return file.ok ? file.value : refuse(file.problems);
}

function refuse(problems: readonly object[]): never {
  throw new Error(JSON.stringify(problems));
}
