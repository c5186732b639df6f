import type { KeyboardEvent } from 'react';

interface KeyActs {
  /** Takes the option with this index. */
  readonly choose: (index: number) => void;
  /** Checks the answer, or goes on. */
  readonly goOn: () => void;
}

interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key does on a question: a digit takes an option (counted from 0), Enter checks or goes on. */
export function keyAct(press: Press): number | 'go-on' | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.key === 'Enter') return 'go-on';
  return /^[1-9]$/.test(press.key) ? Number(press.key) - 1 : null;
}

/**
 * Listens inside one part of the page only (WCAG 2.1.4), and leaves alone what has a meaning where the focus is: text
 * being written, a list being searched, Enter on a button or on an option, which the browser sends off by itself.
 */
export function handleQuizKeys(event: KeyboardEvent<HTMLElement>, { choose, goOn }: KeyActs): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
  if (event.defaultPrevented || event.repeat) return;
  if (target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])')) return;
  const act = keyAct(event);
  if (act === null) return;
  if (act === 'go-on') {
    if (target.closest('button, a, input, [role="button"]')) return;
    event.preventDefault();
    goOn();
  } else choose(act);
}
