import { readdirSync, readFileSync } from 'node:fs';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../src/lib/layers/theme';
import { themeCss, tokensOf } from '../../src/lib/layers/tokens';
import { writtenRules } from '../../src/styles/writtenRules';

const used = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|css)$/.test(file))
    .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '')),
);

describe('the page’s tokens', () => {
  it('stand in the style sheet for each theme, from the map’s own colours', async () => {
    const { css } = await postcss([writtenRules()]).process(readFileSync('src/styles/tokens.css', 'utf8'), { from: 'src/styles/tokens.css' });
    expect(css).not.toContain('@theme-tokens');
    for (const theme of Object.values(THEMES)) {
      const rule = css.slice(css.indexOf(theme.name === 'light' ? ':root {' : `[data-theme='${theme.name}']`));
      expect(/--fef1-line: (\S+);/.exec(rule)?.[1]).toBe(theme.inks.fef1.keyline);
      expect(/--paper: (\S+);/.exec(rule)?.[1]).toBe(theme.paper);
      expect(/color-scheme: (\S+);/.exec(rule)?.[1]).toBe(theme.name === 'dark' ? 'dark' : 'light');
    }
  });

  it('are said once: no style sheet defines one beside', () => {
    const names = Object.keys(tokensOf(THEMES.light));
    for (const file of readdirSync('src/styles').filter((name) => name.endsWith('.css'))) {
      const css = readFileSync(`src/styles/${file}`, 'utf8');
      for (const name of names) expect(css).not.toMatch(new RegExp(`^\\s*${name}:`, 'm'));
    }
  });

  it('have all that is used of them, in every theme', () => {
    const own = new Set([...themeCss().matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const colours = [...used].filter((name) => /^--(paper|sea|land|ink|hairline|link|focus|tbf|fef|held|japan)/.test(name));
    expect(colours.length).toBeGreaterThan(8);
    expect(colours.filter((name) => !own.has(name))).toEqual([]);
    const [light, ...others] = Object.values(THEMES).map((theme) => Object.keys(tokensOf(theme)));
    for (const other of others) expect(other).toEqual(light);
  });
});
