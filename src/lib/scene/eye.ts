/**
 * Where a view's camera stands: the one point that its matrix sends nowhere (clip x, y and w all 0).
 * @param m from places to clip space, column by column, in 64 bits
 */
export function eyeOf(m: ArrayLike<number>): readonly [x: number, y: number, z: number] {
  const at = (row: number, column: number) => m[column * 4 + row] ?? 0;
  const rows = [0, 1, 3] as const;
  const [a, b, c, d] = [0, 1, 2, 3].map((column) => rows.map((row) => at(row, column))) as [Triple, Triple, Triple, Triple];
  const volume = determinant(a, b, c);
  return [-determinant(d, b, c) / volume, -determinant(a, d, c) / volume, -determinant(a, b, d) / volume];
}

type Triple = [number, number, number];

function determinant([a0, a1, a2]: Triple, [b0, b1, b2]: Triple, [c0, c1, c2]: Triple): number {
  return a0 * (b1 * c2 - b2 * c1) - b0 * (a1 * c2 - a2 * c1) + c0 * (a1 * b2 - a2 * b1);
}
