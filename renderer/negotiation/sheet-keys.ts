import type { KeyboardEvent } from 'react';

interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key does on one issue: picks an option, counted from 0, or goes on to sending. Null for every other key. */
export function sheetMove(press: Press, options: number): { readonly pick: number } | 'send' | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.key === 'Enter') return 'send';
  if (!/^[1-9]$/.test(press.key)) return null;
  const pick = Number(press.key) - 1;
  return pick < options ? { pick } : null;
}

/**
 * Digits pick an option of the issue that has the focus; Enter goes on to the button that sends, and sends nothing by
 * itself, since an offer binds. Arrows and Tab are the browser’s own.
 */
export function handleSheetKeys(
  event: KeyboardEvent<HTMLElement>,
  options: number,
  on: { readonly pick: (index: number) => void; readonly send: () => void },
): void {
  const target = event.target;
  if (event.defaultPrevented || event.repeat) return;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  const move = sheetMove(event, options);
  if (move === null) return;
  event.preventDefault();
  if (move === 'send') {
    on.send();
    return;
  }
  // The focus goes with what is picked, as it does with the arrows; what is masked cannot take it.
  event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="radio"]')[move.pick]?.focus();
  on.pick(move.pick);
}
