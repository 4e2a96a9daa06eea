import { SvelteMap } from 'svelte/reactivity';
import type { Instant } from '../campaign/types';
import type { Theme } from '../layers/theme';
import type { Say } from '../messages/say';
import { shortDateAt } from '../panels/dates';
import type { PlateCamera } from '../plate/layoutPlate';
import type { Atlas } from './atlas.svelte';
import { fitCamera, USUAL_MAP } from './fitCamera';
import { pngOf } from './toPng';
import { whyNot } from './whyNot';

export interface SeriesOptions {
  readonly days: readonly Instant[];
  readonly theme: Theme;
  /** CSS pixels of each map. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly simple: boolean;
}

/** Under which name the picture of an instant goes. */
export function pictureKey(t: Instant): string {
  return String(t);
}

/** Pictures of several instants, drawn one after the other by one map. */
export class StillSeries {
  /** Addresses of the pictures drawn so far. */
  readonly pictures = new SvelteMap<string, string>();
  camera: PlateCamera | null = $state.raw(null);
  status: 'drawing' | 'done' | 'stopped' | 'failed' = $state('drawing');
  failure = $state('');
  problems: readonly string[] = $state.raw([]);
  readonly #calling = new AbortController();
  #closed = false;

  /** @param say with the part `PLATE` */
  async draw(atlas: Atlas, { days, theme, width, height, pixelRatio, simple }: SeriesOptions, say: Say): Promise<void> {
    const { campaign, base, viewer } = atlas;
    const { signal } = this.#calling;
    try {
      const { openStills } = await import('../map/still.svelte');
      const stills = await openStills({
        campaign,
        base,
        theme,
        width,
        height,
        pixelRatio,
        simple,
        signal,
        camera: fitCamera(viewer.camera, USUAL_MAP, { width, height }),
        layers: viewer.layers,
        basis: viewer.basis,
        selected: viewer.selected,
        names: viewer.names,
        dateText: (midnight) => shortDateAt(midnight - 1, 'theatre', viewer.lang),
        disputedText: (name) => say('map.disputed', { name }),
      });
      try {
        this.camera = stills.camera;
        for (const t of days) this.#keep(t, await pngOf(await stills.draw(t)));
        this.problems = stills.problems.filter((what, i, all) => all.indexOf(what) === i);
      } finally {
        stills.close();
      }
      this.status = 'done';
    } catch (error) {
      this.status = signal.aborted ? 'stopped' : 'failed';
      this.failure = whyNot(error, say);
    }
  }

  stop(): void {
    this.#calling.abort();
  }

  /** Lets go of the pictures. */
  close(): void {
    this.#closed = true;
    this.stop();
    for (const address of this.pictures.values()) URL.revokeObjectURL(address);
  }

  #keep(t: Instant, picture: Blob): void {
    if (this.#closed) return;
    this.pictures.set(pictureKey(t), URL.createObjectURL(picture));
  }
}
