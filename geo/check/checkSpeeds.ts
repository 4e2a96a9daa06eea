import { HOUR_MS } from '../../src/lib/campaign/instants';
import { normalKmPerHour } from '../../src/lib/campaign/rates';
import type { Campaign, Formation, Leg, Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import { cell } from '../read/readCsv';

/** Faster than this many times its normal rate no unit marches, even by night. */
const TIMES_NORMAL = 2.5;

/** No leg, between the times at which its ends are set, is faster than a unit could march: but for those explained. */
export function checkSpeeds(record: Record1945, campaign: Campaign): Problem[] {
  const explained = new Map(
    record.tables.speedExceptions.map((row) => [`${cell(row, 'formation')} ${cell(row, 'to_seq')}`, row]),
  );
  const tooFast = campaign.formations.flatMap((formation) =>
    formation.legs.filter((leg) => isTooFast(formation, leg)).map((leg) => ({ formation, leg })),
  );
  const keys = new Set(tooFast.map(({ formation, leg }) => `${formation.id} ${leg.to.seq}`));
  return [
    ...tooFast
      .filter(({ formation, leg }) => !explained.has(`${formation.id} ${leg.to.seq}`))
      .map(({ formation, leg }) => ({
        where: `positions.csv: ${formation.id} ${leg.to.seq}`,
        what: `${Math.round(leg.lengthKm)} km in ${hours(leg).toFixed(1)} h from ${leg.from.place} to ${leg.to.place} (${leg.mode}): no unit moves so fast`,
      })),
    ...[...explained].flatMap(([key, row]) =>
      keys.has(key) ? [] : [{ where: row.where, what: 'explains a leg that is not too fast' }],
    ),
  ];
}

function hours(leg: Leg): number {
  return (leg.to.t - leg.from.leaves) / HOUR_MS;
}

function isTooFast(formation: Formation, leg: Leg): boolean {
  // Within the doubt of both places there need be no march at all.
  const least = leg.lengthKm - leg.from.precisionKm - leg.to.precisionKm;
  return !formation.marker && least > hours(leg) * normalKmPerHour(formation.arm, leg.mode) * TIMES_NORMAL;
}
