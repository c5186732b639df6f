import type { Game } from '../play.ts';
import type { Action } from '../scenario.ts';
import { explore } from './explore.ts';
import type { Result } from './outcome.ts';
import type { Budget } from './search.ts';

/** The best that can be reached in a scenario, as plain data that can be sent from one thread to another. */
export interface Reach {
  /** Whether every state was followed. Where not, something better may exist. */
  readonly complete: boolean;
  readonly states: number;
  /** The best result and the shortest path to it; null where no ending was reached. */
  readonly best: { readonly result: Result; readonly path: readonly Action[] } | null;
  /** For each play that was asked about, the best score that could still be reached along it; see `bestAlong`. */
  readonly along: readonly (readonly number[])[];
}

/** Explores a scenario for its best reachable result. The order of results is the one of `explore`. */
export function reachOf(game: Game, budget: Budget, plays: readonly (readonly Action[])[] = []): Reach {
  const { complete, states, best, along } = explore(game, budget);
  return { complete, states, best: best && { result: best.result, path: best.witness() }, along: plays.map(along) };
}
