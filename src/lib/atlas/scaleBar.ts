/** At zoom 0 one pixel of a 512-pixel world is this many km on the equator. */
const KM_PER_PIXEL = 40_075.017 / 512;
const STEPS = [1000, 500, 400, 200, 100, 50, 40, 20, 10, 5];
const LONGEST_PX = 130;

/** The longest round distance that fits, true at the map's middle latitude. */
export function scaleBar({ zoom, lat }: { zoom: number; lat: number }): { km: number; widthPx: number } {
  const kmPerPixel = kmPerPixelAt({ zoom, lat });
  const km = STEPS.find((step) => step / kmPerPixel <= LONGEST_PX) ?? 5;
  return { km, widthPx: Math.round(km / kmPerPixel) };
}

/** How far it is across the map, along its middle. */
export function widthKm(camera: { zoom: number; lat: number }, widthPx: number): number {
  return kmPerPixelAt(camera) * widthPx;
}

function kmPerPixelAt({ zoom, lat }: { zoom: number; lat: number }): number {
  return (KM_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}
