import { parseMoment, parseOffset, statedSpan } from './instants';
import type { ParsedFiles } from './parseFiles';
import type { Problem } from './types';

/** What no schema can say: ids that name nothing, circles, doubles, moments that do not exist. */
export function checkReferences(files: ParsedFiles): Problem[] {
  return [...checkFormations(files), ...checkWaypoints(files), ...checkEvents(files), ...checkTerritories(files), ...checkHours(files), ...checkSpan(files)];
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

function checkHours({ campaign, events }: ParsedFiles): Problem[] {
  if (!campaign.hours) return [];
  const ids = new Set(events.features.map(({ properties }) => properties.id));
  return [campaign.hours.about, ...campaign.hours.events]
    .filter((id) => !ids.has(id))
    .map((id) => ({ where: 'campaign.json: hours', what: `there is no event "${id}"` }));
}

function checkTerritories({ campaign, territories }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const shapes = new Set(territories.features.map(({ properties }) => properties.id));
  const problems = doubles('campaign.json', campaign.territories.map((row) => row.id));
  for (const row of campaign.territories) {
    const where = `campaign.json: territory ${row.id}`;
    if (!shapes.has(row.id)) problems.push({ where, what: 'territories.geojson has no polygon for it' });
    for (const { holders } of [row, ...row.parts]) {
      if (!rising(holders.map((holder) => parseMoment(holder.from, offsetMs).from))) {
        problems.push({ where, what: 'its holders are not dated from first to last' });
      }
    }
    for (const part of row.parts) {
      const shape = territories.features.some(({ properties }) => properties.id === row.id && properties.part === part.id);
      if (!shape) problems.push({ where, what: `territories.geojson has no polygon for its part "${part.id}"` });
    }
  }
  return problems;
}

/** Real moments, none before the one before it. */
function rising(instants: readonly number[]): boolean {
  return instants.every((t, i) => t >= (instants[i - 1] ?? Number.NEGATIVE_INFINITY));
}

function checkSpan({ campaign }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const at = (text: string) => parseMoment(text, offsetMs).from;
  const [from, until, opens] = [at(campaign.span.from), at(campaign.span.until), at(campaign.span.opensAt)];
  if (!(from < until && from <= opens && opens < until)) {
    return [{ where: 'campaign.json: span', what: 'from, opensAt and until do not follow one another' }];
  }
  const { acts } = campaign;
  if (acts.length === 0) return [];
  const problems: Problem[] = [];
  acts.forEach(({ id, until: end, stretches }, i) => {
    const where = `campaign.json: act ${id}`;
    const starts = [...stretches.map((stretch) => at(stretch.from)), at(end)];
    if (!starts.every((t, j) => j === 0 || t > (starts[j - 1] ?? Number.NaN))) {
      problems.push({ where, what: 'its stretches do not follow one another to its end' });
    }
    const before = acts[i - 1];
    if (before && at(before.until) !== starts[0]) problems.push({ where, what: 'it does not begin where the act before it ends' });
    if (id === 'campaign' && (starts[0] !== from || at(end) !== until)) problems.push({ where, what: 'it is not the span of the campaign' });
  });
  if (acts.filter(({ id }) => id === 'campaign').length !== 1) problems.push({ where: 'campaign.json: acts', what: 'one of them is the campaign' });
  return problems;
}
