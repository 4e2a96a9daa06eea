import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { slowLine } from './vitals/slowLine.mjs';

const sum = (bytes: ArrayBuffer | Buffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

describe('the slow line', () => {
  it('brings every byte, in its order, however its timers come', async () => {
    const body = randomBytes(3_000_000);
    const server = createServer((_, response) => response.end(body));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    // So fast that the pieces are due a millisecond apart or less: then timers come in another order.
    const line = await slowLine((server.address() as AddressInfo).port, { roundTripMs: 20, downBitsPerS: 100_000_000, upBitsPerS: 10_000_000 });
    const sums = await Promise.all(Array.from({ length: 4 }, async () => sum(await (await fetch(`http://127.0.0.1:${line.port}/`)).arrayBuffer())));
    expect(new Set(sums)).toEqual(new Set([sum(body)]));
    await line.close();
    server.close();
  });
});
