// The contact sheet: a page that shows the shots side by side, each with its name.

/**
 * @param {string} title
 * @param {{ name: string, width: number, height: number, path: string }[]} shots
 * @returns {string}
 */
export function sheetHtml(title, shots) {
  const figures = shots.map(
    ({ name, width, height, path }) =>
      `<figure><a href="${name}.png"><img src="${name}.png" height="${Math.min(320, height)}" width="${Math.round((Math.min(320, height) * width) / height)}" alt=""></a><figcaption>${name}<br>${escaped(path)}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet: ${title}</title>
<style>
body { margin: 16px; font: 12px/1.4 sans-serif; display: flex; flex-wrap: wrap; gap: 16px; align-items: end; }
h1 { flex-basis: 100%; margin: 0; font-size: 16px; }
figure { margin: 0; max-width: 600px; }
img { display: block; border: 1px solid #999; }
</style>
<h1>${title}: ${shots.length} shots</h1>
${figures.join('\n')}
</html>
`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
