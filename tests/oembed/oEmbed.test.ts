import { describe, expect, it } from 'vitest';
import type { PlannedLesson } from '../../src/lesson/readLesson';
import { readChapters } from '../../src/lib/campaign/story/chapters';
import { readLessonPlan } from '../../src/lib/campaign/story/lessonPlan';
import { frameCode } from '../../src/lib/panels/share/embedCode';
import { readChapterId } from '../../src/lib/state/viewerUrl';
import { offeredFrames } from '../../src/oembed/oEmbed.plugin';
import { offersOf } from '../../src/oembed/offers';
import { siteAddress } from '../../src/oembed/siteAddress';
import { recordCampaign } from '../campaign/recordCampaign';

const SITE = 'https://your.school/storm/';
const { campaign, files } = recordCampaign();
const chapters = readChapters(JSON.stringify(files.extra.chapters));
const plan = readLessonPlan(JSON.stringify(files.extra.lesson));
if (!chapters.ok || !plan.ok) throw new Error('the record is broken');
const lesson: PlannedLesson = { campaign, chapters: chapters.value, sources: new Map(), plan: plan.value };
const offers = offersOf(lesson, SITE, { path: 'oembed/atlas.png', width: 1440, height: 900 });

/**
 * What oEmbed 1.0 asks of an answer (https://oembed.com, 2.3.4 and 2.3.4.4): `type` and `version` of all; `html`, `width`
 * and `height` in pixels of `rich`; the three of a thumbnail together or not at all. Only http and https are let through.
 */
describe('the answers', () => {
  it.each(offers)('of $file have what the specification requires', ({ answer }) => {
    expect([answer.version, answer.type]).toEqual(['1.0', 'rich']);
    for (const text of [answer.html, answer.title, answer.provider_name]) expect(text).not.toBe('');
    for (const pixels of [answer.width, answer.height]) expect(Number.isInteger(pixels) && pixels > 0).toBe(true);
    expect(answer.provider_url).toBe(SITE);
    const thumbnail = [answer.thumbnail_url, answer.thumbnail_width, answer.thumbnail_height].map((field) => field !== undefined);
    expect(new Set(thumbnail).size).toBe(1);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('offer exactly the frame that a teacher copies: the map, the lesson as a whole, and each chapter', () => {
    const html = (file: string) => offers.find((offer) => offer.file === `oembed/${file}.json`)?.answer.html;
    const map = { site: SITE, heightPx: 520, widthPx: null };
    expect(html('atlas')).toBe(frameCode({ ...map, query: '?ui=minimal', title: 'August Storm: The Soviet campaign against Japan, August–September 1945' }));
    expect(html('lesson')).toContain(`<iframe src="${SITE}lesson.html" title="August 1945`);
    expect(html('chapter-khingan')).toBe(frameCode({ ...map, query: '?ui=minimal&chapter=khingan', title: 'Map: Over the Khingan, 10 August 1945' }));
    expect(offers.filter(({ page }) => page === null)).toHaveLength(lesson.chapters.length);
    for (const { answer } of offers) expect(answer.html).toContain('sandbox="allow-scripts"');
  });

  it('frame chapters by addresses that the frame reads back', () => {
    const framed = offers.filter(({ page }) => page === null).map(({ answer }) => /src="([^"]+)"/.exec(answer.html)?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect(framed.map((address) => readChapterId(new URL(address).search))).toEqual(lesson.chapters.map(({ id }) => id));
  });
});

describe('a page', () => {
  const tags = (path: string, of = offers) => of.find(({ page }) => page?.path === path)?.page?.tags ?? '';
  const links = (path: string) => [...tags(path).matchAll(/<link rel="([^"]+)"(?: type="([^"]+)")? href="([^"]+)"/g)].map(([, ...parts]) => parts);

  it('names its own answer and its own address, both absolute', () => {
    expect(links('index.html')).toEqual([
      ['canonical', undefined, SITE],
      ['alternate', 'application/json+oembed', `${SITE}oembed/atlas.json`],
    ]);
    expect(links('lesson.html')).toEqual([
      ['canonical', undefined, `${SITE}lesson.html`],
      ['alternate', 'application/json+oembed', `${SITE}oembed/lesson.json`],
    ]);
  });

  it('says what a campaign’s file says as text, whatever it is', () => {
    const hostile = { ...lesson, campaign: { ...campaign, title: '"><script>', summary: '"><script>' } };
    const said = tags('index.html', offersOf(hostile, SITE, { path: 'a.png', width: 1, height: 1 }));
    expect(said).toContain('&lt;script&gt;');
    expect(said).not.toContain('<script');
  });
});

/** The parts of the plugin that a build calls; `this` is the build's. */
interface Hooks {
  buildStart(this: { error(message: string): never }): Promise<void>;
  transformIndexHtml: { handler(html: string, at: { path: string }): string };
}
const hooks = (said: string | undefined) => offeredFrames('public', said) as unknown as Hooks;
const build = {
  error(message: string): never {
    throw new Error(message);
  },
};

describe('a build', () => {
  it.each([[undefined], [''], [' ']])('writes no link and no file where the builder says nothing (%j)', async (said) => {
    const { buildStart, transformIndexHtml } = hooks(said);
    // It would ask `this` for a file.
    await buildStart.call(build);
    for (const path of ['/index.html', '/lesson.html']) expect(transformIndexHtml.handler('<head></head>', { path })).toBe('<head></head>');
  });

  it('stops where the address is nonsense, with what and where', async () => {
    await expect(hooks('my school').buildStart.call(build)).rejects.toThrow(/^SITE: “my school” is not an absolute address of http or https; it should be like https:/);
  });
});

describe('where the site will stand', () => {
  const read = (said: string) => {
    const site = siteAddress(said, '--site');
    return site.ok ? site.value : site.problems.map(({ where, what }) => `${where}: ${what}`).join();
  };

  it.each([
    ['https://example.org/august-storm/', 'https://example.org/august-storm/'],
    ['https://example.org/august-storm', 'https://example.org/august-storm/'],
    [' http://localhost:4173 ', 'http://localhost:4173/'],
    ['HTTPS://Example.org/a%20b//', 'https://example.org/a%20b/'],
  ])('%j is %s', (said, address) => {
    expect(read(said)).toBe(address);
  });

  it.each(['example.org/storm', '/storm/', 'https:example.org', 'ftp://example.org/', 'file:///dist/', 'javascript:alert(1)', 'https://', 'yes'])('%j is refused, with what and where', (said) => {
    expect(read(said)).toContain(`--site: “${said}” is not an absolute address of http or https`);
  });

  it.each([
    ['https://me:secret@example.org/', 'a name or password'],
    ['https://example.org/?a=1', 'a query'],
    ['https://example.org/#a', 'a query or a “#”'],
    ['https://example.org/storm/index.html', 'a page'],
  ])('%j is refused: %s', (said, what) => {
    expect(read(said)).toContain(what);
  });
});
