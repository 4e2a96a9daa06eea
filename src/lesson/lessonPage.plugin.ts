import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { runnerImport } from 'vite';
import type * as Writer from './written/writePage';

const WRITER = resolve('src/lesson/written/writePage.ts');

/**
 * The lesson page is written when the site is built, and by the server of a developer whenever it is asked for: so it can
 * be read, printed and found without a program, and says what the campaign's files say.
 * @param site the folder that has `campaigns/`
 */
export function lessonPage(site: string): Plugin {
  return {
    name: 'lesson-page',
    transformIndexHtml: {
      // Last: what a campaign's file says is nothing that the bundler should look into.
      order: 'post',
      async handler(html) {
        if (!html.includes('<main id="lesson"')) return html;
        const { module } = await runnerImport<typeof Writer>(WRITER);
        return module.writePage(site, html);
      },
    },
  };
}
