/** What a plate is drawn with: plain data in CSS pixels, for a canvas and for a page to be printed alike. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Face {
  readonly family: 'serif' | 'sans';
  readonly size: number;
  readonly weight: 400 | 600;
  readonly italic?: boolean;
  /** Between letters, in CSS pixels. */
  readonly spacing?: number;
}

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly face: Face;
  readonly ink: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface PathMark {
  readonly kind: 'path';
  /** As SVG writes it. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
  readonly opacity?: number;
  /** Moved by so much, and turned about there by so many degrees. */
  readonly at?: readonly [x: number, y: number, turn?: number];
}

/** Where a picture of the map stands, by its name. */
export interface PictureMark extends Box {
  readonly kind: 'picture';
  readonly name: string;
}

export type Mark = TextMark | PathMark | PictureMark;

/** How wide a text is in a face, in CSS pixels. */
export type Measure = (text: string, face: Face) => number;

const FAMILIES = {
  serif: "'Source Serif 4', 'Noto Sans Han', Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3', 'Noto Sans Han', 'Segoe UI', system-ui, sans-serif",
} as const;

export function familyOf({ family }: Face): string {
  return FAMILIES[family];
}

/** As CSS writes a face. */
export function fontOf(face: Face): string {
  return `${face.italic ? 'italic ' : ''}${face.weight} ${face.size}px ${familyOf(face)}`;
}

export function rectangle({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

export function moved(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark): Mark => {
    if (mark.kind !== 'path') return { ...mark, x: mark.x + dx, y: mark.y + dy };
    const [x = 0, y = 0, turn = 0] = mark.at ?? [];
    return { ...mark, at: [x + dx, y + dy, turn] };
  });
}
