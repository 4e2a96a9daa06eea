import type { Formation } from '../campaign/types';
import type { Echelon } from '../campaign/vocabulary';

/** From which zoom an echelon is drawn, and how wide its frame is there (CSS pixels). */
interface Detail {
  readonly minZoom: number;
  readonly frameWidth: number;
  /** 0 is placed first and gives way last. */
  readonly rank: number;
  /** Width of its travelled route at zoom 4.4. */
  readonly routeWidth: number;
}

const DETAIL: Record<Echelon, Detail> = {
  theatre: { minZoom: 2.5, frameWidth: 34, rank: 0, routeWidth: 0 },
  front: { minZoom: 2.5, frameWidth: 34, rank: 0, routeWidth: 0 },
  'area-army': { minZoom: 2.5, frameWidth: 32, rank: 1, routeWidth: 0 },
  fleet: { minZoom: 2.5, frameWidth: 28, rank: 2, routeWidth: 2.2 },
  army: { minZoom: 2.5, frameWidth: 28, rank: 2, routeWidth: 4.2 },
  'air-army': { minZoom: 5, frameWidth: 26, rank: 5, routeWidth: 1.4 },
  flotilla: { minZoom: 4, frameWidth: 26, rank: 3, routeWidth: 2.2 },
  corps: { minZoom: 5.4, frameWidth: 23, rank: 4, routeWidth: 2.8 },
  division: { minZoom: 6.2, frameWidth: 21, rank: 6, routeWidth: 2 },
  brigade: { minZoom: 6.8, frameWidth: 19, rank: 7, routeWidth: 1.6 },
  regiment: { minZoom: 7.2, frameWidth: 18, rank: 8, routeWidth: 1.4 },
  detachment: { minZoom: 6.2, frameWidth: 19, rank: 7, routeWidth: 1.4 },
};

export function detailOf(echelon: Echelon): Detail {
  return DETAIL[echelon];
}

/** Landing parties are small, and all that there is where they land: they are shown from here on. */
const LANDINGS_FROM = 4.6;

/** From which zoom a formation is drawn. */
export function minZoomOf({ echelon, arm, legs }: Formation): number {
  const landed = arm !== 'air' && legs.some(({ mode }) => mode === 'sea' || mode === 'air');
  const { minZoom } = DETAIL[echelon];
  return landed ? Math.min(minZoom, LANDINGS_FROM) : minZoom;
}
