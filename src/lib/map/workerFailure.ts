import { getGlobalDispatcher } from 'maplibre-gl';

/** How MapLibre tells, itself and by each map, that its worker's script did not come; or that something in it went wrong. */
const NOT_LOADED = /^Worker failed to load/;
const PAUSES_MS = [500, 2000, 6000];

/** `lost`: they did not come however often they were asked for. Else what went wrong in them though they live. */
export type WorkerFailure = 'lost' | Error;
const hearers = new Set<(failure: WorkerFailure) => void>();
let mending = false;
let tried = 0;
let lost = false;

/** Whether what a map tells as its error is told by `hearOfWorkers`, or mended. */
export function isOfWorkers(error: unknown): error is Error {
  return error instanceof Error && NOT_LOADED.test(error.message);
}

/** @returns a way to hear no more */
export function hearOfWorkers(hear: (failure: WorkerFailure) => void): () => void {
  hearers.add(hear);
  if (lost) hear('lost');
  return () => void hearers.delete(hear);
}

/**
 * Asks for workers again whose script did not come: without them no map ever stands. Each map on the page rebuilds its
 * style then, as after a lost graphics context.
 */
export async function mendWorkers(error: unknown): Promise<void> {
  if (!isOfWorkers(error) || mending) return;
  mending = true;
  const failure = await askAgain(error);
  mending = false;
  if (failure) for (const hear of hearers) hear(failure);
}

async function askAgain(error: Error): Promise<WorkerFailure | null> {
  await new Promise((done) => setTimeout(done, PAUSES_MS[tried] ?? 0));
  const workers = getGlobalDispatcher();
  if (await workers.ping()) return error;
  lost = tried === PAUSES_MS.length;
  if (lost) return 'lost';
  tried += 1;
  await workers.ensureWorkers();
  return null;
}
