import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expect, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();
const SOON = { timeout: 15_000 };

describe('the profile of the advance', () => {
  it('is a tab by the keyboard, sets the clock, finds the spearhead, and is saved as a file of its own; on a phone it is the axis', async () => {
    const { page, fetched, errors } = await open('?t=1945-08-14T03:00Z');
    const tab = (name: string) => page.getByRole('tab', { name });
    await tab('Now').focus();
    expect(fetched.filter((file) => /Profile/.test(file))).toEqual([]);
    await page.keyboard.press('ArrowRight');
    expect(await tab('Story').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowRight');
    expect(await tab('Order of battle').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    expect(await tab('Advance').getAttribute('aria-selected')).toBe('true');

    const figure = page.getByRole('slider', { name: /^Profile of the advance/ });
    await figure.waitFor(SOON);
    const told = () => figure.getAttribute('aria-valuetext');
    expect(await told()).toMatch(/^14 August 1945, 12:00; Transbaikal Front 340 km; .*; 2nd Far Eastern Front \d+ km$/);
    await expect.poll(() => page.getByText('published figures beside ours').count(), SOON).toBe(1);

    // As the browser sets them, no two texts of the figure touch.
    const touching = () => figure.locator('text').evaluateAll((texts) => {
      const boxes = texts.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
      // The height of a line is more than that of its letters.
      const over = (a: DOMRect, b: DOMRect) => a.x < b.right && b.x < a.right && a.y + 3 < b.bottom - 3 && b.y + 3 < a.bottom - 3;
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => over(a.box, b.box)).map((b) => `${a.words} on ${b.words}`));
    });
    expect(await touching()).toEqual([]);

    const box = (await figure.boundingBox())!;
    await page.mouse.move(box.x + 120, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 62);
    await page.mouse.up();
    await expect.poll(told, SOON).toMatch(/^2\d August 1945/);
    const date = (await told())!.split(';')[0];
    await expect.poll(() => page.getByRole('slider', { name: 'Date and hour of the campaign' }).getAttribute('aria-valuetext')).toContain(date!.slice(0, 14));
    await figure.focus();
    await page.keyboard.press('Home');
    await expect.poll(told, SOON).toMatch(/^8 August 1945, 00:00; Transbaikal Front 0 km/);

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('august-storm-advance.svg');
    const svg = readFileSync(await saved.path(), 'utf8');
    expect(svg).toMatch(/^<\?xml/);
    expect(await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror, [class], [style]').length, svg)).toBe(0);

    await page.getByRole('button', { name: /^Transbaikal Front: select/ }).click();
    expect(await page.getByRole('region', { name: 'Selected' }).innerText()).toContain('6th Guards Tank Army');
    await expect.poll(() => figure.locator('text').allTextContents(), SOON).toContain('6 GTA, way');
    expect(await touching()).toEqual([]);

    // On a phone it is the axis itself, over the slider's own days.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.axis').getByRole('button', { name: 'More' }).click();
    await page.locator('.axis').getByRole('button', { name: 'Advance' }).click();
    const axis = page.locator('.axis .profile');
    await axis.waitFor(SOON);
    expect(await axis.innerText()).toContain('0 km');
    const slider = page.getByRole('slider', { name: 'Date and hour of the campaign' });
    const [above, below] = [(await axis.boundingBox())!, (await slider.boundingBox())!];
    expect([above.x, above.width]).toEqual([below.x, below.width]);
    await page.mouse.click(above.x + 150, above.y + 20);
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toContain('8 August');
    const byFigure = await slider.getAttribute('aria-valuetext');
    await page.mouse.click(below.x + 150, below.y + 18);
    expect(await slider.getAttribute('aria-valuetext')).toBe(byFigure);
    expect(errors).toEqual([]);
  });
});
