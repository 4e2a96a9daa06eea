import { describe, it } from 'vitest';
import { expect, withBrowser } from './browser';

const { open } = withBrowser(['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis']);

describe('a browser without WebGL', () => {
  it('says so, and the text follows the slider', async () => {
    const { page } = await open('');
    await expect.poll(() => page.locator('.problems').first().innerText(), { timeout: 20_000 }).toContain('WebGL');
    const twin = page.getByTestId('twin');
    // Out of sight it is not laid out, and then has no text to see.
    await twin.scrollIntoViewIfNeeded();
    await expect.poll(() => twin.innerText()).not.toBe('');
    const before = await twin.innerText();
    await page.getByRole('slider').first().focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => twin.innerText()).not.toBe(before);
    expect(await twin.innerText()).toMatch(/Transbaikal Front has come \d+ km/);
    expect(await page.locator('.stage > .title').innerText()).toContain('18 August 1945');
  });
});

describe('a campaign file with a fault', () => {
  const broken = (file: string, change: (text: string) => string) =>
    open('', {
      setUp: async (page) => {
        await page.route(`**/${file}`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: change(await response.text()) });
        });
      },
    });

  it.each([
    ['cut short', 'waypoints.geojson', (text: string) => text.slice(0, 5000), 'cut short'],
    ['of a newer version', 'campaign.json', (text: string) => text.replace('"formatVersion":1', '"formatVersion":7'), 'version 7 is newer'],
    ['with a wrong field', 'events.geojson', (text: string) => text.replace('"category":"battle"', '"category":"tea party"'), 'tea party'],
  ])('%s: the file and the fault are named', async (_, file, change, what) => {
    const { page } = await broken(file, change);
    await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toContain('could not be opened');
    const told = await page.locator('main').innerText();
    expect(told).toContain(file);
    expect(told).toContain(what);
  });

  it('missing: the answer of the host is told', async () => {
    const { page } = await open('', {
      setUp: async (setting) => {
        await setting.route('**/events.geojson', (route) => route.fulfill({ status: 404, body: '' }));
      },
    });
    await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toContain('404');
  });

  it('text with markup in it is shown as text', async () => {
    const { page } = await broken('events.geojson', (text) =>
      text.replaceAll('"title":"H-hour of the Transbaikal Front"', '"title":"<img src=x onerror=alert(1)>"'),
    );
    await expect.poll(() => page.locator('.stage > .title').innerText(), { timeout: 20_000 }).toContain('<img src=x');
    expect(await page.locator('img:not(.still > img)').count()).toBe(0);
  });
});
