import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NamedPlace } from '../../src/lib/campaign/namedPlaces';
import { parseNamedPlaces } from '../../src/lib/campaign/namedPlaces';
import { parseSources } from '../../src/lib/campaign/parseFiles';
import type { Campaign } from '../../src/lib/campaign/types';
import type { Search } from '../../src/lib/search/searchIndex';
import { searchIndex } from '../../src/lib/search/searchIndex';
import { fold, wordsOfName } from '../../src/lib/search/words';
import { recordCampaign } from '../campaign/recordCampaign';

let search: Search;
let campaign: Campaign;
let places: readonly NamedPlace[];

beforeAll(() => {
  const record = recordCampaign();
  const gazetteer = parseNamedPlaces(JSON.stringify(record.files.extra.places));
  const sources = parseSources(JSON.stringify(record.files.sources));
  if (!gazetteer.ok || !sources.ok) throw new Error(JSON.stringify([gazetteer, sources]));
  campaign = record.campaign;
  places = gazetteer.value;
  search = searchIndex({ campaign, places, sources: sources.value });
});

const first = (query: string) => search(query)[0]?.found[0];

describe('the search of the record', () => {
  it.each(['Harbin', 'harb', 'Pinkiang', '哈尔滨', '哈爾濱', 'ハルビン', 'はるびん', '하얼빈', '하어', 'Харбин', 'ХАРБ'])('finds Harbin as %s', (name) => {
    expect(first(name)).toMatchObject({ kind: 'place', id: 'harbin', name: 'Harbin' });
  });

  it('says which of its names was found, and nothing where it is the one shown', () => {
    expect(first('哈尔滨')?.matched).toBe('哈尔滨');
    expect(first('Shenyang')).toMatchObject({ name: 'Mukden (Fengtien)', matched: 'Shenyang' });
    expect(first('Harbin')?.matched).toBeNull();
  });

  it.each([
    ['Mutan chiang', 'Mutanchiang'],
    ['mutan-chiang', 'Mutanchiang'],
    ['beian', 'Peian'],
    ['Bei’an', 'Peian'],
    ['Mukdne', undefined],
    ['Mukdem', 'Mukden (Fengtien)'],
  ])('%s however it is divided, with one letter wrong at most', (query, name) => {
    expect(first(query)?.name).toBe(name);
  });

  it('finds every place of the record by the name of 1945 and by each of its other names', () => {
    const lost = places.flatMap(({ id, name, modernName, nativeNames, also }) =>
      [name, modernName, ...Object.values(nativeNames), ...also]
        .filter((one) => one !== '')
        .filter((one) => {
          const group = search(one).find(({ kind }) => kind === 'place');
          // Six are shown: a name that many places share is told apart by typing more.
          return !group || (group.total === group.found.length && !group.found.some((found) => found.id === id));
        })
        .map((one) => `${id}: ${one}`),
    );
    expect(lost).toEqual([]);
  });

  it('finds a commander, and a formation by its short and native name', () => {
    expect(first('Kravchenko')).toMatchObject({ kind: 'commander', id: 'su-gta6' });
    for (const name of ['6 GTA', '6gta', '6th Guards Tank Army', '6-я гвардейская танковая']) {
      expect(first(name)).toMatchObject({ kind: 'formation', id: 'su-gta6' });
    }
  });

  it('finds an event by its title and by what it tells, and a source by its author', () => {
    const titled = campaign.annotations[10]!;
    expect(search(titled.title).flatMap(({ found }) => found)).toContainEqual(expect.objectContaining({ kind: 'event', id: titled.id }));
    expect(search('Glantz').map(({ kind }) => kind)).toContain('source');
  });

  it('puts the kind that fits best first, and counts more than it shows', () => {
    const groups = search('Harbin');
    expect(groups.map(({ kind }) => kind).slice(0, 2)).toEqual(['place', 'formation']);
    const events = groups.find(({ kind }) => kind === 'event')!;
    expect(events.total).toBeGreaterThan(events.found.length);
  });

  it.each(['xyzzyplugh', '???', '   ', '', '<img src=x>', '龘龘'])('finds nothing for %j', (junk) => {
    expect(search(junk)).toEqual([]);
  });
});

describe('names are compared', () => {
  it('without case, accents, apostrophes and widths; kana and Han in one form', () => {
    expect(fold("Ōta's Mutánchiāng ＡＢ")).toBe('otas mutanchiang ab');
    expect(fold('ハルビン')).toBe(fold('はるびん'));
    expect(fold('瀋陽')).toBe(fold('沈阳'));
  });

  it('by pairs of letters where there are no blanks', () => {
    expect(wordsOfName('哈尔滨')).toEqual(['哈', '尔', '滨', '哈尔', '尔滨']);
    expect(wordsOfName('Ara-Khundulun')).toEqual(['ara', 'khundulun', 'arakhundulun']);
  });
});

describe('the tables of variants', () => {
  it('name no character twice: it would have two forms', () => {
    const groups = /'(东東[^;]*)';/s.exec(readFileSync('src/lib/search/hanVariants.ts', 'utf8'))![1]!;
    const characters = groups.match(/\p{Script=Han}/gu)!;
    expect(characters.filter((character, i) => characters.indexOf(character) !== i)).toEqual([]);
  });
});
