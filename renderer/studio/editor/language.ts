import { commonmarkLanguage, markdownKeymap, pasteURLAsLink } from '@codemirror/lang-markdown';
import { yamlLanguage } from '@codemirror/lang-yaml';
import { Language, LanguageSupport } from '@codemirror/language';
import { Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { type Input, NodeType, Parser, type PartialParse, Tree, type TreeFragment } from '@lezer/common';
import { styleTags, tags } from '@lezer/highlight';

/**
 * The language of a pack for the editor: YAML between two lines of dashes, then Markdown. A text is read in pieces, each
 * by itself: the YAML, and what is under each heading. A key has the piece it is in read again and all others taken as
 * they are, however long the text is. Of what Markdown defines for a whole text, links, a pack has nothing.
 */
export const packParser = new (class extends Parser {
  override createParse(input: Input, fragments: readonly TreeFragment[]): PartialParse {
    return new PiecesParse(input, fragments);
  }
})();

export const packMarkdown = new LanguageSupport(new Language(commonmarkLanguage.data, packParser, [], 'markdown'), [
  pasteURLAsLink,
  Prec.high(keymap.of(markdownKeymap)),
]);

const whole = NodeType.define({ id: 0, name: 'Text', top: true });
const mark = NodeType.define({ id: 1, name: 'DashLine', props: [styleTags({ DashLine: tags.meta })] });

class PiecesParse implements PartialParse {
  parsedPos = 0;
  stoppedAt: number | null = null;
  readonly #pieces: Tree[] = [];
  readonly #positions: number[] = [];
  readonly #input: Input;
  readonly #fragments: readonly TreeFragment[];
  #index = 0;

  constructor(input: Input, fragments: readonly TreeFragment[]) {
    this.#input = input;
    this.#fragments = fragments;
  }

  stopAt(position: number): void {
    this.stoppedAt = position;
  }

  advance(): Tree | null {
    const from = this.parsedPos;
    if (from >= Math.min(this.stoppedAt ?? this.#input.length, this.#input.length))
      return new Tree(whole, this.#pieces, this.#positions, from);
    const piece = this.#known(from) ?? readPiece(this.#input, from);
    this.#pieces.push(piece);
    this.#positions.push(from);
    this.parsedPos += piece.length;
    return null;
  }

  /** A piece that was read before and has not changed since. */
  #known(from: number): Tree | null {
    for (const { from: start, to, tree, offset, openEnd } of this.#fragments) {
      // Only what a text begins with can be YAML.
      if (from < start || from >= to || (from === 0) !== (from + offset === 0)) continue;
      // They are met in their order.
      const index = tree.positions.indexOf(from + offset, this.#index);
      const piece = tree.children[index];
      if (!(piece instanceof Tree)) continue;
      this.#index = index;
      const end = from + piece.length;
      // It ends there still if what follows is still a heading, or nothing.
      if (end === this.#input.length ? !openEnd : end + headingLength <= to) return piece;
    }
    return null;
  }
}

const dashes = /^---[ \t]*$/;
const heading = /^#{1,6}(?:[ \t]|$)/;
/** So much of a line tells whether it is a heading. */
const headingLength = 7;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/** Reads one piece, which has a length of at least 1. */
function readPiece(input: Input, from: number): Tree {
  const first = lineAt(input, from);
  return from === 0 && dashes.test(first) ? readFront(input, first) : readUnderHeading(input, from, first);
}

function readFront(input: Input, first: string): Tree {
  const start = Math.min(first.length + 1, input.length);
  let at = start;
  let line = lineAt(input, at);
  while (at < input.length && !dashes.test(line)) {
    at = Math.min(at + line.length + 1, input.length);
    line = lineAt(input, at);
  }
  const parts = [new Tree(mark, [], [], first.length)];
  const positions = [0];
  if (at > start) {
    parts.push(read(yamlLanguage.parser, input, start, at));
    positions.push(start);
  }
  if (at < input.length) {
    parts.push(new Tree(mark, [], [], line.length));
    positions.push(at);
  }
  return new Tree(NodeType.none, parts, positions, Math.min(at + line.length + 1, input.length));
}

function readUnderHeading(input: Input, from: number, first: string): Tree {
  /** The marks that the code began with, which goes on to such marks. */
  let code: string | null = null;
  let at = from;
  for (let line = first; ; line = lineAt(input, at)) {
    const [, marks = '', words = ''] = fence.exec(line) ?? [];
    if (code === null) code = marks || null;
    else if (marks.startsWith(code) && words.trim() === '') code = null;
    at += line.length + 1;
    if (at >= input.length) return wrapped(input, from, input.length);
    if (code === null && heading.test(lineAt(input, at))) return wrapped(input, from, at);
  }
}

const wrapped = (input: Input, from: number, to: number): Tree =>
  new Tree(NodeType.none, [read(commonmarkLanguage.parser, input, from, to)], [0], to - from);

function read(parser: Parser, input: Input, from: number, to: number): Tree {
  const parse = parser.startParse(input, [], [{ from, to }]);
  for (;;) {
    const tree = parse.advance();
    if (tree) return tree;
  }
}

function lineAt(input: Input, at: number): string {
  if (at >= input.length) return '';
  const chunk = input.chunk(at);
  const end = chunk.indexOf('\n');
  return end < 0 ? chunk : chunk.slice(0, end);
}
