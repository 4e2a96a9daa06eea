import postcss from 'postcss';
import type { AtRule, Rule } from 'postcss';
import type { FaceSource } from './faces';

/** A selector that begins at the page's root, perhaps where that has an attribute. */
const AT_ROOT = /^(?::root|html|body)((?:\[[^\]]*\])*)(?=$|[\s>+~])/;
const NAMES_PAGE = /(?<![-\w.#])(?::root|html|body)(?![-\w])/;
/** Descriptors as `FontFace` names them; the others are the family and the source. */
const DESCRIPTORS = { 'font-weight': 'weight', 'font-style': 'style', 'font-display': 'display', 'unicode-range': 'unicodeRange' } as const;

/** What of a page's style sheet stands for in an element. */
export interface HostStyles {
  readonly css: string;
  readonly faces: readonly FaceSource[];
}

/**
 * A page's style sheet for a shadow root: what is said of the page's root and body is said of the host, faces are taken
 * out. Throws for a rule that would be lost or would reach for something else there.
 * @param toFile the file behind an address in the sheet, as the script is to ask for it
 */
export function standOnHost(css: string, toFile: (address: string) => string): HostStyles {
  const sheet = postcss.parse(css);
  const faces: FaceSource[] = [];
  sheet.walkAtRules('font-face', (rule) => {
    const face = faceOf(rule, toFile);
    if (face) faces.push(face);
    rule.remove();
  });
  sheet.walkAtRules(/^(import|page|charset)$/, (rule) => {
    if (rule.name !== 'charset') throw rule.error('a shadow root has neither @import nor @page');
    rule.remove();
  });
  sheet.walkRules((rule) => void (rule.selectors = rule.selectors.map((selector) => hostSelector(selector, rule))));
  sheet.walkDecls(({ value, error }) => {
    if (/url\((?!["']?(data:|#))/.test(value)) throw error('an address in a style sheet is not the element’s: only data and faces');
  });
  return { css: sheet.toString(), faces };
}

function hostSelector(selector: string, rule: Rule): string {
  const moved = selector.replace(AT_ROOT, (_, attributes: string) => (attributes === '' ? ':host' : `:host(${attributes})`));
  if (NAMES_PAGE.test(moved)) throw rule.error(`“${selector}” speaks of the page: an element has none`);
  return moved;
}

/** Null for a stand-in from the reader's machine: it only keeps a first screen from moving. */
function faceOf(rule: AtRule, toFile: (address: string) => string): FaceSource | null {
  const said = new Map<string, string>();
  rule.walkDecls(({ prop, value }) => void said.set(prop, value));
  const address = /url\(["']?([^"')]+)["']?\)/.exec(said.get('src') ?? '')?.[1];
  if (address === undefined) return null;
  const descriptors = Object.entries(DESCRIPTORS).flatMap(([property, name]) => (said.has(property) ? [[name, said.get(property)]] : []));
  return { family: (said.get('font-family') ?? '').replaceAll(/^["']|["']$/g, ''), file: toFile(address), descriptors: Object.fromEntries(descriptors) as FontFaceDescriptors };
}
