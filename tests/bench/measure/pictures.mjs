/** The units' colour in every case: #e0218a. */
const UNIT = [224, 33, 138];
const NEAR = 60;
const LEAST = 0.9;

/**
 * Whether the picture shows the units where the reference says, at several instants: nothing may win by drawing
 * nothing. @returns {Promise<string>} "same places", or what is wrong
 */
export async function picturesAgree(page, days) {
  for (const day of days) {
    const expected = await page.evaluate(async (at) => {
      await window.bench.show(at);
      return window.bench.expected(at);
    }, day);
    if (!expected) return 'draws no units';
    const { data, width, height } = await pixelsOf(page);
    let seen = 0;
    let asked = 0;
    for (const { x, y } of expected) {
      if (x < 6 || y < 6 || x > 794 || y > 594 || asked >= 2000) continue;
      asked += 1;
      if (shows(data, width, height, x, y)) seen += 1;
    }
    if (asked === 0 || seen < asked * LEAST) return `picture check failed: ${seen} of ${asked} units where they should be on day ${day}`;
  }
  return 'same places';
}

function shows(data, width, height, x, y) {
  for (let dy = -3; dy <= 3; dy++) {
    for (let dx = -3; dx <= 3; dx++) {
      const [column, row] = [Math.round(x) + dx, Math.round(y) + dy];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const at = (row * width + column) * 4;
      if (UNIT.every((channel, i) => Math.abs(channel - data[at + i]) < NEAR)) return true;
    }
  }
  return false;
}

/** Decoded by `fast-png`, which the data build has too. */
async function pixelsOf(page) {
  const { decode } = await import('fast-png');
  const { data, width, height, channels } = decode(await page.screenshot({ clip: { x: 0, y: 0, width: 800, height: 600 } }));
  if (channels === 4) return { data, width, height };
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) rgba.set([data[i * 3], data[i * 3 + 1], data[i * 3 + 2], 255], i * 4);
  return { data: rgba, width, height };
}
