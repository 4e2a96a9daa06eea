import '../../styles/kiosk.css';
import { actAt } from '../campaign/acts';
import type { Atlas } from './atlas.svelte';
import { inertLinks } from './inertLinks';
import { keepAwake } from './keepAwake';

/** Untouched for so long, a visitor has gone. */
const FORGETS_MS = 90_000;
/** The last picture stays for a while before the next round. */
const HOLDS_MS = 6000;
const TOUCHES = ['pointerdown', 'pointermove', 'wheel', 'touchstart', 'keydown'] as const;

/**
 * Runs the atlas on a wall: time starts and goes round, what a visitor did is put back when he has gone, and no link
 * leads away.
 * @returns a function that stops
 */
export function runKiosk(atlas: Atlas, window: Window): () => void {
  const { campaign, clock, viewer } = atlas;
  const { document } = window;
  const start = atlas.state;
  const hoursPerSecond = clock.hoursPerSecond;
  const end = actAt(campaign.acts, start.t)?.span.until ?? clock.span.until;
  document.documentElement.dataset.kiosk = '';

  const round = () => {
    clock.seek(start.t);
    clock.play();
  };
  /** Somebody stands before it: it waits until they have gone. */
  let attended = $state(false);
  const startAgain = () => {
    attended = false;
    viewer.restart();
    atlas.story.forget();
    atlas.adopt(start);
    clock.hoursPerSecond = hoursPerSecond;
    clock.play();
  };
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  const touched = () => {
    attended = true;
    clearTimeout(forgetting);
    forgetting = setTimeout(startAgain, FORGETS_MS);
  };
  for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });

  const stopGoingRound = $effect.root(() => {
    $effect(() => {
      if (attended || clock.playing || clock.t < end) return;
      const timer = setTimeout(round, HOLDS_MS);
      return () => clearTimeout(timer);
    });
  });
  const stops = [inertLinks(document.body), keepAwake(window), stopGoingRound];
  clock.play();

  return () => {
    clock.pause();
    clearTimeout(forgetting);
    for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
    for (const stop of stops) stop();
    delete document.documentElement.dataset.kiosk;
  };
}
