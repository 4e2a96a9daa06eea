import type { StyleSpecification } from 'maplibre-gl';
import { mapStyle } from '../lib/layers/mapStyle';
import type { LayerId } from '../lib/layers/order';
import type { Theme } from '../lib/layers/theme';

/** What is true at every instant that an address may name: no border, no name, nobody's ground. */
const TIMELESS: readonly LayerId[] = ['sheet', 'sea', 'depths', 'shore-glow', 'land', 'elevation', 'hillshade', 'lakes', 'rivers', 'coast', 'edge'];

/** The ground as its still shows it. */
export function timelessStyle(theme: Theme, addressOf: (path: string) => string): StyleSpecification {
  const style = mapStyle(theme, addressOf);
  return { ...style, layers: style.layers.filter(({ id }) => TIMELESS.some((timeless) => timeless === id)) };
}
