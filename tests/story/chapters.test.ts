import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChapterRow } from '../../src/lib/campaign/story/chapterSchema';
import { parseChapters, parseCite, readChapters } from '../../src/lib/campaign/story/chapters';
import { recordCampaign } from '../campaign/recordCampaign';

const { campaign, files } = recordCampaign();
const file = files.extra.chapters as { utcOffset: string; chapters: ChapterRow[] };
const text = JSON.stringify(file);

/** The file with its first chapter changed. */
function changed(change: Partial<Record<keyof ChapterRow, unknown>>): string {
  const [first, ...rest] = file.chapters;
  return JSON.stringify({ ...file, chapters: [{ ...first, ...change }, ...rest] });
}
function problems(json: string): string[] {
  const parsed = parseChapters(json, campaign);
  return parsed.ok ? [] : parsed.problems.map(({ where, what }) => `${where}: ${what}`);
}

describe('the chapters of the campaign', () => {
  it('are thirteen, in order, and each rests on the record', () => {
    const parsed = parseChapters(text, campaign);
    expect(parsed.ok && parsed.value.map(({ id }) => id)).toEqual(['border', 'midnight', 'khingan', 'forts', 'mutanchiang', 'sungari', 'fuel', 'broadcast', 'airborne', 'karafuto', 'kurils', 'parallel', 'decided']);
  });

  it('keep the list of who says what with the question that is about it', () => {
    const parsed = parseChapters(text, campaign);
    const listed = parsed.ok ? parsed.value.flatMap(({ question }) => ('disagreement' in question ? [question.disagreement] : [])) : [];
    expect(listed.filter((id) => id !== null)).toEqual(['last-battle', 'maoka-fire', 'shumshu-paper', 'surrender-cause']);
  });

  it('ask by every kind of question that there is', () => {
    expect(new Set(file.chapters.map(({ question }) => question.kind))).toEqual(new Set(['choose', 'dispute', 'predict', 'rank']));
  });

  it('never have the right answer stand out by its length', () => {
    for (const { id, question } of file.chapters) {
      if (question.kind !== 'choose' && question.kind !== 'dispute') continue;
      const right = question.options.find((option) => option.right)?.text.length ?? 0;
      const longest = Math.max(...question.options.filter((option) => !option.right).map((option) => option.text.length));
      expect(right, id).toBeLessThanOrEqual(longest * 1.15);
    }
  });
});

describe('a file of chapters that is wrong', () => {
  it('names the chapter and what it names that is not there', () => {
    const paragraphs = [[{ text: 'It rained.', cites: ['event:no-such-event'] }]];
    expect(problems(changed({ paragraphs }))).toEqual(['chapters.json: border: there is no event “no-such-event”']);
    expect(problems(changed({ select: 'nobody' }))).toEqual(['chapters.json: border: nothing is called “nobody”']);
    expect(problems(changed({ question: { kind: 'predict', prompt: 'Where?', formation: 'su-nobody', hours: 48 } }))).toEqual(['chapters.json: border: there is no formation “su-nobody”']);
    expect(problems(changed({ t: '2045-08-08' }))[0]).toContain('outside the years of the slider');
  });

  it('is refused where a sentence of fact cites nothing, where two options are right or none, and where an id stands twice', () => {
    expect(problems(changed({ paragraphs: [[{ text: 'It rained.', cites: [] }]] }))[0]).toContain('a sentence of fact cites something');
    expect(problems(changed({ paragraphs: [[{ text: 'Look.', cites: [], fact: false }]] }))).toEqual([]);
    const options = [{ text: 'Yes', why: 'So.', cites: [], right: true }, { text: 'No', why: 'Not so.', cites: [], right: true }];
    expect(problems(changed({ question: { kind: 'choose', prompt: 'Was it?', options } }))[0]).toContain('exactly one option is right');
    expect(problems(changed({ id: 'midnight' }))[0]).toContain('stands twice');
    expect(problems(changed({ playUntil: '1945-08-01' }))[0]).toContain('plays to an end before it');
  });

  it('is refused as a whole where it is no JSON, or newer than this atlas', () => {
    expect(readChapters('{').ok).toBe(false);
    expect(readChapters(JSON.stringify({ ...file, formatVersion: 99 })).ok).toBe(false);
  });
});

describe('a cite', () => {
  it('is an event of the record, or a source with the place in it', () => {
    expect(parseCite('event:tb-fuel')).toEqual({ event: 'tb-fuel' });
    expect(parseCite('glantz7#p. 12')).toEqual({ source: 'glantz7', locator: 'p. 12' });
  });

  it('leads no reader to text of the file that is run as a page', () => {
    expect(readFileSync('src/lib/panels/story/ChapterView.svelte', 'utf8')).not.toContain('{@html');
  });
});
