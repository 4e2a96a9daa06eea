import { parseOffset, statedSpan } from '../instants';
import type { ParsedFiles } from '../parseFiles';
import type { Problem } from '../types';
import { doubles } from './doubles';
import { isReal } from './moments';

/** Its chain of command names formations and runs upwards; so do the lists of fronts and main thrusts. */
export function checkFormations({ campaign }: ParsedFiles): Problem[] {
  const parents = new Map(campaign.formations.map((row) => [row.id, row.parent]));
  const problems = doubles('campaign.json: formation', campaign.formations.map((row) => row.id));
  for (const row of campaign.formations) {
    const where = `campaign.json: formation ${row.id}`;
    if (row.parent !== null && !parents.has(row.parent)) {
      problems.push({ where, what: `its parent "${row.parent}" is not a formation of this campaign` });
    }
    const above = new Set<string>([row.id]);
    for (let at = row.parent; at !== null && at !== undefined; at = parents.get(at) ?? null) {
      if (above.has(at)) {
        problems.push({ where, what: 'its chain of command runs in a circle' });
        break;
      }
      above.add(at);
    }
  }
  for (const list of ['fronts', 'mainThrusts'] as const) {
    for (const id of campaign[list]) {
      if (!parents.has(id)) problems.push({ where: `campaign.json: ${list}`, what: `"${id}" is not a formation` });
    }
  }
  const offsetMs = parseOffset(campaign.utcOffset);
  for (const [front, text] of Object.entries(campaign.hHours)) {
    if (!isReal(text, offsetMs)) problems.push({ where: `campaign.json: hHours ${front}`, what: `"${text}" is no real moment` });
  }
  return problems;
}

/** Each is of a formation, at a place, at a real time. */
export function checkWaypoints({ campaign, waypoints }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const formations = new Set(campaign.formations.map((row) => row.id));
  const places = new Set(campaign.places.map((place) => place.id));
  const problems = doubles(
    'waypoints.geojson:',
    waypoints.features.map(({ properties }) => `${properties.formation} ${properties.seq}`),
  );
  for (const { properties } of waypoints.features) {
    const where = `waypoints.geojson: ${properties.formation} ${properties.seq}`;
    if (!formations.has(properties.formation)) problems.push({ where, what: 'this formation is not in campaign.json' });
    if (!places.has(properties.place)) problems.push({ where, what: `the place "${properties.place}" is unknown` });
    const stated = statedSpan(properties.time, properties.timePrecision, offsetMs);
    if (Number.isNaN(stated.from + stated.until)) {
      problems.push({ where, what: `"${properties.time}" is no real time, or ends before it begins` });
    }
  }
  return problems;
}
