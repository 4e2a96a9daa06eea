import type { CampaignFile } from './schema';
import type { CampaignFiles, ParsedFiles } from './parseFiles';
import { parseFiles } from './parseFiles';
import { toActs } from './acts';
import { checkReferences } from './checkReferences';
import { parseCitation } from './citations';
import { DAY_MS, parseMoment, parseOffset, startOfDay } from './instants';
import type { WaypointRow } from './prepareFormation';
import type { InPieces } from './pieces';
import { atOnce } from './pieces';
import { prepareFormation } from './prepareFormation';
import { toTerritories } from './territories';
import type { Echelon } from './vocabulary';
import type { Annotation, AreaHeld, Campaign, Formation, Problem, Span } from './types';

export type ParseResult = { ok: true; campaign: Campaign } | { ok: false; problems: Problem[] };

/**
 * Text of a campaign's files -> the campaign, sorted, timed and measured; or every problem found, each naming the
 * file and the place in it. Nothing of a campaign with problems is used. Never throws.
 */
export function parseCampaign(files: CampaignFiles): ParseResult {
  return atOnce(parsing(files));
}

/** The same in pieces. */
export function* parsing(files: CampaignFiles): InPieces<ParseResult> {
  const parsed = yield* parseFiles(files);
  if (!parsed.ok) return parsed;
  const problems = checkReferences(parsed.files);
  yield;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, campaign: yield* preparing(parsed.files) };
}

function* preparing({ campaign: file, waypoints, events, territories }: ParsedFiles): InPieces<Campaign> {
  const offsetMs = parseOffset(file.utcOffset);
  const span: Span = { from: moment(file.span.from, offsetMs), until: moment(file.span.until, offsetMs) };
  const formations = yield* preparingFormations(file, waypoints, span, offsetMs);
  const formationById = new Map(formations.map((formation) => [formation.id, formation]));
  const annotations = events.features
    .map(({ properties, geometry }): Annotation => {
      const [lon, lat] = geometry?.coordinates ?? [];
      return {
        ...properties,
        citations: properties.citations.map(parseCitation),
        lon: lon ?? null,
        lat: lat ?? null,
        speaks: speakingSpan(properties.start, properties.end, offsetMs),
      };
    })
    // Of those that begin together the longest first: read backwards, the briefest is the newest.
    .sort((a, b) => a.speaks.from - b.speaks.from || b.speaks.until - a.speaks.until || a.id.localeCompare(b.id));
  const territoryList = toTerritories(file.territories, territories.features, offsetMs);
  const acts = toActs(file, span, offsetMs);
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    subtitle: file.subtitle,
    summary: file.summary,
    authors: file.authors,
    offsetMs,
    span,
    reach: { from: acts[0]?.span.from ?? span.from, until: acts.at(-1)?.span.until ?? span.until },
    acts,
    opensAt: moment(file.span.opensAt, offsetMs),
    bounds: file.bounds,
    view: file.view,
    fronts: file.fronts.flatMap((id) => formationById.get(id) ?? []),
    mainThrusts: new Set(file.mainThrusts),
    formations,
    annotations,
    territories: territoryList,
    hours: file.hours && { ...file.hours, span: { from: moment(file.hours.from, offsetMs), until: moment(file.hours.until, offsetMs) } },
    lines: file.lines.map(({ from, until, ...row }) => ({
      ...row,
      citations: row.citations.map(parseCitation),
      stood: { from: moment(from, offsetMs), until: moment(until, offsetMs) },
    })),
    disputed: file.disputed.map((row) => ({ ...row, citations: row.citations.map(parseCitation) })),
    pockets: file.pockets.map(({ from, until, ...row }) => ({
      ...row,
      citations: row.citations.map(parseCitation),
      holds: { from: moment(from, offsetMs), until: parseMoment(until, offsetMs).until },
    })),
    held: file.held && parseHeld(file.held, offsetMs),
    formationById,
    annotationById: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    territoryById: new Map(territoryList.map((territory) => [territory.id, territory])),
    placeById: new Map(file.places.map((place) => [place.id, place])),
    aliases: new Map(Object.entries(file.aliases)),
    files: file.files,
    credits: file.credits,
    reportTo: file.reportTo,
  };
}

function moment(text: string, offsetMs: number): number {
  return parseMoment(text, offsetMs).from;
}

function* preparingFormations(
  file: CampaignFile,
  waypoints: ParsedFiles['waypoints'],
  span: Span,
  offsetMs: number,
): InPieces<Formation[]> {
  const rows = new Map<string, WaypointRow[]>();
  for (const { properties, geometry } of waypoints.features) {
    const [lon, lat] = geometry.coordinates;
    const list = rows.get(properties.formation) ?? [];
    list.push({ ...properties, lon, lat });
    rows.set(properties.formation, list);
  }
  const parents = new Map(file.formations.map((row) => [row.id, row.parent]));
  const echelons = new Map(file.formations.map((row) => [row.id, row.echelon]));
  const openingDay = startOfDay(moment(file.span.opensAt, offsetMs), offsetMs);
  const formations: Formation[] = [];
  for (const row of file.formations) {
    const front = frontOf(row.id, parents, new Set(file.fronts));
    const hHour = file.hHours[front ?? ''];
    const about = {
      front,
      standsFor: standsFor(row.echelon, rows.has(row.parent ?? '') ? undefined : echelons.get(row.parent ?? '')),
      hHour: hHour === undefined ? null : moment(hHour, offsetMs),
      openingDay,
      opens: span.from,
      offsetMs,
    };
    formations.push(prepareFormation(row, rows.get(row.id) ?? [], about));
    yield;
  }
  return formations;
}

/** A column takes the place of its army or corps where the record has no place for that as a whole. */
function standsFor(own: Echelon, ofUnplacedParent: Echelon | undefined): Echelon {
  return own === 'detachment' && (ofUnplacedParent === 'army' || ofUnplacedParent === 'corps') ? ofUnplacedParent : own;
}

/** The nearest front upwards; `checkReferences` has refused circles. */
function frontOf(id: string, parents: ReadonlyMap<string, string | null>, fronts: ReadonlySet<string>): string | null {
  let at: string | null | undefined = id;
  while (at) {
    if (fronts.has(at)) return at;
    at = parents.get(at);
  }
  return null;
}

/** A day speaks all day; an hour speaks from that hour to the end of its last day. */
function speakingSpan(start: string, end: string | null, offsetMs: number): Span {
  const from = moment(start, offsetMs);
  const last = parseMoment(end ?? start, offsetMs);
  return { from, until: last.until > last.from ? last.until : startOfDay(last.from, offsetMs) + DAY_MS };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function runningSum(gains: readonly number[]): number[] {
  let sum = 0;
  return gains.map((gain) => (sum += gain));
}

function parseHeld({ gains, ...held }: NonNullable<CampaignFile['held']>, offsetMs: number): AreaHeld {
  return {
    ...held,
    from: moment(held.from, offsetMs),
    datedLines: held.datedLines.map((text) => moment(text, offsetMs)),
    area: {
      stepHours: gains.stepHours,
      byFront: mapValues(gains.byFront, runningSum),
      byTerritory: mapValues(gains.byTerritory, runningSum),
    },
  };
}
