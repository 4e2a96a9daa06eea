import { describe, expect, it } from 'vitest';
import { greatest, otherRivals, rivalsAbout, scales } from '../../src/lib/campaign/rivalFigures';
import { parseStrengths } from '../../src/lib/campaign/strengths';
import { amountText, looseDate } from '../../src/lib/panels/amounts';

const figure = (change: object) => ({
  about: 'army',
  quantity: 'men',
  measure: 'men',
  unit: 'persons',
  value: [100, 100],
  orMore: false,
  date: '1945-08-09',
  basis: 'read',
  citations: ['book'],
  note: '',
  ...change,
});

function strengths(figures: object[], more: object = {}) {
  const subjects = [
    { id: 'army', title: '', formations: [] },
    { id: 'both armies', title: 'Both armies', formations: ['army', 'other'] },
  ];
  const parsed = parseStrengths(JSON.stringify({ subjects, figures: figures.map(figure), comparisons: [], ...more }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

describe('rival figures', () => {
  it('stand side by side, the highest first, never averaged; who agrees stands together with the best basis', () => {
    const [men] = rivalsAbout(strengths([{ value: [90, 90] }, { value: [120, 120], basis: 'recalled' }, { value: [90, 90], basis: 'inferred', citations: ['other'] }]), 'army');
    expect(men!.values.map(({ value, basis, claims }) => [value, basis, claims.length])).toEqual([
      [[120, 120], 'recalled', 1],
      [[90, 90], 'read', 2],
    ]);
  });

  it('are not mixed with another quantity or unit', () => {
    const rivals = rivalsAbout(strengths([{}, { quantity: 'tanks', unit: 'vehicles' }, { quantity: 'men', unit: 'per-cent' }]), 'army');
    expect(rivals.map(({ quantity, unit }) => [quantity, unit])).toEqual([
      ['men', 'persons'],
      ['tanks', 'vehicles'],
      ['men', 'per-cent'],
    ]);
  });

  it('of a body that a formation was part of stand on its card too', () => {
    const value = strengths([{ about: 'both armies' }]);
    expect(rivalsAbout(value, 'other').map(({ about }) => about.title)).toEqual(['Both armies']);
    expect(rivalsAbout(value, 'nobody')).toEqual([]);
  });

  it('compared share one scale that holds the end of the widest range', () => {
    const value = strengths([{ value: [50, 400] }, { about: 'both armies', value: [300, 300] }], {
      comparisons: [{ title: 'Men', of: [{ about: 'army', quantity: 'men' }, { about: 'both armies', quantity: 'men' }] }],
    });
    const [men] = scales(value);
    expect(men!.max).toBe(400);
    expect(greatest(men!.rivals)).toBe(men!.max);
    expect(men!.rivals.map(({ about }) => about.id)).toEqual(['army', 'both armies']);
    // What is compared is not told again among the others.
    expect(otherRivals(value)).toEqual([]);
  });
});

describe('a file of strengths', () => {
  it.each([
    ['a unit nobody knows', { unit: 'elephants' }, 'figures.0.unit'],
    ['a figure below zero', { value: [-1, 4] }, 'figures.0.value'],
    ['a range that runs backwards', { value: [9, 4] }, 'figures.0'],
    ['no source', { citations: [] }, 'figures.0.citations'],
    ['no date', { date: 'in August' }, 'figures.0.date'],
  ])('with %s is refused, and the figure named', (_, change, where) => {
    const parsed = parseStrengths(JSON.stringify({ subjects: [], figures: [figure(change)], comparisons: [] }));
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.problems[0]!.where).toContain(where);
  });

  it('that is empty holds nothing and breaks nothing', () => {
    const value = strengths([]);
    expect([rivalsAbout(value, 'army'), scales(value), otherRivals(value), greatest([])]).toEqual([[], [], [], 0]);
  });
});

describe('a printed figure', () => {
  it('keeps its decimals and its range; a date what it was given as', () => {
    expect([amountText([0.25, 0.25]), amountText([300, 600]), amountText([0, 0])]).toEqual(['0.25', '300–600', '0']);
    expect([looseDate('1945-08-09', 'en'), looseDate('1945-05', 'en'), looseDate('1945/1956', 'en')]).toEqual(['9 August 1945', 'May 1945', '1945 – 1956']);
  });
});
