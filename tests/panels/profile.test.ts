import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { advanceMarks } from '../../src/lib/campaign/advanceMarks';
import { advanceProfiles } from '../../src/lib/campaign/advanceProfile';
import { parseDistances } from '../../src/lib/campaign/distances';
import { formationProfile } from '../../src/lib/campaign/formationProfile';
import type { Campaign } from '../../src/lib/campaign/types';
import { THEMES } from '../../src/lib/layers/theme';
import { PROFILE } from '../../src/lib/messages/parts/profile';
import { catalogueFor } from '../../src/lib/messages/say';
import { overlap, textBox } from '../../src/lib/panels/profile/labels';
import { roundSteps, runsOf } from '../../src/lib/panels/profile/lines';
import { profileFile } from '../../src/lib/panels/profile/profileFile';
import { figureFrame } from '../../src/lib/panels/profile/profileFrame';
import type { ProfileLayout, ProfileSubject } from '../../src/lib/panels/profile/profileLayout';
import { profileLayout } from '../../src/lib/panels/profile/profileLayout';
import { profileShapes } from '../../src/lib/panels/profile/profileShapes';
import { profileWords, summaryText } from '../../src/lib/panels/profile/profileWords';
import { escaped } from '../../src/lib/panels/profile/toProfileSvg';
import { toProfileCsv } from '../../src/lib/panels/profile/toProfileCsv';
import { timeScale } from '../../src/lib/panels/timeScale';
import { recordCampaign } from '../campaign/recordCampaign';
import type { SmallCampaign } from '../campaign/smallCampaign';
import { local, smallCampaign } from '../campaign/smallCampaign';

const say = catalogueFor('en', PROFILE);
const { campaign, files } = recordCampaign();
const distances = parseDistances(JSON.stringify(files.extra.distances), campaign.offsetMs);
const marks = distances.ok ? advanceMarks(campaign, distances.value) : [];

function subjectOf(of: Campaign, chosenId?: string): ProfileSubject {
  const formation = of.formationById.get(chosenId ?? '');
  return { fronts: advanceProfiles(of), marks: of === campaign ? marks : [], chosen: formation ? { formation, points: formationProfile(formation, of.span) } : null };
}

function laid(of: Campaign, width: number, chosenId?: string): ProfileLayout {
  return profileLayout(subjectOf(of, chosenId), figureFrame(of, width, 300), profileWords(of, 'en', say));
}

function labelsOf({ fronts, spearheads, pauses, marks: placed, chosen }: ProfileLayout) {
  return [...fronts.map(({ label }) => label), ...spearheads, ...pauses.map(({ label }) => label), ...placed.map(({ label }) => label), ...(chosen?.labels ?? [])].flatMap((label) => label ?? []);
}

describe('the layout of the profile', () => {
  it.each([280, 340, 700, 900])('at %i px has no text on another, none outside, and every front by its name', (width) => {
    for (const chosenId of [undefined, 'su-gta6', 'su-1rba', 'su-a39']) {
      const layout = laid(campaign, width, chosenId);
      const labels = labelsOf(layout);
      expect(labels.length).toBeGreaterThan(12);
      labels.forEach((a, i) => labels.slice(i + 1).forEach((b) => expect(overlap(a.box, b.box), `${a.text} on ${b.text}`).toBe(false)));
      for (const { box, text } of labels) {
        expect(box.x >= 0 && box.x + box.width <= layout.width + 1 && box.y >= 0 && box.y + box.height <= layout.height, text).toBe(true);
      }
      expect(layout.fronts.map(({ label }) => label?.text.split(',')[0])).toEqual(campaign.fronts.map(({ name }) => name));
      expect(layout.marks.every(({ label }) => label !== null)).toBe(true);
    }
  });

  it('stands over the slider’s days: an instant has the same place on both', () => {
    const slider = timeScale(campaign.acts, 1, 358);
    const layout = profileLayout(subjectOf(campaign), { span: campaign.span, scale: slider, offsetMs: campaign.offsetMs, left: 0, top: 2, bottom: 1, height: 72, bare: true }, profileWords(campaign, 'en', say));
    for (const t of ['08-09T00:10', '08-14T12:00', '09-02T09:00'].map(local)) {
      expect(layout.toX(t)).toBe(slider.toX(t));
      expect(layout.toT(slider.toX(t))).toBeCloseTo(t, -2);
    }
    expect(layout.fronts.every(({ label }) => label !== null)).toBe(true);
  });

  it('goes from a press to an instant and back', () => {
    const layout = laid(campaign, 340);
    expect(layout.toT(layout.toX(local('08-20T06:00')))).toBeCloseTo(local('08-20T06:00'), -2);
  });

  it('puts a published figure as high as its kilometres on the scale of the lines', () => {
    const layout = laid(campaign, 700);
    const [a, b] = [layout.kmTicks[1]!, layout.kmTicks[2]!];
    const perKm = (a.y - b.y) / (b.km - a.km);
    expect(layout.marks.length).toBeGreaterThan(3);
    for (const { mark, y, yLow } of layout.marks) {
      expect(layout.kmTicks[0]!.y - y).toBeCloseTo(mark.publishedKm[1] * perKm, 6);
      expect(layout.kmTicks[0]!.y - yLow).toBeCloseTo(mark.publishedKm[0] * perKm, 6);
    }
  });

  it('draws what is not computed as a gap', () => {
    const at = (t: number, km: number | null) => ({ t, km, standing: 'attested' as const, basis: 'read' as const });
    const scales = { toX: (t: number) => t, toY: (km: number) => km };
    expect(runsOf([at(0, 0), at(20, 10), at(40, null), at(60, 5), at(90, 6)], scales).map(({ d }) => d)).toEqual(['M0.0 0.0L20.0 10.0', 'M60.0 5.0L90.0 6.0']);
    expect(runsOf([at(0, Number.NaN), at(20, 10), at(40, Number.POSITIVE_INFINITY)], scales)).toEqual([]);
  });

  it('has round steps on its scale, whatever the greatest figure', () => {
    expect([roundSteps(848, 5), roundSteps(10, 5), roundSteps(0, 5), roundSteps(Number.NaN, 2)]).toEqual([[0, 200, 400, 600, 800], [0, 2, 4, 6, 8, 10], [0, 0.2, 0.4, 0.6, 0.8, 1], [0, 0.5, 1]]);
  });

  it('tells the fronts apart without colour: each has a sign of its own', () => {
    const shapes = profileShapes(laid(campaign, 340), campaign.fronts, THEMES.light);
    const signOf = (ink: string) => new Set(shapes.flatMap((shape) => (shape.kind === 'path' && shape.fill === ink ? [shape.d.replace(/M[\d. -]+m?/, '')] : [])));
    const signs = [THEMES.light.inks.tbf, THEMES.light.inks.fef1, THEMES.light.inks.fef2].map(({ fill }) => [...signOf(fill)]);
    expect(signs.every((of) => of.length === 1)).toBe(true);
    expect(new Set(signs.flat()).size).toBe(3);
  });
});

