import { ms, numberlandunit } from 'milsymbol/parts';

// No ships, no letter codes, no tactical graphics: half of milsymbol that nothing here would draw.
(ms as unknown as { addIcons(icons: unknown): void }).addIcons(numberlandunit);

export { ms };
