/** What stands in a drawing where the style decides: an ink. */
export const INK_TOKENS = { fill: '@fill', line: '@line', icon: '@icon', casing: '@casing' } as const;
/** The same for the width of a line. */
export const WIDTH_TOKENS = { line: '@line', casing: '@casing' } as const;

/** One of milsymbol's drawing instructions, in its units: a frame is 150 wide and 100 high, its middle at 100, 100. */
export interface Instruction {
  readonly type: string;
  readonly fill?: string | false;
  readonly stroke?: string | false;
  readonly strokewidth?: number | string;
  readonly draw?: Drawing;
}
export type Drawing = readonly (Instruction | Drawing)[];

/** Symbols by their code: milsymbol drew them when the program was built. */
export interface UnitDrawings {
  readonly parts: Drawing;
  /** `box`: left, top, right and bottom of all lines' middles. `draw`: indices of parts, the lowest first. */
  readonly units: Readonly<Record<string, { readonly box: readonly [number, number, number, number]; readonly draw: readonly number[] }>>;
}

/** Inks and widths, in milsymbol's units, for the words of a drawing. */
export interface DrawingStyle {
  readonly inks: Readonly<Record<string, string>>;
  readonly widths: Readonly<Record<string, number>>;
}

/** A drawing with its words replaced: what milsymbol's own painter takes. */
export function styled(drawing: Drawing, style: DrawingStyle): Drawing {
  return drawing.map((part) => {
    if (Array.isArray(part)) return styled(part as Drawing, style);
    const { fill, stroke, strokewidth, draw, ...rest } = part as Instruction;
    return {
      ...rest,
      ...(fill !== undefined && { fill: inked(fill, style) }),
      ...(stroke !== undefined && { stroke: inked(stroke, style) }),
      ...(strokewidth !== undefined && { strokewidth: typeof strokewidth === 'string' ? (style.widths[strokewidth] ?? 0) : strokewidth }),
      ...(draw && { draw: styled(draw, style) }),
    };
  });
}

function inked(ink: string | false, { inks }: DrawingStyle): string | false {
  return ink === false ? false : (inks[ink] ?? ink);
}
