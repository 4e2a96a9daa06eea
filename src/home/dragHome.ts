import type { Attachment } from 'svelte/attachments';
import type { PlateFrame, Point } from '../lib/home/plateFrame';
import type { LaidOut } from './laidOut.svelte';

/** A press that moves less than this is no drag. */
const STILL_PX = 3;

/** Drags the campaign over the map that stands still; let go, it stays and the map is drawn about it. */
export function dragHome(out: () => LaidOut, frame: () => PlateFrame): Attachment<Element> {
  return (element) => {
    let begun: { readonly pointer: number; readonly at: Point; readonly home: Point; moved: boolean } | null = null;
    const stop = new AbortController();
    const on = (type: string, act: (event: PointerEvent) => void) => element.addEventListener(type, (event) => act(event as PointerEvent), { signal: stop.signal });

    on('pointerdown', (event) => {
      if (event.button !== 0) return;
      const home = frame().toPoint(out().rest);
      if (!home) return;
      begun = { pointer: event.pointerId, at: [event.clientX, event.clientY], home, moved: false };
      element.setPointerCapture(event.pointerId);
    });
    on('pointermove', (event) => {
      if (begun?.pointer !== event.pointerId) return;
      const [dx, dy] = [event.clientX - begun.at[0], event.clientY - begun.at[1]];
      if (!begun.moved && Math.hypot(dx, dy) < STILL_PX) return;
      begun.moved = true;
      out().dragged = frame().toPlace([begun.home[0] + dx, begun.home[1] + dy]);
    });
    on('pointerup', () => {
      const { dragged } = out();
      if (begun?.moved && dragged) out().settle(dragged);
      begun = null;
    });
    on('pointercancel', () => {
      out().dragged = null;
      begun = null;
    });
    return () => stop.abort();
  };
}
