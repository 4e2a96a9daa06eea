import { describe, expect, it } from 'vitest';
import { checkStandards } from '../../geo/check/checkStandards';
import { readRecord } from '../../geo/read/readRecord';
import { readChapters } from '../../src/lib/campaign/story/chapters';
import { parseStandards, readStandards } from '../../src/lib/campaign/story/standards';
import type { StandardsFile } from '../../src/lib/campaign/story/standardsSchema';
import { recordCampaign } from '../campaign/recordCampaign';

const { campaign, files } = recordCampaign();
const file = files.extra.standards as StandardsFile;
const chapters = readChapters(JSON.stringify(files.extra.chapters));
if (!chapters.ok) throw new Error('the record is broken');
const [first] = file.standards;
if (!first) throw new Error('the lesson names no standard');

function problems(change: object, told = chapters.ok ? chapters.value : []): string[] {
  const parsed = parseStandards(JSON.stringify({ standards: [{ ...first, ...change }] }), told);
  return parsed.ok ? [] : parsed.problems.map(({ where, what }) => `${where}: ${what}`);
}

describe('the standards that the lesson serves', () => {
  it('are a handful, each in a few words of ours, read on a day at an address', () => {
    const record = readRecord('august-storm');
    expect(checkStandards(record, campaign)).toEqual([]);
    expect(file.standards.length).toBeGreaterThanOrEqual(4);
    expect(file.standards.length).toBeLessThanOrEqual(8);
    for (const { asks } of file.standards) expect(asks.split(/\s+/).length).toBeLessThan(30);
  });

  it('are refused for a chapter or a kind of question that is not there, with what and where', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ chapters: ['atlantis'] })).toEqual([`standards.json: ${first.code}: there is no chapter “atlantis”`]);
    expect(problems({ questions: ['essay'] })).toEqual(['standards.json: standards.0.questions.0: there are no questions of the kind "essay"']);
    const unranked = (chapters.ok ? chapters.value : []).filter(({ question }) => question.kind !== 'rank');
    expect(problems({ questions: ['rank'] }, unranked)).toEqual([`standards.json: ${first.code}: no chapter asks a question of the kind “rank”`]);
    const record = readRecord('august-storm');
    const invented = { ...record, standards: { standards: [{ ...first, chapters: ['atlantis'] }] } };
    expect(checkStandards(invented, campaign)).toEqual([{ where: `standards.json: ${first.code}`, what: 'there is no chapter “atlantis”' }]);
    expect(checkStandards({ ...record, standards: null }, campaign)).toEqual([]);
  });

  it('are refused where nothing serves them, where it is not said where they were read, and twice', () => {
    expect(problems({ chapters: [], questions: [] })[0]).toContain('it names a kind of question or a chapter that serves it');
    expect(problems({ read: { at: 'a library', on: '2026-11-30' } })[0]).toContain('an http(s) address');
    expect(problems({ read: { ...first.read, on: 'lately' } })[0]).toContain('a day');
    expect(readStandards(JSON.stringify({ standards: [first, first] }))).toMatchObject({ ok: false, problems: [{ what: 'this id stands twice' }] });
  });
});
