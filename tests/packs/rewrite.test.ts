import { describe, expect, it } from 'vitest';
import { pathInSite } from '../../packs/address';
import { fillPage, readPage } from '../../packs/single/page';
import { rewriteModule } from '../../packs/single/rewriteModule';
import { rewriteStyle } from '../../packs/single/rewriteStyle';

describe('a module in a pack', () => {
  it('imports by addresses that an import map can name, and no longer asks where it lies', async () => {
    const code = [
      'import{a as b}from"./shared-1.js";export*from`./other.js`;'.replaceAll('`', '"'),
      'const later=()=>f(()=>import(`./View-2.js`),deps([0]),import.meta.url);',
      'const beside=new URL(`worker-3.js`,import.meta.url).href;',
      'const mapped=import.meta.resolve?import.meta.resolve(e):0;const text="import(`./no.js`)";',
    ].join('');
    expect(await rewriteModule(code, 'assets/index-0.js')).toBe(
      [
        'import{a as b}from"pack://site/assets/shared-1.js";export*from"pack://site/assets/other.js";',
        'const later=()=>f(()=>import("pack://site/assets/View-2.js"),deps([0]),"pack://site/assets/index-0.js");',
        'const beside=new URL(packAddress("assets/worker-3.js")).href;',
        'const mapped=import.meta.resolve?import.meta.resolve(e):0;const text="import(`./no.js`)";',
      ].join(''),
    );
  });

  it('leaves an import that only the running program names, and refuses one of another place', async () => {
    expect(await rewriteModule('import(plugin)', 'assets/worker.js')).toBe('import(plugin)');
    await expect(rewriteModule('import "https://example.org/a.js"', 'assets/a.js')).rejects.toThrow('assets/a.js imports https://example.org/a.js');
  });
});

describe('a style sheet in a pack', () => {
  it('names its files by addresses of the pack, and leaves what it carries', () => {
    const css = `a{src:url(../fonts/x.woff2)format("woff2")}b{background:url("../i.svg")}c{background:url("data:image/svg+xml;charset=utf-8,%3Csvg fill='url(%23a)'/%3E")}d{fill:url(#hatch)}`;
    expect(rewriteStyle(css, 'assets/a.css')).toBe(
      `a{src:url(pack://site/fonts/x.woff2)format("woff2")}b{background:url(pack://site/i.svg)}c{background:url("data:image/svg+xml;charset=utf-8,%3Csvg fill='url(%23a)'/%3E")}d{fill:url(#hatch)}`,
    );
  });

  it('is refused where it imports another', () => {
    expect(() => rewriteStyle('@import "b.css";', 'assets/a.css')).toThrow('assets/a.css imports a style sheet');
  });
});

describe('the page of a pack', () => {
  const PAGE = `<head>
    <meta charset="utf-8" />
    <link rel="stylesheet" crossorigin href="./assets/a.css">
    <link rel="preload" as="image" href="./assets/p.avif">
    <link rel="icon" href="icon.svg" type="image/svg+xml" />
    <link rel="canonical" href="https://example.org/" />
    <link rel="alternate" type="application/json+oembed" href="https://example.org/oembed/atlas.json" title="Map" />
    <meta property="og:url" content="https://example.org/" />
    <script src="./assets/first.js" data-wide="./assets/p.avif"></script>
    <script type="module" crossorigin src="./assets/index.js"></script>
  </head><body><noscript><a href="lesson.html">lesson</a></noscript></body>`;

  it('asks for nothing by its HTML', () => {
    const { html, styles, entries, scripts, icon } = readPage(PAGE);
    expect({ styles, entries, icon, scripts }).toEqual({
      styles: ['assets/a.css'],
      entries: ['assets/index.js'],
      icon: 'icon.svg',
      scripts: [{ path: 'assets/first.js', attributes: ' data-wide="./assets/p.avif"' }],
    });
    expect(html).not.toMatch(/href=|src=|https:/);
  });

  it('holds code and data that would end their elements, as they are', () => {
    const plan = { styles: [], modules: [], entries: [], query: '' };
    const filling = { policy: "default-src 'none'", before: ['a("</script><!--$&")'], plan, early: { 'a.css': { type: 'text/css', kept: 'text' as const, body: '</script>' } }, late: {}, icon: null, licences: { 'LGPL.txt': 'terms </script>' } };
    const html = fillPage(readPage(PAGE), { ...filling, code: () => 'first("$1")' });
    expect(html).toContain('<script>a("<\\/script><\\!--$&")</script>');
    expect(html).toContain('<script data-wide="./assets/p.avif">first("$1")</script>');
    expect(html).toContain('"body":"\\u003c/script>"');
    expect(html).toContain('<script type="text/plain" id="LGPL.txt">\nterms <\\/script></script>');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it.each(['<link rel="manifest" href="a.json">', '<script src="https://example.org/a.js"></script>', '<img src="a.png">', '<script>x()</script>'])('is refused where it has %s', (part) => {
    expect(() => readPage(`<head>${part}</head>`)).toThrow();
  });
});

describe('an address in a pack', () => {
  it.each([
    ['pack://site/basemap/terrain/4/12/5.webp', 'basemap/terrain/4/12/5.webp'],
    ['./assets/a.js', 'assets/a.js'],
    ['campaigns/a/campaign.json', 'campaigns/a/campaign.json'],
    ['https://example.org/a', null],
    ['data:,a', null],
    ['/a', null],
  ])('%s is %s', (address, path) => {
    expect(pathInSite(address)).toBe(path);
  });
});
