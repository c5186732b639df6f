import { createContext, type ReactNode, useContext } from 'react';
import type { Block, Footnote } from '../../core/markdown/markdown.ts';
import type { GlossaryEntry, Source } from '../../core/pack/pack.ts';
import { termKey } from '../../core/pack/term-key.ts';

/** What a text needs of the course it stands in, so that its terms, citations, notes and pictures are more than words. */
export interface TextSetting {
  /** Language of the texts; null where it is that of the page. */
  readonly language: string | null;
  /** Address of a picture, from its path inside the pack. */
  readonly media: (src: string) => string;
  readonly term: (term: string) => GlossaryEntry | null;
  readonly source: (key: string) => Source | null;
  readonly footnotes: readonly Footnote[];
  /** Draws where the trainee writes, below the words of a `reflect` call-out. */
  readonly reflect: ((block: Extract<Block, { type: 'callout' }>) => ReactNode) | null;
  /** Goes to an id on the same page. */
  readonly goTo: (id: string) => void;
}

/** Brings an element of this page into view and gives it the focus. Nothing happens where there is none. */
export function goToId(id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
}

export const bareSetting: TextSetting = {
  language: null,
  media: () => '',
  term: () => null,
  source: () => null,
  footnotes: [],
  reflect: null,
  goTo: goToId,
};

/** Finds glossary entries and sources by name. */
export function lookUp(
  entries: readonly GlossaryEntry[],
  sources: readonly Source[],
): Pick<TextSetting, 'term' | 'source'> {
  const terms = new Map(entries.map((entry) => [termKey(entry.term), entry]));
  const keys = new Map(sources.map((source) => [source.key, source]));
  return {
    term: (term) => terms.get(termKey(term)) ?? null,
    source: (key) => keys.get(key) ?? null,
  };
}

const Setting = createContext<TextSetting>(bareSetting);
export const TextSettingProvider = Setting.Provider;
export const useTextSetting = (): TextSetting => useContext(Setting);
