import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const PACKAGES = 'node_modules/@fontsource';

/** Faces that are small enough as they come: copied whole. */
const WHOLE = ['latin', 'latin-ext', 'cyrillic'].flatMap((script) => [
  ...['400-normal', '400-italic', '600-normal'].map((face) => ['source-serif-4', `source-serif-4-${script}-${face}`] as const),
  ...['400-normal', '600-normal'].map((face) => ['source-sans-3', `source-sans-3-${script}-${face}`] as const),
]);

/** Faces of thousands of characters: only those that the data uses. */
const SUBSETS = [
  { name: 'noto-sans-han', file: 'noto-sans-tc/files/noto-sans-tc-chinese-traditional-500-normal.woff2', range: /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/ },
  // Forms of Japan and Korea that the Taiwanese face lacks.
  { name: 'noto-sans-han-more', file: 'noto-sans-jp/files/noto-sans-jp-japanese-500-normal.woff2', range: /[\u5185\u56fd\u6ca2\u771e\u93ad]/ },
  { name: 'noto-sans-han-rare', file: 'noto-sans-jp/files/noto-sans-jp-32-500-normal.woff2', range: /\u6df8/ },
  { name: 'noto-sans-kana', file: 'noto-sans-jp/files/noto-sans-jp-japanese-500-normal.woff2', range: /[\u3000-\u30ff\u4e00-\u9fff]/ },
  { name: 'noto-sans-hangul', file: 'noto-sans-kr/files/noto-sans-kr-korean-500-normal.woff2', range: /[\uac00-\ud7af]/ },
];

/** @param text everything that may be shown: its characters decide the subsets */
export async function subsetFonts(text: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [family, name] of WHOLE) {
    await writeFile(`${folder}/${name}.woff2`, readFileSync(`${PACKAGES}/${family}/files/${name}.woff2`));
  }
  for (const { name, file, range } of SUBSETS) {
    const characters = [...new Set(text)].filter((character) => range.test(character)).sort();
    const font = await subsetFont(readFileSync(`${PACKAGES}/${file}`), characters.join(''), { targetFormat: 'woff2' });
    await writeFile(`${folder}/${name}.woff2`, font);
  }
}
