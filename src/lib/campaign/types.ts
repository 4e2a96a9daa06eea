import type { MultiPolygon, Polygon } from 'geojson';
import type { InferOutput } from 'valibot';
import type { CampaignFile, disputedSchema, eventPropertiesSchema, formationSchema, heldSchema, lineSchema, placeSchema, pocketSchema, territorySchema } from './schema';
import type { Action, ActId, Basis, Echelon, Holder, Mode, RouteKind, TimePrecision, TimeUnit } from './vocabulary';

/** Milliseconds since the epoch, UTC; negative in 1945. */
export type Instant = number;

/** `[from, until)` */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** A source and, where the record has one, the place in it. */
export interface Citation {
  readonly source: string;
  readonly locator: string | null;
}

type Cited<T> = Readonly<Omit<T, 'citations'>> & { readonly citations: readonly Citation[] };

export type Place = Readonly<InferOutput<typeof placeSchema>>;

/** A stated fact: a formation at a place at a time, with its sources. */
export interface Waypoint extends LonLat {
  readonly formation: string;
  readonly seq: number;
  /** When the formation reaches the place (see `scheduleWaypoints`) and when it leaves it. */
  readonly t: Instant;
  readonly leaves: Instant;
  /** The span within which the source puts it: where it is `attested`. */
  readonly stated: Span;
  readonly statedText: string;
  readonly timePrecision: TimePrecision;
  readonly place: string;
  readonly precisionKm: number;
  readonly action: Action;
  readonly basis: Basis;
  readonly partRead: boolean;
  readonly citations: readonly Citation[];
  readonly note: string;
}

/** From one waypoint to the next, along a route. Between the points of its line it is a great circle. */
export interface Leg {
  readonly from: Waypoint;
  readonly to: Waypoint;
  readonly mode: Mode;
  readonly restsOn: RouteKind;
  /** How well the way between the ends is known; a chord has none. */
  readonly routeBasis: Basis | null;
  /** From end to end. */
  readonly line: readonly LonLat[];
  /** Kilometres along the line to each of its points. */
  readonly kmAt: readonly number[];
  readonly lengthKm: number;
  /** The worse of the two ends. */
  readonly basis: Basis;
}

export interface Formation extends Cited<InferOutput<typeof formationSchema>> {
  /** The front it belongs to, itself if it is one; null for those under none. */
  readonly front: string | null;
  /** The echelon whose place it takes on the map: its own, or that of an army or corps of which the record places only columns. */
  readonly standsFor: Echelon;
  readonly waypoints: readonly Waypoint[];
  readonly legs: readonly Leg[];
  /** Index of the waypoint that advances are measured from: the first `cross-border`, else the first. */
  readonly originIndex: number;
  /** Index of the first leg after the origin by air, sea or rail, and of the first march after that; or none. */
  readonly carriedLeg: number;
  readonly marchAfterCarriedLeg: number;
  /** Ground kilometres from the origin to each waypoint, and the greatest depth reached by then. */
  readonly routeKmAt: readonly number[];
  readonly maxDepthKmAt: readonly number[];
  /** On the map from here on. */
  readonly appears: Instant;
}

/** Text at a place and time range. `speaks` is when it is happening. */
export interface Annotation extends Cited<InferOutput<typeof eventPropertiesSchema>> {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly speaks: Span;
}

/** Who holds a territory, from when until when: `until` of the last is infinite. */
export interface Holding<H extends Holder | null = Holder> extends Span {
  readonly holder: H;
  /** What it was called on the map then; empty for its name of 1945. */
  readonly name: string;
  /** False for a part of its holder's land like any other. */
  readonly apart: boolean;
  readonly basis: Basis;
  readonly citations: readonly Citation[];
  readonly note: string;
}

/** A part that for a time had another holder than the rest; a null holder is that of the rest. */
export interface TerritoryPart {
  readonly id: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly holders: readonly Holding<Holder | null>[];
}

export interface Territory extends Cited<Omit<InferOutput<typeof territorySchema>, 'holders' | 'parts'>> {
  readonly geometry: Polygon | MultiPolygon;
  /** First to last. */
  readonly holders: readonly Holding[];
  readonly parts: readonly TerritoryPart[];
}

/** A line that is neither border nor front, from when until when it stood. */
export type DrawnLine = Cited<Omit<InferOutput<typeof lineSchema>, 'from' | 'until'>> & { readonly stood: Span };

/** Ground whose owner was disputed. */
export type DisputedGround = Cited<InferOutput<typeof disputedSchema>>;

