// Run by scripts/packs.mjs: makes dist/packs/ from dist/, and prints what each file weighs. --out FOLDER puts them elsewhere;
// --site ADDRESS, or SITE as for the build, says where the site stands.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../src/oembed/siteAddress';
import { MAKERS } from './makers';

const SITE = 'dist';
/** What a school's mail and an old learning platform still take. */
const LARGEST = 15_000_000;

const { values } = parseArgs({ options: { out: { type: 'string', default: join(SITE, 'packs') }, site: { type: 'string' } } });
const address = values.site === undefined ? siteAddress(process.env.SITE, 'SITE') : siteAddress(values.site, '--site');
if (!address.ok) {
  for (const { where, what } of address.problems) process.stderr.write(`${where}: ${what}\n`);
  process.exit(2);
}
mkdirSync(values.out, { recursive: true });
for (const make of MAKERS) {
  for (const made of await make(SITE, address.value)) {
    const path = join(values.out, made.name);
    if ('unmade' in made) {
      // What an earlier run put there may name another site.
      rmSync(path, { force: true });
      process.stderr.write(`not made   ${path}: ${made.unmade}\n`);
      continue;
    }
    const bytes = Buffer.from(made.content);
    writeFileSync(path, bytes);
    const tooLarge = bytes.length >= LARGEST;
    process.stderr.write(`${(bytes.length / 1e6).toFixed(2).padStart(6)} MB  ${path}${tooLarge ? `  more than ${LARGEST / 1e6} MB` : ''}\n`);
    if (tooLarge) process.exitCode = 1;
  }
}
