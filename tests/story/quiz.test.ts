import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { Chapter, ChooseQuestion, PredictQuestion, RankQuestion } from '../../src/lib/campaign/story/chapters';
import { readChapters } from '../../src/lib/campaign/story/chapters';
import { placesNear } from '../../src/lib/campaign/story/nearPlaces';
import { missOf, pointsOfChoice, pointsOfOrder, predictedFor, rankedFronts, startOf } from '../../src/lib/campaign/story/quiz';
import { readStory, saveStory } from '../../src/lib/campaign/story/savedStory';
import { stateAt } from '../../src/lib/campaign/stateAt';
import { recordCampaign } from '../campaign/recordCampaign';

const { campaign, files } = recordCampaign();
const read = readChapters(JSON.stringify(files.extra.chapters));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const chapters = read.value;

function asking<K extends Chapter['question']['kind']>(kind: K): Chapter & { question: Extract<Chapter['question'], { kind: K }> } {
  const found = chapters.find(({ question }) => question.kind === kind);
  if (!found) throw new Error(`no chapter asks “${kind}”`);
  return found as Chapter & { question: Extract<Chapter['question'], { kind: K }> };
}
/** On the ellipsoid, by Karney's algorithm: nothing of Turf in it. */
function km(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  return (geodesic.Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon).s12 ?? Number.NaN) / 1000;
}

describe('a prediction', () => {
  const chapter = asking('predict');
  const question: PredictQuestion = chapter.question;
  const there = (t: number) => {
    const state = stateAt(campaign, t).formations.find(({ id }) => id === question.formation);
    if (!state) throw new Error('it has no place');
    return { lon: state.lon, lat: state.lat };
  };

  it('is worth what it comes nearer than the guess that nothing moves', () => {
    const [from, truth] = [there(chapter.t), there(predictedFor(chapter, question))];
    expect(startOf(campaign, question, chapter.t)).toEqual(from);
    expect(missOf(campaign, question, chapter.t, truth)).toMatchObject({ from, truth, missKm: 0, points: 1 });
    expect(missOf(campaign, question, chapter.t, from)?.points).toBe(0);
    const guess = { lon: truth.lon, lat: truth.lat + 0.5 };
    const miss = missOf(campaign, question, chapter.t, guess);
    expect(miss?.missKm).toBeCloseTo(km(guess, truth), -0.5);
    expect(Math.abs((miss?.missKm ?? 0) / km(guess, truth) - 1)).toBeLessThan(0.005);
    expect(miss?.points).toBeCloseTo(1 - km(guess, truth) / km(from, truth), 2);
  });

  it('is worth nothing, and not less, far from where it was', () => {
    expect(missOf(campaign, question, chapter.t, { lon: 0, lat: 0 })?.points).toBe(0);
  });
});

describe('an order of fronts', () => {
  const { question } = asking('rank') as { question: RankQuestion };
  const right = rankedFronts(campaign, question).map(({ id }) => id);

  it('is right by the depths that the snapshot has', () => {
    const depths = new Map(stateAt(campaign, question.at).fronts.map(({ id, depthKm }) => [id, depthKm ?? 0]));
    expect(right).toEqual(question.of.toSorted((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0)));
  });

  it('is worth the share of pairs that stand right', () => {
    const [a = '', b = '', c = ''] = right;
    expect(pointsOfOrder(campaign, question, [a, b, c])).toBe(1);
    expect(pointsOfOrder(campaign, question, [a, c, b])).toBe(0.67);
    expect(pointsOfOrder(campaign, question, [c, b, a])).toBe(0);
    expect(pointsOfOrder(campaign, question, [])).toBe(0);
  });
});

describe('a choice', () => {
  it('is right or not', () => {
    const { question } = asking('choose') as { question: ChooseQuestion };
    expect(question.options.map((_, i) => pointsOfChoice(question, i)).toSorted()).toEqual([...question.options.slice(1).map(() => 0), 1]);
    expect(pointsOfChoice(question, 99)).toBe(0);
  });
});

describe('a saved lesson', () => {
  const predict = asking('predict');
  const rank = asking('rank');
  const choose = asking('choose');
  const answers = new Map([
    [predict.id, { kind: 'predict', guess: { lon: 120.9304, lat: 44.6 }, points: 1 }],
    [rank.id, { kind: 'rank', order: rank.question.of, points: 0.5 }],
    [choose.id, { kind: 'choose', option: 1, points: 0 }],
  ] as const);

  it('is read as it was written, its points counted anew', () => {
    const again = readStory(saveStory({ seen: [predict.id], answers }), chapters, campaign);
    expect(again?.seen).toEqual([predict.id]);
    expect(again?.answers.get(predict.id)).toMatchObject({ kind: 'predict', guess: { lon: 120.93, lat: 44.6 } });
    expect(again?.answers.get(rank.id)?.points).toBe(pointsOfOrder(campaign, rank.question, rank.question.of));
    expect(again?.answers.get(choose.id)).toEqual({ kind: 'choose', option: 1, points: pointsOfChoice(choose.question, 1) });
  });

  it('of every chapter fits what SCORM 1.2 keeps', () => {
    const all = new Map(chapters.map(({ id }) => [id, { kind: 'predict', guess: { lon: -123.456, lat: -45.678 }, points: 0.33 } as const]));
    expect(saveStory({ seen: chapters.map(({ id }) => id), answers: all }).length).toBeLessThan(4000);
  });

  it('that is none of ours, or no longer fits, is left out', () => {
    for (const text of ['', '{', 'null', '{"v":2,"seen":[],"answers":{}}', '{"v":1,"seen":5,"answers":{}}']) expect(readStory(text, chapters, campaign)).toBeNull();
    const odd = JSON.stringify({ v: 1, seen: ['gone', choose.id], answers: { gone: 1, [choose.id]: 99, [predict.id]: [500, 0], [rank.id]: ['su-tbf'] } });
    expect(readStory(odd, chapters, campaign)).toEqual({ seen: [choose.id], answers: new Map() });
  });
});

describe('places to choose from', () => {
  it('are those within reach, the nearest first, each name once', () => {
    const places = placesNear(campaign, { lon: 125.3, lat: 43.9 }, 200);
    expect(places[0]?.name).toBe('Hsinking');
    expect(places.every(({ km: far }, i) => far <= 200 && far >= (places[i - 1]?.km ?? 0))).toBe(true);
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
  });
});
