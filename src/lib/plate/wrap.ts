import type { Face, Measure } from './marks';

/**
 * A text in lines no wider than `width`: broken at blanks, a longer word (an address) wherever it must be. What lies
 * beyond the last line is cut, and an ellipsis says so.
 */
export function wrap(text: string, width: number, face: Face, measure: Measure, most = Number.POSITIVE_INFINITY): string[] {
  const fits = (line: string) => measure(line, face) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '').flatMap((part) => pieces(part, fits))) {
    const longer = line === '' ? word.text : `${line}${word.joins ? '' : ' '}${word.text}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word.text;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), ellipsed(last, fits)];
}

/** A word in pieces that fit; `joins` those that follow without a blank. */
function pieces(word: string, fits: (text: string) => boolean): { text: string; joins: boolean }[] {
  const found: { text: string; joins: boolean }[] = [];
  let rest = [...word];
  while (rest.length > 1 && !fits(rest.join(''))) {
    let count = rest.length - 1;
    while (count > 1 && !fits(rest.slice(0, count).join(''))) count--;
    found.push({ text: rest.slice(0, count).join(''), joins: found.length > 0 });
    rest = rest.slice(count);
  }
  return [...found, { text: rest.join(''), joins: found.length > 0 }];
}

function ellipsed(line: string, fits: (text: string) => boolean): string {
  let kept = [...line];
  while (kept.length > 0 && !fits(`${kept.join('')}…`)) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
