import { parseMoment, parseOffset, statedSpan } from './instants';
import type { ParsedFiles } from './parseFiles';
import type { Problem } from './types';

/** What no schema can say: ids that name nothing, circles, doubles, moments that do not exist. */
export function checkReferences(files: ParsedFiles): Problem[] {
  return [...checkFormations(files), ...checkWaypoints(files), ...checkEvents(files), ...checkTerritories(files), ...checkSpan(files)];
}

function doubles(file: string, ids: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const double = seen.has(id);
    seen.add(id);
    return double ? [{ where: `${file}: ${id}`, what: 'this id stands twice' }] : [];
  });
}

function checkFormations({ campaign }: ParsedFiles): Problem[] {
  const parents = new Map(campaign.formations.map((row) => [row.id, row.parent]));
  const problems = doubles('campaign.json', campaign.formations.map((row) => row.id));
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
  return problems;
}

function checkWaypoints({ campaign, waypoints }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const formations = new Set(campaign.formations.map((row) => row.id));
  const places = new Set(campaign.places.map((place) => place.id));
  const problems = doubles(
    'waypoints.geojson',
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

function checkEvents({ campaign, events }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const formations = new Set(campaign.formations.map((row) => row.id));
  const problems = doubles('events.geojson', events.features.map(({ properties }) => properties.id));
  for (const { properties } of events.features) {
    const where = `events.geojson: ${properties.id}`;
    for (const id of properties.formations) {
      if (!formations.has(id)) problems.push({ where, what: `the formation "${id}" is unknown` });
    }
    const start = parseMoment(properties.start, offsetMs);
    const end = properties.end === null ? start : parseMoment(properties.end, offsetMs);
    if (Number.isNaN(start.from + end.until)) problems.push({ where, what: 'its start or end is no real moment' });
    else if (end.until < start.from) problems.push({ where, what: 'it ends before it begins' });
  }
  return problems;
}

function checkTerritories({ campaign, territories }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const shapes = new Set(territories.features.map(({ properties }) => properties.id));
  const problems = doubles('campaign.json', campaign.territories.map((row) => row.id));
  for (const row of campaign.territories) {
    const where = `campaign.json: territory ${row.id}`;
    if (!shapes.has(row.id)) problems.push({ where, what: 'territories.geojson has no polygon for it' });
    const starts = row.holders.map((holder) => parseMoment(holder.from, offsetMs).from);
    if (starts.some((t, i) => Number.isNaN(t) || t < (starts[i - 1] ?? Number.NEGATIVE_INFINITY))) {
      problems.push({ where, what: 'its holders are not dated from first to last' });
    }
  }
  return problems;
}

function checkSpan({ campaign }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const { from, until, viewUntil, opensAt } = campaign.span;
  const [a, b, view, opens] = [from, until, viewUntil, opensAt].map((text) => parseMoment(text, offsetMs).from);
  const sound = a !== undefined && b !== undefined && view !== undefined && opens !== undefined;
  return sound && a < b && a < view && view <= b && a <= opens && opens < b
    ? []
    : [{ where: 'campaign.json: span', what: 'from, opensAt, viewUntil and until do not follow one another' }];
}
