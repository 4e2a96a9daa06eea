import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EN } from '../../src/lib/messages/en';
import { catalogueFor, isTranslated } from '../../src/lib/messages/say';
import { ACTIONS, ARMS, BASES, ECHELONS, EVENT_CATEGORIES, HOLDERS, SIDES } from '../../src/lib/campaign/vocabulary';

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('messages/en.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
const literal = new Set([...code.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)].map(([, key]) => key ?? ''));
/** Keys put together from a closed list: `say(`arm.${arm}`)`. */
const families = [...code.matchAll(/`([a-z]\w*)\.\$\{/gi)].map(([, family]) => `${family ?? ''}.`);

describe('the catalogue', () => {
  it('has every message that the code says', () => {
    const said = [...code.matchAll(/say\(\s*'([^']+)'/g)].map(([, key]) => key);
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((key) => !(String(key) in EN))).toEqual([]);
  });

  it('has nothing that nobody says', () => {
    const unused = Object.keys(EN).filter((key) => !literal.has(key) && !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
  });

  it('has a word for every word of the closed lists', () => {
    const lists = { action: ACTIONS, arm: ARMS, basis: BASES, echelon: ECHELONS, category: EVENT_CATEGORIES, holder: HOLDERS, side: SIDES };
    for (const [family, words] of Object.entries(lists)) {
      for (const word of words) expect(Object.keys(EN)).toContain(`${family}.${word}`);
    }
  });

  it('counts in English, fills values in, and throws on a key that is none', () => {
    const say = catalogueFor('en');
    expect(say('now.more', { count: 1 })).toBe('One more');
    expect(say('now.more', { count: 7 })).toBe('7 more');
    expect(say('twin.front', { front: 'A', km: 5, formation: '<b>' })).toContain('<b>');
    expect(() => say('no.such')).toThrow(/no\.such/);
  });

  it('a language without a catalogue is told apart and speaks English', () => {
    expect(isTranslated('ja')).toBe(false);
    expect(catalogueFor('ja')('axis.play')).toBe('Play');
  });
});
