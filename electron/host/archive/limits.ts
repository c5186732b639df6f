/** What a pack may take. Sizes in bytes, unpacked; `ratio` is unpacked over packed, for files above 1 MB. */
export interface Limits {
  readonly totalBytes: number;
  readonly fileBytes: number;
  readonly entries: number;
  readonly ratio: number;
}

export const usualLimits: Limits = {
  totalBytes: 1_000_000_000,
  fileBytes: 200_000_000,
  entries: 20_000,
  ratio: 200,
};

/** No text a person writes comes near it; it bounds what is held in memory to be read. */
export const longestText = 16 * 1024 * 1024;