const HOSTILE = `<script>alert("x")</script> & ' ]]> \u0000\u0008 \ud800 =1+1`;

/** One with a front that marches; its names are what somebody might put there. */
const hostile: SmallCampaign = {
  units: [{ id: 'army' }],
  rows: [
    { formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' },
    { formation: 'army', seq: 2, time: '1945-08-12', lon: 123, lat: 45 },
  ],
  change: (file) => {
    file.title = HOSTILE;
    file.subtitle = HOSTILE;
    for (const formation of file.formations as Record<string, unknown>[]) Object.assign(formation, { name: HOSTILE, shortName: HOSTILE });
  },
};

/** Every element's name, attribute and text; throws where it is no XML. */
function parsed(xml: string): { names: string[]; values: string[]; texts: string[] } {
  const found = { names: [] as string[], values: [] as string[], texts: [] as string[] };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.names.push(name);
    found.values.push(...Object.entries(attributes).map(([key, value]) => `${key}=${String(value)}`));
  });
  parser.on('text', (text) => found.texts.push(text));
  parser.write(xml).close();
  return found;
}

function fileOf(of: Campaign, address = 'https://example.org/?t=1945-08-14T03:00Z&select=su-gta6'): string {
  return profileFile({ campaign: of, subject: subjectOf(of), sources: new Map(), theme: THEMES.light, address, lang: 'en' }, say);
}

describe('the profile as a file', () => {
  it('is XML that stands by itself: title, dates, names, address; no class, script, style or link', () => {
    const { names, values, texts } = parsed(fileOf(campaign));
    const told = texts.join(' ');
    for (const words of ['Profile of the advance', '8 August 1945', ...campaign.fronts.map(({ name }) => name), 'select=su-gta6', campaign.version]) expect(told).toContain(words);
    expect(new Set(names)).toEqual(new Set(['svg', 'title', 'desc', 'g', 'path', 'text']));
    expect(values.filter((value) => /^(class|style|href|on)|url\(|var\(|NaN|undefined|Infinity/.test(value))).toEqual([]);
    expect(values.filter((value) => value.startsWith('font-family=')).every((value) => /serif$/.test(value))).toBe(true);
  });

  it('is XML whatever the campaign calls its things, and says it as text', () => {
    const { names, texts } = parsed(fileOf(smallCampaign(hostile), `https://example.org/?x="><script>`));
    expect(names).not.toContain('script');
    expect(texts.join(' ')).toContain(`<script>alert("x")</script> & '`);
    expect(escaped('a\u0001b\ud800c')).toBe('abc');
  });

  it('is a table too, in which no name is a formula', () => {
    const csv = toProfileCsv(smallCampaign({ ...hostile, change: (file) => {
      for (const formation of file.formations as Record<string, unknown>[]) formation.name = '=HYPERLINK("x"), "y"';
    } }));
    const [head, ...rows] = csv.trim().split('\r\n');
    expect(head!.split(',')).toContain('depth_km');
    expect(rows.length).toBe(5);
    expect(rows.at(-1)).toContain(`"'=HYPERLINK(""x""), ""y"""`);
  });
});

describe('campaigns with little to draw', () => {
  const cases: Record<string, SmallCampaign> = {
    'no fronts': { change: (file) => Object.assign(file, { fronts: [], hHours: {} }) },
    'one front that never moves': { units: [{ id: 'army' }], rows: [{ formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45 }] },
    'a front without formations': {},
    'one front that marches': { ...hostile, change: () => undefined },
  };

  it.each(Object.entries(cases))('%s: no path, place or text is without a number', (_, what) => {
    const small = smallCampaign(what);
    for (const width of [0, 40, 340]) {
      const layout = laid(small, width, 'army');
      expect(JSON.stringify(profileShapes(layout, small.fronts, THEMES.dark))).not.toMatch(/NaN|Infinity|null,"y"/);
      expect([layout.width, layout.height, ...layout.kmTicks.flatMap(({ km, y }) => [km, y])].every(Number.isFinite)).toBe(true);
    }
    expect(summaryText(small, advanceProfiles(small), 'en', say)).not.toMatch(/NaN|undefined|null/);
    parsed(fileOf(small));
  });

  it('a place for text is taken once', () => {
    const box = textBox('abc', 10, false, { x: 0, y: 10, anchor: 'start' });
    expect([overlap(box, box), overlap(box, { ...box, x: box.x + box.width })]).toEqual([true, false]);
  });
});
