// What stands on the contact sheet.

/** H-hour, and noon in the theatre (UTC+9) on the days on which much had changed. */
const INSTANTS = { hhour: '1945-08-08T15:10Z', '08-12': '1945-08-12T03:00Z', '08-15': '1945-08-15T03:00Z', '08-20': '1945-08-20T03:00Z', '09-02': '1945-09-02T03:00Z' };
const SIZES = ['1920x1080', '1440x900', '1024x768', '768x1024', '390x844', '320x640'];
const THEMES = ['light', 'dark', 'print'];
const MAIN_SIZE = '1440x900';
const MAIN_DAY = '08-15';
/** Over the Greater Khingan, from the south-east. */
const TILTED = '6.2/46.2/120.5/-70/55';
/** As a browser imitates them. */
const SIGHTS = ['achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia', 'blurredVision'];

/**
 * Not every combination: each width at all instants in light, each theme at all instants on one width, and the rest of
 * the themes at one instant; views in three dimensions, frames, a wall, a strip of days, and one view as others see it.
 * @returns {{ name: string, group: string, width: number, height: number, path: string, sight: string }[]}
 */
function allShots() {
  const shots = [];
  const add = (group, size, theme, day, { view, page = '', sight = '', also = [] } = {}) => {
    const [width, height] = size.split('x').map(Number);
    const query = [`t=${INSTANTS[day]}`, ...(theme === 'light' ? [] : [`theme=${theme}`]), ...(view ? [`view=${view}`] : []), ...also];
    shots.push({ name: [group, size, theme, day, sight].filter(Boolean).join('-'), group, width, height, path: `${page}?${query.join('&')}`, sight });
  };
  for (const size of SIZES) for (const day of Object.keys(INSTANTS)) add('sizes', size, 'light', day);
  for (const theme of THEMES) for (const day of Object.keys(INSTANTS)) if (theme !== 'light') add('themes', MAIN_SIZE, theme, day);
  for (const size of SIZES) for (const theme of THEMES) if (theme !== 'light' && size !== MAIN_SIZE) add('rest', size, theme, MAIN_DAY);
  for (const theme of THEMES) add('tilted', MAIN_SIZE, theme, MAIN_DAY, { view: TILTED });
  add('tilted', '390x844', 'light', MAIN_DAY, { view: TILTED });
  for (const theme of THEMES) add('embed', '640x400', theme, MAIN_DAY, { page: 'embed.html' });
  for (const day of Object.keys(INSTANTS)) if (day !== MAIN_DAY) add('embed', '640x400', 'light', day, { page: 'embed.html' });
  add('kiosk', '1920x1080', 'light', MAIN_DAY, { also: ['kiosk=1'] });
  for (const size of [MAIN_SIZE, '390x844']) add('plates', size, 'light', MAIN_DAY, { page: 'plates.html' });
  for (const sight of SIGHTS) add('sight', MAIN_SIZE, 'light', MAIN_DAY, { sight });
  return shots;
}

/** @param {string} prefix of a name, or of what follows its group */
export function chosenShots(prefix) {
  return allShots().filter(({ name, group }) => name.startsWith(prefix) || name.slice(group.length + 1).startsWith(prefix));
}
