import { doubles } from '../check/doubles';
import { parseCitation } from '../citations';
import { parseMoment, parseOffset } from '../instants';
import type { Parsed } from '../parseFiles';
import { parseFile } from '../parseFiles';
import type { Campaign, Citation, Instant, Problem } from '../types';
import type { ChapterRow } from './chapterSchema';
import { chaptersFileSchema } from './chapterSchema';

/** What a sentence rests on: an event of the record with its sources, or a source. */
export type Cite = { readonly event: string } | Citation;

export interface Sentence {
  readonly text: string;
  readonly cites: readonly Cite[];
}

export interface Option extends Sentence {
  readonly right: boolean;
  readonly why: string;
}

interface Asked {
  readonly prompt: string;
  /** Told after the answer, with what it rests on. */
  readonly why: string;
  readonly cites: readonly Cite[];
}

export interface ChooseQuestion {
  readonly kind: 'choose' | 'dispute';
  readonly prompt: string;
  readonly options: readonly Option[];
  /** What the right option is about, where accounts differ. */
  readonly disagreement: string | null;
}
export interface PredictQuestion extends Asked {
  readonly kind: 'predict';
  readonly formation: string;
  readonly hours: number;
}
export interface RankQuestion extends Asked {
  readonly kind: 'rank';
  readonly of: readonly string[];
  readonly at: Instant;
}
export type Question = ChooseQuestion | PredictQuestion | RankQuestion;

/** A told span of time, with text, layers and a camera. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly t: Instant;
  readonly playUntil: Instant | null;
  readonly view: ChapterRow['view'];
  readonly layers: readonly string[];
  readonly select: string | null;
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly lookFor: ChapterRow['lookFor'];
  readonly question: Question;
}

const EVENT = 'event:';

/** `"event:tb-fuel"` -> the event; `"glantz7#p12"` -> the source and the place in it. */
export function parseCite(text: string): Cite {
  return text.startsWith(EVENT) ? { event: text.slice(EVENT.length) } : parseCitation(text);
}

/** Text of `chapters.json` -> the chapters of this campaign in their order, or every problem in it. Never throws. */
export function parseChapters(file: string, campaign: Campaign): Parsed<readonly Chapter[]> {
  const parsed = readChapters(file);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.flatMap((chapter) => missing(chapter, campaign).map((what) => ({ where: `chapters.json: ${chapter.id}`, what })));
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** By its schema alone: what a chapter names is not looked up. */
export function readChapters(file: string): Parsed<readonly Chapter[]> {
  const parsed = parseFile('chapters.json', file, chaptersFileSchema);
  if (!parsed.ok) return parsed;
  const offsetMs = parseOffset(parsed.value.utcOffset);
  const chapters = parsed.value.chapters.map((row) => toChapter(row, offsetMs));
  const problems: Problem[] = [
    ...doubles('chapters.json:', chapters.map(({ id }) => id)),
    ...chapters.flatMap(({ id, t, playUntil }) => {
      if (Number.isFinite(t) && (playUntil === null || playUntil > t)) return [];
      return [{ where: `chapters.json: ${id}`, what: 'its instant is no real moment, or it plays to an end before it' }];
    }),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: chapters };
}

function toChapter(row: ChapterRow, offsetMs: number): Chapter {
  const at = (text: string) => parseMoment(text, offsetMs).from;
  return {
    ...row,
    t: at(row.t),
    playUntil: row.playUntil === null ? null : at(row.playUntil),
    paragraphs: row.paragraphs.map((sentences) => sentences.map(({ text, cites }) => ({ text, cites: cites.map(parseCite) }))),
    question: toQuestion(row.question, at),
  };
}

function toQuestion(row: ChapterRow['question'], at: (text: string) => Instant): Question {
  switch (row.kind) {
    case 'choose':
    case 'dispute':
      return { ...row, options: row.options.map((option) => ({ ...option, cites: option.cites.map(parseCite) })) };
    case 'predict':
      return { ...row, cites: row.cites.map(parseCite) };
    case 'rank':
      return { ...row, at: at(row.at), cites: row.cites.map(parseCite) };
  }
}

/** Everything that a chapter rests on, each once. */
export function citesOf({ paragraphs, question }: Chapter): Cite[] {
  const told = question.kind === 'predict' || question.kind === 'rank' ? question.cites : question.options.flatMap(({ cites }) => cites);
  return eachOnce([...paragraphs.flat().flatMap(({ cites }) => cites), ...told]);
}

export function eachOnce(cites: readonly Cite[]): Cite[] {
  return [...new Map(cites.map((cite) => [JSON.stringify(cite), cite])).values()];
}

/** What a chapter names and the campaign does not have. */
function missing(chapter: Chapter, campaign: Campaign): string[] {
  const { question, lookFor, select, t } = chapter;
  const isThing = (id: string) => campaign.formationById.has(id) || campaign.annotationById.has(id);
  const events = citesOf(chapter).flatMap((cite) => ('event' in cite && !campaign.annotationById.has(cite.event) ? [`there is no event “${cite.event}”`] : []));
  const things = [select, lookFor.select].flatMap((id) => (id !== null && !isThing(id) ? [`nothing is called “${id}”`] : []));
  const forces = question.kind === 'predict' ? [question.formation] : question.kind === 'rank' ? question.of : [];
  const unknown = forces.filter((id) => !campaign.formationById.has(id)).map((id) => `there is no formation “${id}”`);
  const outside = t < campaign.reach.from || t > campaign.reach.until ? ['its instant lies outside the years of the slider'] : [];
  return [...events, ...things, ...unknown, ...outside];
}
