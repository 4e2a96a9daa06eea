import { checkEvents, checkHours } from './check/events';
import { checkFormations, checkWaypoints } from './check/formations';
import { checkDrawn, checkTerritories } from './check/ground';
import { doubles } from './check/doubles';
import { checkSpan } from './check/time';
import type { ParsedFiles } from './parseFiles';
import type { Problem } from './types';

/** What no schema can say: ids that name nothing, circles, doubles, moments that do not exist. */
export function checkReferences(files: ParsedFiles): Problem[] {
  return [
    ...checkFormations(files),
    ...doubles('campaign.json: place', files.campaign.places.map(({ id }) => id)),
    ...checkWaypoints(files),
    ...checkEvents(files),
    ...checkTerritories(files),
    ...checkDrawn(files),
    ...checkHours(files),
    ...checkSpan(files),
  ];
}
