import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../../src/lib/campaign/audit/gazetteer';
import { spellings } from '../../../src/lib/campaign/audit/gazetteer';
import { missingPlaces } from '../../../src/lib/campaign/audit/missingPlaces';
import { lexiconOf, unknownNames } from '../../../src/lib/campaign/audit/namesInText';
import { smallCampaign } from '../smallCampaign';

const unknown = (text: string, known: string[] = []) => unknownNames(text, lexiconOf(known, [text, 'after the tanks came']));

describe('names in a text', () => {
  it('are words with a capital; those side by side are one name', () => {
    expect(unknown('In rain they reached Tsagan Dabo and Barabash-Levada.')).toEqual(['In', 'Tsagan Dabo', 'Barabash-Levada']);
  });

  it('do not begin a sentence with a word that the texts also write small', () => {
    expect(unknown('Tanks came. After Mukden “The end”')).toEqual(['Mukden']);
    expect(unknown('Harbin fell.')).toEqual(['Harbin']);
  });

  it('are accounted for whole, the longest first, with or without a genitive or a hyphen behind', () => {
    expect(unknown('after Great Wall', ['Great'])).toEqual(['Wall']);
    expect(unknown('after Great Wall', ['Great', 'Great Wall'])).toEqual([]);
    expect(unknown('the Kwantung Army’s camp, the Soviet-Mongolian group', ['Kwantung Army', 'Soviet', 'Mongolian'])).toEqual([]);
    expect(unknown('at Hutoushan', ['Hutou'])).toEqual(['Hutoushan']);
  });

  it('are found in every script’s capitals, and numbers are none', () => {
    expect(unknown('the 39th went to Баин-Тумен on 9 August', ['August'])).toEqual(['Баин-Тумен']);
  });
});

describe('the spellings of a place', () => {
  it('are the whole, and what stands before and in the brackets', () => {
    expect(spellings('Mukden (Fengtien)')).toEqual(['Mukden (Fengtien)', 'Mukden', 'Fengtien']);
    expect(spellings('')).toEqual([]);
  });
});

describe('a place that a text names', () => {
  const place = (name: string, more: Partial<Gazetteer['places'][number]> = {}) => ({ id: name.toLowerCase(), name, names: [name], kind: 'town', lon: 120, lat: 45, offMap: false, territory: null, ...more });
  const missing = (gazetteer: Partial<Gazetteer>) => {
    const campaign = smallCampaign({
      units: [{ id: 'army' }],
      rows: [{ formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45, note: 'then towards Lupei' } as never],
      events: [{ id: 'fall', start: '1945-08-10', title: 'Formation army takes Mukden', summary: 'they heard it in Moscow' }],
    });
    return missingPlaces(campaign, { places: [], mapNames: [], words: [], ...gazetteer });
  };

  it('is missing until it has coordinates, lies off the map, is printed on it, or is known to be no place', () => {
    expect(missing({}).map(({ name, of, id }) => [name, of, id])).toEqual([
      ['Mukden', 'event', 'fall'],
      ['Moscow', 'event', 'fall'],
      ['Lupei', 'position', 'army 1'],
    ]);
    expect(missing({ places: [place('Mukden'), place('Moscow', { lon: null, lat: null, offMap: true })], mapNames: ['Lupei'] })).toEqual([]);
    expect(missing({ places: [place('Mukden', { lon: null, lat: null })], words: [{ word: 'Moscow', kind: 'off-map' }], mapNames: ['Lupei'] }).map(({ name }) => name)).toEqual(['Mukden']);
  });
});
