import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'vitest';
import { expect, mapColours, mapDrawn, withBlindBrowser, withBrowser } from './browser';

const { open } = withBlindBrowser();
const { open: openToSee } = withBrowser();

describe('the atlas, built, in a sub-folder of a plain host', () => {
  it('draws sea, land and formations, asks nobody else, and makes no error', async () => {
    const { page, errors, strangers, fetched } = await openToSee('');
    await mapDrawn(page);
    await page.waitForTimeout(1500);
    const colours = await mapColours(page);
    expect(colours.size).toBeGreaterThan(400);
    expect(near(colours, [213, 226, 228])).toBeGreaterThan(500); // the sea
    expect(near(colours, [143, 18, 48])).toBeGreaterThan(20); // the Transbaikal Front's ink
    expect(near(colours, [11, 42, 82])).toBeGreaterThan(20); // Japan's
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);

    const weight = [...new Set(fetched)]
      .filter((file) => !file.startsWith('basemap/terrain/'))
      .map((file) => compressedBytes(file === '' ? 'index.html' : file))
      .reduce((sum, bytes) => sum + bytes, 0);
    expect(weight).toBeGreaterThan(500_000);
    expect(weight).toBeLessThan(1_500_000);

    // Nobody is there yet, nothing is held at H-hour and nothing cited: both files come when somebody moves.
    const later = () => ['held.png', 'sources.json'].filter((name) => fetched.some((file) => file.endsWith(name)));
    expect(later()).toEqual([]);
    await page.getByRole('slider').first().press('ArrowRight');
    await expect.poll(later).toEqual(['held.png', 'sources.json']);
    await mapDrawn(page);
  });

  it('at H-hour names the hour on three clocks and is full of formations', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    const title = page.locator('.stage > .title');
    await expect.poll(() => title.innerText()).toContain('9 August 1945');
    const text = await title.innerText();
    expect(text).toContain('00:10');
    expect(text).toContain('Moscow 18:10');
    expect(text).toContain('Khabarovsk 01:10');
  });

  it('names what it cannot read in the address, and shows the rest', async () => {
    const junk =
      '?t=1945-13-40&layers=narnia,-oz&view=a/b/c&select=nobody&lang=xx&basis=maybe&ui=huge&theme=pink&play=yes&campaign=../etc&chapter=%00';
    const { page } = await open(junk);
    await mapDrawn(page);
    const told = await page.locator('.problems').first().innerText();
    for (const name of ['t', 'layers', 'view', 'select', 'lang', 'campaign']) expect(told).toContain(`${name}:`);
    expect(told).toContain('1945-13-40');
    await expect.poll(() => page.locator('.stage > .title').innerText()).toContain('9 August 1945');
  });

  it('names an unknown campaign and opens the known one', async () => {
    const { page } = await open('?campaign=barbarossa');
    await mapDrawn(page);
    expect(await page.locator('.problems').first().innerText()).toContain('barbarossa');
    expect(await page.locator('.stage > .title').innerText()).toContain('AUGUST STORM');
  });
});

function compressedBytes(file: string): number {
  const bytes = readFileSync(`dist/${file}`);
  return /\.(woff2|webp)$/.test(file) ? bytes.length : gzipSync(bytes).length;
}

function near(colours: Map<string, number>, [r, g, b]: [number, number, number]): number {
  let count = 0;
  for (const [colour, times] of colours) {
    const [x = 0, y = 0, z = 0] = colour.split(',').map(Number);
    if (Math.abs(x - r) + Math.abs(y - g) + Math.abs(z - b) < 24) count += times;
  }
  return count;
}

describe('a host with a strict content security policy', () => {
  it('is served as well: nothing is refused', async () => {
    const { page, errors } = await openToSee('', {
      setUp: async (setting) => {
        await setting.route('**/*', async (route) => {
          const response = await route.fetch();
          await route.fulfill({
            response,
            headers: {
              ...response.headers(),
              'content-security-policy': "default-src 'self'; worker-src 'self' data:; img-src 'self' data: blob:",
            },
          });
        });
      },
    });
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Layers' }).click();
    expect((await mapColours(page)).size).toBeGreaterThan(400);
    expect(errors).toEqual([]);
  });
});
