import type { Instant, Problem, Span } from '../campaign/types';
import type { BasisFilter, MapCamera, NamesChoice, ThemeChoice, UiAmount } from './viewer.svelte';

/** Opens where an address names no other; it is never named itself. */
export const DEFAULT_CAMPAIGN = 'august-storm';

/** All that stands in the address. */
export interface AddressState {
  readonly campaign: string;
  readonly t: Instant;
  readonly layers: ReadonlySet<string>;
  readonly camera: MapCamera;
  readonly selected: string | null;
  /** The chapter that is told: what else the address leaves out is as it sets it. */
  readonly chapter: string | null;
  readonly lang: string;
  readonly basis: BasisFilter;
  readonly ui: UiAmount;
  readonly theme: ThemeChoice;
  readonly names: NamesChoice;
  readonly play: boolean;
  /** On a wall, for everybody who comes by: it runs by itself and forgets. */
  readonly kiosk: boolean;
}

/** What the address may name. */
export interface Known {
  readonly layers: readonly string[];
  readonly span: Span;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** The id that stands for this one (itself, or the one it was merged into), or null. */
  resolve(id: string): string | null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[ +-]\d{2}:\d{2})$/;
const LANGUAGES = ['en', 'ru', 'zh', 'ja', 'ko'];

/**
 * Reads the query. Whatever is unknown or broken falls back to the default and is named in a problem; nothing throws.
 * @param search with or without its question mark
 */
export function readQuery(
  search: string,
  defaults: AddressState,
  known: Known,
): { state: AddressState; problems: Problem[] } {
  const query = new URLSearchParams(search);
  const problems: Problem[] = [];
  const refuse = (name: string, what: string) => {
    problems.push({ where: name, what });
    return undefined;
  };
  const read = <T>(name: string, fallback: T, parse: (text: string) => T | undefined): T => {
    const text = query.get(name);
    return text === null || text === '' ? fallback : (parse(text) ?? fallback);
  };
  const oneOf = <T extends string>(name: string, words: readonly T[], fallback: T): T =>
    read(name, fallback, (text) => words.find((word) => word === text) ?? refuse(name, `“${cut(text)}” is none of ${words.join(', ')}`));

  const state: AddressState = {
    campaign: defaults.campaign,
    t: read('t', defaults.t, (text) => readInstant(text, known.span, (what) => refuse('t', what))),
    layers: read('layers', defaults.layers, (text) => readLayers(text, defaults.layers, known.layers, (what) => refuse('layers', what))),
    camera: read('view', defaults.camera, (text) => readCamera(text, known.bounds, (what) => refuse('view', what))),
    // Said to be none: a chapter may select something.
    selected: query.get('select') === '' ? null : read('select', defaults.selected, (text) => known.resolve(text) ?? refuse('select', `nothing is called “${cut(text)}”`)),
    chapter: readChapterId(search) ?? read('chapter', null, (text) => refuse('chapter', `“${cut(text)}” is not a chapter’s name`)),
    lang: oneOf('lang', LANGUAGES, defaults.lang),
    basis: oneOf('basis', ['all', 'read'] as const, defaults.basis),
    ui: oneOf('ui', ['full', 'minimal', 'none'] as const, defaults.ui),
    theme: oneOf('theme', ['light', 'dark', 'print'] as const, defaults.theme),
    names: oneOf('names', ['1945', 'today', 'native'] as const, defaults.names),
    play: oneOf('play', ['0', '1'] as const, defaults.play ? '1' : '0') === '1',
    kiosk: oneOf('kiosk', ['0', '1'] as const, defaults.kiosk ? '1' : '0') === '1',
  };
  return { state, problems };
}

/** Only the chapter's name, whose view the rest of the address is read against; null where there is none or it cannot be one. */
export function readChapterId(search: string): string | null {
  const text = new URLSearchParams(search).get('chapter') ?? '';
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,80}$/.test(text) ? text : null;
}

/** Only the campaign's name, which must be known before anything can be read. */
export function readCampaignName(search: string, fallback: string): { name: string; problem: Problem | null } {
  const text = new URLSearchParams(search).get('campaign');
  if (text === null || text === '' || text === fallback) return { name: fallback, problem: null };
  if (/^[a-z0-9][a-z0-9-]{0,60}$/.test(text)) return { name: text, problem: null };
  return { name: fallback, problem: { where: 'campaign', what: `“${cut(text)}” is not a campaign’s name` } };
}

