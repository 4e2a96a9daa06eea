import { GAP_STRIDE } from '../scene/nameGaps';
import type { Lens } from './content';

/** As a fragment's place is told: middle and half sides in device pixels, y upwards from the lower edge. */
export function gapsOnScreen(gaps: Float32Array, { matrix: m, widthPx, heightPx, pixelRatio }: Pick<Lens, 'matrix' | 'widthPx' | 'heightPx' | 'pixelRatio'>): Float32Array {
  const boxes: number[] = [];
  for (let i = 0; i < gaps.length; i += GAP_STRIDE) {
    const [x = 0, y = 0, right = 0, down = 0, halfWidth = 0, halfHeight = 0] = gaps.subarray(i, i + GAP_STRIDE);
    const clip = (row: number) => (m[row] ?? 0) * x + (m[4 + row] ?? 0) * y + (m[12 + row] ?? 0);
    const w = Math.max(clip(3), 1e-6);
    const across = (clip(0) / w + 1) * 0.5 * widthPx + right;
    const up = (clip(1) / w + 1) * 0.5 * heightPx - down;
    boxes.push(across * pixelRatio, up * pixelRatio, halfWidth * pixelRatio, halfHeight * pixelRatio);
  }
  return new Float32Array(boxes);
}
