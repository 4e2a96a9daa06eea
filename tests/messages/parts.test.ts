import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EN } from '../../src/lib/messages/en';
import type { Part } from '../../src/lib/messages/say';

/**
 * What the browser would throw at: a key that stands in some part, but in none of those that its component brought.
 * Follows the `say` that a file makes or takes into the components and functions that it hands it to.
 */
const FILES = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.includes('messages/'))
    .map((file) => [join('src', file), readFileSync(join('src', file), 'utf8')]),
);

const PARTS = new Map<string, readonly string[]>();
for (const file of readdirSync('src/lib/messages/parts')) {
  const module = (await import(`../../src/lib/messages/parts/${file.replace('.ts', '')}.ts`)) as Record<string, Part>;
  for (const [name, part] of Object.entries(module)) PARTS.set(name, Object.keys(part.en));
}
const FIRST_VIEW: readonly string[] = Object.keys(EN);
const ALL: ReadonlySet<string> = new Set([...FIRST_VIEW, ...[...PARTS.values()].flat()]);
const OWN = /const say = (?:\$derived\()?catalogueFor\([^,()]+((?:, [A-Z_]+)*)\)/;
const LITERAL = /'([a-z][\w-]*(?:\.[\w-]+)+)'/gi;

/** Names imported from files of ours, each with its file. */
function importsOf(path: string, code: string): Map<string, { name: string; file: string }> {
  const found = new Map<string, { name: string; file: string }>();
  for (const [, clause = '', from = ''] of code.matchAll(/import (?!type)([^;]+?) from '(\.[^']+)'/g)) {
    const at = normalize(join(dirname(path), from));
    const file = [at, `${at}.ts`, `${at}.svelte`].find((candidate) => FILES.has(candidate)) ?? at;
    for (const part of clause.replace(/[{}]/g, '').split(',')) {
      const [name = '', local = name] = part.trim().split(' as ');
      if (name !== '') found.set(local, { name, file });
    }
  }
  return found;
}

/** The keys and families of keys (`basis.`) that a file says by the `say` it has under this name. */
function saidBy(code: string, say: string): { keys: string[]; families: string[] } {
  const calls = [...code.matchAll(new RegExp(`(?<![.\\w])${say.replace('.', '\\.')}\\(\\s*(?=([^\\n]*))`, 'g'))].map(([, rest = '']) => firstArgument(rest));
  return {
    keys: calls.flatMap(literalsIn),
    families: calls.flatMap((argument) => [...argument.matchAll(/`([a-z][\w.-]*\.)\$\{/gi)].map(([, family]) => family ?? '')),
  };
}

function literalsIn(code: string): string[] {
  return [...code.matchAll(LITERAL)].map(([, key]) => key ?? '');
}

/** As far as the comma or bracket that ends it. */
function firstArgument(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if ('([{'.includes(character)) depth++;
    else if (depth === 0 && ',)'.includes(character)) return text.slice(0, i);
    else if (')]}'.includes(character)) depth--;
  }
  return text;
}

/** What a file says that is not among these keys, with all that it hands its `say` to. */
function unknownIn(path: string, known: readonly string[], say = 'say', seen = new Set<string>()): string[] {
  const code = FILES.get(path) ?? '';
  if (seen.has(path)) return [];
  seen.add(path);
  const { keys, families } = saidBy(code, say);
  // A key may also be kept in a list or a variable before it is said.
  const kept = say === 'say' ? literalsIn(code).filter((key) => ALL.has(key)) : [];
  const unknown = [...new Set([...keys, ...kept])].filter((key) => !known.includes(key));
  unknown.push(...families.filter((family) => !known.some((key) => key.startsWith(family))));
  const handedTo = [...importsOf(path, code)].filter(([local, { file }]) => !OWN.test(FILES.get(file) ?? '') && new RegExp(`<${local}\\b(?:(?!/>|</${local}>)[\\s\\S])*\\{say\\}|\\b${local}\\([^;\\n]*\\bsay\\)`).test(code));
  return [...unknown.map((key) => `${path}: ${key}`), ...handedTo.flatMap(([, { file }]) => unknownIn(file, known, 'say', seen))];
}

const makers = [...FILES].flatMap(([path, code]) => {
  const made = OWN.exec(code);
  return made ? [{ path, code, names: (made[1] ?? '').split(', ').filter((name) => name !== '') }] : [];
});
const OF_FIRST_VIEW = /const \{[^}]*\bsay\b[^}]*\} = (?:\$derived\()?(?:context|atlas|panelContext\(\)|recordContext\(\))/;

describe('who makes a catalogue', () => {
  it('is seen here, each of them', () => {
    const all = [...FILES].filter(([, code]) => /catalogueFor\([^)]*, [A-Z]/.test(code)).map(([path]) => path);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((path) => !makers.some((maker) => maker.path === path))).toEqual([]);
  });

  it.each(makers)('$path brings the parts that it and its own say', ({ path, code, names }) => {
    const imports = importsOf(path, code);
    const keys = names.flatMap((name) => PARTS.get(imports.get(name)?.name ?? '') ?? expect.fail(`${name} is no part`));
    expect(unknownIn(path, [...FIRST_VIEW, ...keys])).toEqual([]);
  });
});

describe('who takes the catalogue of the first view', () => {
  const takers = [...FILES].flatMap(([path, code]) => [
    ...(OF_FIRST_VIEW.test(code) ? [{ path, say: 'say' }] : []),
    ...['context.say', 'atlas.say'].filter((say) => code.includes(`${say}(`)).map((say) => ({ path, say })),
  ]);

  it.each(takers)('$path says ($say) nothing else', ({ path, say }) => {
    expect(unknownIn(path, FIRST_VIEW, say)).toEqual([]);
  });

  it('is many', () => {
    expect(takers.length).toBeGreaterThan(15);
  });
});

describe('this test', () => {
  it('sees what is handed on, keys chosen between, and families', () => {
    FILES.set('src/a.svelte', "import B from './b.svelte';\nimport { c } from './c';\nconst kept = 'claims.title'; say(x ? 'app.record' : 'claims.none') say(`basis.${y}`)\n<B onclick={() => 1} {say} /> {c(1, say)}");
    FILES.set('src/b.svelte', "say('no.such')");
    FILES.set('src/c.ts', 'say(`excuse.${e}`, { x: say(`ghost.${g}`) })');
    expect(unknownIn('src/a.svelte', FIRST_VIEW)).toEqual(['src/a.svelte: claims.none', 'src/a.svelte: claims.title', 'src/b.svelte: no.such', 'src/c.ts: excuse.', 'src/c.ts: ghost.']);
    expect(unknownIn('src/a.svelte', [...FIRST_VIEW, 'claims.none', 'claims.title', 'no.such', 'excuse.x', 'ghost.y'])).toEqual([]);
  });
});
