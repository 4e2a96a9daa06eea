import { describe, expect, it } from 'vitest';
import { agreedLinesAt, disputedNames } from '../../src/lib/layers/agreedLines';
import { eraAt, layersIn } from '../../src/lib/layers/layersAt';
import { tintOf } from '../../src/lib/layers/territories';
import type { Holding } from '../../src/lib/campaign/types';
import type { Holder } from '../../src/lib/campaign/vocabulary';
import { smallCampaign } from '../campaign/smallCampaign';

const at = (day: string) => Date.parse(`${day}T00:00:00+09:00`);
const row = { basis: 'read', citations: ['book'] };
const campaign = smallCampaign({
  change: (file) => {
    file.lines = [{ ...row, id: 'line', name: 'A line', territory: 'land', from: '1945-08-20', until: '1945-08-25', points: [[120, 45], [125, 44]] }];
    file.disputed = [{ ...row, id: 'strip', name: 'A strip', lon: 121, lat: 46, held: '', claims: '', fate: '' }];
  },
});

describe('what of the campaign can be shown', () => {
  it('changes with its year, its first instant and its last', () => {
    const { from, until } = campaign.span;
    expect([at('1944-12-31'), at('1945-01-01'), from - 1, from, until, until + 1].map((t) => eraAt(campaign, t))).toEqual(['earlier', 'same-year', 'same-year', 'during', 'during', 'after']);
  });

  it('has armies only while it runs, and its railways from its year on', () => {
    const asked = new Set(['su-tbf', 'headquarters', 'rail', 'events', 'land']);
    expect([...layersIn('during', asked)]).toEqual([...asked]);
    expect([...layersIn('same-year', asked)]).toEqual(['rail', 'events', 'land']);
    expect([...layersIn('earlier', asked)]).toEqual(['events', 'land']);
    expect([...layersIn('after', asked)]).toEqual(['rail', 'events', 'land']);
    expect([...layersIn('during', new Set())]).toEqual([]);
  });
});

describe('the colour of a territory', () => {
  const holding = (holder: Holder, day: string): Holding => ({ holder, from: at(day), until: Number.POSITIVE_INFINITY, name: '', apart: true, basis: 'read', citations: [], note: '' });
  const tint = (holder: Holder, since: string, t: string, next?: Holding) => tintOf({ holders: next ? [next] : [] }, holding(holder, since), campaign, at(t));

  it('is its holder’s; where the campaign took it, that of ground taken', () => {
    expect(tint('japan', '1932-03-01', '1945-08-09')).toEqual({ tint: 'japan', faint: false });
    expect(tint('soviet', '1922-12-30', '1945-08-09')).toEqual({ tint: 'soviet', faint: false });
    expect(tint('soviet', '1945-08-20', '1945-08-21')).toEqual({ tint: 'taken', faint: false });
    expect(tint('us', '1945-09-02', '1945-09-03')).toEqual({ tint: 'none', faint: false });
    expect(tintOf({ holders: [] }, undefined, campaign, at('1945-08-09'))).toEqual({ tint: 'none', faint: false });
  });

  it('is faint while it is fought over: ground taken in the campaign, before it his who came next', () => {
    expect(tint('contested', '1945-08-09', '1945-08-10')).toEqual({ tint: 'taken', faint: true });
    expect(tint('contested', '1931-09-18', '1931-10-01', holding('japan', '1932-03-01'))).toEqual({ tint: 'japan', faint: true });
    expect(tint('contested', '1931-09-18', '1931-10-01', holding('china', '1932-03-01'))).toEqual({ tint: 'none', faint: true });
  });
});

describe('lines that are no border', () => {
  const shown = (t: number, layers = ['land']) => agreedLinesAt(campaign, t, new Set(layers)).features;

  it('are drawn from their first instant until before their last, with their territory', () => {
    expect(shown(at('1945-08-20'))).toHaveLength(2);
    expect(shown(at('1945-08-20') - 1)).toEqual([]);
    expect(shown(at('1945-08-25'))).toEqual([]);
    expect(shown(at('1945-08-21'), ['other'])).toEqual([]);
  });

  it('are named at their last point', () => {
    const [line, name] = shown(at('1945-08-21'));
    expect(line?.geometry).toEqual({ type: 'LineString', coordinates: [[120, 45], [125, 44]] });
    expect([name?.geometry, name?.properties]).toEqual([{ type: 'Point', coordinates: [125, 44] }, { name: 'A line' }]);
  });

  it('disputed ground is labelled as it is told to be, where it lies', () => {
    expect(disputedNames(campaign, (name) => `${name}?`).features).toEqual([
      { type: 'Feature', geometry: { type: 'Point', coordinates: [121, 46] }, properties: { label: 'A strip?' } },
    ]);
  });
});
