import { DAY_MS, parseMoment, parseOffset } from '../instants';
import type { ParsedFiles } from '../parseFiles';
import type { Problem } from '../types';
import type { TimeUnit } from '../vocabulary';
import { doubles } from './doubles';

/** The axis draws a tick for each unit of a stretch: with more than this a browser would be kept from its work. */
const MOST_TICKS = 4000;
/** The least that one lasts. */
const DAYS: Readonly<Record<TimeUnit, number>> = { day: 1, month: 28, year: 365, decade: 3652 };

/** The span and its acts follow one another without a gap, in real moments that an axis has room for. */
export function checkSpan({ campaign }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const at = (text: string) => parseMoment(text, offsetMs).from;
  const [from, until, opens] = [at(campaign.span.from), at(campaign.span.until), at(campaign.span.opensAt)];
  if (!(from < until && from <= opens && opens < until)) {
    return [{ where: 'campaign.json: span', what: 'from, opensAt and until do not follow one another' }];
  }
  const { acts } = campaign;
  if (acts.length === 0) return checkTicks('campaign.json: span', [from, until], 'day');
  const problems = doubles('campaign.json: act', acts.map(({ id }) => id));
  acts.forEach(({ id, until: end, stretches }, i) => {
    const where = `campaign.json: act ${id}`;
    const starts = [...stretches.map((stretch) => at(stretch.from)), at(end)];
    if (!starts.every((t, j) => j === 0 || t > (starts[j - 1] ?? Number.NaN))) {
      problems.push({ where, what: 'its stretches do not follow one another to its end' });
    }
    stretches.forEach(({ unit }, j) => problems.push(...checkTicks(where, starts.slice(j, j + 2), unit)));
    const before = acts[i - 1];
    if (before && at(before.until) !== starts[0]) problems.push({ where, what: 'it does not begin where the act before it ends' });
    if (id === 'campaign' && (starts[0] !== from || at(end) !== until)) problems.push({ where, what: 'it is not the span of the campaign' });
  });
  if (acts.filter(({ id }) => id === 'campaign').length !== 1) problems.push({ where: 'campaign.json: acts', what: 'one of them is the campaign' });
  return problems;
}

function checkTicks(where: string, [from = 0, until = 0]: readonly number[], unit: TimeUnit): Problem[] {
  const ticks = Math.floor((until - from) / (DAYS[unit] * DAY_MS));
  return ticks > MOST_TICKS ? [{ where, what: `a stretch of ${ticks} ticks (unit "${unit}") is longer than the ${MOST_TICKS} that an axis shows` }] : [];
}