/** The hours around the opening: events to tell, and clocks with where they stand. */
export interface Hours {
  readonly span: Span;
  readonly about: string;
  readonly events: readonly string[];
  readonly clocks: readonly (LonLat & { readonly place: string; readonly zone: string })[];
}

/** Part of an act on the axis of time: as wide as its share of it, whatever its length. */
export interface Stretch extends Span {
  readonly share: number;
  readonly unit: TimeUnit;
}

/** What led to the campaign, the campaign, or what followed: in stretches from the first to the last. */
export interface Act {
  readonly id: ActId;
  readonly span: Span;
  readonly stretches: readonly Stretch[];
}

/** A garrison that held out behind the front; `holds` is until when. */
export type Pocket = Cited<Omit<InferOutput<typeof pocketSchema>, 'from' | 'until'>> & { readonly holds: Span };

/** The model of the ground held: a raster to draw, and its areas as series in time. */
export type AreaHeld = Readonly<Omit<InferOutput<typeof heldSchema>, 'from' | 'datedLines' | 'gains'>> & {
  readonly from: Instant;
  readonly datedLines: readonly Instant[];
  /** Km2 held at each step from `from` on. */
  readonly area: InferOutput<typeof heldSchema>['gains'];
};

/** One file set's whole content: immutable, sorted, its legs measured. Nothing in it says what time it is. */
export interface Campaign {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly authors: string;
  readonly offsetMs: number;
  readonly span: Span;
  /** All that the slider reaches, act by act. */
  readonly reach: Span;
  readonly acts: readonly Act[];
  readonly opensAt: Instant;
  readonly bounds: readonly [number, number, number, number];
  readonly view: LonLat & { readonly zoom: number; readonly core?: LonLat | undefined; readonly tiltedBearing: number };
  readonly fronts: readonly Formation[];
  /** Ids of the formations that made the main blows. */
  readonly mainThrusts: ReadonlySet<string>;
  readonly formations: readonly Formation[];
  /** In order of time. */
  readonly annotations: readonly Annotation[];
  readonly territories: readonly Territory[];
  /** The hours around the opening, on several clocks. */
  readonly hours: Hours | null;
  readonly lines: readonly DrawnLine[];
  readonly disputed: readonly DisputedGround[];
  readonly pockets: readonly Pocket[];
  readonly held: AreaHeld | null;
  readonly formationById: ReadonlyMap<string, Formation>;
  readonly annotationById: ReadonlyMap<string, Annotation>;
  readonly territoryById: ReadonlyMap<string, Territory>;
  readonly placeById: ReadonlyMap<string, Place>;
  readonly aliases: ReadonlyMap<string, string>;
  /** Addresses relative to `campaign.json`. */
  readonly files: CampaignFile['files'];
  readonly credits: readonly string[];
  readonly reportTo: string | null;
}

export type Standing = 'not-yet' | 'attested' | 'interpolated' | 'ended';

/** Kilometres; null where it is not computed, never 0 for "unknown". */
export interface Advance {
  readonly from: LonLat & { readonly place: string; readonly t: string };
  /** Way covered on the ground since `from`, turning back included. */
  readonly routeKm: number | null;
  /** Great circle from `from` to here; null once it was carried on by air, sea or rail and marched again. */
  readonly depthKm: number | null;
  readonly last24hKm: number | null;
  readonly kmPerDay: number | null;
}

export interface FormationState {
  readonly id: string;
  readonly side: string;
  readonly front: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly standing: Standing;
  readonly basis: Basis;
  readonly precisionKm: number;
  readonly advance: Advance;
}

export interface FrontState {
  readonly id: string;
  readonly deepestFormation: string | null;
  readonly depthKm: number | null;
  /** Ground that its formations hold by the model of arrival times; null without one. */
  readonly areaKm2: number | null;
}

export interface TerritoryState {
  readonly id: string;
  readonly holder: Holder;
  readonly areaKm2: number;
  /** Of its land, what the model of arrival times has overrun; null without one. */
  readonly overrunKm2: number | null;
  /** Its parts, while one of them has another holder than the rest. */
  readonly parts: readonly { readonly id: string; readonly holder: Holder }[];
}

export interface AnnotationState {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly string[];
}

/** What holds at one instant. A pure function of (campaign, t). */
export interface CampaignState {
  readonly t: Instant;
  readonly formations: readonly FormationState[];
  readonly fronts: readonly FrontState[];
  readonly territories: readonly TerritoryState[];
  /** Those that speak at `t`, newest first. */
  readonly annotations: readonly AnnotationState[];
}

/** Something wrong in a file: `where` is a file with a line or a path in it, `what` a sentence. */
export interface Problem {
  readonly where: string;
  readonly what: string;
}