/** The query for a state, defaults left out; with its question mark, or empty. */
export function writeQuery(state: AddressState, defaults: AddressState): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string, fallback: string) => {
    if (value !== fallback) query.set(name, value);
  };
  if (state.campaign !== defaults.campaign) query.set('campaign', state.campaign);
  set('chapter', state.chapter ?? '', '');
  set('t', instantText(state.t), instantText(defaults.t));
  set('layers', layersText(state.layers, defaults.layers), '');
  set('view', cameraText(state.camera), cameraText(defaults.camera));
  set('select', state.selected ?? '', defaults.selected ?? '');
  set('lang', state.lang, defaults.lang);
  set('basis', state.basis, defaults.basis);
  set('ui', state.ui, defaults.ui);
  set('theme', state.theme, defaults.theme);
  set('names', state.names, defaults.names);
  set('kiosk', state.kiosk ? '1' : '0', defaults.kiosk ? '1' : '0');
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** What is quoted of an address is no longer than this. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** `1945-08-14T03:00Z`: the minute that has begun, as the clocks of the page show it. */
export function instantText(t: Instant): string {
  return new Date(t).toISOString().replace(/:\d{2}\.\d{3}Z$/, 'Z');
}

/** Words for layers as an address has them -> the ids that show. */
export function layersOf(words: readonly string[], defaults: ReadonlySet<string>, known: readonly string[]): ReadonlySet<string> {
  return words.length === 0 ? defaults : readLayers(words.join(','), defaults, known, () => undefined);
}

export function readInstant(text: string, span: Span, refuse: (what: string) => undefined): Instant | undefined {
  // A plus sign in a query is a blank.
  const t = INSTANT.test(text) && sameDay(text) ? Date.parse(text.replace(' ', '+')) : Number.NaN;
  if (Number.isNaN(t)) return refuse(`“${cut(text)}” is not an instant like 1945-08-14T03:00Z`);
  if (t < span.from || t > span.until) return refuse(`“${cut(text)}” lies outside the years of the slider`);
  return t;
}

/** Refuses 31 June, which Date.parse takes for 1 July. */
function sameDay(text: string): boolean {
  const day = text.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().slice(0, 10) === day;
}

function readLayers(
  text: string,
  defaults: ReadonlySet<string>,
  known: readonly string[],
  refuse: (what: string) => undefined,
): ReadonlySet<string> {
  const words = text.split(',').map((word) => word.trim()).filter((word) => word !== '');
  // A list that only takes away starts from the default; one that names layers shows just these.
  const layers = new Set(words.every((word) => word.startsWith('-')) ? defaults : []);
  for (const word of words) {
    const id = word.replace(/^-/, '');
    if (!known.includes(id)) refuse(`there is no layer “${cut(id)}”`);
    else if (word.startsWith('-')) layers.delete(id);
    else layers.add(id);
  }
  return words.some((word) => known.includes(word.replace(/^-/, ''))) ? layers : defaults;
}

function layersText(layers: ReadonlySet<string>, defaults: ReadonlySet<string>): string {
  const added = [...layers].filter((id) => !defaults.has(id));
  const removed = [...defaults].filter((id) => !layers.has(id));
  if (added.length === 0) return removed.map((id) => `-${id}`).join(',');
  return layers.size > 0 ? [...layers].sort().join(',') : removed.map((id) => `-${id}`).join(',');
}

function readCamera(
  text: string,
  [west, south, east, north]: Known['bounds'],
  refuse: (what: string) => undefined,
): MapCamera | undefined {
  const numbers = text.split('/').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [zoom, lat, lon, bearing = 0, pitch = 0] = numbers;
  const sound = numbers.length >= 3 && numbers.length <= 5 && numbers.every((number) => Number.isFinite(number));
  if (!sound || zoom === undefined || lat === undefined || lon === undefined) {
    return refuse(`“${cut(text)}” is not zoom/latitude/longitude`);
  }
  if (zoom < 0 || zoom > 24 || lat < south || lat > north || lon < west || lon > east) {
    return refuse(`“${cut(text)}” lies off the map`);
  }
  if (Math.abs(bearing) > 360 || pitch < 0 || pitch > 60) return refuse(`“${cut(text)}” turns or tilts too far`);
  return { zoom, lat, lon, bearing, pitch };
}

function cameraText({ zoom, lat, lon, bearing, pitch }: MapCamera): string {
  const turn = bearing !== 0 || pitch !== 0 ? `/${bearing.toFixed(0)}` : '';
  const tilt = pitch !== 0 ? `/${pitch.toFixed(0)}` : '';
  return `${zoom.toFixed(2)}/${lat.toFixed(3)}/${lon.toFixed(3)}${turn}${tilt}`;
}
