/** What a key does to a card; null where it does nothing. */
export type ReviewAct =
  | { readonly type: 'turn' }
  | { readonly type: 'rate'; readonly rating: 'again' | 'hard' | 'good' | 'easy' }
  | { readonly type: 'choose'; readonly index: number }
  | { readonly type: 'undo' | 'bury' };

interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ratings = ['again', 'hard', 'good', 'easy'] as const;

/**
 * Space turns a card over; then 1 to 4 rate it and Enter says that it went well. Before that, digits take an option. U
 * takes back, B puts off until tomorrow.
 */
export function reviewAct({ key, altKey, ctrlKey, metaKey }: Press, isTurned: boolean): ReviewAct | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === 'u' || key === 'U') return { type: 'undo' };
  if (key === 'b' || key === 'B') return { type: 'bury' };
  if (!isTurned) {
    if (key === ' ' || key === 'Enter') return { type: 'turn' };
    return /^[1-9]$/.test(key) ? { type: 'choose', index: Number(key) - 1 } : null;
  }
  if (key === ' ' || key === 'Enter') return { type: 'rate', rating: 'good' };
  const rating = ratings[Number(key) - 1];
  return rating ? { type: 'rate', rating } : null;
}
