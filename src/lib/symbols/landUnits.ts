import { ms, numberlandunit } from 'milsymbol/parts';

// No ships, no letter codes, no tactical graphics: half of milsymbol that nothing here would draw.
(ms as unknown as { addIcons(icons: unknown): void }).addIcons(numberlandunit);
// Else it draws a square and reads it back to find out, and waits for all that the map has asked of the graphics unit.
(ms as unknown as { setBrokenPath2D(broken: boolean): void }).setBrokenPath2D(false);

export { ms };
