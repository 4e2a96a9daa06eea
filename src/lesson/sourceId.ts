/** The id of an entry in a chapter's list of sources; marks in the text lead to it. */
export function sourceId(chapter: string, n: number): string {
  return `${chapter}-source-${n}`;
}
