import { describe, expect, it } from 'vitest';
import { citedItems } from '../../src/lib/bibliography/citedItems';
import { exportBibliography } from '../../src/lib/bibliography/exportBibliography';
import type { Disagreement } from '../../src/lib/campaign/accounts';
import { citedBy, countUses } from '../../src/lib/campaign/citedBy';
import type { Claim } from '../../src/lib/campaign/claims';
import type { Source } from '../../src/lib/campaign/schema';
import type { Figure, Strengths } from '../../src/lib/campaign/strengths';
import { CITE } from '../../src/lib/messages/parts/cite';
import { catalogueFor } from '../../src/lib/messages/say';
import { chooseSources, countValues } from '../../src/lib/panels/chooseSources';
import { citationText, citedAddress, viewItem } from '../../src/lib/panels/citeView';
import { annotationLink } from '../../src/lib/panels/mapLink';
import { local, smallCampaign } from '../campaign/smallCampaign';

const source = (id: string, change: Partial<Source> = {}): Source => ({
  id, type: 'book', author: '', title: id, year: '', publisher: '', url: null, rights: '', note: '', ...change,
});

describe('what rests on a source', () => {
  const campaign = smallCampaign({
    units: [{ id: 'army' }],
    rows: [
      { formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45 },
      { formation: 'army', seq: 2, time: '1945-08-12', lon: 123, lat: 45 },
    ],
    events: [
      { id: 'battle', start: '1945-08-10', citations: ['report#p3', 'report#p7'] },
      { id: 'dawn', start: '1945-08-11T05:00:00+09:00', citations: ['book'] },
    ],
  });
  const claim = { seq: 4, citations: [{ source: 'report', locator: null }] } as unknown as Claim;
  const uses = citedBy(campaign, { claims: [claim] });

  it('is each event, formation, territory and claim once, with the dated places that name it', () => {
    const report = uses.get('report')!;
    expect(report.annotations.map(({ id }) => id)).toEqual(['battle']);
    expect([report.formations, report.claims.map(({ seq }) => seq)]).toEqual([[], [4]]);
    const army = uses.get('book')!.formations.find(({ formation }) => formation.id === 'army')!;
    expect(army.waypoints.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(countUses(report)).toBe(2);
    expect(countUses(uses.get('book'))).toBe(4);
    expect([uses.has('ghost'), countUses(undefined)]).toEqual([false, 0]);
  });

  it('counts lines, disputed ground, holders of parts, accounts and published strengths', () => {
    const row = { basis: 'read', citations: ['atlas#map2'] };
    const whole = smallCampaign({
      units: [{ id: 'army' }],
      change: (file) => {
        file.lines = [{ ...row, id: 'line', name: 'A line', territory: 'land', from: '1945-08-20', until: '1945-08-25', points: [[120, 45], [125, 45]] }];
        file.disputed = [{ ...row, id: 'strip', name: 'A strip', lon: 120, lat: 45, held: '', claims: '', fate: '' }];
        const [land] = file.territories as Record<string, unknown>[];
        land!.parts = [{ id: 'north', name: 'North', holders: [{ ...row, from: '1945-08-20', holder: null }] }];
      },
      shapes: [{ id: 'land', part: 'north' }],
    });
    const figure: Figure = { about: 'army', quantity: 'men', measure: 'men', unit: 'persons', value: [1, 1], orMore: false, date: '1945-08-09', note: '', basis: 'read', citations: [] };
    const strengths: Strengths = {
      subjects: [{ id: 'army', title: '', formations: [] }],
      figures: [{ ...figure, citations: ['atlas#p5', 'atlas#p6'] }, { ...figure, citations: ['atlas'] }, { ...figure, citations: ['other'] }],
      comparisons: [],
    };
    const disagreement = { id: 'when', accounts: [{ citations: [{ source: 'atlas', locator: null }] }, { citations: [{ source: 'atlas', locator: 'p1' }] }] } as unknown as Disagreement;
    const atlas = citedBy(whole, { strengths, disagreements: [disagreement] }).get('atlas')!;
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    expect([atlas.lines, atlas.disputed, atlas.territories, atlas.disagreements].map(ids)).toEqual([['line'], ['strip'], ['land'], ['when']]);
    expect(atlas.strengths).toEqual([{ id: 'army', name: 'Formation army', figures: 2 }]);
    expect(countUses(atlas)).toBe(5);
  });

  it('has its place on the map: an hour as it is, a day at its noon in the theatre', () => {
    const [battle, dawn] = ['battle', 'dawn'].map((id) => campaign.annotationById.get(id)!);
    expect(annotationLink(campaign, battle!)).toBe('./?campaign=small&t=1945-08-10T03:00Z&select=battle');
    expect(annotationLink(campaign, dawn!)).toBe('./?campaign=small&t=1945-08-10T20:00Z&select=dawn');
  });
});

describe('the works of a card', () => {
  it('stand once each, with all the places cited', () => {
    const sources = new Map([['a', source('a')], ['b', source('b')]]);
    const cite = (id: string, locator: string | null) => ({ source: id, locator });
    const items = citedItems([cite('b', 'p1'), cite('a', null), cite('b', 'p9'), cite('b', 'p1'), cite('lost', null)], sources);
    expect(items.map(({ id, note }) => [id, note])).toEqual([['b', 'Cited: p1, p9'], ['a', undefined]]);
  });
});

describe('a chosen part of the bibliography', () => {
  const all = [
    source('x', { author: 'A. P. Zhukov', title: 'Ivanov’s war', year: '1960s', rights: 'copyrighted' }),
    source('y', { author: 'Togo Shigenori', names: [{ family: 'Togo', given: 'Shigenori' }], title: 'Memoir', type: 'memoir', year: '1956' }),
    source('z', { author: 'not named', title: 'Ägypten', rights: 'copyrighted', note: 'weak' }),
  ];
  const none = { words: '', type: null, rights: null, order: 'author' } as const;
  const ids = (choice: Partial<Parameters<typeof chooseSources>[1]>) => chooseSources(all, { ...none, ...choice }, (id) => (id === 'z' ? 9 : 0)).map(({ id }) => id);

  it('is in order: by family, by title where nobody is named, by year, by use', () => {
    expect(ids({})).toEqual(['z', 'y', 'x']);
    expect(ids({ order: 'title' })).toEqual(['z', 'x', 'y']);
    expect(ids({ order: 'year' })).toEqual(['y', 'x', 'z']);
    expect(ids({ order: 'uses' })).toEqual(['z', 'x', 'y']);
  });

  it('has every word, whatever its case and accents, and the type and rights asked for', () => {
    expect(ids({ words: 'AGYPTEN weak' })).toEqual(['z']);
    expect(ids({ words: 'agypten 1956' })).toEqual([]);
    expect(ids({ type: 'memoir' })).toEqual(['y']);
    expect(ids({ rights: '' })).toEqual(['y']);
    expect(countValues(all, 'rights')).toEqual([['copyrighted', 2], ['', 1]]);
  });
});

describe('a view to be cited', () => {
  const say = catalogueFor('en', CITE);
  const campaign = smallCampaign({
    units: [{ id: 'army' }],
    change: (file) => Object.assign(file, { subtitle: 'A test', authors: 'The testers' }),
  });
  const view = { campaign, t: local('08-14T12:00'), selected: 'army', base: 'https://example.org/atlas/', query: '?layers=-rail&select=army', lang: 'en', seen: Date.UTC(2026, 10, 24, 12) };

  it('names who, what, the data’s version, the instant on two clocks, the address and when it was seen', () => {
    const text = citationText(view, say);
    for (const part of ['The testers', 'A small campaign: A test', 'version 1.0.0', 'Formation army', '14 August 1945, 12:00', '1945-08-14T03:00Z', citedAddress(view), '24 November 2026']) {
      expect(text).toContain(part);
    }
  });

  it('has the instant in its address, even where it is the first view’s', () => {
    expect(citedAddress(view)).toBe('https://example.org/atlas/?t=1945-08-14T03:00Z&layers=-rail&select=army');
    expect(citedAddress({ ...view, query: '' })).toBe('https://example.org/atlas/?t=1945-08-14T03:00Z');
    expect(citedAddress({ ...view, query: '?t=1945-08-14T03:00Z&basis=read' })).toBe('https://example.org/atlas/?t=1945-08-14T03:00Z&basis=read');
  });

  it('goes to a reference manager with version, address and date of access', () => {
    const item = viewItem(view, say);
    expect(item).toMatchObject({ version: '1.0.0', URL: citedAddress(view), author: [{ literal: 'The testers' }], accessed: { 'date-parts': [[2026, 11, 24]] } });
    const bibtex = exportBibliography([item], 'bibtex');
    expect(bibtex).toContain('Version: 1.0.0; Accessed: 2026-11-24');
    expect(bibtex).toMatch(/^@misc\{small-19450814T0300Z,/);
  });
});
