import type { Block, Inline } from '../markdown/markdown.ts';
import { plainText } from '../markdown/text.ts';

/**
 * A passage of a text, kept so that it is found again in another edition: its own words, and some before and after them
 * (W3C Web Annotation Data Model, 4.2.4, Text Quote Selector). `at` is where it began, in characters.
 */
export interface Anchor {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly at: number;
}

/** From and up to, in characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a person reads of a lesson, each block on a line of its own, and where headings and prompts stand in it. */
export interface Reading {
  readonly text: string;
  readonly headings: readonly { readonly id: string; readonly title: string; readonly start: number }[];
  /** The `reflect` call-outs, with their own words. */
  readonly prompts: readonly { readonly id: string; readonly words: string; readonly start: number }[];
}

/** Longest passage that can be marked, in characters. */
export const longestQuote = 5_000;

/** Characters kept before and after a passage. */
const contextLength = 32;

/** The words of a lesson in the order of the page. Citations, numbers of notes and pictures stand apart from it. */
export function readingOf(blocks: readonly Block[]): Reading {
  let text = '';
  const headings: Reading['headings'][number][] = [];
  const prompts: Reading['prompts'][number][] = [];
  const line = (nodes: readonly Inline[]) => {
    text += `${wordsOf(nodes)}\n`;
  };
  const read = (inside: readonly Block[]) => {
    for (const block of inside) one(block);
  };
  function one(block: Block): void {
    switch (block.type) {
      case 'heading':
        headings.push({ id: block.id, title: plainText(block.children), start: text.length });
        line(block.children);
        break;
      case 'paragraph':
        line(block.children);
        break;
      case 'quote':
        read(block.children);
        break;
      case 'callout':
        callout(block);
        break;
      case 'list':
        for (const item of block.items) read(item);
        break;
      case 'definitions':
        for (const { term, definitions } of block.items) {
          line(term);
          for (const definition of definitions) read(definition);
        }
        break;
      case 'table':
        for (const cell of [...block.head, ...block.rows.flat()]) line(cell);
        break;
      case 'figure':
        line(block.caption);
        break;
      case 'code-block':
        text += `${block.text}\n`;
        break;
      case 'rule':
        break;
    }
  }
  function callout({ kind, id, title, children }: Extract<Block, { type: 'callout' }>): void {
    const start = text.length;
    line(title);
    read(children);
    if (kind === 'reflect') prompts.push({ id, words: text.slice(start).trim(), start });
  }
  read(blocks);
  return { text, headings, prompts };
}

const wordsOf = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => (node.type === 'image' ? '' : 'children' in node ? wordsOf(node.children) : plainText([node])))
    .join('');

/** The heading above a place of a lesson; null where there is none. */
export const headingAt = ({ headings }: Reading, at: number): Reading['headings'][number] | null =>
  headings.findLast(({ start }) => start <= at) ?? null;

/** Keeps a passage of a text. Where a citation stood before a full stop, no blank is left. */
export const anchorAt = (text: string, { start, end }: Range): Anchor => ({
  quote: text.slice(start, end).replace(/[ \t]+(?=[.,;:)])/g, ''),
  before: text.slice(Math.max(0, start - contextLength), start),
  after: text.slice(end, end + contextLength),
  at: start,
});

/** So many characters of a quote are seldom the same by chance. */
const tellingLength = 24;
/** Share of a quote that has to be there still, where it was changed. */
const likeEnough = 0.7;
/** Beyond this many characters, a changed passage is not compared letter by letter. */
const mostCompared = 2_000;

/**
 * Where a passage stands in a text that may have changed since; null where it is not there any more. It is never put
 * where it only might belong. White space counts for nothing: a page and a parsed text differ in it.
 */
export function find(text: string, anchor: Anchor): Range | null {
  const { letters, places } = squeeze(text);
  const quote = squeeze(anchor.quote).letters;
  if (quote === '') return null;
  const context = { before: squeeze(anchor.before).letters, after: squeeze(anchor.after).letters };
  const wanted = squeeze(text.slice(0, anchor.at)).letters.length;
  const found = exact(letters, quote, context, wanted) ?? changed(letters, quote, context);
  if (!found) return null;
  return { start: places[found.start] as number, end: (places[found.end - 1] as number) + 1 };
}

type Context = Pick<Anchor, 'before' | 'after'>;

function exact(letters: string, quote: string, context: Context, wanted: number): Range | null {
  let best: { start: number; score: number; away: number } | null = null;
  let count = 0;
  for (let start = letters.indexOf(quote); start >= 0; start = letters.indexOf(quote, start + 1)) {
    count += 1;
    const score = surroundings(letters, start, start + quote.length, context);
    const away = Math.abs(start - wanted);
    if (!best || score > best.score || (score === best.score && away < best.away)) best = { start, score, away };
  }
  if (!best) return null;
  const full = context.before.length + context.after.length;
  const isSure = best.score * 2 >= full || (count === 1 && quote.length >= tellingLength);
  return isSure ? { start: best.start, end: best.start + quote.length } : null;
}

/** How many letters of what stood around a passage stand around it now. */
function surroundings(letters: string, start: number, end: number, { before, after }: Context): number {
  let score = 0;
  while (score < before.length && letters[start - 1 - score] === before[before.length - 1 - score]) score += 1;
  let behind = 0;
  while (behind < after.length && letters[end + behind] === after[behind]) behind += 1;
  return score + behind;
}

/** A passage some of whose words were changed: between what stood around it, or between its own first and last words. */
function changed(letters: string, quote: string, { before, after }: Context): Range | null {
  if (quote.length < tellingLength || quote.length > mostCompared) return null;
  const head = quote.slice(0, tellingLength / 2);
  const tail = quote.slice(-tellingLength / 2);
  const candidates: Range[] = [
    ...between(letters, before, after, quote.length),
    ...between(letters, head, tail, quote.length).map(({ start, end }) => ({
      start: start - head.length,
      end: end + tail.length,
    })),
  ];
  let best: { range: Range; likeness: number } | null = null;
  for (const range of candidates) {
    const likeness = likenessOf(letters.slice(range.start, range.end), quote);
    if (likeness >= likeEnough && (!best || likeness > best.likeness)) best = { range, likeness };
  }
  return best?.range ?? null;
}

/** What stands between two strings, where it is about as long as wanted. */
function between(letters: string, opening: string, closing: string, length: number): Range[] {
  if (opening.length < tellingLength / 2 || closing.length < tellingLength / 2) return [];
  const found: Range[] = [];
  for (let at = letters.indexOf(opening); at >= 0 && found.length < 20; at = letters.indexOf(opening, at + 1)) {
    const start = at + opening.length;
    const end = letters.indexOf(closing, start);
    if (end > start && end - start < length * 1.5) found.push({ start, end });
  }
  return found;
}

/** Share of letters two strings have in common, by edit distance (Levenshtein 1966): 1 where they are equal. */
function likenessOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return 1 - (row[other.length] as number) / Math.max(one.length, other.length, 1);
}

/** A text without its white space, and where each letter that is left stood. */
function squeeze(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (/\s/.test(letter)) continue;
    letters += letter;
    places.push(at);
  }
  return { letters, places };
}
