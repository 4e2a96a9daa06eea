import type { Anchor } from './labels';

/** One thing to draw, with all that it takes: the same on the page and in the file that is saved. */
export type Shape =
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly stroke: string;
      readonly width: number;
      readonly fill: string;
      readonly dashes: string;
      readonly opacity: number;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly anchor: Anchor;
      readonly size: number;
      readonly weight: number;
      readonly italic: boolean;
      readonly face: 'serif' | 'sans';
      readonly ink: string;
      /** Of the paper, so that no line runs through the letters; none where it is null. */
      readonly halo: string | null;
    };

/** Named with what to take where they are not installed: a saved file brings no fonts along. */
export const FACES = {
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Helvetica, Arial, sans-serif",
} as const;

export function path(d: string, style: Partial<Omit<Extract<Shape, { kind: 'path' }>, 'kind' | 'd'>>): Shape {
  return { kind: 'path', d, stroke: 'none', width: 1, fill: 'none', dashes: '', opacity: 1, ...style };
}

export function text(words: string, x: number, y: number, style: Partial<Omit<Extract<Shape, { kind: 'text' }>, 'kind' | 'text' | 'x' | 'y'>> & { ink: string }): Shape {
  return { kind: 'text', text: words, x, y, anchor: 'start', size: 11, weight: 400, italic: false, face: 'sans', halo: null, ...style };
}

/** Signs of the fronts, in their order: told apart in grey and by whoever sees no red. */
const SIGNS = ['circle', 'square', 'triangle', 'wedge'] as const;

/** The sign of the front at this place in the campaign's order. */
export function frontSign(index: number, x: number, y: number, r: number): string {
  const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
  switch (SIGNS[index % SIGNS.length]) {
    case 'square':
      return `M${cx} ${cy}m${-r * 0.9} ${-r * 0.9}h${r * 1.8}v${r * 1.8}h${-r * 1.8}z`;
    case 'triangle':
      return `M${cx} ${cy}m0 ${-r * 1.2}l${r * 1.15} ${r * 2}h${-r * 2.3}z`;
    case 'wedge':
      return `M${cx} ${cy}m0 ${r * 1.2}l${r * 1.15} ${-r * 2}h${-r * 2.3}z`;
    default:
      return `M${cx} ${cy}m${-r} 0a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0z`;
  }
}

/** What the literature prints stands in an open diamond, whoever it is about. */
export function diamond(x: number, y: number, r: number): string {
  return `M${x.toFixed(1)} ${(y - r).toFixed(1)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
}
