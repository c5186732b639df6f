import type { Run } from './run.ts';
import type { Piece, SegmentKind } from './segment.ts';

/** Code spans and ids with the blanks between them. */
const code = '(?:(?<!`)(`+)(?!`)(?:[\\s\\S]*?[^`])\\1(?!`)|\\{#[^\\s{}#]{1,200}\\}|\\s)';
const rulesInFront = new RegExp(`^${code}+`);
const idsInFront = /^(?:\{#[^\s{}#]{1,200}\}|\s)+/;
const rulesBehind = /(?:\s|\{#[^\s{}#]{1,200}\}|(?<!`)(`+)(?!`)[^`]*\1)+$/;
const idsBehind = /(?:\s|\{#[^\s{}#]{1,200}\})+$/;

interface Named {
  readonly key: string;
  readonly kind: SegmentKind;
}

/** What stands for something else, and is the same in every language. */
const marks = /\{\{[^{}]*\}\}|\[@[^[\]]*\]|\[\^[^\]]*\]/g;

/** One piece of a run; none where no words stand there. */
export function pieceOf(run: Run, from: number, to: number, as: Named & Pick<Piece, 'form'>): readonly Piece[] {
  const text = run.text.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const words = text.trim();
  if (!/[\p{L}\p{N}]/u.test(words.replace(marks, ''))) return [];
  const place = { from: run.at(start), to: run.at(start + words.length) };
  return [{ ...as, text: words, ...place, indent: run.indent }];
}

/** The words of a title, without the rules and ids behind them. */
export function titleOf(run: Run, as: Named, hasRules: boolean): readonly Piece[] {
  const behind = (hasRules ? rulesBehind : idsBehind).exec(run.text)?.[0].length ?? 0;
  const front = idsInFront.exec(run.text)?.[0].length ?? 0;
  return pieceOf(run, front, Math.max(front, run.text.length - behind), { ...as, form: 'line' });
}

/** The words of a paragraph, without the rules before them, the box of a task, and ids at either end. */
export function paragraphOf(run: Run, as: Named, hasRules: boolean): readonly Piece[] {
  const picture = /^!\[((?:[^\]\\]|\\.)*)\]\((?:<[^>]*>|[^\s()]+)(?:\s+"((?:[^"\\]|\\.)*)")?\)$/.exec(run.text);
  if (picture) {
    const [, alt = '', caption] = picture;
    const shown = pieceOf(run, 2, 2 + alt.length, { key: as.key, kind: 'picture', form: 'line' });
    if (caption === undefined) return shown;
    const from = run.text.length - 2 - caption.length;
    return [
      ...shown,
      ...pieceOf(run, from, from + caption.length, { key: `${as.key}/caption`, kind: 'picture', form: 'caption' }),
    ];
  }
  const box = as.kind === 'item' ? (/^\[[ xX]\]\s+/.exec(run.text)?.[0].length ?? 0) : 0;
  const rest = run.text.slice(box);
  // A paragraph of code alone says nothing in any language.
  if ((rulesInFront.exec(rest)?.[0].length ?? 0) === rest.length) return [];
  const front = box + ((hasRules ? rulesInFront : idsInFront).exec(rest)?.[0].length ?? 0);
  const behind = idsBehind.exec(run.text)?.[0].length ?? 0;
  return pieceOf(run, front, run.text.length - behind, { ...as, form: 'lines' });
}

/** A choice: what is chosen, and what is said once it is. Null where the run does not begin with a link to a scene. */
export function choiceOf(run: Run): { readonly id: string; readonly pieces: (key: string) => readonly Piece[] } | null {
  const close = closeOf(run.text);
  const target = close === null ? null : /^\]\(#([^\s)]+)\)/.exec(run.text.slice(close));
  if (close === null || !target?.[1]) return null;
  const behind = close + target[0].length;
  const rules = rulesInFront.exec(run.text.slice(behind))?.[0] ?? '';
  const own = /\{#([^\s{}#]{1,200})\}/.exec(rules.replace(/`[^`]*`/g, ''))?.[1];
  return {
    id: own ?? target[1],
    pieces: (key) => [
      ...pieceOf(run, 1, close, { key, kind: 'choice', form: 'line' }),
      ...pieceOf(run, behind + rules.length, run.text.length, { key: `${key}/said`, kind: 'text', form: 'lines' }),
    ],
  };
}

/** Where the bracket that opens a text is closed. */
function closeOf(text: string): number | null {
  if (!text.startsWith('[')) return null;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
  }
  return null;
}

/** The cells of a row of a table, each with where it begins and ends in the line. */
export function cellsOf(line: string): readonly { readonly from: number; readonly to: number }[] {
  const begin = /^[\s>]*/.exec(line)?.[0].length ?? 0;
  const end = line.trimEnd().length;
  const cells: { from: number; to: number }[] = [];
  let from = begin;
  for (let at = begin; at <= end; at++) {
    if (at < end && (line[at] !== '|' || line[at - 1] === '\\')) continue;
    cells.push({ from, to: at });
    from = at + 1;
  }
  const isBlank = (cell: { from: number; to: number } | undefined) => cell?.from === cell?.to;
  return cells.slice(isBlank(cells[0]) ? 1 : 0, isBlank(cells.at(-1)) ? -1 : undefined);
}
