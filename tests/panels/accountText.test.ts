import { describe, expect, it } from 'vitest';
import { ACCOUNT_SIDES, QUALIFIERS } from '../../src/lib/campaign/accountWords';
import type { Account, Disagreement } from '../../src/lib/campaign/accounts';
import { ACCOUNTS } from '../../src/lib/messages/parts/accounts';
import { catalogueFor } from '../../src/lib/messages/say';
import { figureText, rivalOf, whenText } from '../../src/lib/panels/accountText';
import { Viewer } from '../../src/lib/state/viewer.svelte';

const say = catalogueFor('en', ACCOUNTS);
const BARE: Account = { says: 'x', side: 'soviet', when: null, figure: null, place: null, mark: '', basis: 'read', partRead: false, citations: [], note: '' };
const day = (start: string) => ({ start, end: null, precision: 'day' as const, span: { from: 0, until: 1 } });
const odaejin = { name: 'Odaejin', lon: 129.8, lat: 41.4 };
const songjin = { name: 'Songjin', lon: 129.2, lat: 40.7 };

function disagreement(...accounts: Account[]): Disagreement {
  return { id: 'where', question: 'Where?', shows: 'first', why: '', part: 'far-east-1', events: ['e'], formations: [], accounts };
}

describe('an account in words', () => {
  it('has a word for every side and every qualifier', () => {
    for (const side of ACCOUNT_SIDES) expect(say(`accountSide.${side}`)).not.toBe('');
    for (const qualifier of QUALIFIERS) expect(say(`qualifier.${qualifier}`, { figure: '5' })).toContain('5');
  });

  it('gives its figure as its source does: exact, a range, or about', () => {
    const figure = (low: number, high = low, qualifier: (typeof QUALIFIERS)[number] | null = null) =>
      figureText({ ...BARE, figure: { low, high, qualifier, unit: 'men' } }, say);
    expect(figure(940)).toBe('940 men');
    expect(figure(7000, 10_000)).toBe('7000–10\u2009000 men');
    expect(figure(1_577_725)).toBe('1\u2009577\u2009725 men');
    expect(figure(70_000, 70_000, 'over')).toBe('over 70\u2009000 men');
    expect(figure(0.25)).toBe('0.25 men');
    expect(figureText(BARE, say)).toBe('');
  });

  it('gives its time no more exactly than its source', () => {
    expect(whenText({ ...BARE, when: day('1945-08-21') }, 'en')).toBe('21 August 1945');
    expect(whenText(BARE, 'en')).toBe('');
  });
});

describe('the mark of another account', () => {
  it('is joined to where the shown account puts it, if that is elsewhere', () => {
    const two = disagreement({ ...BARE, place: odaejin }, { ...BARE, side: 'japanese', place: songjin, when: day('1945-08-18') });
    expect(rivalOf(two, 1, 'en', say)).toMatchObject({ label: 'Songjin: 18 August 1945', by: 'Japanese account', shown: odaejin });
    expect(rivalOf(two, 0, 'en', say)?.shown).toBe(null);
    expect(rivalOf(disagreement({ ...BARE, place: odaejin }, { ...BARE, place: odaejin }), 1, 'en', say)?.shown).toBe(null);
  });

  it('says what the record gives for it, else the day, else the place alone', () => {
    const labelOf = (account: Partial<Account>) => rivalOf(disagreement(BARE, { ...BARE, place: songjin, ...account }), 1, 'en', say)?.label;
    expect(labelOf({ mark: '75th Tank Brigade', when: day('1945-08-18') })).toBe('Songjin: 75th Tank Brigade');
    expect(labelOf({})).toBe('Songjin');
  });

  it('is none without a place', () => {
    expect(rivalOf(disagreement(BARE, BARE), 1, 'en', say)).toBe(null);
    expect(rivalOf(disagreement(BARE, BARE), 7, 'en', say)).toBe(null);
  });

  it('goes with the selection that it belongs to, and stays while that stays', () => {
    const viewer = new Viewer();
    const rival = rivalOf(disagreement(BARE, { ...BARE, place: songjin }), 1, 'en', say);
    viewer.select('e');
    viewer.showRival(rival);
    viewer.select('e');
    expect(viewer.rival).toBe(rival);
    viewer.focusOn('other');
    expect(viewer.rival).toBe(null);
    viewer.showRival(rival);
    viewer.select(null);
    expect(viewer.rival).toBe(null);
  });
});
