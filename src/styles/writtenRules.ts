import { resolve } from 'node:path';
import type { AtRule, Helpers, Plugin } from 'postcss';
import { runnerImport } from 'vite';
import type * as Tokens from '../lib/layers/tokens';
import type * as Faces from './fallbackFaces';

/** Rules that are worked out, not written by hand: pages without a script have them too. */
export function writtenRules(): Plugin {
  return {
    postcssPlugin: 'written-rules',
    AtRule: {
      'theme-tokens': (rule, helpers) => replace<typeof Tokens>(rule, helpers, 'src/lib/layers/tokens.ts', ({ themeCss }) => themeCss()),
      'fallback-faces': (rule, helpers) => replace<typeof Faces>(rule, helpers, 'src/styles/fallbackFaces.ts', ({ fallbackCss }) => fallbackCss()),
    },
  };
}

/** Loads the module through Vite, as every module of the site, so that a change of it is seen at once. */
async function replace<T>(rule: AtRule, { postcss, result }: Helpers, file: string, cssOf: (module: T) => string): Promise<void> {
  const { module, dependencies } = await runnerImport<T>(resolve(file));
  for (const dependency of [file, ...dependencies]) {
    result.messages.push({ type: 'dependency', plugin: 'written-rules', file: resolve(dependency), parent: result.opts.from });
  }
  rule.replaceWith(postcss.parse(cssOf(module), { from: rule.source?.input.file }));
}
