/** Marks that stay where they are and last for a time: the numbers are the shader's. */
export const MARK_KIND = { event: 0, pocket: 1, fallen: 2, airLanding: 3, seaLanding: 4, ring: 5 } as const;
