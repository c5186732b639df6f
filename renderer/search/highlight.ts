import { fold } from '../../core/search/fold.ts';

const name = 'search';
const patienceMs = 4_000;

/** Places in some text nodes where a word begins with one of `words`, as the index folds them. */
export function rangesOf(root: Node, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const found of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const word = fold(found[0]);
      if (!words.some((one) => word.startsWith(one))) continue;
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

let stop: (() => void) | null = null;

/**
 * Marks words on the page that is being opened, once they are there, and brings the first one into view: below the
 * heading or in the entry named `anchor`, where there is one. The marks go when a person presses Escape or leaves.
 */
export function highlight(words: readonly string[], anchor: string): void {
  stop?.();
  if (!('highlights' in CSS) || words.length === 0) return;
  const began = performance.now();
  let frame = 0;
  const clear = () => {
    cancelAnimationFrame(frame);
    CSS.highlights.delete(name);
    removeEventListener('keydown', onKey);
    removeEventListener('hashchange', clear);
    stop = null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') clear();
  };
  const look = () => {
    const main = document.getElementById('main');
    const ranges = main ? rangesOf(main, words) : [];
    if (ranges.length === 0) {
      if (performance.now() - began < patienceMs) frame = requestAnimationFrame(look);
      return;
    }
    CSS.highlights.set(name, new Highlight(...ranges));
    const place = placeOf(main, anchor);
    const first = place ? ranges.find((range) => isAtOrAfter(place, range)) : ranges[0];
    (first?.startContainer.parentElement ?? place)?.scrollIntoView({ block: 'center' });
  };
  frame = requestAnimationFrame(look);
  addEventListener('keydown', onKey);
  // The page that is being opened is announced by the first; what comes after is another one.
  setTimeout(() => addEventListener('hashchange', clear), 0);
  stop = clear;
}

/** The element of an id, or the term of a list that reads so. */
function placeOf(main: HTMLElement | null, anchor: string): Element | null {
  if (anchor === '') return null;
  const byId = document.getElementById(anchor);
  return byId ?? [...(main?.querySelectorAll('dt') ?? [])].find((one) => one.textContent === anchor) ?? null;
}

const isAtOrAfter = (place: Element, range: Range): boolean =>
  place.contains(range.startContainer) ||
  (place.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
