import type { Part } from '../say';

/** Taking the map into a lesson page: address, frame, element. */
export const SHARE = {
  en: {
    'share.start': 'It opens with',
    'share.now': 'what you see now',
    'share.chapter': 'chapter {n}: {title}',
    'share.size': 'Size',
    'share.size.small': '640 × 400, for a narrow column',
    'share.size.medium': 'as wide as its column, 520 high',
    'share.size.large': 'as wide as its column, 700 high',
    'share.ui': 'Around the map',
    'share.ui.minimal': 'the slider and few controls',
    'share.ui.none': 'nothing: the map alone',
    'share.link': 'Address',
    'share.frame': 'Frame, for Moodle, Canvas, a blog',
    'share.element': 'Element, for pages of your own',
    'share.how': 'The frame asks for no cookie and no storage, and talks to nobody but its page. Moodle and Canvas take it in the HTML view of their editor.',
    'share.qr': 'The address as a square code',
    'share.mapTitle': 'Map: {title}, {date}',
    'share.close': 'Close',
  },
} as const satisfies Part;
