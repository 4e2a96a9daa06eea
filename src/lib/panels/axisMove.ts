import { DAY_MS, HOUR_MS } from '../campaign/instants';
import type { Instant } from '../campaign/types';
import type { TimeUnit } from '../campaign/vocabulary';
import { addMonths } from './calendar';

/** What a key does on the axis of time. */
export type AxisMove =
  | { readonly kind: 'step'; readonly size: 'small' | 'large'; readonly direction: 1 | -1 }
  | { readonly kind: 'end'; readonly end: 'from' | 'until' }
  | { readonly kind: 'event'; readonly direction: 1 | -1 };

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Arrows a small step, with Shift or by page a large one; Home and End; N and P to the next and the last event. Else null. */
export function axisMove({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): AxisMove | null {
  if (ctrlKey || metaKey || altKey) return null;
  const size = shiftKey ? 'large' : 'small';
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { kind: 'step', size, direction: 1 };
    case 'ArrowLeft':
    case 'ArrowDown':
      return { kind: 'step', size, direction: -1 };
    case 'PageUp':
      return { kind: 'step', size: 'large', direction: 1 };
    case 'PageDown':
      return { kind: 'step', size: 'large', direction: -1 };
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

/** A step from `t`: an hour or a day where the axis counts in days, a day or a month in months, a month or a year in more. */
export function stepFrom(t: Instant, unit: TimeUnit, { size, direction }: Extract<AxisMove, { kind: 'step' }>, offsetMs: number): Instant {
  if (unit === 'day') return t + direction * (size === 'small' ? HOUR_MS : DAY_MS);
  if (unit === 'month') return size === 'small' ? t + direction * DAY_MS : addMonths(t, direction, offsetMs);
  return addMonths(t, direction * (size === 'small' ? 1 : 12), offsetMs);
}
