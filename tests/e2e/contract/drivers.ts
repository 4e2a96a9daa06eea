import type { FrameLocator, Locator, Page } from 'playwright-core';
import { FRAME_PAGE, SCRIPT } from './hostSite';
import type { Told } from './record';

/** How a page steers a map that stands in it: the same for element and frame. */
export interface Driver {
  readonly page: Page;
  /** What the map shows, for the eye. */
  readonly inside: Locator | FrameLocator;
  seek(t: unknown): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  showLayers(layers: unknown): Promise<void>;
  enterChapter(id: string): Promise<void>;
  snapshot(): Promise<NonNullable<Told['snapshot']>>;
  /** What was said so far, snapshots left out. */
  told(): Promise<Told[]>;
}

/** A page with one map, opened at this instant with this formation selected; and who steers it. */
export interface DriverKind {
  readonly name: string;
  readonly body: string;
  drive(page: Page): Driver;
}

const STATE = { t: '1945-08-10T03:00Z', select: 'su-gta6' };
const QUERY = new URLSearchParams(STATE).toString();
const BOX = 'width="700" height="460"';

const element: DriverKind = {
  name: 'the element',
  body: `<campaign-map id="map" t="${STATE.t}" select="${STATE.select}"></campaign-map>${SCRIPT}`,
  drive(page) {
    const map = page.locator('#map');
    return {
      page,
      inside: map,
      seek: (t) => map.evaluate((element: HTMLElement & { seek(t: unknown): void }, to) => element.seek(to), t),
      play: () => map.evaluate((element: HTMLElement & { play(): void }) => element.play()),
      pause: () => map.evaluate((element: HTMLElement & { pause(): void }) => element.pause()),
      showLayers: (layers) => map.evaluate((element: HTMLElement & { layers: unknown }, wanted) => void (element.layers = wanted), layers),
      enterChapter: (id) => map.evaluate((element, to) => element.setAttribute('chapter', to), id),
      snapshot: () => map.evaluate((element: HTMLElement & { snapshot(): NonNullable<Told['snapshot']> }) => element.snapshot()),
      told: () => saidIn(page),
    };
  },
};

function frame(name: string, attributes: string): DriverKind {
  return {
    name,
    body: `<iframe id="map" ${BOX} ${attributes} src="${FRAME_PAGE}?${QUERY}"></iframe>`,
    drive(page) {
      const say = (message: object) =>
        page.evaluate((what) => document.querySelector('iframe')?.contentWindow?.postMessage({ source: 'campaign-map', ...what }, '*'), message);
      let asked = 0;
      return {
        page,
        inside: page.frameLocator('#map'),
        seek: (t) => say({ type: 'seek', t }),
        play: () => say({ type: 'play' }),
        pause: () => say({ type: 'pause' }),
        showLayers: (layers) => say({ type: 'layers', layers }),
        enterChapter: (chapter) => say({ type: 'chapter', chapter }),
        async snapshot() {
          const id = ++asked;
          await say({ type: 'snapshot', id });
          await page.waitForFunction((wanted) => window.told.some((told) => told.type === 'snapshot' && told.id === wanted), id);
          return page.evaluate((wanted) => window.told.find((told) => told.type === 'snapshot' && told.id === wanted)!.snapshot!, id);
        },
        told: () => saidIn(page),
      };
    },
  };
}

function saidIn(page: Page): Promise<Told[]> {
  return page.evaluate(() => window.told.filter(({ type }) => type !== 'snapshot'));
}

export const DRIVERS: readonly DriverKind[] = [element, frame('the frame', ''), frame('the frame in a strict sandbox', 'sandbox="allow-scripts"')];
