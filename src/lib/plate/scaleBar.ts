/** At zoom 0 one pixel of a 512-pixel world is this many km on the equator. */
const KM_PER_PIXEL = 40_075.017 / 512;
const KM_PER_MILE = 1.609344;
const STEPS = [1000, 500, 400, 200, 100, 50, 40, 20, 10, 5];
const LONGEST_PX = 130;

interface Middle {
  readonly zoom: number;
  readonly lat: number;
}

/** The longest round distance that fits, true at the map's middle latitude. */
export function scaleBar(middle: Middle): { km: number; widthPx: number } {
  const { length, widthPx } = bar(kmPerPixel(middle));
  return { km: length, widthPx };
}

/** The same in statute miles, for print. */
export function mileBar(middle: Middle): { miles: number; widthPx: number } {
  const { length, widthPx } = bar(kmPerPixel(middle) / KM_PER_MILE);
  return { miles: length, widthPx };
}

/** How far it is across a map, along its middle. */
export function widthKm(middle: Middle, widthPx: number): number {
  return kmPerPixel(middle) * widthPx;
}

function kmPerPixel({ zoom, lat }: Middle): number {
  return (KM_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}

function bar(perPixel: number): { length: number; widthPx: number } {
  const length = STEPS.find((step) => step / perPixel <= LONGEST_PX) ?? 5;
  return { length, widthPx: Math.round(length / perPixel) };
}
