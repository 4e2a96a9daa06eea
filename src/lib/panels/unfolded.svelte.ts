/**
 * Whether a `<details>` has been opened: what it holds is put together only then. A hundred events that nobody has asked
 * for would cost as much as those on the page.
 */
export class Unfolded {
  once = $state(false);

  readonly ontoggle = (event: Event & { currentTarget: HTMLDetailsElement }): void => {
    if (event.currentTarget.open) this.once = true;
  };
}
