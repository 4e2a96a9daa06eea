import * as v from 'valibot';
import type { Campaign } from '../types';
import type { Chapter } from './chapters';
import type { Answer } from './quiz';
import { missOf, pointsOfChoice, pointsOfOrder } from './quiz';

/*
 * A reader's progress as one short text, for a learning platform to keep: SCORM 1.2 keeps 4,096 characters. Points are
 * not in it: they are counted anew, by the chapters as they are when it is read again.
 */

const VERSION = 1;
const finite = v.pipe(v.number(), v.finite());
const savedSchema = v.object({
  v: v.literal(VERSION),
  seen: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(60)),
  /** By chapter: the number of an option, a guess as longitude and latitude, or ids in their order. */
  answers: v.record(
    v.pipe(v.string(), v.maxLength(80)),
    v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.tuple([finite, finite]), v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(6))]),
  ),
});

export interface Progress {
  readonly seen: readonly string[];
  readonly answers: ReadonlyMap<string, Answer>;
}

export function saveStory({ seen, answers }: Progress): string {
  const kept = Object.fromEntries([...answers].map(([id, answer]) => [id, keptOf(answer)]));
  return JSON.stringify({ v: VERSION, seen, answers: kept });
}

function keptOf(answer: Answer): number | readonly [number, number] | readonly string[] {
  switch (answer.kind) {
    case 'choose':
      return answer.option;
    case 'predict':
      return [rounded(answer.guess.lon), rounded(answer.guess.lat)];
    case 'rank':
      return answer.order;
  }
}

/** Reads what was saved, leaving out what no longer fits the chapters; null where the text is none of ours. Never throws. */
export function readStory(text: string, chapters: readonly Chapter[], campaign: Campaign): Progress | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const saved = v.safeParse(savedSchema, data);
  if (!saved.success) return null;
  const ids = new Set(chapters.map(({ id }) => id));
  const answers = chapters.flatMap((chapter): [string, Answer][] => {
    const kept = saved.output.answers[chapter.id];
    const answer = kept === undefined ? null : answerOf(chapter, kept, campaign);
    return answer ? [[chapter.id, answer]] : [];
  });
  return { seen: saved.output.seen.filter((id) => ids.has(id)), answers: new Map(answers) };
}

function answerOf({ question, t }: Chapter, kept: number | readonly (number | string)[], campaign: Campaign): Answer | null {
  switch (question.kind) {
    case 'choose':
    case 'dispute':
      return typeof kept === 'number' && question.options[kept] ? { kind: 'choose', option: kept, points: pointsOfChoice(question, kept) } : null;
    case 'predict': {
      if (typeof kept === 'number') return null;
      const [lon, lat] = kept;
      if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
      return { kind: 'predict', guess: { lon, lat }, points: missOf(campaign, question, t, { lon, lat })?.points ?? 0 };
    }
    case 'rank': {
      if (typeof kept === 'number') return null;
      const order = kept.filter((id) => typeof id === 'string');
      return order.toSorted().join() === question.of.toSorted().join() ? { kind: 'rank', order, points: pointsOfOrder(campaign, question, order) } : null;
    }
  }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
