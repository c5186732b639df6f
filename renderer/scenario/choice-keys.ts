import type { KeyboardEvent } from 'react';

/** What a key does among some choices: takes one, or moves the focus to one. Choices count from 0. */
export type ChoiceMove = { readonly type: 'choose' | 'focus'; readonly index: number };

interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Digits choose, letters move to a choice, arrows, Home and End move between choices once one of them has the focus
 * (`focused`, else -1): before that they scroll the page as ever. Null for every other key.
 */
export function moveFor(press: Press, count: number, focused: number): ChoiceMove | null {
  if (press.altKey || press.ctrlKey || press.metaKey || count === 0) return null;
  const { key } = press;
  if (/^[1-9]$/.test(key)) return within('choose', Number(key) - 1, count);
  if (/^[a-z]$/i.test(key)) return within('focus', key.toLowerCase().charCodeAt(0) - 97, count);
  if (focused < 0) return null;
  if (key === 'ArrowDown') return { type: 'focus', index: (focused + 1) % count };
  if (key === 'ArrowUp') return { type: 'focus', index: (focused + count - 1) % count };
  if (key === 'Home') return { type: 'focus', index: 0 };
  if (key === 'End') return { type: 'focus', index: count - 1 };
  return null;
}

const within = (type: ChoiceMove['type'], index: number, count: number): ChoiceMove | null =>
  index < count ? { type, index } : null;

/**
 * Listens for these keys inside one part of the page only, so that they are in nobody's way elsewhere (WCAG 2.1.4), and
 * not while a text is being written.
 */
export function handleChoiceKeys(
  event: KeyboardEvent<HTMLElement>,
  buttons: readonly HTMLElement[],
  choose: (index: number) => void,
): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
  if (event.defaultPrevented || event.repeat || target.matches('input, textarea, select')) return;
  const move = moveFor(event, buttons.length, buttons.indexOf(target));
  if (!move) return;
  event.preventDefault();
  if (move.type === 'choose') choose(move.index);
  else buttons[move.index]?.focus();
}
