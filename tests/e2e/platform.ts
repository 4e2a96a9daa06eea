import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { serveStatic } from '../../scripts/serveStatic.mjs';
import type { LessonProgress } from '../../src/lib/state/lessonProgress';

export const PACKAGES = ['scorm12', 'scorm2004', 'cmi5'] as const;

/** What the lesson does as far as a platform sees it: reports what it is told to, and remembers what it was given. */
const STUB = `
  window.given = [window.campaignLessonResume ?? null];
  addEventListener('campaign-lesson-resume', ({ detail }) => given.push(detail));
  window.report = (detail) => dispatchEvent(new CustomEvent('campaign-lesson', { detail }));`;

/** A platform's page: SCORM's object as scorm-again makes it, from what was kept, and a frame for the lesson. */
const HOST = `<!doctype html><meta charset="utf-8"><title>A learning platform</title><link rel="icon" href="data:,">
  <script src="scorm-again.js"></script>
  <script>
    function launch(kind, kept, address) {
      const settings = { autocommit: false, logLevel: 5 };
      const api = kind === 'scorm12' ? (window.API = new Scorm12API(settings)) : (window.API_1484_11 = new Scorm2004API(settings));
      if (kept) api.loadFromJSON(kept);
      window.api = api;
      const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'lesson', src: address }));
      Object.assign(frame.style, { width: '1000px', height: '650px' });
    }
  </script><body></body>`;

/** Makes the packs, unpacks the packages, and serves them beside a platform's page and a stub of the lesson for each. */
export async function servePlatform(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'platform-'));
  execFileSync(process.execPath, ['scripts/packs.mjs', '--out', join(folder, 'packs')], { stdio: 'pipe' });
  for (const name of PACKAGES) {
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'packs', `${name}.zip`))))) {
      const file = join(folder, name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    writeFileSync(join(folder, name, 'stub.html'), stubOf(readFileSync(join(folder, name, 'lesson.html'), 'utf8')));
  }
  copyFileSync('node_modules/scorm-again/dist/scorm-again.js', join(folder, 'scorm-again.js'));
  writeFileSync(join(folder, 'platform.html'), HOST);
  const { url, close } = await serveStatic({ folder });
  return {
    url,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The package's own policy and adapter, and nothing else of it. */
function stubOf(html: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html)?.[0] ?? '';
  const adapter = /<script>[\s\S]*?<\/script>/.exec(html)?.[0] ?? '';
  return `<!doctype html><meta charset="utf-8"><title>A lesson</title><link rel="icon" href="data:,">${policy}${adapter}<script>${STUB}</script>`;
}

/** A report of the lesson's; what is not said is a lesson half read. */
export function progress(change: Partial<LessonProgress> = {}): LessonProgress {
  return { version: 1, chapters: 4, seen: ['border', 'khingan'], answers: { border: { points: 1 } }, scaled: 0.25, complete: false, suspend: 'half', ...change };
}

declare global {
  interface Window {
    given: (string | null)[];
    report: (progress: LessonProgress) => void;
  }
}
