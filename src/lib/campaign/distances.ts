import * as v from 'valibot';
import { doubles } from './check/doubles';
import { parseCitation } from './citations';
import { parseMoment } from './instants';
import type { Parsed } from './parseFiles';
import { parseFile } from './parseFiles';
import { citations, id, moment, note, text, title } from './schema';
import type { Citation, Span } from './types';
import { BASES } from './vocabulary';

/**
 * What a published figure is of. Only an `advance` can be answered by days (how far the subject had come by then);
 * every other one by the two places that it names, or not at all.
 */
export const MEASURES = ['advance', 'move', 'distance', 'frontage', 'extent', 'gap', 'supply', 'range'] as const;

/** Why a figure cannot be set against ours, or does not count where it can. */
export const EXCUSES = ['no-figure', 'not-a-formation', 'end-not-located', 'whole-front', 'outside-theatre', 'points-fitted-to-figure'] as const;
export type Excuse = (typeof EXCUSES)[number];

export const KINDS = ['route', 'straight', 'depth'] as const;

const range = v.nullable(v.tuple([v.number(), v.number()]));

const distanceSchema = v.object({
  /** Its line in the record's table. */
  row: v.number(),
  subject: title,
  /** The formation measured, or null where the figure is not about one. */
  formation: v.nullable(id),
  fromPlace: v.nullable(text),
  toPlace: v.nullable(text),
  start: v.nullable(moment),
  end: v.nullable(moment),
  /** Lowest and highest published figure in km (equal for a single one), or null where none was seen. */
  publishedKm: range,
  publishedKmPerDay: range,
  kind: v.picklist(KINDS),
  measures: v.picklist(MEASURES),
  /** Given where the record judges so; the others follow from what the row lacks. */
  excuse: v.nullable(v.picklist(EXCUSES)),
  /** Why ours differs, or what of ours answers the figure: for the reader. */
  why: text,
  basis: v.picklist(BASES),
  citations,
  note,
});
const distancesFileSchema = v.object({ distances: v.array(distanceSchema) });
export type DistancesFile = v.InferOutput<typeof distancesFileSchema>;

/** A distance, depth or rate that the literature prints. */
export type PublishedDistance = Readonly<Omit<DistancesFile['distances'][number], 'start' | 'end' | 'citations'>> & {
  readonly start: Span | null;
  readonly end: Span | null;
  readonly citations: readonly Citation[];
};

/** @param offsetMs of the campaign's local days from UTC */
export function parseDistances(text: string, offsetMs: number): Parsed<readonly PublishedDistance[]> {
  const parsed = parseFile('distances.json', text, distancesFileSchema);
  if (!parsed.ok) return parsed;
  const { distances } = parsed.value;
  const problems = doubles('distances.json: row', distances.map(({ row }) => String(row)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: distances.map((row) => prepareDistance(row, offsetMs)) };
}

function prepareDistance(row: DistancesFile['distances'][number], offsetMs: number): PublishedDistance {
  return {
    ...row,
    start: row.start === null ? null : parseMoment(row.start, offsetMs),
    end: row.end === null ? null : parseMoment(row.end, offsetMs),
    citations: row.citations.map(parseCitation),
  };
}
