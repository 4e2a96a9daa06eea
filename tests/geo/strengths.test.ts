import { beforeAll, describe, expect, it } from 'vitest';
import { checkStrengths } from '../../geo/check/checkStrengths';
import type { Row } from '../../geo/read/readCsv';
import { readRecord } from '../../geo/read/readRecord';
import type { Record1945 } from '../../geo/read/readRecord';
import { amountOf, toStrengths, unitOf } from '../../geo/toStrengths';
import { rivalsAbout, scales } from '../../src/lib/campaign/rivalFigures';
import type { Strengths } from '../../src/lib/campaign/strengths';
import { parseStrengths } from '../../src/lib/campaign/strengths';

const record = readRecord('august-storm');
let strengths: Strengths;
beforeAll(() => {
  const parsed = parseStrengths(JSON.stringify(toStrengths(record.tables)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  strengths = parsed.value;
});

describe('the table of strengths', () => {
  it('is read to the last figure: ranges, “or more”, units in several words', () => {
    expect(amountOf('300-600')).toEqual({ value: [300, 600], orMore: false });
    expect(amountOf('900+')).toEqual({ value: [900, 900], orMore: true });
    for (const wrong of ['', 'many', '600-300', '1,000', '-5']) expect(amountOf(wrong)).toBeNull();
    expect([unitOf('men'), unitOf('people'), unitOf('percent'), unitOf('ells')]).toEqual(['persons', 'persons', 'per-cent', null]);
  });

  it('passes its rule, which names a wrong value, unit, date or subject with its line', () => {
    expect(checkStrengths(record)).toEqual([]);
    const wrong: Row = { where: 'strengths.csv:999', cells: { subject: 'nobody', measure: 'men', value: 'lots', unit: 'ells', date: 'soon', basis: 'read', sources: 'own' } };
    const told = checkStrengths(withRows({ strengths: [...record.tables.strengths, wrong] }));
    expect(told.map(({ where }) => where)).toEqual(Array(4).fill('strengths.csv:999'));
    const idle: Row = { where: 'strength-comparisons.csv:99', cells: { comparison: 'Men', subject: 'su-tbf', quantity: 'elephants' } };
    expect(checkStrengths(withRows({ strengthComparisons: [idle] }))).toHaveLength(1);
  });

  it('sets the Japanese dead as both sides count them on one scale with the Soviet dead', () => {
    const dead = scales(strengths).find(({ rivals }) => rivals.some(({ about }) => about.id === 'japanese-casualties'))!;
    const japanese = dead.rivals.find(({ about }) => about.id === 'japanese-casualties')!;
    const printed = record.tables.strengths
      .filter(({ cells }) => cells.subject === 'japanese-casualties' && /^killed \(/.test(cells.measure ?? ''))
      .map(({ cells }) => Number(cells.value));
    expect(japanese.values.map(({ value: [low] }) => low).sort()).toEqual(printed.sort());
    expect(dead.max).toBe(Math.max(...printed));
    expect(dead.rivals.map(({ about }) => about.id)).toContain('soviet-casualties');
  });

  it('shows what the record says is not to be shown nowhere, and all the rest', () => {
    const hidden = record.tables.strengthMeasures.filter(({ cells }) => cells.shown === 'no');
    expect(hidden.length).toBeGreaterThan(0);
    for (const { cells } of hidden) {
      expect(strengths.figures.filter(({ about, measure }) => about === cells.subject && measure === cells.measure)).toEqual([]);
    }
    const sum = strengths.figures.length + hidden.length;
    expect(sum).toBeLessThanOrEqual(record.tables.strengths.length);
    // Only figures that two parts of the record tell from the same source are told once.
    const lost = record.tables.strengths.filter(
      ({ cells }) =>
        !hidden.some((row) => row.cells.subject === cells.subject && row.cells.measure === cells.measure) &&
        !strengths.figures.some(({ value: [low], citations }) => low === Number.parseFloat(cells.value ?? '') && citations.join(';') === cells.sources),
    );
    expect(lost).toEqual([]);
  });

  it('gives a front the figures that the totals print of it, once each', () => {
    const dead = rivalsAbout(strengths, 'su-1fef').find(({ quantity }) => quantity === 'killed and missing')!;
    expect(dead.values).toHaveLength(1);
    expect(dead.values[0]!.claims).toHaveLength(1);
  });
});

function withRows(tables: Partial<Record1945['tables']>): Record1945 {
  return { ...record, tables: { ...record.tables, ...tables } };
}
