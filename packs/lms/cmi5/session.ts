import type { LessonProgress } from '../../../src/lib/state/lessonProgress';
import { PROGRESS_EVENT, RESUME_EVENT } from '../../../src/lib/state/lessonProgress';
import { MASTERY } from '../mastery';
import type { Launch } from './launch';
import type { LaunchData, RecordStore } from './recordStore';
import type { Statement, Verb } from './statements';
import { statementOf } from './statements';

/** The name of the document in which the unit keeps what it must know on another day. */
const STATE = 'campaign-lesson';

/**
 * One sitting of one learner. Within it each verb is said once, `completed` and `passed` once in all sittings, and one
 * verdict at most: so `failed` waits until the learner leaves (cmi5, 9.3).
 */
export class Cmi5Session {
  readonly #window: Window;
  readonly #launch: Launch;
  readonly #store: RecordStore;
  readonly #data: LaunchData;
  readonly #began = Date.now();
  readonly #said = new Set<Verb>();
  #waiting: Statement[] = [];
  #sending: Promise<void> = Promise.resolve();
  #last: LessonProgress | null = null;
  #state = { version: 1, suspend: '', completed: false, passed: false };
  #unwritten = false;

  private constructor(window: Window, launch: Launch, store: RecordStore, data: LaunchData) {
    this.#window = window;
    this.#launch = launch;
    this.#store = store;
    this.#data = data;
  }

  /** Reads what was kept, says that the lesson is there, and gives it what it kept. */
  static async begin(window: Window, launch: Launch, store: RecordStore): Promise<Cmi5Session> {
    const [data, kept] = await Promise.all([store.launchData(), store.readState(STATE), store.readPreferences().catch(() => undefined)]);
    const session = new Cmi5Session(window, launch, store, data);
    session.#state = { version: 1, suspend: typeof kept?.['suspend'] === 'string' ? kept['suspend'] : '', completed: kept?.['completed'] === true, passed: kept?.['passed'] === true };
    session.#say('initialized');
    if (session.#state.suspend !== '') {
      window.campaignLessonResume = session.#state.suspend;
      window.dispatchEvent(new CustomEvent(RESUME_EVENT, { detail: session.#state.suspend }));
    }
    return session;
  }

  report(progress: LessonProgress): void {
    this.#last = progress;
    const state = { ...this.#state, suspend: progress.suspend };
    if (this.#marked && progress.complete) {
      if (!state.completed) this.#say('completed');
      state.completed = true;
      if (!state.passed && progress.scaled >= this.#mastery) {
        this.#say('passed');
        state.passed = true;
      }
    }
    this.#state = state;
    this.#unwritten = true;
    this.#flush();
  }

  /** All that was not sent goes with the last statement in one request, which outlives the page. */
  end(): void {
    if (this.#said.has('terminated')) return;
    if (this.#marked && this.#last?.complete === true && !this.#state.passed) this.#say('failed');
    this.#say('terminated');
    if (this.#unwritten) this.#store.writeState(STATE, this.#state, true).catch(() => undefined);
    this.#store.record(this.#waiting.splice(0), true).catch(() => undefined);
  }

  /** Who looks through the lesson, or looks back on it, is not marked. */
  get #marked(): boolean {
    return this.#data.launchMode === 'Normal';
  }

  get #mastery(): number {
    return this.#data.masteryScore ?? MASTERY;
  }

  #say(verb: Verb): void {
    if (this.#said.has(verb)) return;
    this.#said.add(verb);
    const now = new Date();
    const said = { verb, scaled: this.#last?.scaled ?? 0, ms: now.getTime() - this.#began, now, id: this.#window.crypto.randomUUID() };
    this.#waiting.push(statementOf(said, this.#launch, this.#data));
    if (verb === 'initialized') this.#flush();
  }

  /** One request after the other: a record store puts statements in the order in which they come. */
  #flush(): void {
    this.#sending = this.#sending.then(async () => {
      const batch = this.#waiting.splice(0);
      try {
        if (batch.length > 0) await this.#store.record(batch);
      } catch {
        // With the next ones.
        this.#waiting.unshift(...batch);
      }
      if (!this.#unwritten) return;
      this.#unwritten = false;
      await this.#store.writeState(STATE, this.#state).catch(() => (this.#unwritten = true));
    });
  }

  /** Takes part in the page: what the lesson reports, and that it is left. */
  static run(window: Window, launch: Launch, opening: Promise<RecordStore>): void {
    let early: LessonProgress | null = null;
    let session: Cmi5Session | null = null;
    window.addEventListener(PROGRESS_EVENT, ({ detail }) => {
      if (session) session.report(detail);
      else early = detail;
    });
    window.addEventListener('pagehide', () => session?.end());
    opening
      .then((store) => Cmi5Session.begin(window, launch, store))
      .then((begun) => {
        session = begun;
        if (early) session.report(early);
      })
      // The lesson can be read all the same; the platform, which misses a statement, says that nobody began.
      .catch(() => undefined);
  }
}
