/** Work in pieces: between two of them whoever runs it may do something else. */
export type InPieces<T> = Generator<undefined, T, undefined>;

/** Piece after piece, without a pause. */
export function atOnce<T>(work: InPieces<T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** The same, but nothing more of it once it is called off. @returns undefined then */
export function* unless<T>(isOff: () => boolean, work: InPieces<T>): InPieces<T | undefined> {
  for (;;) {
    if (isOff()) return undefined;
    const step = work.next();
    if (step.done === true) return step.value;
    yield;
  }
}

/** A browser is to answer its reader within 50 ms, on a machine four times slower too. */
const LONGEST_MS = 10;

/** As many pieces as fit into a moment; then whatever else waits has its turn: a reader's touch, a frame to be painted. */
export async function givingWay<T>(work: InPieces<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + LONGEST_MS;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done === true) return step.value;
    await giveWay();
  }
}

/** Ends the task: the browser paints and hears its reader before what follows. A timer would wait four milliseconds each time. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
