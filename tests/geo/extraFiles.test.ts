import { describe, expect, it } from 'vitest';
import { checkExtraFiles, extraFiles } from '../../geo/extraFiles';
import { readRecord } from '../../geo/read/readRecord';

const OFFSET_MS = 9 * 3_600_000;
const files = extraFiles(readRecord('august-storm'));

describe('the files beside the campaign', () => {
  it('of the record are what the browser’s parsers read', () => {
    expect(checkExtraFiles(files, OFFSET_MS)).toEqual([]);
  });

  it.each(Object.keys(files))('%s: what its parser refuses keeps it from being built', (name) => {
    const [problem] = checkExtraFiles({ [name]: { [name]: 'not a list' } }, OFFSET_MS);
    expect(problem?.where).toMatch(new RegExp(`^${name}\\.json`));
  });

  it('one that no parser reads is refused', () => {
    expect(checkExtraFiles({ rumours: {} }, OFFSET_MS)).toEqual([{ where: 'rumours.json', what: 'no parser reads this file' }]);
  });
});
