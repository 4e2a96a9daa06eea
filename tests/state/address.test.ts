import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AddressWriter, windowAddressBar } from '../../src/lib/state/address';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function writer() {
  const bar = { replace: vi.fn<(query: string) => void>(), push: vi.fn<(query: string) => void>() };
  return { bar, address: new AddressWriter(bar, '') };
}

describe('writing the address', () => {
  it('while scrubbing: now and then, at most four times a second, and the last one always', () => {
    const { bar, address } = writer();
    for (let i = 1; i <= 300; i++) {
      address.replace(`?t=${i}`);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(300);
    expect(bar.replace.mock.calls.length).toBeLessThanOrEqual(5);
    expect(bar.replace.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(bar.replace).toHaveBeenLastCalledWith('?t=300');
  });

  it('a selection is pushed at once, and not undone by what was waiting', () => {
    const { bar, address } = writer();
    address.replace('?t=1');
    address.push('?t=1&select=a');
    vi.advanceTimersByTime(1000);
    expect(bar.push).toHaveBeenCalledExactlyOnceWith('?t=1&select=a');
    expect(bar.replace).not.toHaveBeenCalled();
  });

  it('the same address is not written twice', () => {
    const { bar, address } = writer();
    address.adopt('?t=1');
    address.replace('?t=1');
    address.push('?t=1');
    vi.advanceTimersByTime(1000);
    expect(bar.replace).not.toHaveBeenCalled();
    expect(bar.push).not.toHaveBeenCalled();
  });

  it('a sandboxed frame, which has no history, is no error', () => {
    const history = { replaceState: vi.fn(() => { throw new Error('SecurityError'); }), pushState: vi.fn() };
    const window = { location: { pathname: '/', hash: '' }, history } as unknown as Window;
    expect(() => windowAddressBar(window).replace('?t=1')).not.toThrow();
    expect(history.replaceState).toHaveBeenCalled();
  });
});
