import { useState } from 'react';
import type { TableView } from '../../core/api/table.ts';
import { type Trade, tradeOf } from '../../core/negotiation/worth.ts';
import { lastNamed, nameable, tradeBase } from './draft.ts';
import type { Terms } from './view.ts';

export type Mode = 'offer' | 'trade';

export interface Drafting {
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  /** What is picked on the sheet. */
  readonly picked: Terms;
  /** The deal it makes: of a trade, with what it leaves as it was proposed. */
  readonly draft: Terms;
  readonly set: (terms: Terms) => void;
  readonly base: Terms | null;
  readonly trade: Trade;
}

/** The two drafts at a table: an offer, which stays from round to round, and a trade, which begins anew with each. */
export function useDraft(view: TableView): Drafting {
  const [mode, setMode] = useState<Mode>('offer');
  const [offer, setOffer] = useState<Terms>(() => nameable(view.issues, lastNamed(view) ?? {}));
  const [changes, setChanges] = useState<{ readonly round: number; readonly terms: Terms }>({ round: -1, terms: {} });
  const base = tradeBase(view);
  const traded = changes.round === view.round ? changes.terms : {};
  const isTrade = mode === 'trade' && base !== null;
  return {
    mode: isTrade ? 'trade' : 'offer',
    setMode,
    picked: isTrade ? traded : offer,
    draft: isTrade ? { ...base, ...traded } : offer,
    set: (terms) => (isTrade ? setChanges({ round: view.round, terms }) : setOffer(terms)),
    base,
    trade: base === null ? { want: {}, give: {} } : tradeOf(view.issues, base, traded),
  };
}
