import { describe, it } from 'vitest';
import { expect, withBrowser } from './browser';

const { open } = withBrowser();

describe('the lesson', () => {
  it('loads three maps at three instants, and its buttons move them', async () => {
    const { page, errors, strangers } = await open('lesson.html', { viewport: { width: 900, height: 3200 } });
    const dates = ['9 August 1945', '12 August 1945', '20 August 1945'];
    for (const [i, date] of dates.entries()) {
      const frame = page.frameLocator(`#map-${i + 1}`);
      await page.locator(`#map-${i + 1}`).scrollIntoViewIfNeeded();
      await frame.locator('.stage[data-ready="true"]').waitFor({ timeout: 60_000 });
      expect(await frame.locator('.stage > .title').innerText()).toContain(date);
    }
    await page.getByRole('button', { name: '16 August' }).click();
    await expect.poll(() => page.frameLocator('#map-2').locator('.stage > .title').innerText()).toContain('16 August 1945');
    expect(await page.frameLocator('#map-1').locator('.stage > .title').innerText()).toContain('9 August 1945');
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  });
});

describe('the frame', () => {
  it('speaks its message interface with the page around it, and ignores what is not of it', async () => {
    const { page } = await open('lesson.html', { viewport: { width: 900, height: 1400 } });
    const heard = await page.evaluate(async () => {
      // A frame of its own: those of the page may have said that they are ready before anybody listens.
      const frame = document.body.appendChild(document.createElement('iframe'));
      const messages: { type: string; t?: string; snapshot?: { t: string; formations: unknown[]; text: string } }[] = [];
      addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow && data.source === 'campaign-map') messages.push(data);
      });
      const until = async (test: () => boolean) => {
        for (let i = 0; i < 200 && !test(); i++) await new Promise((go) => setTimeout(go, 100));
      };
      const say = (message: object) => frame.contentWindow!.postMessage(message, '*');
      frame.src = 'embed.html?t=1945-08-10T03:00Z';
      await until(() => messages.some(({ type }) => type === 'ready'));
      say({ source: 'another', type: 'seek', t: '1945-08-20T00:00Z' });
      say({ source: 'campaign-map', type: 'explode' });
      say({ source: 'campaign-map', type: 'seek', t: 'yesterday' });
      say({ source: 'campaign-map', type: 'seek', t: '1945-08-14T03:00Z' });
      say({ source: 'campaign-map', type: 'snapshot', id: 'mine' });
      await until(() => messages.some(({ type }) => type === 'snapshot'));
      return messages;
    });
    const types = heard.map(({ type }) => type);
    expect(types).toContain('ready');
    expect(types.filter((type) => type === 'error')).toHaveLength(1);
    const snapshot = heard.find(({ type }) => type === 'snapshot')?.snapshot;
    expect(snapshot?.t).toBe('1945-08-14T03:00:00Z');
    expect(snapshot?.formations.length).toBeGreaterThan(200);
    expect(snapshot?.text).toContain('Transbaikal Front');
  });

  it('shows its map in the frame of a strict sandbox', async () => {
    const { page } = await open('policy.html');
    await page.evaluate(() => {
      document.body.innerHTML = '<iframe id="map" sandbox="allow-scripts" width="900" height="600" src="embed.html"></iframe>';
    });
    const frame = page.frameLocator('#map');
    await frame.locator('.stage[data-ready="true"]').waitFor({ timeout: 60_000 });
    expect(await frame.locator('.stage > .title').innerText()).toContain('9 August 1945');
  });
});
