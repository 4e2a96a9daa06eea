import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';

/** One row of a table with its place in the file, for messages. */
export interface Row {
  /** `positions.csv:412` */
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a table with a heading line. Throws with the file and line where it is not well-formed CSV. */
export function readCsv(file: string): Row[] {
  return parseCsv(readFileSync(file, 'utf8'), basename(file));
}

export function parseCsv(text: string, name: string): Row[] {
  try {
    const options = { columns: true, info: true, skip_empty_lines: true, bom: true } as const;
    const rows = parse(text, options) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    let line = 2;
    return rows.map(({ record, info }) => {
      const row = { where: `${name}:${line}`, cells: record };
      line = info.lines + 1;
      return row;
    });
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** A cell, empty where the table has no such column. */
export function cell(row: Row, column: string): string {
  return row.cells[column] ?? '';
}

/** `a;b` -> `['a', 'b']` */
export function list(row: Row, column: string): string[] {
  return cell(row, column)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A number, or null for an empty cell; NaN for anything else, which the checks refuse. */
export function number(row: Row, column: string): number | null {
  const text = cell(row, column).trim();
  return text === '' ? null : Number(text);
}

export function orNull(text: string): string | null {
  return text === '' ? null : text;
}
