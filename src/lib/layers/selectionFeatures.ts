import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { Campaign } from '../campaign/types';
import type { FormationProperties } from './formationFeatures';

/** A ring about the selected formation, where its symbol stands, or about the selected event. */
export function selectionFeatures(
  campaign: Campaign,
  symbols: FeatureCollection<Point, FormationProperties>,
  selected: string | null,
): FeatureCollection<Point, { radius: number }> {
  const symbol = symbols.features.find((feature) => feature.properties.id === selected);
  const annotation = selected === null ? undefined : campaign.annotationById.get(selected);
  const ring = (coordinates: Position, radius: number): Feature<Point, { radius: number }> => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: { radius },
  });
  if (symbol) {
    return collection([ring(symbol.geometry.coordinates, symbol.properties.frameWidth / 2 + 8)]);
  }
  const onMap = annotation && annotation.lon !== null && annotation.lat !== null;
  return collection(onMap ? [ring([annotation.lon, annotation.lat], 9)] : []);
}

function collection(features: Feature<Point, { radius: number }>[]): FeatureCollection<Point, { radius: number }> {
  return { type: 'FeatureCollection', features };
}
