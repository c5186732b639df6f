type Undo = () => void | Promise<void>;

/**
 * An ordered start: each step has a name, and what it began is ended in reverse order. A step that fails is named in
 * the error (`cause` holds the original); stopping goes on past a step that cannot be ended, and tells of it.
 */
export class Steps {
  readonly #begun: { readonly name: string; readonly undo: Undo }[] = [];
  readonly #tell: (sentence: string, cause: unknown) => void;

  constructor(tell: (sentence: string, cause: unknown) => void) {
    this.#tell = tell;
  }

  /** Runs one step and remembers how to end it. Throws an error that names the step. */
  async run<T>(name: string, start: () => T | Promise<T>, end?: (value: T) => void | Promise<void>): Promise<T> {
    try {
      const value = await start();
      if (end) this.#begun.push({ name, undo: () => end(value) });
      return value;
    } catch (cause) {
      throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }

  /** Ends what was begun, last first. A second call has nothing left to do. */
  async stop(): Promise<void> {
    for (let step = this.#begun.pop(); step; step = this.#begun.pop()) {
      try {
        await step.undo();
      } catch (cause) {
        this.#tell(`${step.name} could not be ended.`, cause);
      }
    }
  }
}
