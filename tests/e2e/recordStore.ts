import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';

export interface Recorded {
  readonly id: string;
  readonly verb: { id: string };
  readonly object: { id: string };
  readonly result?: Record<string, unknown> & { score?: Record<string, number>; duration?: string };
  readonly context: { registration: string; contextActivities: Record<string, { id: string }[]>; extensions: Record<string, unknown> };
  readonly timestamp: string;
}

/** A learning record store for one learner and one unit, on another origin than the lesson's, as they mostly are. */
export class RecordStoreStub {
  readonly statements: Recorded[] = [];
  /** By registration and name. */
  readonly documents = new Map<string, unknown>();
  /** What it was asked that no unit should ask. */
  readonly faults: string[] = [];
  readonly asked: string[] = [];
  readonly #tokens = new Set<string>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #address = '';

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const address = this.#server.address();
    this.#address = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  stop(): Promise<void> {
    const stopped = new Promise<void>((done) => void this.#server.close(() => done()));
    // The last requests outlive their pages, and so do their connections.
    this.#server.closeAllConnections();
    return stopped;
  }

  /** Prepares a sitting as a platform does, and gives the query that the unit is launched with. */
  launch(registration: string, launchData: Record<string, unknown>): string {
    this.documents.set(`${registration} LMS.LaunchData`, launchData);
    const token = `${registration}-${this.#tokens.size}`;
    this.#tokens.add(token);
    const parameters = { endpoint: `${this.#address}/xapi`, fetch: `${this.#address}/fetch?token=${token}`, actor: JSON.stringify(ACTOR), registration, activityId: ACTIVITY };
    return `?${new URLSearchParams(parameters)}`;
  }

  get host(): string {
    return new URL(this.#address).host;
  }

  of(registration: string): Recorded[] {
    return this.statements.filter(({ context }) => context.registration === registration);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Access-Control-Allow-Headers', '*, Authorization').setHeader('Access-Control-Allow-Methods', '*');
    const { pathname, searchParams: query } = new URL(request.url ?? '/', this.#address);
    const method = request.method ?? '';
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    this.asked.push(`${method} ${pathname} ${query.get('stateId') ?? query.get('profileId') ?? ''}`.trim());
    const body = await bodyOf(request);
    if (pathname === '/fetch') {
      const token = query.get('token') ?? '';
      if (method !== 'POST' || !this.#tokens.delete(token)) this.faults.push(`token: ${method}, or a second time`);
      return void json(response, { 'auth-token': Buffer.from(`${token}:`).toString('base64') });
    }
    if (!/^Basic \S+$/.test(request.headers.authorization ?? '') || request.headers['x-experience-api-version'] !== '1.0.3') this.faults.push(`${pathname}: without token or version`);
    if (pathname === '/xapi/statements' && method === 'POST') {
      const statements = [JSON.parse(body) as Recorded | Recorded[]].flat();
      this.statements.push(...statements);
      return void json(response, statements.map(({ id }) => id));
    }
    if (pathname === '/xapi/activities/state') {
      if (query.get('activityId') !== ACTIVITY || query.get('agent') !== JSON.stringify(ACTOR)) this.faults.push('state of another activity or learner');
      const key = `${query.get('registration')} ${query.get('stateId')}`;
      if (method === 'GET') return this.documents.has(key) ? void json(response, this.documents.get(key)) : void response.writeHead(404).end();
      if (query.get('stateId') === 'LMS.LaunchData') this.faults.push('the launch data are the platform’s');
      this.documents.set(key, JSON.parse(body));
      return void response.writeHead(204).end();
    }
    response.writeHead(404).end();
  }
}

export const ACTOR = { objectType: 'Agent', account: { homePage: 'https://school.example', name: 'learner-1' } };
export const ACTIVITY = 'https://school.example/activities/lesson-7';

function json(response: ServerResponse, data: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(data));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
