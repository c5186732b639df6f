import type { AttemptId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import { FaultError } from '../../../core/faults.ts';
import { act, type Game, open, prepare, type Turn, variantFor } from '../../../core/negotiation/play.ts';
import type { Reader } from '../database/record-file.ts';
import type { Edition, Placed } from '../library/edition.ts';
import { type Attempt, readAttempt } from '../records/attempts.ts';
import { activityOf, type Context } from './context.ts';

/** An attempt at a negotiation table, with all that is needed to go on with it. */
export interface Seated {
  readonly attempt: Attempt;
  readonly edition: Edition;
  readonly placed: Placed;
  readonly game: Game;
  readonly turns: readonly Turn[];
}

/** The tables that are played, each enumerated once for an edition and for who sits there. */
export interface Tables {
  /** Throws as `activityOf` does. */
  gameOf(edition: Edition, activity: string, seed: string): { placed: Placed; game: Game };
  /** Throws `not-found` where the trainee has no such attempt at a table. */
  seated(reader: Reader, learner: Learner, id: AttemptId): Seated;
}

/** Deals that are kept enumerated, over all tables: some tens of megabytes. The table that is played stays in any case. */
const mostKept = 1_000_000;

export function openTables({ shelf }: Context): Tables {
  const games = new Map<string, Game>();
  let last: { readonly attempt: AttemptId; readonly turns: readonly Turn[] } | null = null;

  function gameOf(edition: Edition, activity: string, seed: string): { placed: Placed; game: Game } {
    const placed = activityOf(edition, activity, 'negotiation');
    const { table } = placed.activity;
    const variant = variantFor(table, seed);
    const key = `${edition.pack} ${edition.edition} ${edition.language} ${activity} ${variant}`;
    const game = games.get(key) ?? prepare(table, seed, variant);
    // The one used last stands at the end.
    games.delete(key);
    games.set(key, game);
    let kept = [...games.values()].reduce((sum, one) => sum + one.space.count, 0);
    for (const [old, one] of games) {
      if (kept <= mostKept || old === key) break;
      games.delete(old);
      kept -= one.space.count;
    }
    return { placed, game: { ...game, seed } };
  }

  /** The turns of an attempt. Moves are only ever added, so that what was replayed before need not be again. */
  function turnsOf(game: Game, { attempt, moves }: Attempt): readonly Turn[] {
    const known = last?.attempt === attempt && last.turns.length <= moves.length + 1 ? last.turns : [open(game)];
    const turns = [...known];
    for (const [index, move] of moves.entries()) {
      if (index < known.length - 1) continue;
      const acted = act(game, turns.at(-1)?.state ?? open(game).state, move);
      if (!acted.ok) throw new Error(`Attempt ${attempt} does not replay: action ${index} is refused.`);
      turns.push(acted.turn);
    }
    last = { attempt, turns };
    return turns;
  }

  return {
    gameOf,
    seated(reader, learner, id) {
      const attempt = readAttempt(reader, learner.id, id);
      if (attempt?.kind !== 'negotiation') throw new FaultError('not-found', id);
      const edition = shelf.edition(attempt.pack, attempt.edition);
      const { placed, game } = gameOf(edition, attempt.activity, attempt.seed);
      return { attempt, edition, placed, game, turns: turnsOf(game, attempt) };
    },
  };
}
