import * as v from 'valibot';
import { doubles } from './check/doubles';
import type { Parsed } from './parseFiles';
import { parseFile } from './parseFiles';
import { placeSchema } from './schema';

const namedPlacesSchema = v.object({
  places: v.array(
    v.object({
      ...placeSchema.entries,
      modernName: v.optional(v.string(), ''),
      /** By language: zh, ja, ko, ru. */
      nativeNames: v.optional(v.record(v.string(), v.string()), {}),
      /** Further names, in any script. */
      also: v.optional(v.array(v.string()), []),
    }),
  ),
});
/** A place under all its names, whether or not a row of the campaign speaks of it. */
export type NamedPlace = Readonly<v.InferOutput<typeof namedPlacesSchema>['places'][number]>;

/** All places of the record, which are loaded when somebody looks for one. */
export function parseNamedPlaces(text: string): Parsed<readonly NamedPlace[]> {
  const parsed = parseFile('places.json', text, namedPlacesSchema);
  if (!parsed.ok) return parsed;
  const problems = doubles('places.json: place', parsed.value.places.map(({ id }) => id));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.value.places };
}
