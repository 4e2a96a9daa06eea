import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EN } from '../../src/lib/messages/en';
import type { Part } from '../../src/lib/messages/say';
import { catalogueFor, isTranslated } from '../../src/lib/messages/say';
import { ACTIONS, ARMS, BASES, ECHELONS, EVENT_CATEGORIES, HOLDERS, SIDES } from '../../src/lib/campaign/vocabulary';

/** The whole catalogue: what every page says, and the parts that load with their panels and pages. */
const modules = await Promise.all(readdirSync('src/lib/messages/parts').map((file) => import(`../../src/lib/messages/parts/${file.replace('.ts', '')}.ts`) as Promise<Record<string, Part>>));
const parts = modules.flatMap((module) => Object.values(module));
const ALL: Record<string, string> = Object.assign({}, EN, ...parts.map((part) => part.en));

/** Printed pages are made in `packs/paper/`, of the same catalogue. */
const code = ['src', 'packs/paper']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('messages/en.ts') && !file.includes('messages/parts/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const literal = new Set([...code.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)].map(([, key]) => key ?? ''));
/** Keys put together from a closed list: `say(`arm.${arm}`)`. */
const families = [...code.matchAll(/`([a-z][\w.]*)\.\$\{/gi)].map(([, family]) => `${family ?? ''}.`);

describe('the catalogue', () => {
  it('has every message that the code says', () => {
    const said = [...code.matchAll(/say\(\s*'([^']+)'/g)].map(([, key]) => key);
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((key) => !(String(key) in ALL))).toEqual([]);
  });

  it('has nothing that nobody says', () => {
    const unused = Object.keys(ALL).filter((key) => !literal.has(key) && !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
  });

  it('has each message once', () => {
    const keys = [EN, ...parts.map((part) => part.en)].flatMap((messages) => Object.keys(messages));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
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
