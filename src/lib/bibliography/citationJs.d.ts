// Packages that ship no types: only what is used of them.

declare module '@citation-js/core' {
  export const plugins: {
    readonly output: { format(name: 'data' | 'bibtex', items: readonly object[], options: { format: 'text' }): string };
    readonly config: { get(name: '@bibtex'): { format: { asciiOnly: boolean; checkLabel: boolean } } };
  };
  /** Reads whatever it is given; used by the tests only. */
  export class Cite {
    constructor(input: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}

declare module '@citation-js/plugin-bibtex';
