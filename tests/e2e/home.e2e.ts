import { readFileSync } from 'node:fs';
import { bearing, destination, distance } from '@turf/turf';
import type { AxeResults } from 'axe-core';
import type { FeatureCollection, Point, Position } from 'geojson';
import geodesic from 'geographiclib-geodesic';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, withBrowser } from './browser';

const { open } = withBrowser([]);
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LEIPZIG: Position = [12.37, 51.34];

interface WaypointProperties {
  formation: string;
  seq: number;
  action: string;
  mode: string;
  route?: { via: Position[] };
}

/** The ground legs of a formation from its border on, straight out of the file that the site serves. */
function groundLine(formation: string): Position[] {
  const { features } = JSON.parse(readFileSync('dist/campaigns/august-storm/waypoints.geojson', 'utf8')) as FeatureCollection<Point, WaypointProperties>;
  const rows = features.filter(({ properties }) => properties.formation === formation).sort((a, b) => a.properties.seq - b.properties.seq);
  const from = Math.max(rows.findIndex(({ properties }) => properties.action === 'cross-border'), 0);
  const line = [rows[from]!.geometry.coordinates];
  for (const { properties, geometry } of rows.slice(from + 1)) {
    // The record carries none of these three between two marches.
    if (properties.mode !== 'ground') break;
    line.push(...(properties.route?.via ?? []), geometry.coordinates);
  }
  return line;
}

function sum(line: Position[], between: (a: Position, b: Position) => number): number {
  return line.slice(1).reduce((km, point, i) => km + between(line[i]!, point), 0);
}

