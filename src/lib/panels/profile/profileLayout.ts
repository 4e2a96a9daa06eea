import type { AdvanceMark } from '../../campaign/advanceMarks';
import type { FrontProfile, Pause } from '../../campaign/advanceProfile';
import type { FormationPoint } from '../../campaign/formationProfile';
import type { Formation, Instant, Span } from '../../campaign/types';
import type { Basis } from '../../campaign/vocabulary';
import { nights, ticksOf } from '../timeScale';
import type { TimeScale } from '../timeScale';
import type { Box, Label } from './labels';
import { LabelPlacer } from './labels';
import type { Run, TimedPoint } from './lines';
import { boxesAlong, roundSteps, runsOf } from './lines';
import { placeTexts } from './placeTexts';

/** What the figure shows. */
export interface ProfileSubject {
  readonly fronts: readonly FrontProfile[];
  readonly marks: readonly AdvanceMark[];
  readonly chosen: { readonly formation: Formation; readonly points: readonly FormationPoint[] } | null;
}

/** What it says, in the reader's language. */
export interface ProfileWords {
  front(profile: FrontProfile, wide: boolean): string;
  spearhead(formation: string): string;
  pause(pause: Pause): string;
  tick(t: Instant): string;
  chosenDepth(formation: Formation): string;
  chosenWay(formation: Formation): string;
}

/** Room and time of the figure. */
export interface ProfileFrame {
  /** From when until when lines are drawn. */
  readonly span: Span;
  /** As wide as the plot. */
  readonly scale: TimeScale;
  readonly offsetMs: number;
  /** Pixels left of the plot, above and below it; `height` is that of the whole. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** On the axis itself: names of the fronts, and nothing else in words. */
  readonly bare?: boolean;
}

export interface LaidFront {
  readonly id: string;
  /** The deepest formation at the end: what the name leads to. */
  readonly spearhead: string | null;
  readonly runs: readonly Run[];
  readonly stated: readonly { readonly x: number; readonly y: number; readonly basis: Basis }[];
  readonly label: Label | null;
}

export interface LaidMark {
  readonly mark: AdvanceMark;
  readonly letter: string;
  readonly x: number;
  /** Of the higher figure, which is the lower y, and of the lower one. */
  readonly y: number;
  readonly yLow: number;
  readonly label: Label | null;
}

export interface ProfileLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly kmTicks: readonly { readonly km: number; readonly y: number }[];
  readonly dayTicks: readonly { readonly x: number; readonly text: string }[];
  readonly nights: readonly { readonly x: number; readonly width: number }[];
  /** Where the days of the axis become wider or narrower. */
  readonly breaks: readonly number[];
  readonly fronts: readonly LaidFront[];
  readonly spearheads: readonly (Label & { readonly mark: { readonly x: number; readonly y: number } })[];
  readonly pauses: readonly { readonly x: number; readonly y: number; readonly label: Label | null; readonly still: boolean }[];
  readonly marks: readonly LaidMark[];
  readonly chosen: { readonly depth: readonly Run[]; readonly way: readonly Run[]; readonly labels: readonly Label[] } | null;
  toX(t: Instant): number;
  toY(km: number): number;
  toT(x: number): Instant;
}

/** From here on a figure has room for full sentences. */
const WIDE_PX = 520;
const STATED_APART_PX = 9;
/** Air above the highest line, for its name. */
const AIR = 1.06;

