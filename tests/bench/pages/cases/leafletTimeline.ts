import L from 'leaflet';
import 'leaflet.timeline';
import 'leaflet/dist/leaflet.css';
import type { Feature, FeatureCollection } from 'geojson';
import type { OpenCase } from '../contract';
import { CENTRE, nextFrame, UNIT_COLOUR, ZOOM } from '../contract';
import { SPAN_DAYS } from '../synthetic';

/** What the plug-in adds to Leaflet; its own types speak of another version. */
interface TimelineLayer extends L.GeoJSON {
  setTime(time: number): void;
}
type Timeline = (data: FeatureCollection, options: object) => TimelineLayer;

/** The plug-in reads times as whole milliseconds. */
function toMs(days: number): number {
  return Math.round(days * 86_400_000);
}

/** Leaflet.timeline: one feature a waypoint, shown from its time to the next one's. It jumps, and draws no ground. */
export const openCase: OpenCase = async ({ container, synthetic }) => {
  // Leaflet's world is 256 pixels wide at zoom 0, MapLibre's 512.
  const map = L.map(container, { zoomSnap: 0, zoomControl: false, attributionControl: false, preferCanvas: false }).setView([CENTRE[1], CENTRE[0]], ZOOM + 1);
  const { units, waypoints, days, lons, lats } = synthetic;
  const features: Feature[] = [];
  for (let unit = 0; unit < units; unit++) {
    for (let i = 0; i < waypoints; i++) {
      const at = unit * waypoints + i;
      const next = i + 1 < waypoints ? (days[at + 1] ?? SPAN_DAYS) : SPAN_DAYS + 1;
      features.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lons[at] ?? 0, lats[at] ?? 0] },
        properties: { start: toMs(days[at] ?? 0), end: toMs(next) - 1 },
      });
    }
  }
  const timeline = (L as unknown as { timeline: Timeline }).timeline({ type: 'FeatureCollection', features }, {
    pointToLayer: (_: Feature, place: L.LatLng) => L.circleMarker(place, { radius: 5, color: UNIT_COLOUR, fillOpacity: 1, weight: 0, fillColor: UNIT_COLOUR }),
    drawOnSetTime: true,
  });
  timeline.addTo(map);
  return {
    async step(at) {
      timeline.setTime(toMs(at));
      await nextFrame();
    },
    project: (lon, lat) => map.latLngToContainerPoint([lat, lon]),
    interpolates: false,
  };
};
