import type { Launch } from './launch';
import type { Statement } from './statements';

/** What the platform writes down before it launches (cmi5, 10): the parts that are read here. */
export interface LaunchData {
  readonly contextTemplate: Readonly<Record<string, unknown>>;
  readonly launchMode: string;
  readonly masteryScore: number | null;
}

type Fetch = typeof fetch;

/** The learning record store, as much of xAPI as a cmi5 unit needs. Rejects where the store refuses. */
export class RecordStore {
  readonly #launch: Launch;
  readonly #fetch: Fetch;
  readonly #token: string;

  private constructor(launch: Launch, fetch: Fetch, token: string) {
    this.#launch = launch;
    this.#fetch = fetch;
    this.#token = token;
  }

  /** Asks for the token, which is given once. */
  static async open(launch: Launch, fetch: Fetch): Promise<RecordStore> {
    const answer = (await (await fetch(launch.fetch, { method: 'POST' })).json()) as Record<string, unknown>;
    const token = answer['auth-token'];
    if (typeof token !== 'string') throw new Error(`the platform gives no token: ${String(answer['error-text'] ?? 'no reason')}`);
    return new RecordStore(launch, fetch, token);
  }

  async launchData(): Promise<LaunchData> {
    const data = await this.#read(this.#state('LMS.LaunchData'));
    if (data === null) throw new Error('the platform has no launch data');
    const { contextTemplate, launchMode, masteryScore } = data;
    return {
      contextTemplate: typeof contextTemplate === 'object' && contextTemplate !== null ? (contextTemplate as Record<string, unknown>) : {},
      launchMode: String(launchMode ?? 'Normal'),
      masteryScore: typeof masteryScore === 'number' ? masteryScore : null,
    };
  }

  /** Asked for because cmi5 wants it so: this lesson has one language and no sound. */
  async readPreferences(): Promise<void> {
    await this.#read(this.#address('agents/profile', { agent: this.#launch.actor, profileId: 'cmi5LearnerPreferences' }));
  }

  /** A document of the unit's own; null where there is none yet. */
  readState(name: string): Promise<Record<string, unknown> | null> {
    return this.#read(this.#state(name));
  }

  /** @param last the page is going: the browser sends it all the same */
  async writeState(name: string, document: unknown, last = false): Promise<void> {
    await this.#send('PUT', this.#state(name), document, last);
  }

  async record(statements: readonly Statement[], last = false): Promise<void> {
    await this.#send('POST', this.#address('statements'), statements, last);
  }

  #state(stateId: string): string {
    const { activityId, actor, registration } = this.#launch;
    return this.#address('activities/state', { activityId, agent: actor, registration, stateId });
  }

  #address(resource: string, query: Record<string, string> = {}): string {
    const text = new URLSearchParams(query).toString();
    return `${this.#launch.endpoint}${resource}${text === '' ? '' : `?${text}`}`;
  }

  async #read(address: string): Promise<Record<string, unknown> | null> {
    const response = await this.#fetch(address, { headers: this.#headers });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`the record store answers ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  }

  async #send(method: 'PUT' | 'POST', address: string, body: unknown, keepalive: boolean): Promise<void> {
    const response = await this.#fetch(address, { method, keepalive, headers: { ...this.#headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`the record store answers ${response.status}`);
  }

  get #headers(): Record<string, string> {
    return { Authorization: `Basic ${this.#token}`, 'X-Experience-API-Version': '1.0.3' };
  }
}
