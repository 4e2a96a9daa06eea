import type { ViewWords } from '../map/viewWords';
import type { Say } from '../messages/say';

/** What MapLibre itself says to a reader. */
export function mapLocale(say: Say): Record<string, string> {
  return {
    'CooperativeGesturesHandler.WindowsHelpText': say('map.gestureCtrl'),
    'CooperativeGesturesHandler.MacHelpText': say('map.gestureMac'),
    'CooperativeGesturesHandler.MobileHelpText': say('map.gestureTouch'),
    'Map.Title': say('map.label'),
  };
}

/** What the controls of the view say. */
export function viewWords(say: Say): ViewWords {
  return {
    label: say('view.label'),
    tilt: say('view.tilt'),
    north: say('view.north'),
    keys: say('view.keys'),
    heights: (times) => say('view.heights', { times }),
    noHeights: say('view.noHeights'),
    noWorkers: say('map.noWorkers'),
  };
}
