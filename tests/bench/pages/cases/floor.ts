import type { StyleSpecification } from 'maplibre-gl';
import type { BenchOptions, OpenCase } from '../contract';
import { baseStyle, EMPTY_STYLE, openMap, repaint } from './maps';

/** What the map costs by itself: nothing changes, one frame a step is drawn. */
export const openEmpty: OpenCase = (options) => openFloor(options, EMPTY_STYLE);
export const openBase: OpenCase = (options) => openFloor(options, baseStyle());

async function openFloor({ container }: BenchOptions, style: StyleSpecification) {
  const map = await openMap(container, style);
  return { step: () => repaint(map), project: null, interpolates: true };
}
