import { readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../src/lib/campaign/story/chapters';
import { parseChapters } from '../../src/lib/campaign/story/chapters';
import { wordsOf } from '../../geo/check/checkChapters';
import { recordCampaign } from '../campaign/recordCampaign';

const { campaign, files } = recordCampaign();
const parsed = parseChapters(JSON.stringify(files.extra.chapters), campaign);
const chapters: readonly Chapter[] = parsed.ok ? parsed.value : [];
/** By their sentences as the file has them; names count as words. */
function gradeOf(told: readonly Chapter[]): string {
  const sentences = told.flatMap(({ paragraphs }) => paragraphs.flat());
  return fleschKincaid({
    sentence: sentences.length,
    word: told.reduce((sum, chapter) => sum + wordsOf(chapter), 0),
    syllable: sentences.reduce((sum, { text }) => sum + syllable(text), 0),
  }).toFixed(1);
}

describe('how hard the chapters are to read', () => {
  const notes = readFileSync('geo/campaigns/august-storm/chapters.md', 'utf8');

  it('is written down for each as it is counted', () => {
    expect(chapters).toHaveLength(13);
    const rows = [...notes.matchAll(/^\| ([a-z]+) \| (\d+) \| ([\d.]+) \|/gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual(chapters.map((chapter) => [chapter.id, String(wordsOf(chapter)), gradeOf([chapter])]));
    expect(notes).toContain(`: ${gradeOf(chapters)} for the whole`);
  });

  it('is within what a class of sixteen-year-olds reads', () => {
    for (const chapter of chapters) expect(Number(gradeOf([chapter])), chapter.id).toBeLessThan(11);
  });
});
