import type { LessonProgress } from '../../src/lib/state/lessonProgress';
import { PROGRESS_EVENT } from '../../src/lib/state/lessonProgress';
import { findApi } from './findApi';

/** Elements of the data model with their values, in the order in which they are set. */
export type Values = readonly (readonly [element: string, value: string])[];

/** How a version of SCORM names what all of them have. */
export interface ScormDialect {
  readonly api: string;
  readonly calls: Readonly<Record<'initialize' | 'get' | 'set' | 'commit' | 'finish', string>>;
  readonly mode: string;
  readonly status: string;
  readonly suspendData: string;
  /** Characters that it may have. */
  readonly suspendLimit: number;
  readonly score: (progress: LessonProgress) => Values;
  /** Suspended also when it is complete, that the answers are there on another day. */
  readonly exit: Values;
  readonly time: (ms: number) => Values;
}

type Call = (name: string, ...values: string[]) => string;

const DONE = /^(completed|passed|failed)$/;

/** Gives the platform what the lesson reports, and the lesson what the platform kept. Without a platform it does nothing. */
export function runScorm(dialect: ScormDialect, window: Window): void {
  const { calls, status, suspendData } = dialect;
  const call = caller(findApi(window, dialect.api));
  if (!call || call(calls.initialize, '') !== 'true') return;
  const began = Date.now();
  const get = (element: string) => call(calls.get, element);
  const set = (values: Values) => values.forEach(([element, value]) => call(calls.set, element, value));

  const mode = get(dialect.mode);
  /** Who looks through it, or looks back on it, is not marked. */
  const marked = mode === '' || mode === 'normal';
  let done = DONE.test(get(status));
  const kept = get(suspendData);
  if (kept !== '') window.campaignLessonResume = kept;
  if (marked && !done) set([[status, 'incomplete']]);
  // At once: what is said while the page goes may not arrive, and without it a platform forgets the rest.
  set(dialect.exit);

  window.addEventListener(PROGRESS_EVENT, ({ detail }) => {
    if (marked) {
      set(dialect.score(detail));
      // Never back: what was complete once stays so.
      if (detail.complete && !done) set([[status, 'completed']]);
      done ||= detail.complete;
    }
    // Cut off it would mean nothing: then rather the one before.
    if (detail.suspend.length <= dialect.suspendLimit) set([[suspendData, detail.suspend]]);
    set(dialect.time(Date.now() - began));
    call(calls.commit, '');
  });

  window.addEventListener(
    'pagehide',
    () => {
      set(dialect.time(Date.now() - began));
      call(calls.commit, '');
      call(calls.finish, '');
    },
    { once: true },
  );
}

/** A platform that fails must not take the lesson with it. */
function caller(api: unknown): Call | null {
  if (typeof api !== 'object' || api === null) return null;
  return (name, ...values) => {
    try {
      const method: unknown = Reflect.get(api, name);
      return typeof method === 'function' ? String(Reflect.apply(method, api, values)) : '';
    } catch {
      return '';
    }
  };
}
