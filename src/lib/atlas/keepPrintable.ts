import { mount, unmount } from 'svelte';
import type { Atlas } from './atlas.svelte';

/** After the map has come to rest: nobody prints before that. */
const WHEN_IDLE_MS = 500;

/**
 * Has the page that is to be printed ready before anybody prints: a browser about to print waits for nothing. It comes
 * when the page is idle, and without it the page prints as it stands. @returns a function that stops
 */
export function keepPrintable(atlas: Atlas): () => void {
  let stopped = false;
  let printed: object | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = () => {
    import('./PrintedView.svelte').then(
      ({ default: PrintedView }) => {
        if (!stopped) printed = mount(PrintedView, { target: document.body, props: { atlas } });
      },
      () => undefined,
    );
  };
  void atlas.rest.then(() => {
    if (!stopped) timer = setTimeout(load, WHEN_IDLE_MS);
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    if (printed) void unmount(printed);
  };
}
