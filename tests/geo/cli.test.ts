import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallFiles } from '../campaign/smallCampaign';

function campaign(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/campaign.mjs', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command line', { timeout: 60_000 }, () => {
  it('state prints the snapshot as pure JSON', () => {
    const { status, stdout } = campaign('state', '--at', '1945-08-14T03:00Z');
    expect(status).toBe(0);
    const snapshot = JSON.parse(stdout) as Record<string, unknown> & { formations: unknown[]; fronts: { id: string }[] };
    expect(Object.keys(snapshot)).toEqual(
      expect.arrayContaining(['campaign', 'version', 't', 'formations', 'fronts', 'territories', 'annotations', 'text']),
    );
    expect(snapshot.t).toBe('1945-08-14T03:00:00Z');
    expect(snapshot.formations.length).toBeGreaterThan(200);
    expect(snapshot.fronts.map(({ id }) => id)).toEqual(['su-tbf', 'su-1fef', 'su-2fef']);
  });

  it('check finds nothing wrong with the record', () => {
    expect(campaign('check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('audit prints every claim, figure and gap in the shape of the interface', () => {
    const { status, stdout } = campaign('audit');
    expect(status).toBe(0);
    const audit = JSON.parse(stdout) as {
      version: string;
      claims: Record<'total' | 'read' | 'recalled' | 'inferred' | 'unsourced', number>;
      positions: Record<'total' | 'read', number>;
      distances: { row: number; publishedKm: unknown; computedKm: number | null; gapPercent: number | null; within: boolean | null; excuse: string | null }[];
      missingPlaces: unknown[];
      disagreements: unknown[];
    };
    expect(Object.keys(audit)).toEqual(['version', 'claims', 'positions', 'distances', 'missingPlaces', 'disagreements']);
    expect(Object.keys(audit.claims)).toEqual(['total', 'read', 'recalled', 'inferred', 'unsourced']);
    expect(Object.keys(audit.positions)).toEqual(['total', 'read']);
    expect(audit.claims.read + audit.claims.recalled + audit.claims.inferred).toBe(audit.claims.total);
    expect([audit.claims.unsourced, audit.missingPlaces]).toEqual([0, []]);
    const lines = readFileSync('geo/campaigns/august-storm/distances.csv', 'utf8').trimEnd().split('\n').length;
    expect(audit.distances).toHaveLength(lines - 1);
    const reasons = ['no-figure', 'not-a-formation', 'end-not-located', 'whole-front', 'outside-theatre', 'points-fitted-to-figure'];
    for (const { row, computedKm, gapPercent, within, excuse } of audit.distances) {
      if (excuse === null) expect([row, typeof computedKm, typeof gapPercent, typeof within]).toEqual([row, 'number', 'number', 'boolean']);
      else expect(reasons).toContain(excuse);
    }
  });

  it('check of a file with faults ends with 1 and names them on standard error', () => {
    const folder = mkdtempSync(join(tmpdir(), 'campaign-'));
    const files = smallFiles({ rows: [{ formation: 'ghost', seq: 1, time: '1945-08-09', lon: 120, lat: 45 }] });
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name === 'campaign' ? 'campaign.json' : `${name}.geojson`), text);
    }
    const { status, stdout, stderr } = campaign('check', '--file', join(folder, 'campaign.json'));
    expect(status).toBe(1);
    expect(stderr).toContain('waypoints.geojson: ghost 1: this formation is not in campaign.json');
    expect((JSON.parse(stdout) as { problems: unknown[] }).problems).toHaveLength(1);
  });

  it.each([
    [['fly'], '"fly" is not a verb'],
    [['state'], 'state needs --at'],
    [['state', '--at', 'noon'], '"noon" is not an instant'],
    [['state', '--at', '1945-08-14T03:00Z', '--campaign', '../etc'], 'there is no campaign'],
    [['state', '--height', '3'], 'height'],
    [['check', '--file', 'nowhere.json'], 'there is no file'],
    [['audit', '--at', '1945-08-14T03:00Z'], 'audit takes no option but --campaign'],
    [['audit', '--campaign', 'narnia'], 'there is no campaign'],
  ])('wrong use (%s) ends with 2 and says how', (args, message) => {
    const { status, stdout, stderr } = campaign(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('is what the package script runs', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(scripts.campaign).toBe('node scripts/campaign.mjs');
  });
});
