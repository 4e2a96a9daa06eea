import { actAt, stretchAt } from '../campaign/acts';
import type { Act } from '../campaign/types';
import { axisMove, stepFrom } from './axisMove';
import type { PanelContext } from './context';
import type { OpenAct } from './openAct.svelte';
import type { TimeScale } from './timeScale';
import { nextAnnotation } from './timeScale';

/** The ways in which a reader moves time: by dragging, to an event, an act, an end, by a key. */
export class TimeMoves {
  readonly #context: PanelContext;
  readonly #open: OpenAct;

  constructor(context: PanelContext, open: OpenAct) {
    this.#context = context;
    this.#open = open;
  }

  /** Along the axis, or along what stands over its days; `letGo` ends it. */
  readonly drag = (event: PointerEvent & { currentTarget: HTMLElement }, { toT }: Pick<TimeScale, 'toT'>): void => {
    const { clock } = this.#context;
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus();
      this.#open.held = true;
      clock.pause();
    } else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    clock.seek(toT(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };

  readonly letGo = (): void => {
    this.#open.held = false;
  };

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
