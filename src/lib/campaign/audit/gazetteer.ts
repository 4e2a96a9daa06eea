import * as v from 'valibot';
import type { Parsed } from '../parseFiles';
import { parseFile } from '../parseFiles';
import { id, lat, lon, text, title } from '../schema';

/**
 * What a capitalised word may be that is no place of the map. `off-map`: a place beyond the map's edges at which
 * nothing of the record happens; `left-out`: one that the policy page leaves out on purpose; `land`: a country or a
 * part of the world named as a whole; `common`: a word that is capitalised only by its sentence.
 */
export const WORD_KINDS = ['person', 'people', 'organisation', 'military', 'ship', 'machine', 'document', 'calendar', 'land', 'off-map', 'left-out', 'abbreviation', 'common'] as const;

const gazetteerSchema = v.object({
  places: v.array(
    v.object({
      id,
      name: title,
      /** Every spelling that a text may use. */
      names: v.array(text),
      kind: text,
      lon: v.nullable(lon),
      lat: v.nullable(lat),
      /** It lies beyond the map's edges: told in the panel. */
      offMap: v.boolean(),
      /** The territory it lies in, where a border within its doubt would put it into another; else null. */
      territory: v.nullable(id),
    }),
  ),
  /** Names that the basemap prints by itself. */
  mapNames: v.array(text),
  /** Reviewed by hand: capitalised words and phrases of the texts that are no places of the map. */
  words: v.array(v.object({ word: title, kind: v.picklist(WORD_KINDS) })),
});

/** The record's places with all their names, and what its texts name besides. */
export type Gazetteer = v.InferOutput<typeof gazetteerSchema>;

export function parseGazetteer(text: string): Parsed<Gazetteer> {
  return parseFile('gazetteer.json', text, gazetteerSchema);
}

/** `Mukden (Fengtien)` names the place in three ways: whole, before and in the brackets. */
export function spellings(name: string): string[] {
  return [name, ...name.split(/[()/;,:]/u)].map((part) => part.trim()).filter((part) => part.length > 1);
}
