/** The files of a pack, however they are kept. Paths use `/` and never leave the pack. */
export interface PackFiles {
  /** Every path, sorted by code unit. */
  readonly paths: readonly string[];
  /** The text of a file, decoded from UTF-8, or null where there is none. */
  text(path: string): string | null;
}
