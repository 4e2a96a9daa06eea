import { startOf, predictedFor } from '../../src/lib/campaign/story/quiz';
import { distanceKm } from '../../src/lib/campaign/measure';
import type { Chapter, Cite } from '../../src/lib/campaign/story/chapters';
import { citesOf, parseChapters } from '../../src/lib/campaign/story/chapters';
import type { Campaign, Problem } from '../../src/lib/campaign/types';
import { citationText } from '../../src/lib/campaign/citations';
import { FORMATION_LAYERS } from '../../src/lib/campaign/vocabulary';
import { cell, list } from '../read/readCsv';
import type { Record1945 } from '../read/readRecord';
import { toChapters } from '../toChapters';

/** What a pupil reads at one stop. */
const WORDS = { least: 60, most: 150 } as const;
/** A formation that hardly moves makes no question of where it will be. */
const LEAST_MOVE_KM = 60;
const MAP_LAYERS = ['rail', 'relief', 'events'];

/** Every chapter names only what is there, rests each sentence on what the record has, and is as long as it should be. */
export function checkChapters(record: Record1945, campaign: Campaign): Problem[] {
  const parsed = parseChapters(JSON.stringify(toChapters(record)), campaign);
  if (!parsed.ok) return parsed.problems;
  const layers = new Set([...campaign.territories.map(({ id }) => id), ...FORMATION_LAYERS, ...MAP_LAYERS]);
  const ground = groundOf(record);
  const disagreements = new Set(record.tables.disagreements.map((row) => cell(row, 'id')));
  return parsed.value.flatMap((chapter) => [
    ...length(chapter),
    ...citesOf(chapter).flatMap((cite) => unfounded(cite, ground)),
    ...chapter.layers.filter((word) => !layers.has(word.replace(/^-/, ''))).map((word) => `there is no layer “${word}”`),
    ...unaskable(chapter, campaign),
    ...unlisted(chapter, disagreements),
  ].map((what) => ({ where: `chapters.json: ${chapter.id}`, what })));
}

/** Of its sentences; the question and the thing to look at come on top. */
export function wordsOf({ paragraphs }: Pick<Chapter, 'paragraphs'>): number {
  return paragraphs.flat().reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
}

function length(chapter: Chapter): string[] {
  const words = wordsOf(chapter);
  return words < WORDS.least || words > WORDS.most ? [`it has ${words} words, and should have ${WORDS.least} to ${WORDS.most}`] : [];
}

/** A place in a source is named only where the record names it: nobody invents a page. */
export function unfounded(cite: Cite, { sources, cited }: Ground): string[] {
  if ('event' in cite) return [];
  if (!sources.has(cite.source)) return [`the source “${cite.source}” is not in sources.csv`];
  return cite.locator === null || cited.has(citationText(cite)) ? [] : [`“${citationText(cite)}” stands nowhere else in the record`];
}

/** What a text may rest on: the works of the bibliography, and the places in them that the record names. */
export interface Ground {
  readonly sources: ReadonlySet<string>;
  readonly cited: ReadonlySet<string>;
}

export function groundOf({ tables }: Record1945): Ground {
  const { events, positions, formations, strengths, distances, claims, accounts } = tables;
  const rows = [events, positions, formations, strengths, distances, claims, accounts].flat();
  return { sources: new Set(tables.sources.map((row) => cell(row, 'id'))), cited: new Set(rows.flatMap((row) => list(row, 'sources'))) };
}

/** Who says what stands in a list of its own. */
function unlisted({ question }: Chapter, disagreements: ReadonlySet<string>): string[] {
  if (!('disagreement' in question) || question.disagreement === null || disagreements.has(question.disagreement)) return [];
  return [`there is no disagreement “${question.disagreement}”`];
}

function unaskable({ t, question }: Chapter, campaign: Campaign): string[] {
  if (question.kind === 'rank') return question.of.filter((id) => !campaign.fronts.some((front) => front.id === id)).map((id) => `“${id}” is no front to rank`);
  if (question.kind !== 'predict') return [];
  const [from, to] = [startOf(campaign, question, t), startOf(campaign, question, predictedFor({ t }, question))];
  if (!from || !to) return [`“${question.formation}” has no place when it is asked about`];
  const km = distanceKm(from, to);
  return km < LEAST_MOVE_KM ? [`“${question.formation}” moves ${km.toFixed(0)} km, which makes no question`] : [];
}
