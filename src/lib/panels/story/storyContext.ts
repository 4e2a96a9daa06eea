import { createContext } from 'svelte';
import type { Chapter } from '../../campaign/story/chapters';
import type { Instant } from '../../campaign/types';
import type { Say } from '../../messages/say';
import type { Story } from '../../state/story.svelte';

/** What tells a campaign in chapters. */
export interface StoryContext {
  readonly story: Story;
  /** The chapter that is told now. */
  readonly chapter: Chapter | null;
  /** Time, layers or camera are no longer as the chapter sets them. */
  readonly strayed: boolean;
  /** To a chapter by its id; null leaves the told campaign. */
  enterChapter(id: string | null): void;
}

/** The map that shows what the chapters tell: beside them, or in a frame. */
export interface StoryMap {
  /** A reader marks a place on it by hand. */
  readonly marked: boolean;
  /** Lets time run from the one instant to the other. @returns a function that no longer waits for the end */
  play(from: Instant, until: Instant): () => void;
}

export const [storyContext, setStoryContext] = createContext<StoryContext>();
export const [storyMap, setStoryMap] = createContext<StoryMap>();
/** The catalogue with the words of the told campaign in it. */
export const [storyWords, setStoryWords] = createContext<Say>();
