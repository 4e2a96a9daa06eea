import type { Problem } from '../lib/campaign/types';
import { snapshotAt } from '../lib/campaign/snapshotAt';
import type { Atlas } from '../lib/atlas/atlas.svelte';
import { goToChapter } from '../lib/atlas/openStory';
import { seekTo, showLayers, showThing } from '../lib/atlas/steerAtlas';
import { problemText, tellAtlas } from '../lib/atlas/tellAtlas.svelte';
import type { InwardMessage, OutwardMessage } from './frameMessages';
import { parseInward, SOURCE } from './frameMessages';

/**
 * Speaks the frame's message interface with the page around it: only the parent is heard, and only the parent is told.
 * @returns a function that stops
 */
export function speakToParent(atlas: Atlas, window: Window): () => void {
  const { clock, campaign, say } = atlas;
  // The frame's own origin is null in a sandbox, and the parent's is not known: what is told is no secret.
  const tell = (message: OutwardMessage) => window.parent.postMessage({ source: SOURCE, ...message }, '*');
  const tellOf = (problems: readonly Problem[]) => problems.forEach((problem) => tell({ type: 'error', message: problemText(problem) }));

  const obey = async (message: InwardMessage): Promise<void> => {
    switch (message.type) {
      case 'play':
        return clock.play();
      case 'pause':
        return clock.pause();
      case 'snapshot':
        return tell({ type: 'snapshot', id: message.id, snapshot: snapshotAt(campaign, clock.t, say) });
      case 'seek':
        return tellOf(seekTo(atlas, message.t));
      case 'layers':
        return tellOf(showLayers(atlas, message.layers));
      case 'select':
        return tellOf(showThing(atlas, message.id));
      case 'chapter':
        return tellOf(await goToChapter(atlas, message.chapter));
    }
  };
  // One after the other: what follows a chapter waits until it has been read.
  let obeyed = Promise.resolve();
  const hear = (event: MessageEvent) => {
    if (event.source !== window.parent) return;
    const message = parseInward(event.data);
    if (message) obeyed = obeyed.then(() => obey(message)).catch(reportError);
  };
  window.addEventListener('message', hear);

  const stopTelling = tellAtlas(atlas, {
    time: (t) => tell({ type: 'time', t }),
    select: (id) => tell({ type: 'select', id }),
    error: (message) => tell({ type: 'error', message }),
  });
  tell({ type: 'ready' });
  return () => {
    window.removeEventListener('message', hear);
    stopTelling();
  };
}
