/** What unitDrawings.plugin.ts makes when the program is built: `UnitDrawings`. */
declare module 'virtual:unit-drawings' {
  const drawings: unknown;
  export default drawings;
}

/** milsymbol's own painter. */
declare module 'milsymbol/canvas-draw' {
  export default function canvasDraw(this: { style: { strokeWidth: number } }, context: CanvasRenderingContext2D, instructions: readonly unknown[]): void;
}

/** milsymbol put together from its parts; only the build imports it. */
declare module '*/node_modules/milsymbol/index.mjs' {
  import type milsymbol from 'milsymbol';

  export const ms: typeof milsymbol;
  /** Icons of land units with number codes. */
  export const numberlandunit: unknown;
}
