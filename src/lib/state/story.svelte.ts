import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Chapter } from '../campaign/story/chapters';
import type { Answer } from '../campaign/story/quiz';

/** How far a reader has come in the told campaign: which chapters were opened, and what was answered. Kept in memory only. */
export class Story {
  /** Null until they have been read. */
  chapters: readonly Chapter[] | null = $state.raw(null);
  readonly seen = new SvelteSet<string>();
  /** The first answer to each question, by chapter: it stands. */
  readonly answers = new SvelteMap<string, Answer>();

  chapter(id: string | null): Chapter | null {
    return this.chapters?.find((chapter) => chapter.id === id) ?? null;
  }

  /** The one so many places after it; null before the first and after the last. */
  beside(id: string, by: number): Chapter | null {
    const at = this.chapters?.findIndex((chapter) => chapter.id === id) ?? -1;
    return at < 0 ? null : (this.chapters?.[at + by] ?? null);
  }

  answer(id: string, answer: Answer): void {
    if (!this.answers.has(id)) this.answers.set(id, answer);
  }

  /** Points of all answers so far. */
  get points(): number {
    return [...this.answers.values()].reduce((sum, { points }) => sum + points, 0);
  }

  /** Of all questions, from 0 to 1. */
  get scaled(): number {
    const count = this.chapters?.length ?? 0;
    return count === 0 ? 0 : this.points / count;
  }

  /** Every chapter was opened and every question answered. */
  get complete(): boolean {
    const { chapters } = this;
    return chapters !== null && chapters.length > 0 && chapters.every(({ id }) => this.seen.has(id) && this.answers.has(id));
  }

  /** From the beginning, as if nobody had been here. */
  forget(): void {
    this.seen.clear();
    this.answers.clear();
  }
}
