import { actAt, stretchAt } from '../campaign/acts';
import type { Act } from '../campaign/types';
import { axisMove, stepFrom } from './axisMove';
import type { PanelContext } from './context';
import type { OpenAct } from './openAct.svelte';
import { nextAnnotation } from './timeScale';

/** The ways in which a reader moves time, other than by dragging: to an event, an act, an end, by a key. */
export class TimeMoves {
  readonly #context: PanelContext;
  readonly #open: OpenAct;

  constructor(context: PanelContext, open: OpenAct) {
    this.#context = context;
    this.#open = open;
  }

  /** To the next or the last event, which is selected and brought into view. */
  readonly toEvent = (direction: 1 | -1): void => {
    const { campaign, clock, viewer } = this.#context;
    const next = nextAnnotation(campaign.annotations, clock.t, direction, clock.span);
    if (!next) return;
    clock.pause();
    clock.seek(next.speaks.from);
    const act = actAt(campaign.acts, next.speaks.from);
    if (act) this.#open.show(act);
    viewer.focusOn(next.id);
  };

  /** To where the reader was in that act, or to its first event; in the campaign to where it opens. */
  readonly toAct = (to: Act): void => {
    const { campaign, clock } = this.#context;
    const first = nextAnnotation(campaign.annotations, to.span.from - 1, 1, to.span)?.speaks.from;
    clock.pause();
    this.#open.show(to);
    clock.seek(this.#open.left(to) ?? (to.id === 'campaign' ? campaign.opensAt : (first ?? to.span.from)));
  };

  readonly press = (event: KeyboardEvent): void => {
    const { campaign, clock } = this.#context;
    const move = axisMove(event);
    if (!move) return;
    event.preventDefault();
    clock.pause();
    const unit = (this.#open.act && stretchAt(this.#open.act, clock.t)?.unit) ?? 'day';
    if (move.kind === 'step') clock.seek(stepFrom(clock.t, unit, move, campaign.offsetMs));
    else if (move.kind === 'event') this.toEvent(move.direction);
    else this.#toEnd(move.end);
  };

  /** To the end of the act; from there to the far end of the next. */
  #toEnd(end: 'from' | 'until'): void {
    const { campaign, clock } = this.#context;
    const { act } = this.#open;
    if (!act) return;
    const next = campaign.acts[campaign.acts.indexOf(act) + (end === 'from' ? -1 : 1)];
    clock.seek(clock.t === act.span[end] && next ? next.span[end] : act.span[end]);
  }
}
