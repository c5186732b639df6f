/** A Twine story, as both of its files hold it: Twee 3 and the HTML that Twine 2 publishes. Text is not yet read. */
export interface TwineStory {
  readonly title: string;
  /** Name of the passage with which it begins. */
  readonly start: string;
  /** The story format it was written for, in lower case: it decides how its macros are written. Empty where it says none. */
  readonly format: string;
  readonly passages: readonly TwinePassage[];
}

export interface TwinePassage {
  readonly name: string;
  readonly tags: readonly string[];
  readonly text: string;
  /** Line of the file, from 1, on which its text begins. */
  readonly line: number;
}

/** Something of a story that could not be carried over, and where it stands. */
export interface Lost {
  readonly line: number;
  readonly passage: string;
  readonly what: string;
}

/** Passages that hold no text of the story. */
export const isText = ({ tags }: TwinePassage): boolean =>
  !tags.some((tag) => /^(script|stylesheet|widget)$/i.test(tag));
