import type { Range as Span } from '../../core/notes/anchor.ts';

/** The words of a lesson as they stand on the page, and where on the page each of them is. */
export interface PassageMap {
  readonly text: string;
  /** The words that a selection holds; null where it holds none of the lesson's. */
  spanOf(selected: Range): Span | null;
  /** Where some of the words stand. */
  rangeOf(span: Span): Range | null;
  /** The same, in pieces, without what stands apart in between: to be painted. */
  piecesOf(span: Span): readonly Range[];
}

interface Piece {
  readonly node: Text;
  readonly start: number;
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, pre, blockquote';

/**
 * Reads the texts below an element as `readingOf` reads their source: what stands apart on the page (citations, numbers of
 * notes, explanations, fields to write in) carries `data-apart`, and is no part of it.
 */
export function mapPassages(body: HTMLElement): PassageMap {
  const pieces: Piece[] = [];
  let text = '';
  let before: Element | null = null;
  for (const root of body.querySelectorAll('[data-text]')) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof HTMLElement && 'apart' in node.dataset ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      const block = node.parentElement?.closest(blocks) ?? root;
      if (before !== null && before !== block) text += '\n';
      before = block;
      pieces.push({ node, start: text.length });
      text += node.data;
    }
  }

  const at = (place: number) => pieces.findLast(({ start }) => start <= place);

  return {
    text,
    spanOf(selected) {
      const held = pieces.filter(({ node }) => selected.intersectsNode(node));
      const [first, last] = [held[0], held.at(-1)];
      if (!first || !last) return null;
      const from = first.node === selected.startContainer ? selected.startOffset : 0;
      const to = last.node === selected.endContainer ? selected.endOffset : last.node.data.length;
      return trimmed(text, { start: first.start + from, end: last.start + to });
    },
    rangeOf({ start, end }) {
      const [first, last] = [at(start), at(end - 1)];
      if (!first || !last) return null;
      const range = document.createRange();
      range.setStart(first.node, Math.min(start - first.start, first.node.data.length));
      range.setEnd(last.node, Math.min(end - last.start, last.node.data.length));
      return range;
    },
    piecesOf: ({ start, end }) =>
      pieces
        .filter((piece) => piece.start < end && piece.start + piece.node.data.length > start)
        .map((piece) => {
          const range = document.createRange();
          range.setStart(piece.node, Math.max(0, start - piece.start));
          range.setEnd(piece.node, Math.min(end - piece.start, piece.node.data.length));
          return range;
        }),
  };
}

/** A span without the white space at its ends; null where nothing is left. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return null;
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** The sentences of a text, none of which goes over the end of a block. */
export function sentencesOf(text: string, language: string): readonly Span[] {
  const cut = new Intl.Segmenter(language, { granularity: 'sentence' });
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const { index, segment } of cut.segment(line)) {
      const span = trimmed(text, { start: start + index, end: start + index + segment.length });
      if (span) spans.push(span);
    }
    start += line.length + 1;
  }
  return spans;
}
