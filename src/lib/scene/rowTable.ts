/** Rows of four numbers, many lists end to end, laid out as a texture that a shader searches. */
export interface RowTable {
  /** `width * height * 4` numbers. */
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
  /** First row and number of rows of each list. */
  readonly starts: Uint32Array;
  readonly counts: Uint32Array;
}

const WIDTH = 1024;

/** @param lists each a multiple of four numbers long */
export function packRows(lists: readonly Float32Array[]): RowTable {
  const rows = lists.reduce((sum, list) => sum + list.length / 4, 0);
  const height = Math.max(1, Math.ceil(rows / WIDTH));
  const data = new Float32Array(WIDTH * height * 4);
  const starts = new Uint32Array(lists.length);
  const counts = new Uint32Array(lists.length);
  let row = 0;
  lists.forEach((list, i) => {
    data.set(list, row * 4);
    starts[i] = row;
    counts[i] = list.length / 4;
    row += list.length / 4;
  });
  return { data, width: WIDTH, height, starts, counts };
}
