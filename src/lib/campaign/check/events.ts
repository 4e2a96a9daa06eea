import { parseMoment, parseOffset } from '../instants';
import type { ParsedFiles } from '../parseFiles';
import type { Problem } from '../types';
import { doubles } from './doubles';
import { checkStood } from './moments';

/** Each is told once, at a real time, of formations of this campaign. */
export function checkEvents({ campaign, events }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const formations = new Set(campaign.formations.map((row) => row.id));
  const problems = doubles('events.geojson:', events.features.map(({ properties }) => properties.id));
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

/** The hours around the opening run forwards, on clocks that differ, and tell events of the campaign once each. */
export function checkHours({ campaign, events }: ParsedFiles): Problem[] {
  const { hours } = campaign;
  if (!hours) return [];
  const where = 'campaign.json: hours';
  const ids = new Set(events.features.map(({ properties }) => properties.id));
  return [
    ...[hours.about, ...hours.events].filter((id) => !ids.has(id)).map((id) => ({ where, what: `there is no event "${id}"` })),
    ...doubles(`${where}: event`, hours.events),
    ...doubles(`${where}: clock`, hours.clocks.map(({ place }) => place)),
    ...checkStood(where, hours, parseOffset(campaign.utcOffset)),
  ];
}
