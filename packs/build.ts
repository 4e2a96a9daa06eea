// Run by scripts/packs.mjs: makes dist/packs/ from dist/, and prints what each file weighs. --out FOLDER puts them elsewhere.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MAKERS } from './makers';

const SITE = 'dist';
/** What a school's mail and an old learning platform still take. */
const LARGEST = 15_000_000;

const { values } = parseArgs({ options: { out: { type: 'string', default: join(SITE, 'packs') } } });
mkdirSync(values.out, { recursive: true });
for (const make of MAKERS) {
  for (const { name, content } of await make(SITE)) {
    const bytes = Buffer.from(content);
    writeFileSync(join(values.out, name), bytes);
    const tooLarge = bytes.length >= LARGEST;
    process.stderr.write(`${(bytes.length / 1e6).toFixed(2).padStart(6)} MB  ${join(values.out, name)}${tooLarge ? `  more than ${LARGEST / 1e6} MB` : ''}\n`);
    if (tooLarge) process.exitCode = 1;
  }
}
