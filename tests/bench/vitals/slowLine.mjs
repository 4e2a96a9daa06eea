// A slow line before a server: TCP with a delay and a rate each way, shared fairly by the connections.
import { connect, createServer } from 'node:net';

/** Slow 4G, as Lighthouse has it. */
export const SLOW_4G = { roundTripMs: 150, downBitsPerS: 1_638_400, upBitsPerS: 768_000 };
/** About ten packets. */
const PIECE_BYTES = 14_600;

/**
 * Serves a server's port anew, slowly. A browser's own throttling leaves its workers out, which fetch most of a map.
 * @param {number} to the server's port on this machine
 * @param {{ roundTripMs: number, downBitsPerS: number, upBitsPerS: number }} line
 * @returns {Promise<{ port: number, bytesDown: () => number, close: () => Promise<void> }>}
 */
export function slowLine(to, { roundTripMs, downBitsPerS, upBitsPerS }) {
  const down = new Lane(downBitsPerS, roundTripMs / 2);
  const up = new Lane(upBitsPerS, roundTripMs / 2);
  const open = new Set();
  const server = createServer({ noDelay: true }, (browser) => {
    const host = connect({ port: to, host: '127.0.0.1', noDelay: true });
    open.add(browser).add(host);
    for (const socket of [browser, host]) {
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    // Opening a connection costs a round trip before the first byte.
    const ready = performance.now() + roundTripMs;
    up.carry(browser, host, ready);
    down.carry(host, browser, ready);
  });
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      done({
        port: server.address().port,
        bytesDown: () => down.bytes,
        close: () => {
          for (const socket of open) socket.destroy();
          return new Promise((closed) => server.close(() => closed(undefined)));
        },
      });
    });
  });
}

/** One direction: pieces leave in turn, one connection after the other, each taking as long as the rate says. */
class Lane {
  bytes = 0;
  #perMs;
  #delayMs;
  #waiting = [];
  #freeAt = 0;
  #timer = null;

  constructor(bitsPerS, delayMs) {
    this.#perMs = bitsPerS / 8 / 1000;
    this.#delayMs = delayMs;
  }

  carry(from, to, ready) {
    const queue = { to, ready, pieces: [], sent: [], ended: false };
    from.on('data', (data) => {
      for (let at = 0; at < data.length; at += PIECE_BYTES) queue.pieces.push(data.subarray(at, at + PIECE_BYTES));
      if (!this.#waiting.includes(queue)) this.#waiting.push(queue);
      this.#next();
    });
    from.on('close', () => {
      queue.ended = true;
      if (queue.pieces.length === 0 && queue.sent.length === 0) setTimeout(() => to.end(), this.#delayMs + 50);
    });
  }

  #next() {
    if (this.#timer !== null || this.#waiting.length === 0) return;
    const now = performance.now();
    const at = this.#waiting.findIndex(({ ready }) => ready <= now);
    if (at < 0 || this.#freeAt > now) {
      const until = at < 0 ? Math.min(...this.#waiting.map(({ ready }) => ready)) : this.#freeAt;
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#next();
      }, Math.max(until - now, 0));
      return;
    }
    const [queue] = this.#waiting.splice(at, 1);
    const piece = queue.pieces.shift();
    this.bytes += piece.length;
    // From when the line was free, not from when a timer woke: timers are late.
    this.#freeAt = Math.max(this.#freeAt, now - 4) + piece.length / this.#perMs;
    queue.sent.push(piece);
    setTimeout(() => {
      // Of two timers that are due in the same millisecond either may come first: the bytes keep their order.
      queue.to.write(queue.sent.shift());
      if (queue.ended && queue.pieces.length === 0 && queue.sent.length === 0) queue.to.end();
    }, this.#freeAt - now + this.#delayMs);
    if (queue.pieces.length > 0) this.#waiting.push(queue);
    this.#next();
  }
}
