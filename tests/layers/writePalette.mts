import { writeFileSync } from 'node:fs';
import { paletteDoc } from './paletteDoc';

writeFileSync('docs/palette.md', paletteDoc());
process.stdout.write(paletteDoc());
