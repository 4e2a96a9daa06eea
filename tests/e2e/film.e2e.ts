import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Locator, Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, mapDrawn, withBrowser } from './browser';
import { SCRIPT, withHostSite } from './contract/hostSite';
import { readGif } from './readGif';

interface CampaignMap extends HTMLElement {
  readonly ready: Promise<unknown>;
  seek(t: string): void;
  toPNG(options: { width: number; height: number }): Promise<Blob>;
}

const { open } = withBrowser();
// Flat: the map of a film, and of a sheet, is then as wide as its box and not as high as it, so that both have one zoom.
const { url } = withHostSite({
  'flat.html': `<campaign-map t="1945-08-09T03:00Z" view="4.6/45.5/126" layers="su-tbf,su-1fef,su-2fef,japanese,manchukuo"></campaign-map>${SCRIPT}`,
});
const QUERY = '?layers=su-tbf,japanese,manchukuo';
const [FROM, UNTIL] = ['1945-08-09T03:00Z', '1945-08-25T03:00Z'] as const;
const SMALL = '640 × 360';
/** Maps drawn by software, on a busy machine. */
const LONG = { timeout: 150_000 };

/** The door may lie below the edge of a small map: it is pressed as a keyboard would. */
async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Save film', includeHidden: true }).first().evaluate((button: HTMLElement) => button.click());
  const dialog = page.getByRole('dialog', { name: 'A film of this map' });
  await dialog.getByText(/^\d+ pictures of/).waitFor();
  return dialog;
}

async function wish(dialog: Locator, length: string, pace?: string): Promise<void> {
  await dialog.getByLabel('Size in pixels').selectOption({ label: SMALL });
  await dialog.getByLabel('Length in seconds').fill(length);
  if (pace) await dialog.getByLabel('Pictures a second').selectOption(pace);
}

async function setDays(dialog: Locator, from: string, until: string): Promise<void> {
  await dialog.getByLabel('From one date to another').check();
  await dialog.getByLabel('From', { exact: true }).fill(from);
  await dialog.getByLabel('To', { exact: true }).fill(until);
  await dialog.getByLabel('To', { exact: true }).blur();
}

const record = (dialog: Locator) => dialog.getByRole('button', { name: 'Record it' }).click();
const told = (dialog: Locator) => dialog.getByRole('status').innerText();

async function saved(page: Page, dialog: Locator): Promise<{ name: string; bytes: Buffer }> {
  await expect.poll(() => told(dialog), LONG).toMatch(/^Recorded: /);
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: /^Save / }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What the muxer's own library does not vouch for: the browser plays it, to its end, and gives its pictures as PNG. */
async function play(bytes: Buffer, type: string, moments: readonly number[]) {
  const { page } = await open('policy.html');
  return page.evaluate(
    async ([base64, mediaType, at]) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const video = document.createElement('video');
      video.muted = true;
      video.src = URL.createObjectURL(new Blob([data], { type: mediaType }));
      document.body.append(video);
      await new Promise((done, fail) => {
        video.onloadeddata = done;
        video.onerror = () => fail(new Error(video.error?.message));
      });
      const seen: number[] = [];
      video.ontimeupdate = () => void seen.push(video.currentTime);
      const ended = new Promise((done) => (video.onended = done));
      await video.play();
      await ended;
      const played = { duration: video.duration, ended: video.ended, currentTime: video.currentTime, steps: seen.filter((t, i) => t > (seen[i - 1] ?? 0)).length, width: video.videoWidth, height: video.videoHeight };
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      const pictures: string[] = [];
      for (const t of at) {
        // A seek says that it is done before its picture is painted: the picture itself tells when it is.
        await new Promise<void>((done) => {
          const painted = (_: number, { mediaTime }: { mediaTime: number }) => {
            if (mediaTime <= t && t < mediaTime + 1 / 12) done();
            else video.requestVideoFrameCallback(painted);
          };
          video.requestVideoFrameCallback(painted);
          video.currentTime = t;
        });
        canvas.getContext('2d')?.drawImage(video, 0, 0);
        pictures.push(canvas.toDataURL('image/png').split(',')[1] ?? '');
      }
      return { ...played, pictures };
    },
    [bytes.toString('base64'), type, [...moments]] as const,
  );
}

type Picture = ReturnType<typeof decode>;
const pictureOf = (base64: string) => decode(Buffer.from(base64, 'base64'));

