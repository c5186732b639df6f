import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LessonView } from '../../core/api/lesson.ts';
import type { HighlightView } from '../../core/api/notes.ts';
import { anchorAt, find, longestQuote, type Range as Span } from '../../core/notes/anchor.ts';
import { call } from '../api.ts';
import { mapPassages, type PassageMap } from './passage-map.ts';

/** The passages that are marked in the lesson on the page. */
export interface Highlights {
  readonly all: readonly HighlightView[];
  /** Ids of those whose passage is not in this edition. */
  readonly orphans: ReadonlySet<string>;
  /** The one whose card is open. */
  readonly open: HighlightView | null;
  /** The one that was taken away last, until something else is done. */
  readonly removed: HighlightView | null;
  /** The words of the page, as they stand now. */
  map(): PassageMap | null;
  /** Where a passage stands on the page. */
  rangeOf(id: string): Range | null;
  /** Marks a passage and keeps it; with `isToWrite` its card opens. Throws a `FaultError` when it is not on disk. */
  add(span: Span, isToWrite: boolean): Promise<void>;
  /** Keeps what is written beside a passage. Throws a `FaultError` when it is not on disk. */
  write(id: string, text: string): Promise<void>;
  remove(id: string): Promise<void>;
  undo(): Promise<void>;
  show(id: string | null): void;
}

type Place = Pick<LessonView, 'pack' | 'activity' | 'highlights'>;

/** Keeps the marks of a lesson, and paints them on the page below `body`. */
export function useHighlights({ pack, activity, highlights }: Place, body: { readonly current: HTMLElement | null }) {
  const [all, setAll] = useState(highlights);
  const [openId, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<HighlightView | null>(null);
  const [orphans, setOrphans] = useState<ReadonlySet<string>>(new Set());
  const ranges = useRef(new Map<string, Range>());
  const rangeOf = useCallback((id: string) => ranges.current.get(id) ?? null, []);
  const map = useCallback(() => (body.current ? mapPassages(body.current) : null), [body]);

  useEffect(() => {
    const page = map();
    const found = all.flatMap(({ id, anchor }) => {
      const span = page && find(page.text, anchor);
      const range = span && page.rangeOf(span);
      return range ? [{ id, range, pieces: page.piecesOf(span) }] : [];
    });
    ranges.current = new Map(found.map(({ id, range }) => [id, range]));
    setOrphans(new Set(all.flatMap(({ id }) => (ranges.current.has(id) ? [] : [id]))));
    paint(
      'kept',
      found.flatMap(({ pieces }) => pieces),
    );
    paint(
      'kept-open',
      found.flatMap(({ id, pieces }) => (id === openId ? pieces : [])),
    );
    return () => {
      paint('kept', []);
      paint('kept-open', []);
    };
  }, [all, map, openId]);

  return useMemo((): Highlights => {
    const keep = async (one: HighlightView) => {
      await call('highlight.write', { pack, activity, ...one });
      setAll((now) =>
        now.some(({ id }) => id === one.id) ? now.map((old) => (old.id === one.id ? one : old)) : [...now, one],
      );
    };
    return {
      all,
      orphans,
      open: all.find(({ id }) => id === openId) ?? null,
      removed,
      map,
      rangeOf,
      async add({ start, end }, isToWrite) {
        const page = map();
        if (!page) return;
        const anchor = anchorAt(page.text, { start, end: Math.min(end, start + longestQuote) });
        const id = crypto.randomUUID();
        await keep({ id, anchor, text: '' });
        // Its card opens before the page is read again.
        const range = page.rangeOf({ start, end });
        if (range) ranges.current.set(id, range);
        setRemoved(null);
        if (isToWrite) setOpen(id);
      },
      async write(id, text) {
        const one = all.find((old) => old.id === id);
        if (one) await keep({ ...one, text });
      },
      async remove(id) {
        await call('highlight.remove', { pack, activity, id });
        setRemoved(all.find((one) => one.id === id) ?? null);
        setAll((now) => now.filter((one) => one.id !== id));
        setOpen(null);
      },
      async undo() {
        if (!removed) return;
        await keep(removed);
        setRemoved(null);
      },
      show(id) {
        setOpen(id);
        setRemoved(null);
      },
    };
  }, [all, orphans, openId, removed, pack, activity, map, rangeOf]);
}

function paint(name: string, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** The mark that a point of the page is in: of several, the shortest. */
export function highlightAt({ all, rangeOf }: Highlights, x: number, y: number): string | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return null;
  const hit = all.filter(({ id }) => rangeOf(id)?.isPointInRange(caret.offsetNode, caret.offset));
  return hit.sort((a, b) => a.anchor.quote.length - b.anchor.quote.length)[0]?.id ?? null;
}
