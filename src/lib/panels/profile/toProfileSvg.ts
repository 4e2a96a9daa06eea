import type { Shape } from './shapes';
import { FACES, path, text } from './shapes';
import { textWidth } from './labels';

/** What stands around the figure in a file that goes its own way: nothing on the page explains it there. */
export interface ProfileSheet {
  readonly title: string;
  readonly subtitle: string;
  /** Along the axis of kilometres. */
  readonly unit: string;
  /** How to read it, the published figures with their works, sources, credit, address: one paragraph each. */
  readonly notes: readonly string[];
  readonly ink: string;
  readonly ink2: string;
  readonly paper: string;
}

const MARGIN = 28;
const HEAD = 84;
const NOTE_PX = 11;
const LINE_PX = 15;
const PARAGRAPH_PX = 5;

/** A file of its own: every style an attribute, every font named with what may stand in for it, every text escaped. */
export function toProfileSvg(figure: { width: number; height: number; shapes: readonly Shape[] }, sheet: ProfileSheet): string {
  const width = Math.ceil(figure.width + 2 * MARGIN);
  let y = HEAD + figure.height + 26;
  const notes = sheet.notes.flatMap((note) => {
    const lines = wrapped(note, figure.width, NOTE_PX).map((line, i) => text(line, MARGIN, y + i * LINE_PX, { size: NOTE_PX, ink: sheet.ink2 }));
    y += lines.length * LINE_PX + PARAGRAPH_PX;
    return lines;
  });
  const height = Math.ceil(y + MARGIN / 2);
  const head = [
    path(`M0 0H${width}V${height}H0z`, { fill: sheet.paper }),
    text(sheet.title, MARGIN, 38, { face: 'serif', size: 22, weight: 600, ink: sheet.ink }),
    text(sheet.subtitle, MARGIN, 58, { face: 'serif', size: 13, italic: true, ink: sheet.ink2 }),
    text(sheet.unit, MARGIN, 82, { size: NOTE_PX, ink: sheet.ink2 }),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(sheet.title)}</title>`,
    `<desc id="desc">${escaped([sheet.subtitle, ...sheet.notes].join(' '))}</desc>`,
    ...head.map(written),
    `<g transform="translate(${MARGIN} ${HEAD})">`,
    ...figure.shapes.map(written),
    '</g>',
    ...notes.map(written),
    '</svg>',
    '',
  ].join('\n');
}

function written(shape: Shape): string {
  if (shape.kind === 'path') {
    return `<path${attributes({
      d: shape.d,
      fill: shape.fill,
      stroke: shape.stroke,
      'stroke-width': shape.stroke === 'none' ? null : shape.width,
      'stroke-dasharray': shape.dashes || null,
      'stroke-linejoin': shape.stroke === 'none' ? null : 'round',
      opacity: shape.opacity < 1 ? shape.opacity : null,
    })}/>`;
  }
  return `<text${attributes({
    x: round(shape.x),
    y: round(shape.y),
    'text-anchor': shape.anchor === 'start' ? null : shape.anchor,
    'font-family': FACES[shape.face],
    'font-size': shape.size,
    'font-weight': shape.weight === 400 ? null : shape.weight,
    'font-style': shape.italic ? 'italic' : null,
    fill: shape.ink,
    stroke: shape.halo,
    'stroke-width': shape.halo ? 2.5 : null,
    'stroke-linejoin': shape.halo ? 'round' : null,
    'paint-order': shape.halo ? 'stroke' : null,
  })}>${escaped(shape.text)}</text>`;
}

function attributes(values: Record<string, string | number | null>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text from a campaign's file as XML: escaped, and without the characters that XML has no place for. */
export function escaped(words: string): string {
  return [...words]
    .filter(isXmlCharacter)
    .join('')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Lines no wider than the figure; a word that is wider by itself is cut. */
function wrapped(words: string, width: number, size: number): string[] {
  const longest = Math.max(8, Math.floor(width / textWidth('m', size)));
  const pieces = words.split(/\s+/).flatMap((word) => (word.length > longest ? (word.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? []) : [word]));
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= longest) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}
