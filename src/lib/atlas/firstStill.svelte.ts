import { replaceFirstScreen } from './firstScreen';

/** The picture of the ground that stands in for the live map until that is drawn. */
export class FirstStill {
  #picture: HTMLElement | null = $state.raw(null);

  get stands(): boolean {
    return this.#picture !== null;
  }

  readonly takeOver = (place: HTMLElement): void => {
    // A page that the map is a guest in has no first screen of ours.
    if (place.getRootNode() === document) this.#picture = replaceFirstScreen(place);
  };

  readonly drop = (): void => {
    this.#picture?.remove();
    this.#picture = null;
  };

  /** Once what fades in over it has: by no clock, for on a slow machine it begins to show long after it was told to. */
  dropBehind(canvas: Element | null | undefined): void {
    void Promise.allSettled((canvas?.getAnimations() ?? []).map(({ finished }) => finished)).then(this.drop);
  }
}
