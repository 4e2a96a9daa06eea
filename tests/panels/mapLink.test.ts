import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotationLink, mapLink, pageLink, withinReach } from '../../src/lib/panels/mapLink';
import { DEFAULT_CAMPAIGN, instantText } from '../../src/lib/state/viewerUrl';
import { local, smallCampaign } from '../campaign/smallCampaign';

const noon = Date.parse('1945-08-10T03:00Z');

describe('an address from one page of the record to another', () => {
  it('keeps the campaign, and leaves the default one unnamed', () => {
    expect(mapLink('my-own', noon, 'army')).toBe('./?campaign=my-own&t=1945-08-10T03:00Z&select=army');
    expect(mapLink(DEFAULT_CAMPAIGN, noon, 'army')).toBe('./?t=1945-08-10T03:00Z&select=army');
    expect([mapLink(DEFAULT_CAMPAIGN, null, null), pageLink(DEFAULT_CAMPAIGN, './')]).toEqual(['./', './']);
    expect(pageLink('my-own', 'claims.html', 'claim-4')).toBe('claims.html?campaign=my-own#claim-4');
    expect(pageLink(DEFAULT_CAMPAIGN, 'sources.html', 'a b"#')).toBe('sources.html#a%20b%22%23');
  });

  it('leads beyond the campaign’s days to the day itself, as far as the slider reaches', () => {
    const campaign = smallCampaign({ events: [{ id: 'incident', start: '1931-09-18' }, { id: 'early', start: '1850-01-01' }] });
    const reach = { from: Date.parse('1900-01-01T00:00Z'), until: Date.parse('1950-01-01T00:00Z') };
    const link = (id: string) => new URL(annotationLink({ id: 'small', reach }, campaign.annotationById.get(id)!), 'https://example.org').searchParams.get('t');
    expect(link('incident')).toBe('1931-09-18T03:00Z');
    expect(link('early')).toBe('1900-01-01T00:00Z');
    expect(withinReach({ reach }, Date.parse('1999-01-01T00:00Z'))).toBe(reach.until);
  });

  it('says the minute that a clock shows, not the one to come', () => {
    expect(instantText(local('08-14T12:00') + 59_999)).toBe('1945-08-14T03:00Z');
  });

  it('is written nowhere by hand', () => {
    const byHand = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.svelte') && /(href="|href=\{`)((hours|claims|disagreements|sources|audit)\.html|\.\/\?)/.test(readFileSync(`src/${file}`, 'utf8')));
    expect(byHand).toEqual([]);
  });
});
