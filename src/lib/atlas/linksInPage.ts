let allowed = true;

/** From now on code that loads later leaves no link in the page's head: neither its style sheets nor hints to the browser. */
export function linkNothing(): void {
  allowed = false;
}

/** Asked by Vite's loader, as leaveNoLinks.plugin.ts has it. */
export function mayLink(): boolean {
  return allowed;
}
