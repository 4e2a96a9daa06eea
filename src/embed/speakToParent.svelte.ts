import { toIso } from '../lib/campaign/instants';
import { snapshotAt } from '../lib/campaign/snapshotAt';
import type { Atlas } from '../lib/atlas/atlas.svelte';
import { knownIn } from '../lib/atlas/known';
import { readQuery } from '../lib/state/viewerUrl';
import type { InwardMessage, OutwardMessage } from './frameMessages';
import { parseInward, SOURCE } from './frameMessages';

/**
 * Speaks the frame's message interface with the page around it: only the parent is heard, and only the parent is told.
 * @returns a function that stops
 */
export function speakToParent(atlas: Atlas, window: Window): () => void {
  const { clock, viewer, campaign, say } = atlas;
  // The frame's own origin is null in a sandbox, and the parent's is not known: what is told is no secret.
  const tell = (message: OutwardMessage) => window.parent.postMessage({ source: SOURCE, ...message }, '*');

  const obey = (message: InwardMessage) => {
    switch (message.type) {
      case 'play':
        return clock.play();
      case 'pause':
        return clock.pause();
      case 'snapshot':
        return tell({ type: 'snapshot', id: message.id, snapshot: snapshotAt(campaign, clock.t, say) });
      case 'seek':
        return take(`t=${encodeURIComponent(message.t)}`, (state) => {
          clock.pause();
          clock.seek(state.t);
        });
      case 'layers': {
        const list = typeof message.layers === 'string' ? message.layers : message.layers.join(',');
        return take(`layers=${encodeURIComponent(list)}`, (state) => viewer.showOnly(state.layers));
      }
    }
  };
  /** Read as the address is read: the same words are right and wrong. */
  const take = (query: string, use: (state: ReturnType<typeof readQuery>['state']) => void) => {
    const { state, problems } = readQuery(query, atlas.defaults, knownIn(campaign));
    if (problems.length === 0) use(state);
    for (const { where, what } of problems) tell({ type: 'error', message: `${where}: ${what}` });
  };

  const hear = (event: MessageEvent) => {
    if (event.source !== window.parent) return;
    const message = parseInward(event.data);
    if (message) obey(message);
  };
  window.addEventListener('message', hear);

  let frame = 0;
  const stopTelling = $effect.root(() => {
    $effect(() => {
      const t = toIso(clock.t);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tell({ type: 'time', t }));
    });
    $effect(() => tell({ type: 'select', id: viewer.selected }));
    let told = 0;
    $effect(() => {
      for (const { where, what } of viewer.problems.slice(told)) tell({ type: 'error', message: `${where}: ${what}` });
      told = viewer.problems.length;
    });
  });
  tell({ type: 'ready' });
  return () => {
    window.removeEventListener('message', hear);
    cancelAnimationFrame(frame);
    stopTelling();
  };
}
