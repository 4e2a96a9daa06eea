/** Where an atlas stands that has no page of its own: an element in somebody else's. Beyond these two it touches nothing. */
export interface Guest {
  readonly host: HTMLElement;
  /** Shut off from the page's styles: what needs ours stands in it. */
  readonly root: ShadowRoot;
}
