import { HOUR_MS, parseMoment } from '../campaign/instants';
import type { Campaign, Instant, Problem } from '../campaign/types';
import type { Orientation, PaperName } from '../plate/paper';
import { ORIENTATIONS, PAPER_NAMES } from '../plate/paper';
import { cut, readInstant } from '../state/viewerUrl';

/** What the address of the page of plates says beside what any view's says. */
export interface PlatesQuery {
  readonly days: readonly Instant[];
  /** As the reader wrote them, for the form. */
  readonly daysText: string;
  readonly sheet: PaperName;
  readonly orientation: Orientation;
  /** All days on one sheet, or a sheet each. */
  readonly per: 'strip' | 'page';
}

export const MOST_DAYS = 12;
const PER = ['strip', 'page'] as const;
/** The turns of the campaign of August 1945. A campaign of other years is shown at even steps. */
const USUAL_DAYS = ['1945-08-09', '1945-08-12', '1945-08-15', '1945-08-18', '1945-08-20', '1945-08-25', '1945-09-02'];

type OfCampaign = Pick<Campaign, 'span' | 'reach' | 'offsetMs'>;

/** Reads days and paper. What is unknown falls back and is named; nothing throws. */
export function readPlatesQuery(search: string, campaign: OfCampaign): { query: PlatesQuery; problems: Problem[] } {
  const asked = new URLSearchParams(search);
  const problems: Problem[] = [];
  const oneOf = <T extends string>(name: string, words: readonly [T, ...T[]]): T => {
    const text = asked.get(name) ?? '';
    const found = words.find((word) => word === text);
    if (!found && text !== '') problems.push({ where: name, what: `“${cut(text)}” is none of ${words.join(', ')}` });
    return found ?? words[0];
  };
  const named = readDays(asked.get('days') ?? '', campaign, problems);
  const days = named.length > 0 ? named : usualDays(campaign);
  return {
    query: {
      days: days.map(({ t }) => t),
      daysText: days.map(({ text }) => text).join(', '),
      sheet: oneOf('sheet', PAPER_NAMES),
      orientation: oneOf('orientation', ORIENTATIONS),
      per: oneOf('per', PER),
    },
    problems,
  };
}

interface Day {
  readonly t: Instant;
  readonly text: string;
}

function readDays(text: string, campaign: OfCampaign, problems: Problem[]): Day[] {
  const found: Day[] = [];
  const words = text.split(',').map((word) => word.trim()).filter((word) => word !== '');
  for (const word of words) {
    const day = readDay(word, campaign, (what) => {
      problems.push({ where: 'days', what });
      return undefined;
    });
    if (day !== null && !found.some(({ t }) => t === day)) found.push({ t: day, text: word });
  }
  if (found.length > MOST_DAYS) problems.push({ where: 'days', what: `of ${found.length} days the first ${MOST_DAYS} are drawn` });
  return found.slice(0, MOST_DAYS);
}

/** A day is shown at its noon in the theatre. */
function readDay(word: string, { reach, offsetMs }: OfCampaign, refuse: (what: string) => undefined): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return readInstant(word, reach, (what) => refuse(what)) ?? null;
  const { from } = parseMoment(word, offsetMs);
  if (Number.isNaN(from)) {
    refuse(`“${word}” is no day of the calendar`);
    return null;
  }
  const noon = from + 12 * HOUR_MS;
  if (noon >= reach.from && noon <= reach.until) return noon;
  refuse(`“${word}” lies outside the years of the slider`);
  return null;
}

function usualDays(campaign: OfCampaign): Day[] {
  const { from, until } = campaign.span;
  const usual = USUAL_DAYS.map((text) => ({ text, t: parseMoment(text, campaign.offsetMs).from + 12 * HOUR_MS })).filter(({ t }) => from <= t && t <= until);
  if (usual.length > 0) return usual;
  const steps = Array.from({ length: USUAL_DAYS.length }, (_, i) => from + ((until - from) * (i + 0.5)) / USUAL_DAYS.length);
  return steps.map((t) => new Date(t + campaign.offsetMs).toISOString().slice(0, 10)).map((text) => ({ text, t: parseMoment(text, campaign.offsetMs).from + 12 * HOUR_MS }));
}
