import { resolve } from 'node:path';

const most = 5;

/**
 * The course packs among the words of a command line, as paths. The first word is the program's own; what begins with a
 * dash is for Electron. No more than five: a person looks at one at a time.
 */
export function parcelsIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .slice(1)
    .filter((word) => !word.startsWith('-') && /\.coursepack$/i.test(word))
    .slice(0, most)
    .map((word) => resolve(folder, word));
}
