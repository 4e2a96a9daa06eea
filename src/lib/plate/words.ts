import type { LegendRow } from './legend';

/** All that a plate says, in the reader's language. */
export interface PlateWords {
  /** Whose plate it is: the campaign. */
  readonly title: string;
  readonly date: string;
  /** Empty where nothing is known to the hour. */
  readonly hour: string;
  /** Of which clock the hour is, and what others showed. */
  readonly clocks: string;
  /** What happens then, in one line. */
  readonly headline: string;
  readonly legend: string;
  readonly rows: readonly (LegendRow & { readonly text: string })[];
  /** Said instead of the last rows where not all find room. */
  readonly moreRows: (count: number) => string;
  readonly notes: readonly string[];
  readonly km: (km: number) => string;
  readonly miles: (miles: number) => string;
  /** Where the scale is true. */
  readonly scale: (lat: number) => string;
  readonly north: string;
  /** Works, credits, address and version: a paragraph each. */
  readonly sources: string;
  readonly credits: string;
  readonly address: string;
}
