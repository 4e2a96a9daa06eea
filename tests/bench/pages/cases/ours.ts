import type { HostKind } from '../../../../src/lib/map/hosts';
import { createHost } from '../../../../src/lib/map/hosts';
import type { BenchOptions, OpenCase } from '../contract';
import { nextFrame } from '../contract';
import { baseStyle, openMap, projector, repaint } from './maps';
import { benchContent, BENCH_FRAME } from './oursContent';

export const openOverlay: OpenCase = (options) => openOurs(options, 'overlay');
export const openLayer: OpenCase = (options) => openOurs(options, 'layer');

/** The atlas's own renderer, in either host, over the atlas's own ground. */
async function openOurs({ container, synthetic }: BenchOptions, kind: HostKind) {
  const map = await openMap(container, baseStyle());
  const host = createHost(kind, map, BENCH_FRAME);
  host.attach();
  const content = benchContent(synthetic);
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
