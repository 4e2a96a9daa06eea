import { isoDuration } from '../duration';
import type { Launch } from './launch';
import type { LaunchData } from './recordStore';

/** Those that a unit may say; `launched` and others are the platform's (cmi5, 9.3). */
export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

export interface Statement {
  readonly id: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: { readonly objectType: 'Activity'; readonly id: string };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly timestamp: string;
}

export interface Said {
  readonly verb: Verb;
  readonly scaled: number;
  /** Since the session began. */
  readonly ms: number;
  readonly now: Date;
  readonly id: string;
}

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories/';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const JUDGED: readonly Verb[] = ['passed', 'failed'];

/** A statement as cmi5 defines it, in the context that the platform has prepared. */
export function statementOf({ verb, scaled, ms, now, id }: Said, launch: Launch, data: LaunchData): Statement {
  const result = resultOf(verb, scaled, ms);
  return {
    id,
    actor: JSON.parse(launch.actor) as unknown,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: { objectType: 'Activity', id: launch.activityId },
    ...(result === null ? {} : { result }),
    context: contextOf(verb, launch, data),
    timestamp: now.toISOString(),
  };
}

/** A score stands with a verdict only; each of the others has just what cmi5 lets it have (9.5). */
function resultOf(verb: Verb, scaled: number, ms: number): Record<string, unknown> | null {
  const duration = isoDuration(ms);
  const score = { scaled: Number(scaled.toFixed(4)), raw: Math.round(100 * scaled), min: 0, max: 100 };
  switch (verb) {
    case 'initialized':
      return null;
    case 'completed':
      return { completion: true, duration };
    case 'passed':
      return { success: true, score, duration };
    case 'failed':
      return { success: false, score, duration };
    case 'terminated':
      return { duration };
  }
}

/** The template's values stay, ours are added to them (10). What decides on going on says so by its category (9.6.2.2). */
function contextOf(verb: Verb, { registration }: Launch, { contextTemplate, masteryScore }: LaunchData): Record<string, unknown> {
  const activities = recordIn(contextTemplate, 'contextActivities');
  const theirs = Array.isArray(activities['category']) ? (activities['category'] as unknown[]) : [];
  const ours = verb === 'initialized' || verb === 'terminated' ? ['cmi5'] : ['cmi5', 'moveon'];
  const mastery = JUDGED.includes(verb) && masteryScore !== null ? { [MASTERY]: masteryScore } : {};
  return {
    ...contextTemplate,
    registration,
    contextActivities: { ...activities, category: [...theirs, ...ours.map((name) => ({ objectType: 'Activity', id: CATEGORIES + name }))] },
    extensions: { ...mastery, ...recordIn(contextTemplate, 'extensions') },
  };
}

function recordIn(of: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const value = of[name];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
