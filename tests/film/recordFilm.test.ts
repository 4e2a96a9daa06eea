import { describe, expect, it, vi } from 'vitest';
import { FilmError, writing } from '../../src/lib/film/filmError';
import { planFilm } from '../../src/lib/film/filmPlan';
import type { FilmWriter } from '../../src/lib/film/filmWriter';
import type { Recording } from '../../src/lib/film/recordFilm';
import { recordFilm } from '../../src/lib/film/recordFilm';
import { SecondsLeft } from '../../src/lib/film/secondsLeft';

const plan = planFilm({ from: 0, until: 90 }, 2, 5);

/** Writes down in which order it is asked for what. */
function record(change: Partial<Recording> = {}, writerChange: Partial<FilmWriter> = {}) {
  const log: string[] = [];
  const writer: FilmWriter = {
    samples: 0,
    look: () => void log.push('look'),
    add: async (i) => void log.push(`add ${i}`),
    finish: async () => new Blob(['film']),
    cancel: async () => void log.push('cancel'),
    ...writerChange,
  };
  const calling = new AbortController();
  const result = recordFilm({ plan, draw: async (t) => void log.push(`draw ${t}`), writer, onPicture: () => undefined, signal: calling.signal, ...change });
  return { log, result, calling };
}

describe('recording a film', () => {
  it('draws and writes one picture after the other, and tells how many are done', async () => {
    const onPicture = vi.fn();
    const { log, result } = record({ onPicture });
    expect(await (await result).text()).toBe('film');
    expect(log).toEqual(Array.from({ length: 10 }, (_, i) => [`draw ${i * 10}`, `add ${i}`]).flat());
    expect(onPicture.mock.calls.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('shows a writer the pictures that it wants to see beforehand', async () => {
    const { log, result } = record({}, { samples: 3 });
    await result;
    expect(log.slice(0, 8)).toEqual(['draw 0', 'look', 'draw 50', 'look', 'draw 90', 'look', 'draw 0', 'add 0']);
  });

  it('is called off between two pictures: nothing is written after that', async () => {
    const { log, result, calling } = record({ onPicture: (done) => void (done === 3 && calling.abort()) });
    await expect(result).rejects.toThrow(/abort/i);
    expect(log.slice(-2)).toEqual(['add 2', 'cancel']);
  });

  it('lets go of what was written where drawing or writing fails, and says who did', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    const room = record({}, { add: () => writing(() => Promise.reject(full)) });
    await expect(room.result).rejects.toMatchObject({ fault: 'no-room', cause: full });
    expect(room.log.at(-1)).toBe('cancel');
    const failed = record({}, { finish: () => writing(() => Promise.reject(new Error('broken'))) });
    await expect(failed.result).rejects.toMatchObject({ fault: 'encoder' });
    expect(failed.log.at(-1)).toBe('cancel');
    const drawing = new Error('graphics');
    await expect(record({ draw: () => Promise.reject(drawing) }).result).rejects.toBe(drawing);
    await expect(writing(() => Promise.reject(new FilmError('no-room')))).rejects.toMatchObject({ fault: 'no-room' });
  });
});

describe('the time that is left', () => {
  it('goes by the latest pictures, not by the first', () => {
    const left = new SecondsLeft(100);
    expect(left.seconds).toBe(null);
    left.picture(60_000);
    expect(left.seconds).toBe(null);
    for (let i = 1; i <= 20; i++) left.picture(60_000 + i * 500);
    expect(left.seconds).toBeCloseTo(79 * 0.5);
    for (let i = 1; i <= 79; i++) left.picture(70_000 + i * 2000);
    expect(left.seconds).toBe(0);
  });
});
