import type { HostKind } from '../../../../src/lib/map/hosts';
import { createHost } from '../../../../src/lib/map/hosts';
import { Tilt } from '../../../../src/lib/map/Tilt';
import type { Heights } from '../../../../src/lib/renderer/content';
import { drape } from '../../../../src/lib/scene/drape';
import type { BenchOptions, OpenCase } from '../contract';
import { nextFrame } from '../contract';
import { baseStyle, openMap, projector, repaint, settled } from './maps';
import { benchContent, BENCH_FRAME } from './oursContent';

export const openOverlay: OpenCase = (options) => openOurs(options, 'overlay');
export const openLayer: OpenCase = (options) => openOurs(options, 'layer');

/** The atlas's own renderer, in either host, over the atlas's own ground. */
async function openOurs({ container, synthetic }: BenchOptions, kind: HostKind) {
  const map = await openMap(container, baseStyle());
  const host = createHost(kind, map, BENCH_FRAME);
  host.attach();
  const flat = benchContent(synthetic);
  const heights = isRaised() ? await raise(map) : null;
  const content = heights ? { ...flat, heights, paths: drape(flat.paths) } : flat;
  const show = (days: number) => host.show({ content, moment: { days, planMix: 0 } });
  show(0);
  await repaint(map);
  return {
    async step(days: number) {
      if (kind === 'layer') {
        const rendered = new Promise((done) => map.once('render', done));
        show(days);
        await rendered;
      } else show(days);
      await nextFrame();
    },
    project: projector(map),
    interpolates: true,
  };
}

/** The benchmark lies flat; the tests of the renderer tilt it, with the ground as the atlas then has it or without. */
function isRaised(): boolean {
  return new URLSearchParams(location.search).get('raised') === '1';
}

async function raise(map: Awaited<ReturnType<typeof openMap>>): Promise<Heights> {
  const folder = new URL('.', location.href).href;
  const heights = await new Promise<Heights>((done, fail) => {
    const tilt = new Tilt(map, { frame: BENCH_FRAME, addressOf: (path) => `${folder}${path}`, raise: (raised) => raised && done(raised), onFailure: () => fail(new Error('no heights')) });
    tilt.attach();
  });
  await settled(map);
  return heights;
}
