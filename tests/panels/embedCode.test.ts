import { describe, expect, it } from 'vitest';
import { elementCode, frameCode, linkTo } from '../../src/lib/panels/share/embedCode';

const WISH = { site: 'https://your.school/storm/', query: '?chapter=fuel&ui=minimal', title: 'Map: “Fuel” <1945>', heightPx: 520, widthPx: null };

describe('the lines that a teacher copies', () => {
  it('frame the page in a sandbox, with a title for who does not see it', () => {
    expect(frameCode(WISH)).toBe('<iframe src="https://your.school/storm/embed.html?chapter=fuel&amp;ui=minimal" title="Map: “Fuel” &lt;1945&gt;" width="100%" height="520" loading="lazy" sandbox="allow-scripts" allow="fullscreen"></iframe>');
    expect(frameCode({ ...WISH, widthPx: 640 })).toContain('width="640"');
  });

  it('make an attribute of each word of the address', () => {
    expect(elementCode(WISH)).toBe('<script type="module" src="https://your.school/storm/campaign-map.js"></script>\n<campaign-map chapter="fuel" ui="minimal" style="height: 520px"></campaign-map>');
  });

  it('run nothing that an address brings along', () => {
    const hostile = { ...WISH, query: '?select=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E' };
    expect(elementCode(hostile).match(/<script/g)).toHaveLength(1);
    expect(frameCode({ ...hostile, title: '"><img src=x onerror=alert(1)>' })).not.toContain('<img');
  });

  it('lead to the atlas itself', () => {
    expect(linkTo(WISH)).toBe('https://your.school/storm/?chapter=fuel&ui=minimal');
  });
});
