import { describe, expect, it } from 'vitest';
import { Unfolded } from '../../src/lib/panels/unfolded.svelte';

describe('what a fold holds', () => {
  it('is put together when it is first opened, and stays when it is folded again', () => {
    const fold = new Unfolded();
    const toggle = (open: boolean) => fold.ontoggle({ currentTarget: { open } } as Event & { currentTarget: HTMLDetailsElement });
    expect(fold.once).toBe(false);
    toggle(false);
    expect(fold.once).toBe(false);
    toggle(true);
    toggle(false);
    expect(fold.once).toBe(true);
  });
});
