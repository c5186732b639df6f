import type { AttemptId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import { FaultError } from '../../../core/faults.ts';
import { type Before, withEarlier } from '../../../core/scenario/earlier.ts';
import { type Game, prepare, replay, type Turn } from '../../../core/scenario/play.ts';
import type { Reader } from '../database/record-file.ts';
import type { Edition, Placed } from '../library/edition.ts';
import { type Attempt, readAttempt } from '../records/attempts.ts';
import { activityOf, type Context } from './context.ts';

/** An attempt at a scenario, with all that is needed to go on with it. */
export interface Playing {
  readonly attempt: Attempt;
  readonly edition: Edition;
  readonly placed: Placed;
  readonly game: Game;
  readonly turns: readonly Turn[];
}

/** The scenarios that are played, each prepared once for an edition and a home country. */
export interface Games {
  /** Throws as `activityOf` does. */
  gameOf(edition: Edition, activity: string, home: string, before: Before): { placed: Placed; game: Game };
  /** Throws `not-found` where the trainee has no such attempt at a scenario. */
  playing(reader: Reader, learner: Learner, id: AttemptId): Playing;
}

export function openGames({ shelf }: Context): Games {
  const games = new Map<string, Game>();

  function gameOf(edition: Edition, activity: string, home: string, before: Before) {
    const placed = activityOf(edition, activity, 'scenario');
    const key = `${edition.pack} ${edition.edition} ${edition.language} ${activity} ${home} ${JSON.stringify(before)}`;
    const known = withEarlier(placed.activity.scenario, before);
    const game = games.get(key) ?? prepare(known, homeValues(edition, home));
    games.set(key, game);
    return { placed, game };
  }

  return {
    gameOf,
    playing(reader, learner, id) {
      const attempt = readAttempt(reader, learner.id, id);
      if (attempt?.kind !== 'scenario') throw new FaultError('not-found', id);
      const edition = shelf.edition(attempt.pack, attempt.edition);
      const { placed, game } = gameOf(edition, attempt.activity, attempt.home, attempt.earlier);
      const { turns, refused } = replay(
        game,
        attempt.decisions.map((one) => one.action),
      );
      if (refused !== null) throw new Error(`Attempt ${id} does not replay: decision ${refused} is refused.`);
      return { attempt, edition, placed, game, turns };
    },
  };
}

/** The values behind `home.…` in conditions: the words without their scope, in the language in which conditions are written. */
function homeValues({ original }: Edition, code: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(original.home(code)).map(([name, word]) => [name.slice(5), word]));
}
