import type { FrontProfile } from '../../campaign/advanceProfile';
import { HOUR_MS } from '../../campaign/instants';
import type { Instant } from '../../campaign/types';
import type { Label, LabelPlacer } from './labels';
import type { LaidMark, ProfileLayout, ProfileSubject, ProfileWords } from './profileLayout';

const NAME_PX = 12;
const NOTE_PX = 11;
/** Who was it for a shorter time is not written down; and at the foot, where all lines begin, nobody could tell whose it is. */
const SPEARHEAD_MS = 12 * HOUR_MS;
const FOOT_PX = 8;

interface Asked {
  readonly fronts: readonly FrontProfile[];
  readonly marks: readonly Omit<LaidMark, 'label'>[];
  readonly own: ProfileSubject['chosen'];
  readonly wide: boolean;
  readonly bare: boolean;
}

interface Room {
  readonly placer: LabelPlacer;
  toX(t: Instant): number;
  toY(km: number): number;
}

interface Texts {
  readonly fronts: ReadonlyMap<string, Label | null>;
  readonly letters: readonly (Label | null)[];
  readonly chosen: readonly Label[];
  readonly pauses: ProfileLayout['pauses'];
  readonly spearheads: ProfileLayout['spearheads'];
}

/** Where the words stand: names of the fronts first, then the letters of published figures; the rest where it finds room. */
export function placeTexts(asked: Asked, room: Room, words: ProfileWords): Texts {
  const { fronts, marks, own, bare } = asked;
  // In this order: who comes first has the first choice.
  const names = frontNames(asked, room, words);
  const letters = marks.map(({ letter, x, y, yLow }) => {
    const middle = (y + yLow) / 2 + 4;
    return room.placer.place({
      text: letter,
      size: NOTE_PX,
      must: true,
      spots: [
        { x: x + 6, y: middle, anchor: 'start' },
        { x: x - 6, y: middle, anchor: 'end' },
        { x, y: y - 7, anchor: 'middle' },
        { x, y: yLow + 15, anchor: 'middle' },
      ],
    });
  });
  // The name stands at its way; its depth may be the front's own line, and then has no room beside it.
  const chosen = own
    ? [...endLabel(own.points.map(({ t, routeKm: km }) => ({ t, km })), words.chosenWay(own.formation), true, room), ...endLabel(own.points.map(({ t, depthKm: km }) => ({ t, km })), words.chosenDepth(own.formation), false, room)]
    : [];
  return { fronts: names, letters, chosen, pauses: bare ? [] : pauseLabels(fronts, room, words), spearheads: bare ? [] : spearheadLabels(fronts, room, words) };
}

/** At the end of its line: above it, else below. */
function frontNames({ fronts, wide, bare }: Asked, { placer, toX, toY }: Room, words: ProfileWords): Map<string, Label | null> {
  const size = bare ? NOTE_PX : NAME_PX;
  return new Map(
    fronts
      .toSorted((a, b) => b.greatestKm - a.greatestKm)
      .map((profile) => {
        const [x, y] = [toX(profile.points.at(-1)?.t ?? 0) - 2, toY(profile.greatestKm)];
        const spots = [y - 5, y + size + 2].map((baseline) => ({ x, y: baseline, anchor: 'end' as const }));
        return [profile.front.id, placer.place({ text: words.front(profile, wide), size, bold: true, spots, must: true })];
      }),
  );
}

function pauseLabels(fronts: readonly FrontProfile[], { placer, toX, toY }: Room, words: ProfileWords): ProfileLayout['pauses'] {
  return fronts.flatMap(({ pauses }) =>
    pauses.map((pause) => {
      const [x, y] = [(toX(pause.from) + toX(pause.until)) / 2, toY(pause.km)];
      const spots = [y + 17, y - 9].flatMap((baseline) => [{ x, y: baseline, anchor: 'middle' as const }, { x: x + 5, y: baseline, anchor: 'start' as const }, { x: x - 5, y: baseline, anchor: 'end' as const }]);
      return { x, y, still: pause.still, label: placer.place({ text: words.pause(pause), size: NOTE_PX, spots }) };
    }),
  );
}

/** Whoever led longest is named first; beside the stretch that he led, which begins at the mark. */
function spearheadLabels(fronts: readonly FrontProfile[], { placer, toX, toY }: Room, words: ProfileWords): ProfileLayout['spearheads'] {
  return fronts
    .flatMap(({ spearheads }) => spearheads.filter(({ from, until }) => until - from >= SPEARHEAD_MS))
    .toSorted((a, b) => b.until - b.from - (a.until - a.from))
    .flatMap(({ formation, from, km }) => {
      const mark = { x: toX(from), y: toY(km) };
      if (toY(0) - mark.y < FOOT_PX) return [];
      const label = placer.place({
        text: words.spearhead(formation),
        size: NOTE_PX,
        spots: [
          { x: mark.x + 6, y: mark.y + 13, anchor: 'start' },
          { x: mark.x + 10, y: mark.y + 22, anchor: 'start' },
          { x: mark.x - 5, y: mark.y - 4, anchor: 'end' },
          { x: mark.x - 9, y: mark.y - 13, anchor: 'end' },
        ],
      });
      return label ? [{ ...label, mark }] : [];
    });
}

function endLabel(points: readonly { t: Instant; km: number | null }[], text: string, must: boolean, { placer, toX, toY }: Room): Label[] {
  const last = points.findLast(({ km }) => km !== null);
  if (!last?.km) return [];
  const [x, y] = [toX(last.t) - 2, toY(last.km)];
  const label = placer.place({ text, size: NOTE_PX, must, spots: [{ x, y: y - 5, anchor: 'end' }, { x, y: y + NOTE_PX + 2, anchor: 'end' }] });
  return label ? [label] : [];
}
