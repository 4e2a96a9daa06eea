import type { Campaign, LonLat } from '../lib/campaign/types';
import { anchorPoint } from '../lib/home/anchor';
import type { HomeChoice } from '../lib/home/homeQuery';
import { defaultChoice, wholeTurn } from '../lib/home/homeQuery';
import { ahead, layOver } from '../lib/home/layOver';
import { nearestPlace } from '../lib/home/nearest';
import type { Outline } from '../lib/home/outline';
import type { HomePlace } from '../lib/home/places';
import { tellWay } from '../lib/home/told';
import type { WhichWays } from '../lib/home/ways';
import { formationsOf, laidWay, wayAt } from '../lib/home/ways';

const NOWHERE: LonLat = { lon: 0, lat: 0 };

/** What the reader has chosen, and all that follows from it. */
export class LaidOut {
  readonly campaign: Campaign;
  readonly places: readonly HomePlace[];
  readonly outline: Outline | null;
  choice: HomeChoice = $state.raw(undefined as never);
  /** Where home is while it is dragged: the map stays until it is let go. */
  dragged: LonLat | null = $state.raw(null);

  constructor(campaign: Campaign, places: readonly HomePlace[], outline: Outline | null, choice: HomeChoice) {
    this.campaign = campaign;
    this.places = places;
    this.outline = outline;
    this.choice = choice;
  }

  readonly anchorPoint: LonLat = $derived.by(() => (this.choice.anchor === null ? null : anchorPoint(this.campaign, this.choice.anchor)) ?? NOWHERE);
  /** The middle of the map: where home was when it last came to rest. */
  readonly rest: LonLat = $derived(this.choice.home ?? this.anchorPoint);
  readonly home: LonLat = $derived(this.dragged ?? this.rest);
  readonly laid = $derived(layOver(this.anchorPoint, this.home, this.choice.turn));
  readonly formations = $derived.by(() => formationsOf(this.campaign, this.choice.ways));
  /** Of the record, up to the chosen day. */
  readonly ways = $derived(this.formations.map((formation) => wayAt(formation, this.choice.day)));
  readonly laidWays = $derived(this.ways.map((way) => laidWay(way, this.laid)));
  readonly told = $derived.by(() => this.ways.map((way, i) => tellWay(way, this.laidWays[i] ?? way, this.places, this.outline)));
  readonly near = $derived.by(() => nearestPlace(this.places, this.home));

  /** Points that the map must show: the ways as long as they became, where home rests. */
  readonly extent: readonly LonLat[] = $derived.by(() => {
    const laid = layOver(this.anchorPoint, this.rest, this.choice.turn);
    return this.formations.flatMap((formation) => wayAt(formation, defaultChoice(this.campaign).day).pieces.flat().map(laid));
  });

  settle(home: LonLat, place: string | null = null): void {
    this.dragged = null;
    // Ten metres: what the address keeps.
    const rounded = { lon: Number(home.lon.toFixed(4)), lat: Number(home.lat.toFixed(4)) };
    this.choice = { ...this.choice, home: rounded, place };
  }

  /** Along the great circle that leaves home in this direction. */
  step(bearing: number, km: number): void {
    this.settle(ahead(this.rest, bearing, km));
  }

  turnBy(degrees: number): void {
    this.choice = { ...this.choice, turn: wholeTurn(this.choice.turn + degrees) };
  }

  backHome(): void {
    this.choice = { ...this.choice, home: null, place: null, turn: 0 };
  }

  anchorAt(anchor: string): void {
    this.choice = { ...this.choice, anchor };
  }

  show(ways: WhichWays): void {
    this.choice = { ...this.choice, ways };
  }

  upTo(day: number): void {
    this.choice = { ...this.choice, day };
  }
}
