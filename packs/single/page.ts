import { dirname } from 'node:path/posix';
import type { PackedFiles, PackPlan } from '../address';
import { FILES_TYPE, PLAN_ID } from '../address';

/** What a page asks for in its HTML. */
export interface PageParts {
  /** The page without them; classic scripts stay where they were, by `{{script:path}}`. */
  readonly html: string;
  readonly styles: readonly string[];
  readonly entries: readonly string[];
  /** Classic scripts, with the rest of their attributes. */
  readonly scripts: readonly { path: string; attributes: string }[];
  readonly icon: string | null;
}

/** What goes into the page. */
export interface Filling {
  readonly policy: string;
  /** Classic scripts before all of the page's own. */
  readonly before: readonly string[];
  readonly plan: PackPlan;
  /** What the first paint needs, and the rest. */
  readonly early: PackedFiles;
  readonly late: PackedFiles;
  /** The code of the page's own classic scripts. */
  readonly code: (path: string) => string;
  readonly icon: string | null;
  /** Terms that go with what is inside, by name: for whoever opens the file in an editor. */
  readonly licences: Readonly<Record<string, string>>;
}

const NO_SCRIPT = '<noscript><p class="opening">This file needs JavaScript.</p></noscript>';

/** What the page asks for sooner than it must, and what it only says of its address, which the file does not have. */
const LEFT_OUT = /^(preload|modulepreload|canonical|alternate)$/;

/** Takes out of a built page all that it would ask for. Throws where something is left. */
export function readPage(html: string): PageParts {
  const styles: string[] = [];
  const entries: string[] = [];
  const scripts: { path: string; attributes: string }[] = [];
  let icon: string | null = null;
  const rest = html
    .replace(/<noscript>[\s\S]*?<\/noscript>/g, NO_SCRIPT)
    .replace(/[ \t]*<link\b([^>]*)>\s*?\n?/g, (_, attributes: string) => {
      const rel = attribute(attributes, 'rel');
      if (LEFT_OUT.test(rel)) return '';
      const href = pathOf(attribute(attributes, 'href'));
      if (rel === 'stylesheet') styles.push(href);
      else if (rel === 'icon') icon = href;
      else throw new Error(`the page has a link of an unknown kind: ${rel}`);
      return '';
    })
    .replace(/[ \t]*<meta property="og:[^>]*>\s*?\n?/g, '')
    .replace(/<script\b([^>]*)><\/script>/g, (_, attributes: string) => {
      const path = pathOf(attribute(attributes, 'src'));
      if (attribute(attributes, 'type') === 'module') {
        entries.push(path);
        return '';
      }
      scripts.push({ path, attributes: attributes.replace(/\s*\bsrc="[^"]*"/, '') });
      return `{{script:${path}}}`;
    });
  if (/<(script|link|img|iframe|object|embed|base)\b/.test(rest)) throw new Error('the page has an element that a pack does not know');
  return { html: rest, styles, entries, scripts, icon };
}

/** The page with all that it needs inside. */
export function fillPage({ html, scripts }: PageParts, { policy, before, plan, early, late, code, icon, licences }: Filling): string {
  const terms = Object.entries(licences).map(([name, text]) => `<script type="text/plain" id="${name}">\n${inScript(text)}</script>`);
  const head = [
    `<!-- One file with all that it needs. Licences of what is inside, at its end: ${Object.keys(licences).join(', ')}. -->`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ...(icon === null ? [] : [`<link rel="icon" href="${icon}">`]),
    dataScript(`id="${PLAN_ID}" type="application/json"`, plan),
    filesBlock(early),
    ...before.map((text) => `<script>${inScript(text)}</script>`),
  ];
  // Functions: a replacement text would read "$&" in the code as a command.
  const filled = scripts.reduce((text, { path, attributes }) => text.replace(`{{script:${path}}}`, () => `<script${attributes}>${inScript(code(path))}</script>`), html);
  return filled.replace(/<meta charset[^>]*>/, (meta) => [meta, ...head].join('\n')).replace('</body>', () => [filesBlock(late), ...terms, '</body>'].join('\n'));
}

function filesBlock(files: PackedFiles): string {
  return dataScript(`type="${FILES_TYPE}"`, files);
}

function dataScript(attributes: string, data: unknown): string {
  return `<script ${attributes}>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

/** Nothing in code may end the element that it stands in, or begin a comment there. */
function inScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function pathOf(href: string): string {
  if (href === '' || dirname(href).startsWith('..') || /^([a-z]+:|\/)/.test(href)) throw new Error(`the page asks for "${href}", which is no file of the site`);
  return href.replace(/^\.\//, '');
}
