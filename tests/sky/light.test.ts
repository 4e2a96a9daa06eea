import { describe, expect, it } from 'vitest';
import { lightAt, lightThrough, sunAltitude } from '../../src/lib/sky/light';

const KHARBIN = { lat: 45.75, lon: 126.64 };
const hour = (iso: string) => Date.parse(iso);

describe('the light at a place and hour', () => {
  it('at H-hour it is night on the border, evening in Moscow and noon in Washington', () => {
    const t = hour('1945-08-09T00:10:00+09:00');
    expect(lightAt(t, { lat: 47.27, lon: 117.28 })).toBe('night');
    expect(lightAt(t, { lat: 55.75, lon: 37.62 })).toBe('day');
    expect(lightAt(t, { lat: 38.9, lon: -77.04 })).toBe('day');
  });

  it('the sun culminates in the south at 90° less the latitude plus its declination', () => {
    // On 9 August its declination is some 15.9° (equation of the ecliptic: 23.44° · sin 137°).
    const declination = Math.asin(Math.sin((23.44 * Math.PI) / 180) * Math.sin((136.5 * Math.PI) / 180)) * (180 / Math.PI);
    // Local noon: 12 h less 4 minutes a degree, plus some 5½ minutes that the sun is late in August.
    const noon = Date.UTC(1945, 7, 9, 12) - KHARBIN.lon * 4 * 60_000 + 5.5 * 60_000;
    expect(sunAltitude(noon, KHARBIN)).toBeCloseTo(90 - KHARBIN.lat + declination, 0);
  });

  it('a day has one night between two twilights, and no gaps', () => {
    const span = { from: hour('1945-08-08T12:00:00+09:00'), until: hour('1945-08-09T12:00:00+09:00') };
    const lit = lightThrough(span, KHARBIN);
    expect(lit.map(({ light }) => light)).toEqual(['day', 'twilight', 'night', 'twilight', 'day']);
    expect([lit[0]?.from, lit.at(-1)?.until]).toEqual([span.from, span.until]);
    lit.slice(1).forEach(({ from }, i) => expect(from).toBe(lit[i]?.until));
    const night = lit[2]!;
    expect((night.until - night.from) / 3_600_000).toBeGreaterThan(7);
    expect((night.until - night.from) / 3_600_000).toBeLessThan(10);
  });

  it('beyond the polar circle the midsummer night never comes', () => {
    expect(lightThrough({ from: hour('1945-06-21T00:00Z'), until: hour('1945-06-22T00:00Z') }, { lat: 70, lon: 30 })).toHaveLength(1);
  });
});
