import type { NameArc } from './nameArcs';
import type { NameBand, NameField } from './names';

/** Names that territories bear where they are not those of the map, by id. */
export type OtherNames = Readonly<Record<string, string>>;

/**
 * Whether a band sets a territory's name of another date: where that of 1945 would stand, and where what is wanted is
 * the country's own script, of which the record knows only the names of 1945. What a country is called today does not
 * change with the date that is looked at.
 */
export function isOfItsTime(field: NameField, hasForm: boolean): boolean {
  return field !== 'today' || !hasForm;
}

/** How long a name is that stands on no curve of the file: of each letter, what the curves' own names say of it. */
export class LetterLengths {
  readonly #known = new Map<string, number>();
  readonly #usual: number;

  /** @param arcs of one kind, which is of one face */
  constructor(arcs: readonly NameArc[]) {
    for (const arc of arcs) {
      for (const form of ['name', 'long', 'today'] as const) {
        const letters = [...(arc[form] ?? '')];
        arc.advances[form]?.forEach((advance, i) => this.#known.set(letters[i] ?? '', advance));
      }
    }
    this.#usual = [...this.#known.values()].reduce((sum, advance) => sum + advance, 0) / Math.max(this.#known.size, 1);
  }

  of(text: string): number[] {
    return [...text].map((letter) => this.#known.get(letter) ?? this.#usual);
  }
}

/** What a band prints on a curve: the length of each letter. */
export function advancesOn(arc: NameArc, { field }: Pick<NameBand, 'field'>, others: OtherNames, lengths: LetterLengths): readonly number[] {
  const other = others[arc.id];
  if (other !== undefined && isOfItsTime(field, arc.advances[field] !== undefined)) return lengths.of(other);
  return arc.advances[field] ?? arc.advances.name;
}
