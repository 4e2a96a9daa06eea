import type { Campaign, Instant } from '../campaign/types';

/** The title of what began last and is still happening; empty where nothing is. */
export function headlineAt({ annotations }: Pick<Campaign, 'annotations'>, t: Instant): string {
  return annotations.findLast(({ speaks }) => speaks.from <= t && t < speaks.until)?.title ?? '';
}
