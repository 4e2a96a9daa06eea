import { readFileSync } from 'node:fs';
import { fromFile } from '@capsizecss/unpack/fs';
import { describe, expect, it } from 'vitest';
import { fallbackCss, OUR_FACES, standInNames } from '../../src/styles/fallbackFaces';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const package_ = (file: string) => file.replace(/-latin-.*$/, '');

describe('faces that stand in until ours have come', () => {
  it.each(OUR_FACES.map((face) => [face.file, face] as const))('the measures of %s are those of its file', async (file, face) => {
    const read = await fromFile(`node_modules/@fontsource/${package_(file)}/files/${file}.woff2`);
    expect(face).toMatchObject({ unitsPerEm: read.unitsPerEm, ascent: read.ascent, descent: -read.descent, lineGap: read.lineGap, width: read.xWidthAvg });
  });

  it('take the same room as ours: width, and height above and below the line', () => {
    const rules = fallbackCss().split('@font-face').slice(1);
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) {
      const value = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]) / 100;
      const [weight, style] = [/font-weight: (\d+)/.exec(rule)?.[1], /font-style: (\w+)/.exec(rule)?.[1]];
      const family = rule.includes("'Serif as") ? 'serif' : 'sans';
      const ours = OUR_FACES.find((face) => face.family === family && String(face.weight) === weight && face.style === style);
      expect(value('ascent-override') * value('size-adjust')).toBeCloseTo((ours?.ascent ?? 0) / 1000, 2);
      expect(value('descent-override') * value('size-adjust')).toBeCloseTo((ours?.descent ?? 0) / 1000, 2);
      expect(value('size-adjust')).toBeGreaterThan(0.8);
      expect(value('size-adjust')).toBeLessThan(1.25);
    }
  });

  it('stand in the page’s stacks after ours, in their order', () => {
    for (const family of ['serif', 'sans'] as const) {
      const stack = new RegExp(`--${family}: ([^;]+);`).exec(tokens)?.[1] ?? '';
      const places = standInNames(family).map((name) => stack.indexOf(`'${name}'`));
      expect(Math.min(...places)).toBeGreaterThan(stack.indexOf("'Source"));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});
