import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Campaign, CampaignState } from '../campaign/types';
import type { EventCategory } from '../campaign/vocabulary';
import type { SceneView } from './visibleFormations';

export interface EventProperties {
  readonly id: string;
  readonly title: string;
  readonly category: EventCategory;
  /** How many annotations speak at this very place. */
  readonly count: number;
}

/** One mark a place where something is told at `t`; the newest of several gives its title. */
export function eventFeatures(
  campaign: Campaign,
  state: CampaignState,
  view: SceneView,
): FeatureCollection<Point, EventProperties> {
  const places = new Map<string, Feature<Point, EventProperties>>();
  for (const { id } of view.layers.has('events') ? state.annotations : []) {
    const annotation = campaign.annotationById.get(id);
    if (!annotation || annotation.lon === null || annotation.lat === null) continue;
    if (view.basis === 'read' && annotation.basis !== 'read') continue;
    const key = `${annotation.lon},${annotation.lat}`;
    const there = places.get(key);
    places.set(key, {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [annotation.lon, annotation.lat] },
      properties: there
        ? { ...there.properties, count: there.properties.count + 1 }
        : { id, title: annotation.title, category: annotation.category, count: 1 },
    });
  }
  return { type: 'FeatureCollection', features: [...places.values()] };
}
