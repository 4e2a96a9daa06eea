import { describe, expect, it } from 'vitest';
import { standOnHost } from '../../src/element/standOnHost';

const css = (text: string) => standOnHost(text, (address) => `there/${address}`).css;

describe('a page’s style sheet in a shadow root', () => {
  it.each([
    [':root{--a:1}', ':host{--a:1}'],
    [':root[data-theme=dark]{--a:1}', ':host([data-theme=dark]){--a:1}'],
    ['body{margin:0}', ':host{margin:0}'],
    ['html[data-kiosk] .acts button{margin:0}', ':host([data-kiosk]) .acts button{margin:0}'],
    ['html,body,.a{margin:0}', ':host,:host,.a{margin:0}'],
    ['@media (width>2px){body>.a{margin:0}}', '@media (width>2px){:host>.a{margin:0}}'],
  ])('%s stands on the host', (page, host) => {
    expect(css(page)).toBe(host);
  });

  it.each(['.body{margin:0}', 'tbody td{margin:0}', '.a-html .html-b{margin:0}', '.maplibregl-map{margin:0}'])('%s stays as it is', (text) => {
    expect(css(text)).toBe(text);
  });

  it.each(['.a:has(body){margin:0}', 'body:has(>.a)>.b{margin:0}', '.a :root{margin:0}', '@page{size:A4}', '@import "b.css";', '.a{background:url(b.png)}'])(
    '%s is refused: there is no such thing there',
    (text) => {
      expect(() => css(text)).toThrow();
    },
  );

  it('keeps addresses that are data', () => {
    const text = '.a{background:url("data:image/svg+xml,<svg/>")}';
    expect(css(text)).toBe(text);
  });

  it('gives its faces apart, without the stand-ins of the reader’s machine', () => {
    const text = `@font-face{font-family:"Source Serif 4";font-weight:400;font-style:italic;font-display:swap;src:url(../fonts/a.woff2) format("woff2");unicode-range:U+0-FF}
@font-face{font-family:Serif as Georgia;src:local("Georgia");size-adjust:90%}
.a{margin:0}`;
    const { css: rest, faces } = standOnHost(text, (address) => `there/${address}`);
    expect(rest.trim()).toBe('.a{margin:0}');
    expect(faces).toEqual([
      { family: 'Source Serif 4', file: 'there/../fonts/a.woff2', descriptors: { weight: '400', style: 'italic', display: 'swap', unicodeRange: 'U+0-FF' } },
    ]);
  });
});
