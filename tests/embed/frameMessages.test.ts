import { describe, expect, it } from 'vitest';
import { parseInward } from '../../src/embed/frameMessages';

const from = (message: object) => parseInward({ source: 'campaign-map', ...message });

describe('messages to the frame', () => {
  it('of the public shape are taken', () => {
    expect(from({ type: 'seek', t: '1945-08-14T03:00Z' })).toMatchObject({ type: 'seek' });
    expect(from({ type: 'layers', layers: ['rail', '-relief'] })).toMatchObject({ type: 'layers' });
    expect(from({ type: 'layers', layers: '-relief' })).toMatchObject({ type: 'layers' });
    expect(from({ type: 'chapter', chapter: 'khingan' })).toMatchObject({ type: 'chapter', chapter: 'khingan' });
    expect(from({ type: 'chapter', chapter: null })).toMatchObject({ type: 'chapter', chapter: null });
    expect(from({ type: 'select', id: 'su-gta6' })).toMatchObject({ type: 'select', id: 'su-gta6' });
    expect(from({ type: 'snapshot', id: 7 })).toMatchObject({ type: 'snapshot', id: 7 });
    for (const type of ['play', 'pause']) expect(from({ type })).toMatchObject({ type });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'seek'],
    ['another source', { source: 'elsewhere', type: 'play' }],
    ['an unknown type', { source: 'campaign-map', type: 'explode' }],
    ['a time that is no text', { source: 'campaign-map', type: 'seek', t: 5 }],
    ['a time of great length', { source: 'campaign-map', type: 'seek', t: '1'.repeat(1e6) }],
    ['a chapter that is no text', { source: 'campaign-map', type: 'chapter', chapter: 3 }],
    ['a chapter of great length', { source: 'campaign-map', type: 'chapter', chapter: 'c'.repeat(1e6) }],
    ['no word on what is selected', { source: 'campaign-map', type: 'select' }],
    ['layers of great number', { source: 'campaign-map', type: 'layers', layers: Array(1e4).fill('rail') }],
  ])('%s is ignored', (_, data) => {
    expect(parseInward(data)).toBeNull();
  });
});
