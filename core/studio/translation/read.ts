import { cutFrontMatter } from '../../pack/front-matter.ts';
import { fieldsOf } from './fields.ts';
import type { Field, Piece, Segment, Unit } from './segment.ts';
import { unitsOf } from './units.ts';

/** A file cut into what is translated of it. */
export interface Cut {
  readonly fields: readonly Field[];
  readonly units: readonly Unit[];
  /** Where its Markdown begins. */
  readonly body: number;
}

/** Cuts a file. `path` is that of the original, whatever the language of the text. */
export function cutFile(path: string, text: string): Cut {
  if (!path.endsWith('.md')) return { fields: fieldsOf(path, text, null), units: [], body: text.length };
  const front = cutFrontMatter(text);
  const type =
    path === 'glossary.md' ? 'glossary' : (/^type:[ \t]*["']?([\w-]+)/m.exec(front?.yaml ?? '')?.[1] ?? null);
  const body = text.length - (front?.body.length ?? text.length);
  return { fields: fieldsOf(path, text, type), units: unitsOf(text, body, type), body };
}

/** A file with what is translated of it. */
export interface Sheet {
  readonly text: string;
  readonly cut: Cut;
}

export const sheetOf = (path: string, text: string): Sheet => ({ text, cut: cutFile(path, text) });

export const piecesOf = ({ units }: Cut): readonly Piece[] => units.flatMap((unit) => unit.pieces);

export const segmentsIn = (cut: Cut): readonly Segment[] => [...cut.fields, ...piecesOf(cut)];

/** Texts by key. */
export const textsIn = (cut: Cut): ReadonlyMap<string, string> =>
  new Map(segmentsIn(cut).map(({ key, text }) => [key, text]));

/** Whether a file is one that can be translated. */
export const isTranslatable = (path: string): boolean =>
  /^(?:pack\.yml|glossary\.md|atlas\/[^/]+\.yml|modules\/[^/]+\/(?:module\.yml|[^/]+\.md))$/.test(path);
