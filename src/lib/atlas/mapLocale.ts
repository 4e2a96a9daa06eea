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
