import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { geoAzimuthalEquidistant, geoPath } from 'd3-geo';
import type { LonLat } from '../campaign/types';
import { EARTH_KM } from './layOver';


export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A map on which all distances and directions from home are true: azimuthal equidistant about home, north of home up. */
export interface PlateFrame {
  readonly width: number;
  readonly height: number;
  readonly kmPerPx: number;
  readonly home: LonLat;
  /** Where home is on it: not always in the middle. */
  readonly centre: Point;
  toPoint(place: LonLat): Point | null;
  toPlace(point: Point): LonLat;
  /** The drawing of something in longitudes and latitudes, cut off beyond the frame. */
  toPath(shape: GeoPermissibleObjects): string;
}

export interface FrameRoom {
  readonly width: number;
  readonly height: number;
  /** Kept free between what is fitted and the edge. */
  readonly margin: number;
}

/** So much is seen however little is laid. */
const LEAST_KM = 420;
const MOST_DEGREES = 176;

/** The frame that shows home and all of these places. */
export function plateFrame(home: LonLat, places: readonly LonLat[], { width, height, margin }: FrameRoom): PlateFrame {
  const unit = projectionAbout(home).scale(EARTH_KM).translate([0, 0]);
  const points = [home, ...places].flatMap(({ lon, lat }) => [unit([lon, lat]) ?? []]).filter((point) => point.length === 2);
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { x: Math.max(width - 2 * margin, 40), y: Math.max(height - 2 * margin, 40) };
  const kmPerPx = Math.max((east - west) / room.x, (south - north) / room.y, LEAST_KM / Math.min(room.x, room.y));
  const centre: Point = [width / 2 - (west + east) / 2 / kmPerPx, height / 2 - (north + south) / 2 / kmPerPx];
  const corners: Point[] = [[0, 0], [width, 0], [0, height], [width, height]];
  const farthestKm = Math.max(...corners.map(([x, y]) => Math.hypot(x - centre[0], y - centre[1]))) * kmPerPx;
  const projection = projectionAbout(home)
    .scale(EARTH_KM / kmPerPx)
    .translate([...centre])
    // What lies about the antipode would be drawn around everything.
    .clipAngle(Math.min((farthestKm / EARTH_KM) * (180 / Math.PI) + 2, MOST_DEGREES))
    .clipExtent([[-20, -20], [width + 20, height + 20]]);
  const open = projectionAbout(home).scale(EARTH_KM / kmPerPx).translate([...centre]);
  const draw = geoPath(projection).digits(1);
  return {
    width,
    height,
    kmPerPx,
    home,
    centre,
    toPoint: ({ lon, lat }) => open([lon, lat]),
    toPlace: ([x, y]) => {
      const [lon, lat] = open.invert?.([x, y]) ?? [home.lon, home.lat];
      return { lon, lat };
    },
    toPath: (shape) => draw(shape) ?? '',
  };
}

function projectionAbout({ lon, lat }: LonLat): GeoProjection {
  return geoAzimuthalEquidistant().rotate([-lon, -lat]).precision(0.3);
}

/** The largest of 1, 2, 2.5 or 5 times a power of ten that is no more than this. */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2.5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
}

/** Distances at which circles about home are drawn: some two or three to the frame. */
export function ringsOf({ width, height, kmPerPx }: PlateFrame): readonly number[] {
  const step = roundBelow((Math.max(width, height) / 3.2) * kmPerPx);
  return Array.from({ length: Math.ceil((Math.hypot(width, height) * kmPerPx) / step) }, (_, i) => (i + 1) * step);
}