/** Where everything on the profile stands. Pure: equal input, equal drawing. */
export function profileLayout(subject: ProfileSubject, frame: ProfileFrame, words: ProfileWords): ProfileLayout {
  const { fronts, chosen } = subject;
  const { scale, left, top, bottom, height, bare = false } = frame;
  const plot = { x: left, y: top, width: Math.max(scale.width, 1), height: Math.max(height - top - bottom, 1) };
  const marks = bare ? [] : subject.marks.filter(({ formation }) => formation === chosen?.formation.id || fronts.some(({ front }) => front.id === formation));
  const own = bare || !chosen ? [] : chosen.points;
  const most = Math.max(...fronts.map(({ greatestKm }) => greatestKm), ...marks.map(({ publishedKm }) => publishedKm[1]), ...own.map(({ routeKm }) => routeKm), 1);
  const topKm = most * AIR;
  const scales = { toX: (t: Instant) => left + scale.toX(t), toY: (km: number) => plot.y + plot.height * (1 - km / topKm) };

  const lines = fronts.map(frontLine);
  const depth = own.map(({ t, depthKm, standing, basis }) => ({ t, km: depthKm, standing, basis }));
  const way = own.map(({ t, routeKm, standing, basis }) => ({ t, km: routeKm, standing, basis }));
  const stated = fronts.map((profile) => apart(profile.stated.map(({ t, km, basis }) => ({ x: scales.toX(t), y: scales.toY(km), basis }))));
  const placed = marks.map((mark, i) => {
    const [low, high] = mark.publishedKm;
    return { mark, letter: letterOf(i), x: scales.toX(mark.t), y: scales.toY(high), yLow: scales.toY(low) };
  });
  const placer = new LabelPlacer(
    plot,
    [...stated.flat().map(({ x, y }) => around(x, y, y)), ...placed.map(({ x, y, yLow }) => around(x, y, yLow))],
    [...lines, depth, way].flatMap((points) => boxesAlong(points, scales)),
  );
  const texts = placeTexts({ fronts, marks: placed, own: bare ? null : chosen, wide: plot.width >= WIDE_PX, bare }, { placer, ...scales }, words);

  const ticks = ticksOf(scale, frame.offsetMs);
  return {
    width: left + plot.width,
    height,
    plot,
    kmTicks: bare ? [] : roundSteps(topKm, plot.height < 90 ? 2 : 5).map((km) => ({ km, y: scales.toY(km) })),
    dayTicks: bare ? [] : ticks.filter(({ labelled }) => labelled).map(({ t, x }) => ({ x: left + x, text: words.tick(t) })),
    nights: nights(ticks, scale, frame.offsetMs).map(({ x, width }) => ({ x: left + x, width })),
    breaks: bare ? [] : breaksOf(scale).map((x) => left + x),
    fronts: fronts.map((profile, i) => ({
      id: profile.front.id,
      spearhead: profile.points.at(-1)?.spearhead ?? null,
      runs: runsOf(lines[i] ?? [], scales),
      stated: stated[i] ?? [],
      label: texts.fronts.get(profile.front.id) ?? null,
    })),
    spearheads: texts.spearheads,
    pauses: texts.pauses,
    marks: placed.map((mark, i) => ({ ...mark, label: texts.letters[i] ?? null })),
    chosen: own.length > 0 ? { depth: runsOf(depth, scales), way: runsOf(way, scales), labels: texts.chosen } : null,
    ...scales,
    toT: (x) => scale.toT(x - left),
  };
}

function breaksOf({ stripes }: TimeScale): number[] {
  return stripes.slice(1).flatMap((stripe, i) => {
    const before = stripes[i];
    if (!before || before.width <= 0 || stripe.width <= 0) return [];
    const ratio = (before.until - before.from) / before.width / ((stripe.until - stripe.from) / stripe.width);
    return Math.abs(ratio - 1) > 0.1 ? [stripe.x] : [];
  });
}

/** Until its first formation moves a front has no line. */
function frontLine({ points }: FrontProfile): TimedPoint[] {
  const first = points.findIndex(({ spearhead }) => spearhead !== null);
  return first < 0 ? [] : points.slice(Math.max(first - 1, 0)).map(({ t, km, standing, basis }) => ({ t, km, standing, basis }));
}

const MARK_PX = 5;

function around(x: number, y: number, yLow: number): Box {
  return { x: x - MARK_PX, y: y - MARK_PX, width: 2 * MARK_PX, height: yLow - y + 2 * MARK_PX };
}

/** `a`, `b` … `z`, `aa` … */
function letterOf(i: number): string {
  return `${i >= 26 ? letterOf(Math.floor(i / 26) - 1) : ''}${String.fromCharCode(97 + (i % 26))}`;
}

/** Signs that would run into the one before are left out, but never the last. */
function apart<T extends { readonly x: number; readonly y: number }>(places: readonly T[]): T[] {
  const kept: T[] = [];
  for (const place of places.toReversed()) {
    const after = kept.at(-1);
    if (!after || Math.hypot(after.x - place.x, after.y - place.y) >= STATED_APART_PX) kept.push(place);
  }
  return kept.reverse();
}
