import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stillsMadeFrom } from '../../src/first/stillsMadeFrom';
import { THEME_NAMES } from '../../src/lib/layers/theme';

const FOLDER = 'src/first/stills';

describe('the pictures of the bare ground', () => {
  it('show the ground as it is drawn now: else run npm run still', () => {
    expect(readFileSync(`${FOLDER}/made-from.txt`, 'utf8').trim()).toBe(stillsMadeFrom());
  });

  it('are there for each theme, wide and narrow, and are small', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.avif'));
    expect(files.sort()).toEqual(THEME_NAMES.flatMap((theme) => [`${theme}-narrow.avif`, `${theme}-wide.avif`]).sort());
    for (const file of files) {
      expect(readFileSync(`${FOLDER}/${file}`).subarray(4, 12).toString('latin1')).toBe('ftypavif');
      expect(statSync(`${FOLDER}/${file}`).size).toBeLessThan(45_001);
    }
  });
});
