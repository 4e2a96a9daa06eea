import { readFileSync } from 'node:fs';
import geodesic from 'geographiclib-geodesic';
import type { ChapterRow } from '../../src/lib/campaign/story/chapterSchema';
import { stateAt } from '../../src/lib/campaign/stateAt';
import { recordCampaign } from '../campaign/recordCampaign';

/** How a test answers a chapter, and what that is worth: worked out beside the program, from the record and the ellipsoid. */
export type PlannedAnswer =
  | { readonly kind: 'choose'; readonly text: string; readonly points: number }
  | { readonly kind: 'predict'; readonly place: string; readonly points: number; readonly missKm: number }
  | { readonly kind: 'rank'; readonly order: readonly string[]; readonly points: number };

const HOUR_MS = 3_600_000;
/** No answer of ours hits the place itself: a score of 1 would prove little. */
const GUESSES: Readonly<Record<string, string>> = { khingan: 'Tuchuan', sungari: 'Tungho' };

const { campaign } = recordCampaign();
export const chapters = JSON.parse(readFileSync('geo/campaigns/august-storm/chapters.json', 'utf8')) as ChapterRow[];

/** Every other choice is the wrong one; the order of fronts is the wrong way about. */
export function planned({ id, question, t }: ChapterRow, index: number): PlannedAnswer {
  switch (question.kind) {
    case 'choose':
    case 'dispute': {
      const option = question.options.find(({ right }) => Boolean(right) === (index % 2 === 0));
      return { kind: 'choose', text: option?.text ?? '', points: index % 2 === 0 ? 1 : 0 };
    }
    case 'predict': {
      const place = [...campaign.placeById.values()].find(({ name }) => name === GUESSES[id]);
      const at = (instant: number) => stateAt(campaign, instant).formations.find((formation) => formation.id === question.formation);
      const [from, truth] = [at(Date.parse(t)), at(Date.parse(t) + question.hours * HOUR_MS)];
      if (!place || place.lon === null || place.lat === null || !from || !truth) throw new Error(`${id}: nothing to guess`);
      const missKm = km({ lon: place.lon, lat: place.lat }, truth);
      return { kind: 'predict', place: place.name, missKm, points: Math.max(0, 1 - missKm / km(from, truth)) };
    }
    case 'rank': {
      const depths = new Map(stateAt(campaign, Date.parse(question.at)).fronts.map((front) => [front.id, front.depthKm ?? 0]));
      const wrong = question.of.toSorted((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
      return { kind: 'rank', order: wrong.map((front) => campaign.formationById.get(front)?.name ?? front), points: 0 };
    }
  }
}

function km(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  return (geodesic.Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon).s12 ?? Number.NaN) / 1000;
}
