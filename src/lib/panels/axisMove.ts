import { DAY_MS, HOUR_MS } from '../campaign/instants';

/** What a key does on the axis of time. */
export type AxisMove =
  | { readonly kind: 'step'; readonly ms: number }
  | { readonly kind: 'end'; readonly end: 'from' | 'until' }
  | { readonly kind: 'event'; readonly direction: 1 | -1 };

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Arrows an hour, with Shift or by page a day; Home and End; N and P to the next and the last event. Else null. */
export function axisMove({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): AxisMove | null {
  if (ctrlKey || metaKey || altKey) return null;
  const step = shiftKey ? DAY_MS : HOUR_MS;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { kind: 'step', ms: step };
    case 'ArrowLeft':
    case 'ArrowDown':
      return { kind: 'step', ms: -step };
    case 'PageUp':
      return { kind: 'step', ms: DAY_MS };
    case 'PageDown':
      return { kind: 'step', ms: -DAY_MS };
    case 'Home':
      return { kind: 'end', end: 'from' };
    case 'End':
      return { kind: 'end', end: 'until' };
    case 'n':
    case 'N':
      return { kind: 'event', direction: 1 };
    case 'p':
    case 'P':
      return { kind: 'event', direction: -1 };
    default:
      return null;
  }
}
