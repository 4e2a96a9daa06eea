/** milsymbol's own modules, from which the whole is put together; vite.config.ts says where they are. */
declare module 'milsymbol/parts' {
  import type ms from 'milsymbol';

  const base: typeof ms;
  export { base as ms };
  /** Icons of land units with number codes. */
  export const numberlandunit: unknown;
}
