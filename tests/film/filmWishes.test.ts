import { describe, expect, it } from 'vitest';
import { chooseFormat, encoderOf } from '../../src/lib/film/filmFormat';
import { filmName } from '../../src/lib/film/filmName';
import { chapterSpan, choicesOf, lengthOf, pixelsOf } from '../../src/lib/film/filmWishes';
import { typedRange } from '../../src/lib/panels/typedRange';

const at = (text: string) => Date.parse(text);
const size = { width: 1280, height: 720 };
const only = (...codecs: string[]) => (codec: string) => Promise.resolve(codecs.includes(codec));

describe('the format of a film', () => {
  it('is MP4 where the browser writes H.264, else WebM, else GIF', async () => {
    expect(await chooseFormat(size, only('avc', 'vp9'))).toEqual({ kind: 'mp4', codec: 'avc' });
    expect(await chooseFormat(size, only('vp8', 'vp9', 'av1'))).toEqual({ kind: 'webm', codec: 'vp9' });
    expect(await chooseFormat(size, only('av1'))).toEqual({ kind: 'webm', codec: 'av1' });
    expect(await chooseFormat(size, only())).toEqual({ kind: 'gif' });
    expect(await chooseFormat(size, null)).toEqual({ kind: 'gif' });
  });

  it('does without what failed, and without what cannot even be asked', async () => {
    expect(await chooseFormat(size, only('avc', 'vp8'), ['avc'])).toEqual({ kind: 'webm', codec: 'vp8' });
    expect(await chooseFormat(size, (codec) => (codec === 'avc' ? Promise.reject(new Error('no')) : only('vp9')(codec)))).toEqual({ kind: 'webm', codec: 'vp9' });
  });

  it('asks nobody where there is no video encoder', async () => {
    expect(await encoderOf({})).toBe(null);
    expect(await encoderOf({ VideoEncoder: () => undefined })).toBeTypeOf('function');
  });
});

describe('what may be wished of a film', () => {
  it('has sizes that a video codec takes and that the map meets in whole pixels', () => {
    for (const each of [...choicesOf('mp4').sizes, ...choicesOf('gif').sizes]) {
      const { width, height } = pixelsOf(each);
      expect([width % 2, height % 2, (4 * each.ratio) % 1], each.id).toEqual([0, 0, 0]);
    }
    for (const kind of ['mp4', 'webm', 'gif'] as const) {
      const { sizes, usualSize, paces, usualPace } = choicesOf(kind);
      expect(sizes).toContain(usualSize);
      expect(paces).toContain(usualPace);
    }
    // A GIF counts in hundredths of a second.
    expect(choicesOf('gif').paces.every((pace) => 100 % pace === 0)).toBe(true);
  });

  it('has a length within bounds, or none', () => {
    const choices = choicesOf('mp4');
    expect([lengthOf(20, choices), lengthOf(1, choices), lengthOf(120, choices)]).toEqual([20, 1, 120]);
    for (const wrong of [0, -3, 121, Number.NaN, Number.POSITIVE_INFINITY, null, undefined]) expect(lengthOf(wrong, choices)).toBe(null);
  });

  it('shows a chapter to where it plays, else two days of it', () => {
    const reach = { from: at('1855-02-07T00:00Z'), until: at('1956-12-12T00:00Z') };
    const t = at('1945-08-08T03:00Z');
    expect(chapterSpan({ t, playUntil: at('1945-08-12T03:00Z') }, reach)).toEqual({ from: t, until: at('1945-08-12T03:00Z') });
    expect(chapterSpan({ t, playUntil: null }, reach)).toEqual({ from: t, until: at('1945-08-10T03:00Z') });
    expect(chapterSpan({ t: reach.until, playUntil: null }, reach)).toEqual({ from: at('1956-12-10T00:00Z'), until: reach.until });
  });
});

describe('two dates as they are typed', () => {
  const offsetMs = 9 * 3_600_000;
  const read = (from: string, until: string) => typedRange(from, until, { now: at('1945-08-09T00:00Z'), offsetMs, lang: 'en', reach: { from: at('1855-02-07T00:00Z'), until: at('1956-12-12T00:00Z') } });

  it('are a span in theatre time', () => {
    expect(read('9 August 1945 00:10', '20 Aug')).toEqual({ ok: true, span: { from: at('1945-08-09T00:10+09:00'), until: at('1945-08-20T12:00+09:00') } });
  });

  it('say which of them is wrong, and how', () => {
    const faults = (from: string, until: string) => {
      const range = read(from, until);
      return range.ok ? [] : range.faults;
    };
    expect(faults('soon', '20 Aug')).toEqual([{ end: 'from', why: 'unread' }]);
    expect(faults('9 Aug', '')).toEqual([{ end: 'until', why: 'unread' }]);
    expect(faults('1 May 1700', '<b>')).toEqual([{ end: 'from', why: 'outside' }, { end: 'until', why: 'unread' }]);
    expect(faults('9 Aug', '31 February 1945')).toEqual([{ end: 'until', why: 'unread' }]);
    expect(faults('9 Aug', '2001-01-01')).toEqual([{ end: 'until', why: 'outside' }]);
    expect(faults('20 Aug', '9 Aug')).toEqual([{ end: 'until', why: 'order' }]);
    expect(faults('9 Aug 12:00', '9 Aug 12:00')).toEqual([{ end: 'until', why: 'order' }]);
  });
});

describe('the name of a film', () => {
  it('says what, from when, and until when', () => {
    const span = { from: at('1945-08-09T00:00Z'), until: at('1945-08-20T00:00Z') };
    expect(filmName('august-storm', span, 'mp4')).toBe('august-storm-1945-08-09T0000Z--1945-08-20T0000Z.mp4');
    expect(filmName('august-storm', span, 'gif')).toMatch(/\.gif$/);
  });
});
