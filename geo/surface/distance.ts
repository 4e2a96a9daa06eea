/**
 * Distance of every cell, in cells, to the nearest cell that is set: exact, by two passes of parabolas
 * (Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions, 2012).
 */
export function distanceTo(set: Uint8Array, width: number, height: number): Float64Array {
  const FAR = 1e12;
  const squares = Float64Array.from(set, (value) => (value ? 0 : FAR));
  const column = new Float64Array(height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) column[y] = squares[y * width + x] ?? FAR;
    const done = transform(column);
    for (let y = 0; y < height; y++) squares[y * width + x] = done[y] ?? FAR;
  }
  for (let y = 0; y < height; y++) squares.set(transform(squares.subarray(y * width, (y + 1) * width)), y * width);
  return squares.map(Math.sqrt);
}

function transform(f: Float64Array): Float64Array {
  const n = f.length;
  const result = new Float64Array(n);
  const apex = new Int32Array(n);
  const border = new Float64Array(n + 1);
  const at = (i: number) => f[i] ?? 0;
  let k = 0;
  border[0] = Number.NEGATIVE_INFINITY;
  border[1] = Number.POSITIVE_INFINITY;
  for (let q = 1; q < n; q++) {
    let s = meeting(q, apex[k] ?? 0);
    while (s <= (border[k] ?? 0)) {
      k -= 1;
      s = meeting(q, apex[k] ?? 0);
    }
    k += 1;
    apex[k] = q;
    border[k] = s;
    border[k + 1] = Number.POSITIVE_INFINITY;
  }
  k = 0;
  for (let q = 0; q < n; q++) {
    while ((border[k + 1] ?? 0) < q) k += 1;
    const p = apex[k] ?? 0;
    result[q] = (q - p) ** 2 + at(p);
  }
  return result;

  function meeting(q: number, p: number): number {
    return (at(q) + q * q - (at(p) + p * p)) / (2 * q - 2 * p);
  }
}