/** The same map as a sheet, drawn without any of what makes films. */
async function sheets(page: Page, t: string): Promise<Picture[]> {
  const found: Picture[] = [];
  // Of two heights one more: in one of them the map's middle lies on whole pixels, as in the film.
  for (const height of [440, 441]) {
    const png = await page.locator('campaign-map').evaluate(
      async (map: CampaignMap, wanted) => {
        map.seek(wanted.t);
        const blob = await map.toPNG({ width: wanted.width, height: wanted.height });
        return new Promise<string>((done) => {
          const reader = new FileReader();
          reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
          reader.readAsDataURL(blob);
        });
      },
      { t, width: SHEET_WIDTH, height },
    );
    found.push(pictureOf(png));
  }
  return found;
}

/** So wide that its map is as wide as that of the smallest film, 608. */
const SHEET_WIDTH = 886;
/** The middle of the map, from the left: in a sheet, and in a film. */
const [SHEET_MIDDLE, FILM_MIDDLE] = [22 + 5 + 304, 16 + 304];
const [CUT_TOP, CUT_HEIGHT, CUT_HALF] = [130, 150, 220];
/** Where the cut can lie in the film, from above. */
const [HIGHEST, LOWEST] = [64, 130];

/** A pixel that differs by so much shows something else; what compressing a video does to it stays below. */
const CHANGED = 24;
/** Of the pixels of the cut. Some thousands change from one picture to the next while armies march, under a thousand at the end. */
const LEAST_MOVED = 200;

/** A picture, and where in it the cut lies: its first row, and its middle column. */
interface Cut {
  readonly picture: Picture;
  readonly down: number;
  readonly middle: number;
}

/** By how much the channels of two cuts differ on the mean, in the pixels that count. */
function apart(a: Cut, b: Cut, counts: (x: number, y: number) => boolean = () => true): number {
  let [sum, many] = [0, 0];
  for (let y = 0; y < CUT_HEIGHT; y++) {
    for (let x = -CUT_HALF; x < CUT_HALF; x++) {
      if (!counts(x, y)) continue;
      sum += pixelsApart(a, b, x, y);
      many += 1;
    }
  }
  return sum / many;
}

function pixelsApart(a: Cut, b: Cut, x: number, y: number): number {
  const i = ((a.down + y) * a.picture.width + a.middle + x) * a.picture.channels;
  const j = ((b.down + y) * b.picture.width + b.middle + x) * b.picture.channels;
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) sum += Math.abs((a.picture.data[i + channel] ?? 0) - (b.picture.data[j + channel] ?? 0));
  return sum / 3;
}

/**
 * How far a sheet is from a picture of the film and from the one beside it, where these two differ. Names, which the film
 * leaves where they were and the sheet has elsewhere, stand still in both of them: what differs is the campaign's own ink.
 */
function apartWhereMoved(references: readonly Picture[], film: Picture, besideIt: Picture): { moved: number; right: number; beside: number } {
  const downs = Array.from({ length: LOWEST - HIGHEST }, (_, i) => HIGHEST + i);
  // Where the two lie best upon one another.
  const pairs = references.flatMap((sheet) => downs.map((down) => [{ picture: sheet, down: CUT_TOP, middle: SHEET_MIDDLE }, { picture: film, down, middle: FILM_MIDDLE }] as const));
  const [best] = pairs.map((pair) => ({ pair, far: apart(...pair) })).sort((a, b) => a.far - b.far);
  const [sheet, right] = best!.pair;
  const beside = { ...right, picture: besideIt };
  let count = 0;
  const moved = (x: number, y: number) => pixelsApart(right, beside, x, y) > CHANGED;
  apart(right, beside, (x, y) => moved(x, y) && ++count > 0);
  return { moved: count, right: apart(sheet, right, moved), beside: apart(sheet, beside, moved) };
}

/** Counts the graphics that are in use. */
async function countGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    const held = new Set<WebGL2RenderingContext>();
    Object.assign(window, { graphicsInUse: () => [...held].filter((context) => !context.isContextLost()).length });
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      const context = Reflect.apply(getContext, this, [kind, ...rest]) as unknown;
      if (context instanceof WebGL2RenderingContext) held.add(context);
      return context;
    } as typeof getContext;
  });
}
const graphicsInUse = (page: Page) => page.evaluate(() => (window as unknown as { graphicsInUse: () => number }).graphicsInUse());

