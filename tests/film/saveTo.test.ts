import { describe, expect, it } from 'vitest';
import type { FilePicker } from '../../src/lib/atlas/film/saveTo';
import { pickerIn, saveTo } from '../../src/lib/atlas/film/saveTo';

const film = new Blob(['film']);
const fails = (name: string) => () => Promise.reject(new DOMException('it says', name));
const ok = () => Promise.resolve();

function picker(change: Partial<Record<'write' | 'close', () => Promise<void>>>, log: string[] = []): FilePicker {
  return async ({ suggestedName }) => {
    log.push(suggestedName);
    return { createWritable: async () => ({ write: ok, close: ok, abort: async () => void log.push('abort'), ...change }) };
  };
}

describe('saving where the reader chooses', () => {
  it('writes the file', async () => {
    const log: string[] = [];
    expect(await saveTo(picker({}, log), film, 'a.mp4')).toEqual({ done: 'saved' });
    expect(log).toEqual(['a.mp4']);
  });

  it('tells a full disk, a refusal and a change of mind apart, and leaves no half file', async () => {
    const log: string[] = [];
    expect(await saveTo(picker({ write: fails('QuotaExceededError') }, log), film, 'a.mp4')).toEqual({ done: 'room', what: 'it says' });
    expect(log).toEqual(['a.mp4', 'abort']);
    expect(await saveTo(picker({ close: fails('NotAllowedError') }), film, 'a.mp4')).toEqual({ done: 'denied', what: 'it says' });
    expect(await saveTo(picker({ write: fails('InvalidStateError') }), film, 'a.mp4')).toEqual({ done: 'other', what: 'it says' });
    expect(await saveTo(fails('AbortError'), film, 'a.mp4')).toEqual({ done: 'called-off' });
    expect(await saveTo(fails('SecurityError'), film, 'a.mp4')).toMatchObject({ done: 'denied' });
  });

  it('is not offered where the browser has no such dialog', () => {
    expect(pickerIn({})).toBe(null);
    expect(pickerIn({ showSaveFilePicker: () => undefined })).toBeTypeOf('function');
  });
});
