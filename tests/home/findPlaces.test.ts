import { describe, expect, it } from 'vitest';
import { homePlaceFiles } from '../../geo/basemap/homePlaceList';
import { coordinatesText, readCoordinates } from '../../src/lib/home/coordinates';
import { placeFinder } from '../../src/lib/home/findPlaces';
import { directionFrom, nearestPlace } from '../../src/lib/home/nearest';
import { packNumbers, unpackNumbers } from '../../src/lib/home/packedNumbers';
import { parseOtherNames, parsePlaces } from '../../src/lib/home/places';

const TSV = [
  'country\tname\tlat\tlon\tpopulation\tcapital\tother_names',
  'BR\tSão Paulo\t-23.55\t-46.64\t12400232\t\tサンパウロ|聖保羅',
  'DE\tMunich\t48.14\t11.58\t1260391\t\tMünchen|Мюнхен',
  'DE\tFrankfurt am Main\t50.12\t8.68\t650000\t\t',
  'DE\tFrankfurt (Oder)\t52.35\t14.55\t51691\t\t',
  'FJ\tSuva\t-18.14\t178.43\t77366\tcapital\t',
  'RU\tMoscow\t55.75\t37.62\t10381222\tcapital\tМосква|莫斯科',
  'US\tMoscow\t46.73\t-117.00\t25060\t\tМосква',
  'WS\tApia\t-13.83\t-171.77\t40407\tcapital\t',
].join('\n');
const FILES = homePlaceFiles(`${TSV}\n`);
const PLACES = parsePlaces(JSON.stringify(FILES.places));
const find = placeFinder(PLACES, parseOtherNames(JSON.stringify(FILES.otherNames)));
const names = (query: string) => find(query).map(({ place }) => `${place.name} ${place.country}`);

describe('the list of places', () => {
  it('comes out of its packing as it went in', () => {
    expect(PLACES.map(({ name }) => name)).toEqual(['São Paulo', 'Munich', 'Frankfurt am Main', 'Frankfurt (Oder)', 'Suva', 'Moscow', 'Moscow', 'Apia']);
    expect(PLACES[4]).toEqual({ id: 4, name: 'Suva', country: 'FJ', lat: -18.14, lon: 178.43, size: 49 });
    const numbers = [0, -1, 1, 17999, -17999, 3, 3, 1_000_000, -1_000_000];
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    expect(unpackNumbers('')).toEqual([]);
  });
});

describe('the search for home', () => {
  it.each([
    ['sao paulo', 'São Paulo BR'],
    ['SÃO', 'São Paulo BR'],
    ['munchen', 'Munich DE'],
    ['МЮНХ', 'Munich DE'],
    ['聖保', 'São Paulo BR'],
    ['さんぱうろ', 'São Paulo BR'],
    ['oder', 'Frankfurt (Oder) DE'],
    ['frankfurt', 'Frankfurt am Main DE'],
  ])('“%s” finds %s first', (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  it('puts the larger of two first, and says by which other name it was found', () => {
    expect(names('moscow')).toEqual(['Moscow RU', 'Moscow US']);
    expect(find('москва')[0]?.matched).toBe('Москва');
    expect(find('moscow')[0]?.matched).toBeNull();
  });

  it('finds nothing for what is no name', () => {
    expect(names('')).toEqual([]);
    expect(names(' … ')).toEqual([]);
    expect(names('zzz')).toEqual([]);
  });
});

describe('coordinates', () => {
  it.each([
    ['51.34, 12.37', 51.34, 12.37],
    ['51.34 12.37', 51.34, 12.37],
    ['51.34/12.37', 51.34, 12.37],
    ['-33.87,151.21', -33.87, 151.21],
    ['−33.87; 151.21', -33.87, 151.21],
    ['51,34; 12,37', 51.34, 12.37],
    ['51°20′24″N, 12°22′12″E', 51.34, 12.37],
    ['12.37 E, 51.34 N', 51.34, 12.37],
    ['18.14 S 178.43 W', -18.14, -178.43],
    ['N 51 / E 12', 51, 12],
  ])('“%s”', (text, lat, lon) => {
    const point = readCoordinates(text);
    expect(point?.lat).toBeCloseTo(lat, 6);
    expect(point?.lon).toBeCloseTo(lon, 6);
  });

  it.each(['', 'Leipzig', '51.34', '91, 0', '0, 181', '51 N, 12 N', '1/2/3', 'a, b'])('“%s” is no place', (text) => {
    expect(readCoordinates(text)).toBeNull();
  });

  it('are written with their sides of the world', () => {
    expect(coordinatesText({ lat: -33.868, lon: 151.209 })).toBe('33.87° S, 151.21° E');
  });
});

describe('the nearest place', () => {
  it('is found across the antimeridian and at a pole', () => {
    expect(nearestPlace(PLACES, { lon: -179.5, lat: -18 })?.place.name).toBe('Suva');
    expect(nearestPlace(PLACES, { lon: 0, lat: 90 })?.place.name).toBe('Moscow');
    expect(nearestPlace([], { lon: 0, lat: 0 })).toBeNull();
  });

  it('is told with its distance and the direction from it', () => {
    const near = nearestPlace(PLACES, { lon: 37.62, lat: 56.75 })!;
    expect([near.place.name, Math.round(near.km), near.direction]).toEqual(['Moscow', 111, 'n']);
    expect(directionFrom({ lon: 179, lat: 0 }, { lon: -179, lat: 0 })).toBe('e');
    expect(directionFrom({ lon: 0, lat: 0 }, { lon: -1, lat: -1 })).toBe('sw');
  });
});
