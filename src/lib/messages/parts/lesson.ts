import type { Part } from '../say';

/** The lesson page: what stands around the chapters' own words. */
export const LESSON = {
  en: {
    'lesson.title': '{title} – a lesson with {campaign}',
    'lesson.kicker': 'A lesson with {campaign}',
    'lesson.how':
      '{chapters} short chapters, each with one question, and {maps, plural, one {one map} other {# maps}}; about {minutes} minutes. A map goes to what you are reading. Move it as you like: it stays as you leave it until you come to another chapter, and a button brings it back. The small numbers lead to the sources of each sentence.',
    'lesson.noScript': 'The maps and the answers need JavaScript. The text, its questions and its sources are whole without it.',
    'lesson.leadSources': 'Sources of these lines',
    'lesson.contents': 'Parts and chapters',
    'lesson.part': '{n}. {title}',
    'lesson.minutes': '{minutes} minutes',
    'lesson.when': 'Chapter {n} · {date}, {time} theatre time',
    'lesson.show': 'Show on the map',
    'lesson.find': 'Find: {name}',
    'lesson.open': 'Open in the atlas',
    'lesson.map': '{campaign}: map of the part “{title}”',
    'lesson.past': 'Past the map to the text',
    'lesson.near': 'The map of this part comes when you come near.',
    'lesson.wake': 'Show the map',
    'lesson.went': 'How it went',
    'lesson.went.text': 'Your points are counted here as you answer. They are kept until this page is closed, and nowhere else.',
    'lesson.went.open': 'Not answered yet',
    'lesson.failed': 'The questions can be read, but not answered here:',
    'lesson.own': 'For teachers: a page of your own',
    'lesson.own.text': 'A map in a frame and six lines of script: copy this into any page, a blog, or the HTML view of a learning platform, and change the chapters and the words on the buttons.',
    'lesson.own.code': 'A map and buttons that drive it',
    'lesson.own.more':
      'By the same messages a page seeks an instant, plays, pauses, chooses layers and selects a formation; the project’s README lists them.',
    'lesson.credit': '{campaign}, data version {version}. Every place and date on the maps names its source. Text and data are free to use with credit (CC BY 4.0).',
  },
} as const satisfies Part;
