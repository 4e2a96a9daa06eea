/** What a map still waits for, in this order: its own code, coasts and names, the relief, the ground held. */
export type Loading = 'code' | 'ground' | 'relief' | 'held';
