import type { Problem } from '../../src/lib/campaign/types';
import { bulletsUnder } from '../read/noteLists';
import type { Row } from '../read/readCsv';
import { cell } from '../read/readCsv';
import type { Record1945 } from '../read/readRecord';

/**
 * The rows that quote the notes must together say every word of every bullet of a list, in order: so no bullet, and no
 * case inside a bullet, is left without an answer.
 */
export function checkCoverage({ notes }: Record1945, heading: RegExp, rows: readonly Row[]): Problem[] {
  const known = new Set(Object.keys(notes).map((file) => file.replace(/\.md$/, '')));
  const stray = rows.flatMap((row) =>
    known.has(cell(row, 'notes')) ? [] : [{ where: row.where, what: `there are no notes "${cell(row, 'notes')}"` }],
  );
  const lists = Object.entries(notes).flatMap(([file, text]) => {
    const bullets = bulletsUnder(text, heading);
    const quoted = rows.filter((row) => `${cell(row, 'notes')}.md` === file);
    const beyond = quoted.filter((row) => !(Number(cell(row, 'bullet')) >= 1 && Number(cell(row, 'bullet')) <= bullets.length));
    return [
      ...beyond.map((row) => ({ where: row.where, what: `notes/${file} has no bullet ${cell(row, 'bullet')} in this list` })),
      ...bullets.flatMap(({ line, text: bullet }, i) => {
        const words = quoted.filter((row) => Number(cell(row, 'bullet')) === i + 1).map((row) => cell(row, 'words'));
        if (plain(words.join(' ')) === plain(bullet)) return [];
        const what = words.length === 0 ? 'no row answers this bullet' : 'its rows do not quote the whole bullet in order';
        return [{ where: `notes/${file}:${line}`, what: `${what}: "${bullet.slice(0, 60)}"` }];
      }),
    ];
  });
  return [...stray, ...lists];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
