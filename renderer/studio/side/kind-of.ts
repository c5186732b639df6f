import { cutFrontMatter } from '../../../core/pack/front-matter.ts';

/** What the front matter of a text says it is; null where it says nothing. */
export function kindIn(text: string): string | null {
  const front = cutFrontMatter(text.slice(0, 4_000)) ?? cutFrontMatter(text);
  return /^type:[ \t]*["']?([\w-]+)/m.exec(front?.yaml ?? '')?.[1] ?? null;
}
