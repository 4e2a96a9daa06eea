/** What a map still waits for, in this order: its own code, coasts and names, the relief, the symbols of formations. */
export type Loading = 'code' | 'ground' | 'relief' | 'symbols';
