/** @typedef {{ name: string, formations: number | null, waypoints: number | null, page: 'bench' | 'atlas' | 'orbat', note: string }} Case */

const NO_UI = 'the scene without panels';

/** @returns {Case[]} in the order in which they are run within a round */
export function allCases() {
  const bench = (name, formations, waypoints, note) => ({ name, formations, waypoints, page: 'bench', note });
  return [
    bench('floor-empty', null, null, 'an empty map, repainted'),
    bench('floor-base', null, null, 'our ground, repainted'),
    ...[
      [50, 100],
      [1000, 100],
      [10_000, 100],
      [1000, 1000],
    ].flatMap(([units, waypoints]) => [
      bench('ours-overlay', units, waypoints, `${NO_UI}, units, arrows, routes and ground held`),
      bench('ours-layer', units, waypoints, `${NO_UI}, inside the map`),
    ]),
    { name: 'ours-atlas', formations: 237, waypoints: 722, page: 'atlas', note: 'August Storm as it ships: panels, slider, text and all' },
    bench('naive-geojson', 50, 100, 'three GeoJSON sources written each step'),
    bench('naive-geojson', 1000, 100, 'three GeoJSON sources written each step'),
    bench('deckgl', 50, 100, 'units only: no arrows, routes or front'),
    bench('deckgl', 1000, 100, 'units only: no arrows, routes or front'),
    bench('deckgl', 10_000, 100, 'units only: no arrows, routes or front'),
    bench('leaflet-timeline', 50, 100, 'units only, no ground, jumps from waypoint to waypoint'),
    bench('leaflet-timeline', 1000, 100, 'units only, no ground, jumps from waypoint to waypoint'),
    { name: 'orbat-mapper', formations: null, waypoints: null, page: 'orbat', note: 'no local build named (ORBAT_MAPPER_DIST)' },
    bench('floor-empty-again', null, null, 'the same as floor-empty: what is noise'),
  ];
}

/** The floors always run: a ratio needs them. @param {string} only a prefix of names, or '' */
export function chosenCases(only) {
  return allCases().filter(({ name }) => name.startsWith('floor') || name.startsWith(only));
}

/** @param {Case} benchCase */
export function keyOf({ name, formations, waypoints }) {
  return `${name} ${formations ?? '-'} x ${waypoints ?? '-'}`;
}
