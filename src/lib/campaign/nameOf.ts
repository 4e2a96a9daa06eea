import type { Campaign } from './types';

/** What a formation or an event is called; its id where the campaign knows neither. */
export function nameOf({ formationById, annotationById }: Campaign, id: string): string {
  return formationById.get(id)?.name ?? annotationById.get(id)?.title ?? id;
}
