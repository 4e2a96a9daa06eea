import type { Account, Disagreement } from '../campaign/accounts';
import type { Say } from '../messages/say';
import type { Rival } from '../state/viewer.svelte';
import { statedDate } from './dates';

/** From here on the digits of a whole figure are set in groups. */
const GROUPED_FROM = 10_000;

/** The time of an account, as exactly as its source gives it; empty where it gives none. */
export function whenText({ when }: Account, lang: string): string {
  return when === null ? '' : statedDate(when.start, when.end, when.precision, lang);
}

/** `about 35 000 men`, `7000–10 000 men`; empty where the account has no figure. */
export function figureText({ figure }: Account, say: Say): string {
  if (figure === null) return '';
  const { low, high, qualifier, unit } = figure;
  const value = low === high ? digits(low) : `${digits(low)}–${digits(high)}`;
  const text = `${value} ${unit}`;
  return qualifier === null ? text : say(`qualifier.${qualifier}`, { figure: text });
}

function digits(value: number): string {
  return value < GROUPED_FROM ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

/** What the map marks for an account, and from where; null where it names no place. */
export function rivalOf(disagreement: Disagreement, index: number, lang: string, say: Say): Rival | null {
  const account = disagreement.accounts[index];
  if (!account?.place) return null;
  const { name, lon, lat } = account.place;
  const what = account.mark || whenText(account, lang);
  const shown = disagreement.accounts[0]?.place ?? null;
  const elsewhere = index > 0 && shown !== null && (shown.lon !== lon || shown.lat !== lat);
  return {
    key: rivalKey(disagreement, index),
    lon,
    lat,
    label: what === '' ? name : say('accounts.markAt', { place: name, what }),
    by: say(`accountSide.${account.side}`),
    shown: elsewhere ? shown : null,
  };
}

export function rivalKey({ id }: Disagreement, index: number): string {
  return `${id} ${index}`;
}
