import type { MarkdownIt, StateInline } from 'markdown-it';

/**
 * The four marks a pack's Markdown has beyond CommonMark, each one inline rule:
 * `[[term|text]]`, `[@key, locator; @other]`, `{{home.supervisor}}` and `{#id}`. What does not fit stays plain text.
 */
export function marks(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'term', term);
  md.inline.ruler.before('link', 'citation', citation);
  md.inline.ruler.before('link', 'slot', slot);
  md.inline.ruler.before('link', 'anchor', anchor);
}

// A mark may be broken over two lines, as any text may; what was a line break is a space.
const TERM = /\[\[([^[\]|]{1,120})(?:\|([^[\]|]{1,120}))?\]\]/y;
const CITATION = /\[(@[^[\]]{1,400})\]/y;
const SLOT = /\{\{\s*([a-zA-Z_][\w]*(?:\.[a-zA-Z_][\w]*)*)\s*\}\}/y;
const ANCHOR = /\{#([^\s{}#]{1,200})\}/y;

const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function match(state: StateInline, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = state.pos;
  const found = pattern.exec(state.src);
  return found && pattern.lastIndex <= state.posMax ? found : null;
}

function emit(state: StateInline, silent: boolean, length: number, type: string, meta: Record<string, unknown>): true {
  if (!silent) {
    const token = state.push(type, '', 0);
    token.meta = { ...token.meta, ...meta };
  }
  state.pos += length;
  return true;
}

function term(state: StateInline, silent: boolean): boolean {
  const found = match(state, TERM);
  if (!found) return false;
  const name = asOneLine(found[1] ?? '');
  if (name === '') return false;
  return emit(state, silent, found[0].length, 'term', { term: name, text: asOneLine(found[2] ?? name) });
}

function citation(state: StateInline, silent: boolean): boolean {
  const found = match(state, CITATION);
  if (!found) return false;
  const cited: { key: string; locator: string }[] = [];
  for (const part of asOneLine(found[1] ?? '').split(';')) {
    const one = /^\s*@([\w][\w.:/-]*)\s*(?:,\s*(.*?))?\s*$/.exec(part);
    if (!one?.[1]) return false;
    cited.push({ key: one[1], locator: one[2] ?? '' });
  }
  return emit(state, silent, found[0].length, 'citation', { cited });
}

function slot(state: StateInline, silent: boolean): boolean {
  const found = match(state, SLOT);
  if (!found) return false;
  const starts = startsSentence(state.md.utils.unescapeAll(state.src.slice(0, state.pos)));
  return emit(state, silent, found[0].length, 'slot', { name: found[1], starts });
}

function anchor(state: StateInline, silent: boolean): boolean {
  const found = match(state, ANCHOR);
  if (!found) return false;
  return emit(state, silent, found[0].length, 'anchor', { id: found[1] });
}

/** Whether what follows `before` begins a sentence, rules in front and opening marks left aside. */
function startsSentence(text: string): boolean {
  // What is far in front does not matter, but for rules, and those are short.
  const before = text.length > 4000 ? text.slice(-200) : text;
  const spoken = before.slice(endOfRules(before)).replace(/[\s*_["“”‘’'(>\\]+$/, '');
  return spoken === '' || (/[.!?…]$/.test(spoken) && /\s["“‘'(*_[\\]*$/.test(before));
}

/** Where the code spans at the beginning of a text end: rules are no words. */
function endOfRules(text: string): number {
  let end = 0;
  for (;;) {
    const fence = /^\s*(`+)/.exec(text.slice(end));
    if (!fence?.[1]) return end;
    const close = new RegExp(`(?<!\`)\`{${fence[1].length}}(?!\`)`, 'g');
    close.lastIndex = end + fence[0].length;
    if (!close.test(text)) return end;
    end = close.lastIndex;
  }
}
