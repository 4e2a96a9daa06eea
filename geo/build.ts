import { buildBasemap } from './buildBasemap';
import { buildHome } from './buildHome';
import { checkCampaign, writeCampaign } from './buildCampaign';
import type { Campaign } from '../src/lib/campaign/types';
import { toldPlaces } from './basemap/storyTowns';
import type { BuiltFiles } from './toCampaign';
import type { toNamedPlaces } from './toPlace';
import { readRecord } from './read/readRecord';
import { toSigns } from './toSigns';

const CAMPAIGNS = ['august-storm'];

/** Checks and writes every campaign, then the basemap with the towns of their story and the letters they use; and the world for who lays the campaign elsewhere. */
async function build(): Promise<void> {
  let failed = false;
  for (const id of CAMPAIGNS) {
    const { problems, built } = checkCampaign(id);
    for (const { where, what } of problems) console.error(`${id}: ${where}: ${what}`);
    if (problems.length > 0 || !built) {
      console.error(`${id}: ${problems.length} problems; nothing was written`);
      failed = true;
      continue;
    }
    await writeCampaign(built.files, built.surface);
    const { formations, annotations } = built.campaign;
    const waypoints = formations.reduce((sum, formation) => sum + formation.waypoints.length, 0);
    console.error(
      `${id}: ${formations.length} formations, ${waypoints} waypoints, ${annotations.length} events, ${built.files.sources.sources.length} sources`,
    );
    const { places } = readRecord(id).tables;
    await buildBasemap(toldPlaces(built.campaign), (towns) => toSigns(places, towns), shownText(built.files, built.campaign));
  }
  buildHome();
  if (failed) process.exitCode = 1;
}

/** What decides the fonts' subsets: what else loads later may come in the reader's own face where a letter is rare. */
function shownText({ extra, ...files }: BuiltFiles, { placeById }: Campaign): string {
  const { places } = extra.places as ReturnType<typeof toNamedPlaces>;
  return JSON.stringify([files, places.filter(({ id }) => placeById.has(id)).map(({ nativeNames }) => nativeNames)]);
}

await build();
