import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../src/lib/film/filmWishes';
import { THEMES } from '../../src/lib/layers/theme';
import type { FilmWords } from '../../src/lib/plate/layoutFilm';
import { layoutFilm } from '../../src/lib/plate/layoutFilm';
import type { Measure, TextMark } from '../../src/lib/plate/marks';

const measure: Measure = (text, { size, spacing = 0 }) => [...text].length * (size / 2 + spacing);
const theme = THEMES.light;
const camera = { zoom: 4, lat: 45, bearing: 0 };
const widest = { date: '28 September 1945', hour: '00:00' };
const words: FilmWords = {
  titles: ['A campaign: and all that is to be said of it in one line, which is rather too long for a small film', 'A campaign'],
  date: '9 August 1945',
  hour: '00:10',
  clocks: 'Time of the theatre',
  headline: 'Something happens',
  km: (km) => `${km} km`,
  miles: (miles) => `${miles} miles`,
  scale: (lat) => `true at ${lat}`,
  north: 'N',
  sources: 'Rests on works.',
  credits: 'Made with things. '.repeat(10),
  address: 'https://example.org/?t=1945-08-09T00:10Z · Data version 1',
};
const layouts = [...choicesOf('mp4').sizes, ...choicesOf('gif').sizes].map(({ layout }) => layout);
const draw = (change: Partial<FilmWords> = {}, size = layouts[0]!) => layoutFilm({ ...words, ...change }, size, theme, camera, measure, widest);
const texts = ({ marks }: ReturnType<typeof draw>) => marks.filter((mark): mark is TextMark => mark.kind === 'text');

describe('a picture of a film', () => {
  it('has a map of the same place in each, in multiples of four pixels', () => {
    for (const size of layouts) {
      const { map } = draw({}, size);
      for (const other of [{ headline: '' }, { headline: 'x'.repeat(400) }, { date: '28 September 1945', hour: '23:59' }, { hour: '' }]) expect(draw(other, size).map).toEqual(map);
      expect([map.x % 4, map.y % 4, map.width % 4, map.height % 4]).toEqual([0, 0, 0, 0]);
      expect(map.height).toBeGreaterThan(size.height * 0.55);
    }
  });

  it('says title, date, hour, clock, what happens, scale and credits, all within its edges', () => {
    for (const size of layouts) {
      const said = texts(draw({ headline: 'long '.repeat(100) }, size));
      const all = said.map(({ text }) => text).join(' ');
      for (const part of ['9 August 1945', '00:10', 'Time of the theatre', 'km', 'Rests on works.', 'Made with things.', 'Data version 1']) expect(all).toContain(part);
      for (const { x, y, text, face, anchor = 'start' } of said) {
        const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * measure(text, face);
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(left + measure(text, face), text).toBeLessThanOrEqual(size.width);
        expect(y, text).toBeLessThanOrEqual(size.height - 4);
      }
    }
  });

  it('keeps the hour and the headline where they are when the date grows longer', () => {
    const place = (change: Partial<FilmWords>) => texts(draw(change)).filter(({ text }) => /^\d\d:\d\d$|happens/.test(text)).map(({ x }) => x);
    expect(place({ date: '9 August 1945' })).toEqual(place({ date: '28 September 1945', hour: '23:59' }));
  });

  it('takes the fullest title that finds room', () => {
    expect(texts(draw({}, { width: 1280, height: 720 }))[0]?.text).toBe(words.titles[0]?.toLocaleUpperCase());
    expect(texts(draw())[0]?.text).toBe('A CAMPAIGN');
    expect(texts(draw({ titles: ['x '.repeat(200)] }))[0]?.text).toMatch(/…$/);
  });
});
