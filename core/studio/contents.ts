import { cutFrontMatter } from '../pack/front-matter.ts';
import { placesIn } from './mentions.ts';

/** One heading of a file. `line` counts from 1, `from` in UTF-16 units. */
export interface ContentsEntry {
  readonly level: number;
  readonly title: string;
  readonly line: number;
  readonly from: number;
  /** Id of the scene or channel it opens; null for other headings. */
  readonly id: string | null;
}

/** The headings of a text, for going about in it. What stands in fences of code is none. */
export function contentsOf(text: string): readonly ContentsEntry[] {
  const front = cutFrontMatter(text);
  const isScenario = front !== null && /^type:\s*scenario\b/m.test(front.yaml);
  const ids = new Map<number, string>();
  if (isScenario) {
    for (const { from, name } of placesIn(text)) ids.set(text.lastIndexOf('\n', from) + 1, name);
  }
  const entries: ContentsEntry[] = [];
  const body = text.length - (front?.body.length ?? text.length);
  let [line, from, fence] = [1, 0, ''];
  for (const whole of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(whole)?.[1] ?? '';
    const [, hashes = '', title = ''] = /^(#{1,6}) +(.*?)\s*$/.exec(whole) ?? [];
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && mark.startsWith(fence)) fence = '';
    else if (fence === '' && hashes !== '' && from >= body)
      entries.push({ level: hashes.length, title: bare(title), line, from, id: ids.get(from) ?? null });
    line++;
    from += whole.length;
  }
  return entries;
}

/** A heading without its id, its rules and its marks. */
const bare = (title: string): string =>
  title
    .replace(/\{#[^}]*\}/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(/[*_]{1,2}(\S(?:.*?\S)?)[*_]{1,2}/g, '$1')
    .trim();
