/** Where a command writes: what it is asked for, and what it says besides. */
export interface Out {
  say(text: string): void;
  note(text: string): void;
}

/** One command: its arguments as they were typed, and the code the program ends with. */
export interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[], out: Out) => number | Promise<number>;
}

/** What a person typed cannot be used; the sentence says why, and the usage is shown below it. */
export class UsageError extends Error {}