const onEllipsoid = ([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position) => (geodesic.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? Number.NaN) / 1000;

async function drawn(page: Page): Promise<void> {
  await page.locator('figure path.arrow').first().waitFor();
}

async function sentence(page: Page, formation: string): Promise<string> {
  return (await page.locator(`li[data-formation="${formation}"]`).innerText()).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
}

describe('the campaign laid over home', () => {
  it('is laid on a place found by the keyboard alone; map, sentence and address follow', async () => {
    const { page, errors, strangers, fetched } = await open('home.html');
    await drawn(page);
    expect(fetched.filter((name) => name.includes('other-names'))).toEqual([]);
    await page.locator('#home-search').focus();
    await page.keyboard.type('leipz');
    const option = page.getByRole('option', { name: /^Leipzig Germany/ });
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#home-search').getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await expect.poll(() => sentence(page, 'su-gta6')).toContain('would reach from Leipzig (Germany) to');
    await expect.poll(() => new URL(page.url()).search).toBe('?at=51.34/12.37&place=Leipzig');
    await expect.poll(() => page.locator('div[aria-live="polite"]').last().textContent()).toContain('The start of 6th Guards Tank Army lies on Leipzig');
    expect(await page.locator('figure path.arrow').count()).toBe(3);
    expect(await page.locator('figure text').allTextContents()).toEqual(expect.arrayContaining(['Leipzig', '6 GTA · 740 km', '9 Aug']));

    await page.goBack();
    await expect.poll(() => sentence(page, 'su-gta6')).toContain('led from');
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it('finds a place in another script, and takes coordinates', async () => {
    const { page } = await open('home.html');
    await drawn(page);
    await page.locator('#home-search').fill('大阪');
    await page.getByRole('option', { name: /Osaka/ }).first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('Osaka');
    await page.locator('#home-search').fill('18°08′S 178°26′E');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('-18.1333/178.4333');
  });

  it('tells the distances that are computed here', async () => {
    const { page } = await open('home.html?at=51.34/12.37&place=Leipzig');
    await drawn(page);
    for (const formation of ['su-gta6', 'su-5a', 'su-15a']) {
      const line = groundLine(formation);
      const row = page.locator(`tr[data-formation="${formation}"]`);
      const told = Number(await row.locator('td.km').first().innerText());
      expect(Math.abs(told - sum(line, distance))).toBeLessThanOrEqual(0.5);
      expect(Math.abs(told / sum(line, onEllipsoid) - 1)).toBeLessThan(0.006);
    }
    // Its end lies as far from Leipzig, and in the direction, as from the border.
    const line = groundLine('su-gta6');
    const [start, end] = [line[0]!, line.at(-1)!];
    const laid = destination(LEIPZIG, distance(start, end), bearing(start, end)).geometry.coordinates;
    const found = /to (?:a point )?(\d+) km [a-z-]+ of (.+?) \(/.exec((await sentence(page, 'su-gta6')).split(' would reach ')[1] ?? '');
    const place = readFileSync('geo/basemap/home-places.tsv', 'utf8').split('\n').map((text) => text.split('\t')).find(([, name]) => name === found?.[2]);
    expect(Math.abs(distance([Number(place?.[3]), Number(place?.[2])], laid) - Number(found?.[1]))).toBeLessThan(1.5);
  });

  it('has a true scale: the head of the arrow lies as far from home as in the record', async () => {
    const { page } = await open('home.html?at=-18.14/178.43&place=Suva');
    await drawn(page);
    const [kmText = ''] = (await page.locator('figure .scale text').allTextContents()).filter((text) => text.endsWith('km'));
    const barPx = Number(await page.locator('figure .scale rect').first().getAttribute('width'));
    const dots = page.locator('g[data-way="su-gta6"] circle');
    const place = async (index: number) => [Number(await dots.nth(index).getAttribute('cx')), Number(await dots.nth(index).getAttribute('cy'))] as const;
    const [home, tip] = [await place(0), await place((await dots.count()) - 1)];
    const km = (Math.hypot(tip[0] - home[0], tip[1] - home[1]) * Number.parseInt(kmText, 10)) / barPx;
    const line = groundLine('su-gta6');
    expect(Math.abs(km - distance(line[0]!, line.at(-1)!))).toBeLessThan(0.5);
  });

  it('is moved by arrow keys and by dragging, and turned', async () => {
    const { page } = await open('home.html?at=51.34/12.37&place=Leipzig');
    await drawn(page);
    const handle = page.getByRole('button', { name: /^Move the campaign/ });
    await handle.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => new URL(page.url()).search).toMatch(/^\?at=50\.44/);
    const box = (await handle.boundingBox())!;
    await page.mouse.move(box.x + 22, box.y + 22);
    await page.mouse.down();
    await page.mouse.move(box.x + 82, box.y + 42, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('at')?.split('/')[1])).toBeGreaterThan(12.6);
    await page.getByRole('button', { name: 'Turn right by 15 degrees' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('turn')).toBe('15');
    await page.getByRole('button', { name: 'Back to its own place' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it('draws the ways up to a day, and all armies on wish', async () => {
    const { page } = await open('home.html?day=1945-08-10');
    await drawn(page);
    const early = Number(await page.locator('tr[data-formation="su-gta6"] td.km').first().innerText());
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(300);
    await page.locator('#home-day').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('tr[data-formation="su-gta6"] td.km').first().innerText()).toBe('740');
    await page.getByRole('button', { name: 'All armies' }).click();
    await expect.poll(() => page.locator('figure path.arrow').count()).toBeGreaterThan(10);
  });

  it('names what is wrong in the address and shows the default', async () => {
    const { page, errors } = await open('home.html?at=<b>&turn=x&anchor=nobody&place=Nowhere&ways=z&day=1');
    await drawn(page);
    const text = await page.locator('.problems').last().innerText();
    for (const name of ['at', 'turn', 'anchor', 'place', 'ways', 'day']) expect(text).toContain(`${name}:`);
    expect(text).toContain('“<b>”');
    expect(await page.locator('figure path.arrow').count()).toBe(3);
    expect(errors).toEqual([]);
  });

  it('stays a page without its places and its outline', async () => {
    const { page } = await open('home.html?at=51.34/12.37', {
      setUp: async (setting) => {
        await setting.route('**/basemap/home/*.json', (route) => route.fulfill({ status: 404, body: '' }));
      },
    });
    await drawn(page);
    expect(await page.locator('.problems').last().innerText()).toContain('places.json');
    expect(await sentence(page, 'su-gta6')).toContain('740 km');
  });

  it.each(['?at=51.34/12.37&place=Leipzig', '?at=-33.87/151.21&theme=dark&ways=armies'])('has no fault that a program finds: %s', async (query) => {
    const { page } = await open(`home.html${query}`);
    await drawn(page);
    await page.locator('#home-search').fill('san');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>(() =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
  });

  it.each([390, 320])('fits a telephone %d px wide', async (width) => {
    const { page } = await open('home.html?at=35.69/139.69&place=Tokyo&ways=armies', { viewport: { width, height: 844 } });
    await drawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
