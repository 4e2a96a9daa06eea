/**
 * The first script of a pack: a classic one, before all else. It gives the site's own program, which is left as it was
 * built, all that it asks for from within the file.
 */
import type { PackPlan } from '../address';
import { PLAN_ID, SITE } from '../address';
import { answerElements, styleText } from './answerElements';
import { answerFetch } from './answerFetch';
import { holdLinks } from './holdLinks';
import { openAt } from './openAt';
import { startProgram } from './startProgram';
import { WORDS } from './words';

const plan = JSON.parse(document.getElementById(PLAN_ID)?.textContent ?? '') as PackPlan;

if (openAt(plan.query, window)) {
  // Where the program looks for its files.
  Object.defineProperty(document, 'baseURI', { value: SITE, configurable: true });
  answerFetch(window);
  answerElements();
  document.head.append(...plan.styles.map(styleOf));
  // The last of the files are there then.
  document.addEventListener('DOMContentLoaded', () => {
    holdLinks(document.body);
    startProgram(plan).catch(tell);
  });
}

function styleOf(path: string): HTMLStyleElement {
  return Object.assign(document.createElement('style'), { textContent: styleText(path) });
}

function tell(error: unknown): void {
  const place = document.querySelector('#first .title') ?? document.body;
  place.append(Object.assign(document.createElement('p'), { textContent: WORDS.failed(error instanceof Error ? error.message : String(error)) }));
  throw error;
}