describe('a film', () => {
  it('is a video of the length and the pictures that were promised, its first and last those of the instants asked for', async () => {
    const { page } = await open('flat.html', { site: url(), viewport: { width: 700, height: 900 } });
    await expect.poll(() => page.locator('campaign-map .stage[data-ready="true"]').count(), LONG).toBe(1);
    // Its host forbids styles in the page, but not from a script.
    await page.locator('campaign-map').evaluate((map: CampaignMap) => Object.assign(map.style, { width: '600px', height: '150px' }));
    await expect.poll(() => page.locator('campaign-map .maplibregl-canvas').evaluate((canvas) => canvas.clientHeight)).toBeLessThanOrEqual(150);
    const dialog = await openDialog(page);
    await setDays(dialog, '9 August 1945 12:00', '25 Aug');
    await wish(dialog, '1.5', '12');
    await expect.poll(() => dialog.locator('.plan').innerText()).toMatch(/^18 pictures of 640 × 360 pixels, 1\.5 seconds, as (MP4|WebM) \([\w.]+\).* 256 hours/);
    await record(dialog);
    await dialog.getByRole('progressbar', { name: 'Pictures drawn' }).waitFor();
    const { name, bytes } = await saved(page, dialog);
    // The host of this page forbids films to be shown: the reader hears of it, and has it all the same.
    await dialog.getByText('This page may not show the film').waitFor();
    expect(await told(dialog)).toBe(`Recorded: 18 pictures, 1.5 seconds, ${(bytes.length / 1e6).toFixed(1)} MB.`);
    expect(name).toMatch(/^august-storm-1945-08-09T0300Z--1945-08-25T0300Z\.(mp4|webm)$/);
    await page.keyboard.press('Escape');

    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
    const track = await input.getPrimaryVideoTrack();
    const times: number[] = [];
    for await (const packet of new EncodedPacketSink(track!).packets()) times.push(packet.timestamp);
    expect(times).toHaveLength(18);
    times.sort((a, b) => a - b).forEach((t, i) => expect(t).toBeCloseTo(i / 12, 2));
    expect(await input.computeDuration()).toBeCloseTo(1.5, 1);

    const middleOf = (i: number) => (i + 0.5) / 12;
    const { pictures, ...played } = await play(bytes, name.endsWith('mp4') ? 'video/mp4' : 'video/webm', [0, 1, 16, 17].map(middleOf));
    expect(played).toMatchObject({ ended: true, width: 640, height: 360 });
    expect(Math.abs(played.duration - 1.5)).toBeLessThan(1 / 12);
    expect(played.currentTime).toBeCloseTo(played.duration, 1);
    expect(played.steps).toBeGreaterThan(1);

    const [first, second, lastButOne, last] = pictures.map(pictureOf);
    const [atFrom, atUntil] = [await sheets(page, FROM), await sheets(page, UNTIL)];
    for (const found of [apartWhereMoved(atFrom, first!, second!), apartWhereMoved(atUntil, last!, lastButOne!)]) {
      expect(found.moved).toBeGreaterThan(LEAST_MOVED);
      expect(found.right).toBeLessThan(22);
      expect(found.right * 4).toBeLessThan(found.beside);
    }
  }, 400_000);

  it('is a GIF where the browser writes no video; a full disk loses nothing', async () => {
    const { page, errors, strangers } = await open(QUERY, {
      viewport: { width: 820, height: 600 },
      setUp: async (setting) => {
        await setting.addInitScript(() => {
          Reflect.deleteProperty(window, 'VideoEncoder');
          const full = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
          Object.assign(window, { showSaveFilePicker: async () => ({ createWritable: async () => ({ write: full, close: full, abort: async () => undefined }) }) });
        });
      },
    });
    await mapDrawn(page);
    const dialog = await openDialog(page);
    expect(await dialog.locator('.plan').innerText()).toContain('animated GIF');
    await dialog.getByText('This browser writes no video here').waitFor();

    await setDays(dialog, 'the ninth', '20 Aug');
    await dialog.getByText('The beginning, “the ninth”, is not a date that can be read here.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Record it' }).isDisabled()).toBe(true);
    await setDays(dialog, '20 Aug', '9 Aug');
    await dialog.getByText('The end, “9 Aug”, does not come after the beginning.').waitFor();
    await setDays(dialog, '9 Aug', '25 Aug');
    await wish(dialog, '0');
    await dialog.getByText('A film here lasts from 1 to 20 seconds.').waitFor();
    await wish(dialog, '1.6');
    await expect.poll(() => dialog.locator('.plan').innerText()).toMatch(/^8 pictures of 640 × 360 pixels, 1\.6 seconds, as animated GIF/);
    await record(dialog);
    const { name, bytes } = await saved(page, dialog);
    expect(name).toBe('august-storm-1945-08-09T0300Z--1945-08-25T0300Z.gif');

    const gif = readGif(bytes);
    expect(gif).toMatchObject({ width: 640, height: 360, loops: true });
    expect(gif.delaysMs).toEqual(Array.from({ length: 8 }, () => 200));
    expect(gif.colours).toBe(256);
    const [shown, changed] = await lookAtGif(page, bytes);
    expect(shown).toBeGreaterThan(100);
    expect(changed).toBeGreaterThan(0.01);
    expect(changed).toBeLessThan(0.5);
    expect(await dialog.locator('img').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.alt])).toEqual([640, expect.stringContaining('The film, from 9 August 1945 12:00 to 25 August 1945 12:00.')]);

    await dialog.getByRole('button', { name: 'Play it here', pressed: true }).click();
    expect(await dialog.locator('img').count()).toBe(0);

    await dialog.getByRole('button', { name: 'Choose where to save it' }).click();
    await dialog.getByText('There is no room for', { exact: false }).waitFor();
    expect(await dialog.getByRole('link', { name: /^Save / }).count()).toBe(1);
    // Closed and opened again it is still there.
    await page.keyboard.press('Escape');
    await page.locator('.foot').getByRole('button', { name: 'Save film' }).click();
    await dialog.locator('img').waitFor();
    expect([errors, strangers]).toEqual([[], []]);
  }, 300_000);

  it('is called off midway: the graphics are given back, and another can be recorded; an encoder that fails is named and left', async () => {
    const { page, errors } = await open(QUERY, {
      viewport: { width: 820, height: 600 },
      setUp: async (setting) => {
        await countGraphics(setting);
        await setting.addInitScript(() => {
          const { encode } = VideoEncoder.prototype;
          VideoEncoder.prototype.encode = function (...given) {
            if ('encoderFails' in window) throw new DOMException('The encoder is gone.', 'EncodingError');
            return encode.apply(this, given);
          };
        });
      },
    });
    await mapDrawn(page);
    const before = await graphicsInUse(page);
    const dialog = await openDialog(page);
    await wish(dialog, '60', '30');
    await record(dialog);
    await dialog.getByText(/^Picture \d+ of 1800/).waitFor(LONG);
    expect(await graphicsInUse(page)).toBe(before + 1);
    // It goes on while the dialog is closed.
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await page.locator('.foot').getByRole('button', { name: 'Save film' }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => told(dialog), LONG).toBe('Called off. Nothing of it was kept.');
    expect(await graphicsInUse(page)).toBe(before);
    expect(await page.locator('.maplibregl-canvas').count()).toBe(1);
    expect(await dialog.locator('video, img').count()).toBe(0);

    await page.evaluate(() => Object.assign(window, { encoderFails: true }));
    await expect.poll(() => dialog.locator('.plan').innerText()).toMatch(/^\d+ pictures/);
    const format = /as (\w+ \(\w)/.exec(await dialog.locator('.plan').innerText())?.[1];
    await wish(dialog, '1', '12');
    await record(dialog);
    await expect.poll(() => told(dialog), LONG).toMatch(/^The film could not be made: this browser’s \w+ encoder gave up \(The encoder is gone\.\)/);
    expect(await graphicsInUse(page)).toBe(before);
    await expect.poll(() => dialog.locator('.plan').innerText()).toMatch(/^\d+ pictures/);
    expect(await dialog.locator('.plan').innerText()).not.toContain(`as ${format}`);
    expect(errors).toEqual([]);
  }, 300_000);
});

/** How many colours its first picture has, and what part of the pixels is another in the last. */
function lookAtGif(page: Page, bytes: Buffer): Promise<[colours: number, changed: number]> {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const decoder = new ImageDecoder({ data, type: 'image/gif' });
    await Promise.all([decoder.completed, decoder.tracks.ready]);
    const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
    const pixels: Uint32Array[] = [];
    for (const frameIndex of [0, count - 1]) {
      const { image } = await decoder.decode({ frameIndex });
      const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      pixels.push(new Uint32Array(context?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? new ArrayBuffer(0)));
    }
    const [first, last] = pixels as [Uint32Array, Uint32Array];
    return [new Set(first).size, first.filter((pixel, i) => pixel !== last[i]).length / first.length] as [number, number];
  }, bytes.toString('base64'));
}
