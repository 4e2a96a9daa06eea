import type { BenchCase, OpenCase } from './contract';
import { nextFrame } from './contract';
import { makeSynthetic, unitAt } from './synthetic';

const CASES: Record<string, () => Promise<{ openCase: OpenCase }>> = {
  'floor-empty': () => import('./cases/floor').then(({ openEmpty }) => ({ openCase: openEmpty })),
  'floor-base': () => import('./cases/floor').then(({ openBase }) => ({ openCase: openBase })),
  'ours-overlay': () => import('./cases/ours').then(({ openOverlay }) => ({ openCase: openOverlay })),
  'ours-layer': () => import('./cases/ours').then(({ openLayer }) => ({ openCase: openLayer })),
  'naive-geojson': () => import('./cases/naive'),
  deckgl: () => import('./cases/deckgl'),
  'leaflet-timeline': () => import('./cases/leafletTimeline'),
};

declare global {
  interface Window {
    bench: {
      run(days: number[]): Promise<void>;
      expected(days: number): { x: number; y: number }[] | null;
      show(days: number): Promise<void>;
    };
  }
}

const query = new URLSearchParams(location.search);
const synthetic = makeSynthetic(Number(query.get('units') ?? 50), Number(query.get('waypoints') ?? 100));
const container = document.getElementById('map');
const load = CASES[query.get('case') ?? ''];
if (!container || !load) throw new Error('no such case');
const { openCase } = await load();
const opened: BenchCase = await openCase({ container, synthetic });

window.bench = {
  async run(days) {
    for (const [i, day] of days.entries()) {
      performance.mark(`step-${i}`);
      await opened.step(day);
    }
    performance.mark('step-end');
    await nextFrame();
  },
  async show(days) {
    await opened.step(days);
    await nextFrame();
  },
  expected(days) {
    const { project, interpolates } = opened;
    if (!project) return null;
    return Array.from({ length: synthetic.units }, (_, unit) => project(...unitAt(synthetic, unit, days, interpolates)));
  },
};
document.documentElement.dataset.ready = 'true';
