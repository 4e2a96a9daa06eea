import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { h5pFiles } from '../../packs/h5p/h5pPackage';
import { makeH5p } from '../../packs/h5p/makeH5p';
import { readChapters } from '../../src/lib/campaign/story/chapters';
import { readChapterId } from '../../src/lib/state/viewerUrl';
import { recordCampaign } from '../campaign/recordCampaign';

const SITE = 'https://your.school/storm/';

async function unpacked(): Promise<Record<string, unknown>> {
  const [made] = await makeH5p('dist', SITE);
  if (!made || !('content' in made) || typeof made.content === 'string') throw new Error('no package was made');
  return Object.fromEntries(Object.entries(unzipSync(made.content)).map(([path, bytes]) => [path, JSON.parse(strFromU8(bytes)) as unknown]));
}

/** As h5p-php-library judges a package: h5p.classes.php, `$h5pRequired`, `$h5pOptional`, `isValidPackage` (seen at b515e00). */
describe('the H5P package', () => {
  it('holds two JSON files and nothing else: no library, no HTML, nothing that a platform would refuse', async () => {
    expect(Object.keys(await unpacked()).sort()).toEqual(['content/content.json', 'h5p.json']);
  });

  it('has all fields that h5p.json must have, and the others in the words that are known', async () => {
    const about = (await unpacked())['h5p.json'] as Record<string, string> & { embedTypes: string[]; preloadedDependencies: Record<string, string | number>[] };
    expect(about.title).toMatch(/^.{1,255}$/);
    expect(about.language).toMatch(/^[-a-zA-Z]{1,10}$/);
    expect(about.mainLibrary).toMatch(/^[$a-z_][0-9a-z_.$]{1,254}$/i);
    expect(about.embedTypes.length).toBeGreaterThan(0);
    for (const type of about.embedTypes) expect(['iframe', 'div']).toContain(type);
    for (const { machineName, majorVersion, minorVersion } of about.preloadedDependencies) {
      expect(machineName).toMatch(/^[\w\-.]{1,255}$/);
      for (const version of [majorVersion, minorVersion]) expect(String(version)).toMatch(/^\d{1,5}$/);
    }
    // The main library is one of them.
    expect(about.preloadedDependencies.map(({ machineName }) => machineName)).toContain(about.mainLibrary);
    expect([about.license, about.licenseVersion, about.source]).toEqual(['CC BY', '4.0', SITE]);
  });

  it('gives the embedder what its semantics.json names, with sizes that it can divide', async () => {
    const content = (await unpacked())['content/content.json'] as Record<string, unknown>;
    expect(Object.keys(content).sort()).toEqual(['height', 'minWidth', 'resizeSupported', 'source', 'width']);
    for (const name of ['width', 'minWidth', 'height']) expect(content[name]).toMatch(/^\d+px$/);
    expect(content['resizeSupported']).toBe(true);
  });

  it('frames the first chapter, in an address that its platform leaves as it is and that we read back', async () => {
    const { source } = (await unpacked())['content/content.json'] as { source: string };
    const chapters = readChapters(JSON.stringify(recordCampaign().files.extra.chapters));
    const address = new URL(source);
    expect(`${address.origin}${address.pathname}`).toBe(`${SITE}embed.html`);
    expect(readChapterId(address.search)).toBe(chapters.ok && chapters.value[0]?.id);
    expect([...address.searchParams.keys()]).toEqual(['chapter']);
    expect(source).not.toContain('&');
  });

  it('is encoded once, by the embedder itself', () => {
    const { source } = JSON.parse(h5pFiles('https://your.school/a%20b/')['content/content.json'] ?? '') as { source: string };
    expect(encodeURI(source)).toBe('https://your.school/a%20b/embed.html?chapter=border');
  });

  it('is not made where nobody said where the site stands, and says so', async () => {
    expect(await makeH5p('dist', null)).toEqual([{ name: 'map.h5p', unmade: expect.stringContaining('SITE or --site') }]);
  });
});
