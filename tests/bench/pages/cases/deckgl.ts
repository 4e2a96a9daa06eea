import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { OpenCase } from '../contract';
import { nextFrame } from '../contract';
import { unitAt } from '../synthetic';
import { baseStyle, openMap, projector } from './maps';

/** deck.gl inside the map, given interpolated positions as a typed array: units only, its fastest documented way. */
export const openCase: OpenCase = async ({ container, synthetic }) => {
  const map = await openMap(container, baseStyle());
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  await nextFrame();
  return {
    async step(days) {
      const positions = new Float32Array(synthetic.units * 2);
      for (let unit = 0; unit < synthetic.units; unit++) positions.set(unitAt(synthetic, unit, days), unit * 2);
      const rendered = new Promise((done) => map.once('render', done));
      overlay.setProps({
        layers: [
          new ScatterplotLayer({
            id: 'units',
            data: { length: synthetic.units, attributes: { getPosition: { value: positions, size: 2 } } },
            getFillColor: [224, 33, 138],
            getRadius: 5,
            radiusUnits: 'pixels',
          }),
        ],
      });
      map.triggerRepaint();
      await rendered;
      await nextFrame();
    },
    project: projector(map),
    interpolates: true,
  };
};
