import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, mapDrawn, settledPicture, sliderValue, withBrowser } from './browser';

const { open } = withBrowser();

interface Counted {
  workerMessages: number;
  drawsOnGround: number;
  drawsAbove: number;
  framesOnGround: number;
  framesAbove: number;
  buffersWritten: number;
}

/** Counts what a step of time costs in structure: messages to the map's worker, draw calls, uploads. */
async function countIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted: Counted = { workerMessages: 0, drawsOnGround: 0, drawsAbove: 0, framesOnGround: 0, framesAbove: 0, buffersWritten: 0 };
    const frames = { ground: -1, above: -1 };
    Object.assign(window, { counted });
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      counted.workerMessages += 1;
      Reflect.apply(postMessage, this, args);
    };
    const proto = WebGL2RenderingContext.prototype;
    const isAbove = (gl: WebGL2RenderingContext) => gl.canvas instanceof HTMLCanvasElement && gl.canvas.className === 'campaign-canvas';
    for (const name of ['drawElements', 'drawArrays', 'drawArraysInstanced'] as const) {
      const draw = proto[name];
      Object.assign(proto, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          const now = document.timeline.currentTime as number;
          const above = isAbove(this);
          counted[above ? 'drawsAbove' : 'drawsOnGround'] += 1;
          if (frames[above ? 'above' : 'ground'] !== now) counted[above ? 'framesAbove' : 'framesOnGround'] += 1;
          frames[above ? 'above' : 'ground'] = now;
          return Reflect.apply(draw, this, args) as unknown;
        },
      });
    }
    for (const name of ['bufferData', 'texImage2D'] as const) {
      const write = proto[name];
      Object.assign(proto, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          if (isAbove(this)) counted.buffersWritten += 1;
          return Reflect.apply(write, this, args) as unknown;
        },
      });
    }
  });
}

const countsOf = (page: Page) => page.evaluate(() => ({ ...(window as unknown as { counted: Counted }).counted }));

/** Until nothing is drawn, written or sent any more: names are set once time and view are at rest. */
async function atRest(page: Page): Promise<void> {
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = JSON.stringify(await countsOf(page));
        return before === last;
      },
      { interval: 900, timeout: 20_000 },
    )
    .toBe(true);
}

describe('a step of time', () => {
  it('writes no GeoJSON, does not draw the ground again and uploads next to nothing', async () => {
    const { page } = await open('?t=1945-08-12T00:00Z&layers=-events', { setUp: countIn });
    await mapDrawn(page);
    await page.waitForTimeout(2500);
    await atRest(page);
    const before = await countsOf(page);
    const steps = 24;
    // From within, a step a frame: a press from outside may come so late on a busy machine that time was at rest before it.
    await page.getByRole('slider').first().evaluate(async (slider, count) => {
      for (let i = 0; i < count; i++) {
        slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
        await new Promise(requestAnimationFrame);
      }
    }, steps);
    const after = await countsOf(page);
    expect(after.workerMessages - before.workerMessages).toBe(0);
    expect(after.drawsOnGround - before.drawsOnGround).toBe(0);
    expect(after.drawsAbove - before.drawsAbove).toBeGreaterThanOrEqual(steps);
    // The plan of symbols is renewed every six hours, and now and then a name is drawn for the first time.
    expect(after.buffersWritten - before.buffersWritten).toBeLessThan(steps);
  });

  it('backwards shows what it showed forwards', async () => {
    const { page } = await open('?t=1945-08-13T00:00Z');
    await mapDrawn(page);
    await page.waitForTimeout(1500);
    // What moves, without the ground: MapLibre keeps a name where it stood before as long as it can.
    await page.addStyleTag({ content: '.maplibregl-canvas { opacity: 0 }' });
    const above = () => page.locator('.campaign-canvas').screenshot();
    await page.getByRole('slider').first().focus();
    const first = await settledPicture(page);
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key);
    expect(await settledPicture(page)).toBe(first);
    expect((await above()).length).toBeGreaterThan(1000);
  });
});

describe('the ground', () => {
  it('is drawn again without what moves above it', async () => {
    const { page } = await open('?t=1945-08-12T00:00Z', { setUp: countIn });
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.waitForTimeout(2500);
    await atRest(page);
    const before = await countsOf(page);
    await page.getByRole('radio', { name: 'In the script of the country' }).click();
    await expect.poll(() => page.url()).toContain('names=native');
    await atRest(page);
    const after = await countsOf(page);
    // Names fade in and out. The ways are drawn with the gaps that other names want; each frame of both would be as many.
    expect(after.framesOnGround - before.framesOnGround).toBeGreaterThan(4);
    expect(after.framesAbove - before.framesAbove).toBeLessThan((after.framesOnGround - before.framesOnGround) / 2);
  });
});

describe('motion', () => {
  it('plays without stutter: the overlay follows each frame of the clock', async () => {
    const { page } = await open('?t=1945-08-09T00:00Z', { setUp: countIn });
    await mapDrawn(page);
    await page.waitForTimeout(2000);
    const [before, t] = [await countsOf(page), await sliderValue(page)];
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForTimeout(3000);
    const after = await countsOf(page);
    expect(await sliderValue(page)).toBeGreaterThan(t);
    expect(after.drawsAbove - before.drawsAbove).toBeGreaterThan(30);
    expect(after.workerMessages - before.workerMessages).toBeLessThan(10);
  });
});
