import type { YamlPath } from '../yaml-edit.ts';

/** What a segment is of: a field of YAML, a title, the words of a choice, an author's note, the cell of a table and so on. */
export type SegmentKind = 'field' | 'heading' | 'text' | 'item' | 'choice' | 'note' | 'term' | 'cell' | 'picture';

/**
 * A piece of text that a translator works on, without the ids, rules, links and marks around it. `from` and `to` count
 * UTF-16 units of the file; between them can also stand what begins each line of a quotation or an item.
 */
export interface Segment {
  /** Made from the structure, and the same in every language: `#offer/sign`, `term:gate/1`, `meters.trust.label`. */
  readonly key: string;
  readonly kind: SegmentKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A text in YAML. */
export interface Field extends Segment {
  readonly path: YamlPath;
}

/** A text in Markdown, and how a new one is written in its place. */
export interface Piece extends Segment {
  /** `lines` can go over several; the others have one, and marks of their own that end them. */
  readonly form: 'lines' | 'line' | 'cell' | 'caption';
  /** What begins each further line. */
  readonly indent: string;
}

/** A block of Markdown that holds no other, with the texts in it: none where there is nothing to translate. */
export interface Unit {
  readonly key: string;
  /** Lines of the file, from 0; the last is not one of them. */
  readonly line: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** The id that it has by its words alone, and where to write that; null where it has one written, or needs none. */
  readonly unnamed: { readonly at: number; readonly id: string } | null;
}
