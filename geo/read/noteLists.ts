/** One bullet of a list in the notes, with its line. */
export interface Bullet {
  readonly line: number;
  readonly text: string;
}

/** The bullets below the heading that `heading` fits, each on one line; none where the notes have no such heading. */
export function bulletsUnder(notes: string, heading: RegExp): Bullet[] {
  const lines = notes.split('\n');
  const first = lines.findIndex((line) => line.startsWith('#') && heading.test(line));
  if (first < 0) return [];
  const bullets: { line: number; text: string }[] = [];
  for (let i = first + 1; i < lines.length && !lines[i]?.startsWith('#'); i++) {
    const line = lines[i] ?? '';
    const last = bullets.at(-1);
    if (line.startsWith('- ')) bullets.push({ line: i + 1, text: line.slice(2).trim() });
    else if (last && line.startsWith('  ')) last.text += ` ${line.trim()}`;
  }
  return bullets;
}
