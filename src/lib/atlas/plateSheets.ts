import { stateAt } from '../campaign/stateAt';
import { tellState } from '../campaign/tellState';
import type { Instant } from '../campaign/types';
import type { Theme } from '../layers/theme';
import type { Say } from '../messages/say';
import { dateAt, timeAt } from '../panels/dates';
import { kmText } from '../panels/figures';
import { layoutPlate } from '../plate/layoutPlate';
import type { Plate, PlateCamera, PlateSize } from '../plate/layoutPlate';
import { layoutStrip } from '../plate/layoutStrip';
import type { Measure } from '../plate/marks';
import type { Atlas } from './atlas.svelte';
import { plateWords } from './plateWords';
import { pictureKey } from './stillSeries.svelte';

/** An instant of the page, in words. */
export interface Shown {
  readonly t: Instant;
  readonly key: string;
  readonly date: string;
  /** How much the model says was overrun; empty without one. */
  readonly amount: string;
  /** What the map shows then. */
  readonly text: string;
  /** The atlas at that instant. */
  readonly address: string;
}

export function shownAt(atlas: Atlas, t: Instant, say: Say): Shown {
  const { campaign, viewer, defaults } = atlas;
  const state = stateAt(campaign, t);
  const overrun = state.territories.flatMap(({ overrunKm2 }) => overrunKm2 ?? []);
  const km2 = overrun.reduce((sum, area) => sum + area, 0) / 1000;
  return {
    t,
    key: pictureKey(t),
    date: say('plates.caption', { date: dateAt(t, 'theatre', viewer.lang), time: timeAt(t, 'theatre', viewer.lang) }),
    amount: overrun.length > 0 ? say('plates.overrun', { km2: kmText(km2) }) : '',
    text: tellState(campaign, state, say),
    address: `./${atlas.queryWith({ t, theme: defaults.theme })}`,
  };
}

interface Sheet {
  readonly atlas: Atlas;
  readonly size: PlateSize;
  readonly theme: Theme;
  readonly camera: PlateCamera | null;
  readonly measure: Measure;
}

/** The sheet of one instant. */
export function sheetOf({ atlas, size, theme, camera, measure }: Sheet, t: Instant, say: Say): Plate {
  const plate = layoutPlate(plateWords(viewOf(atlas, t, theme, camera), say), size, theme, camera, measure);
  return { ...plate, marks: plate.marks.map((mark) => (mark.kind === 'picture' ? { ...mark, name: pictureKey(t) } : mark)) };
}

/** One sheet of all of them. */
export function stripOf({ atlas, size, theme, camera, measure }: Sheet, shown: readonly Shown[], picture: { width: number; height: number }, address: string, say: Say): Plate {
  const [first, last] = [shown[0], shown.at(-1)];
  const t = last?.t ?? atlas.campaign.opensAt;
  const words = plateWords({ ...viewOf(atlas, t, theme, camera), simple: true, instants: shown.map((at) => at.t) }, say);
  const { lang } = atlas.viewer;
  const date = first && last && first !== last ? say('plates.strip', { from: dateAt(first.t, 'theatre', lang), until: dateAt(t, 'theatre', lang) }) : words.date;
  const tiles = shown.map(({ key, date: caption, amount }) => ({ name: key, date: caption, amount }));
  const strip = { ...words, date, hour: '', clocks: say('clock.theatre'), headline: '', address: say('plate.address', { address, version: atlas.campaign.version }) };
  return layoutStrip(strip, tiles, picture, size, theme, camera, measure);
}

function viewOf(atlas: Atlas, t: Instant, theme: Theme, camera: PlateCamera | null) {
  const { campaign, viewer, sources, base, defaults } = atlas;
  return { campaign, sources, t, zoom: (camera ?? viewer.camera).zoom, layers: viewer.layers, basis: viewer.basis, theme, lang: viewer.lang, base, query: atlas.queryWith({ t, theme: defaults.theme }) };
}
