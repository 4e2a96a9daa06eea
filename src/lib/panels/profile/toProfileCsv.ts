import { nameOf } from '../../campaign/nameOf';
import { profileDays } from '../../campaign/profileDays';
import { DAY_MS, toIso } from '../../campaign/instants';
import type { Campaign } from '../../campaign/types';

const HEAD = ['until', 'front', 'depth_km', 'spearhead', 'spearhead_name', 'standing', 'basis'];

/** The profile for a spreadsheet: a row a day and front, as it was at the end of the day (UTC). */
export function toProfileCsv(campaign: Campaign): string {
  const rows = profileDays(campaign).flatMap(({ day, fronts }) =>
    fronts.map(({ front, km, spearhead, standing, basis }) => [toIso(Math.min(day + DAY_MS, campaign.span.until)), front, km.toFixed(1), spearhead ?? '', spearhead === null ? '' : nameOf(campaign, spearhead), standing ?? '', basis ?? '']),
  );
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Quoted where it must be; what a spreadsheet would run as a formula is made text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
