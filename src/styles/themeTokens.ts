import { resolve } from 'node:path';
import type { Plugin } from 'postcss';
import { runnerImport } from 'vite';
import type * as Tokens from '../lib/layers/tokens';

const TOKENS = resolve('src/lib/layers/tokens.ts');

/** Writes the themes' custom properties where a style sheet says `@theme-tokens`: pages without a script have them too. */
export function themeTokens(): Plugin {
  return {
    postcssPlugin: 'theme-tokens',
    AtRule: {
      'theme-tokens': async (rule, { postcss, result }) => {
        // Through Vite, as every module of the site, so that a change of a colour is seen at once.
        const { module, dependencies } = await runnerImport<typeof Tokens>(TOKENS);
        for (const file of [TOKENS, ...dependencies]) {
          result.messages.push({ type: 'dependency', plugin: 'theme-tokens', file: resolve(file), parent: result.opts.from });
        }
        rule.replaceWith(postcss.parse(module.themeCss(), { from: rule.source?.input.file }));
      },
    },
  };
}
