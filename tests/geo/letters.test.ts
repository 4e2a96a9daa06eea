import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cell } from '../../geo/read/readCsv';
import { readRecord } from '../../geo/read/readRecord';
import { lengthIn } from '../../src/lib/layers/letters';

const fontOf = (file: string) => fontkit.create(readFileSync(`node_modules/@fontsource/${file}.woff2`)) as Font;
const towns = JSON.parse(readFileSync('geo/basemap/places-1945.geojson', 'utf8')) as FeatureCollection;
const PRINTED = [
  ['serif', 'source-serif-4/files/source-serif-4-latin-600-normal', towns.features.map(({ properties }) => String(properties?.name))],
  ['sans', 'source-sans-3/files/source-sans-3-latin-600-normal', readRecord('august-storm').tables.formations.map((row) => cell(row, 'short_name')).filter((name) => name !== '')],
] as const;

describe('the estimated length of a line', () => {
  it.each(PRINTED)('is near enough the true one: %s', (face, file, lines) => {
    const font = fontOf(file);
    const estimate = lengthIn(face);
    const trueLength = (line: string) => [...line].reduce((sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth, 0) / font.unitsPerEm;
    const printable = lines.filter((line) => [...line].every((letter) => font.characterSet.includes(letter.codePointAt(0) ?? 0)));
    expect(printable.length).toBeGreaterThan(150);
    const shares = printable.map((line) => estimate(line) / trueLength(line));
    expect(Math.min(...shares)).toBeGreaterThan(0.9);
    expect(Math.max(...shares)).toBeLessThan(1.2);
  });
});
