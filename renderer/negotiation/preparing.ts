import type { TableView } from '../../core/api/table.ts';
import type { Action } from './view.ts';

/** What stands in the fields before sitting down, as it was written. */
export interface Noted {
  readonly aspiration: string;
  readonly walkAway: string;
  /** Three places, the heaviest first; empty where nothing was guessed. */
  readonly guess: readonly string[];
  readonly questions: readonly string[];
}

export type Wrong = 'aspiration' | 'walkAway';

/** The fields as they begin: empty, or what was noted before. */
export function startOf(preparation: TableView['preparation']): Noted {
  const { aspiration, walkAway, guess = [], questions = [] } = preparation ?? {};
  return {
    aspiration: aspiration === undefined ? '' : String(aspiration),
    walkAway: walkAway === undefined ? '' : String(walkAway),
    guess: ['', '', ''].map((none, at) => guess[at] ?? none),
    questions,
  };
}

/** A number of points as a person writes it, with a point or a comma; null where it is none, or beyond any scale. */
export function readPoints(text: string): number | null {
  const written = text.trim().replace(',', '.').replace('−', '-');
  if (!/^-?\d{1,4}(\.\d+)?$/.test(written)) return null;
  const value = Number(written);
  return Math.abs(value) <= 1_000 ? value : null;
}

/** The action that notes all this, or else which fields keep it from being one. */
export function prepared(noted: Noted): { readonly action: Action | null; readonly wrong: readonly Wrong[] } {
  const aspiration = readPoints(noted.aspiration);
  const walkAway = readPoints(noted.walkAway);
  const wrong: Wrong[] = [
    ...(aspiration === null ? ['aspiration' as const] : []),
    ...(walkAway === null ? ['walkAway' as const] : []),
  ];
  if (aspiration === null || walkAway === null) return { action: null, wrong };
  const guess = [...new Set(noted.guess.filter((id) => id !== ''))];
  return { action: { type: 'prepare', aspiration, walkAway, guess, questions: [...noted.questions] }, wrong };
}
