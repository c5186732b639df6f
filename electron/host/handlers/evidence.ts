import type { ProgressView } from '../../../core/api/progress.ts';
import { lossesOf, shareOf } from '../../../core/competency/share.ts';
import { FaultError } from '../../../core/faults.ts';
import type { Inline } from '../../../core/markdown/markdown.ts';
import { profileOf } from '../../../core/negotiation/profile.ts';
import { decisionTitle } from '../../../core/scenario/desk.ts';
import type { Attempt } from '../records/attempts.ts';
import type { Measure } from '../records/measures.ts';
import { statementsOf } from '../records/statements.ts';
import { type Context, learnerOf } from './context.ts';
import type { Games } from './games.ts';
import type { Tables } from './tables.ts';

type Piece = ProgressView['competencies'][number]['evidence'][number]['pieces'][number];

/** What a finished attempt came to, as a share of the best reachable, and what it fell short by. */
export interface Worth {
  readonly share: number;
  readonly isComplete: boolean;
  readonly pieces: readonly Piece[];
}

const percent = (share: number): number => Math.min(100, Math.max(0, Math.round(share * 100)));

/** Finds out what attempts are worth. Null for what cannot be told: of an edition that is gone, or not yet measured. */
export function evidence(context: Context, games: Games, tables: Tables) {
  const { record, shelf } = context;

  function scenario({ attempt }: Attempt, measure: Measure | undefined): Worth | null {
    if (!measure || measure.best === null) return null;
    const { game, turns } = games.playing(record, learnerOf(context), attempt);
    const hasPass = game.scenario.pass !== null;
    const pieces = lossesOf(measure.along, hasPass).flatMap((lost, step): Piece[] => {
      const turn = turns[step + 1];
      return lost < 0.005 || !turn ? [] : [{ step, title: [...decisionTitle(game, turn)], lost: percent(lost) }];
    });
    const share = shareOf(measure.reached, Math.max(measure.best, measure.reached), hasPass);
    return { share, isComplete: measure.isComplete, pieces };
  }

  /** At a table, nothing that was gained makes up for a mandate that was given away; leaving is right where there is no deal. */
  function negotiation({ attempt }: Attempt): Worth {
    const { game, turns } = tables.seated(record, learnerOf(context), attempt);
    const { mandate, gain, walkAway } = profileOf(game, turns);
    const share = gain === null ? Number(walkAway === 'right') : mandate.isKept ? (gain.share ?? 1) : 0;
    return { share: Math.min(1, Math.max(0, share)), isComplete: true, pieces: [] };
  }

  function answered({ pack, edition, activity, attempt }: Attempt): Worth | null {
    const shares = statementsOf(record, attempt).flatMap(({ event }) =>
      event.verb === 'answered' ? [{ id: event.question, share: event.share }] : [],
    );
    if (shares.length === 0) return null;
    const titles = titlesIn(pack, edition, activity);
    const pieces = shares.flatMap(({ id, share }): Piece[] => {
      const lost = percent((1 - share) / shares.length);
      return share > 0.995 ? [] : [{ step: null, title: [...(titles.get(id) ?? [{ type: 'text', text: id }])], lost }];
    });
    const sum = shares.reduce((total, { share }) => total + share, 0);
    return { share: sum / shares.length, isComplete: true, pieces };
  }

  function titlesIn(pack: string, edition: string, id: string): ReadonlyMap<string, readonly Inline[]> {
    const activity = shelf.edition(pack, edition).activity(id)?.activity;
    if (activity?.type === 'quiz') return new Map(activity.quiz.questions.map((one) => [one.id, one.title]));
    if (activity?.type === 'judgement') return new Map(activity.test.situations.map((one) => [one.id, one.title]));
    return new Map();
  }

  return (attempt: Attempt, measure: Measure | undefined): Worth | null => {
    if (attempt.endedAtMs === null) return null;
    try {
      if (attempt.kind === 'scenario') return scenario(attempt, measure);
      if (attempt.kind === 'negotiation') return negotiation(attempt);
      return answered(attempt);
    } catch (error) {
      if (error instanceof FaultError) return null;
      throw error;
    }
  };
}
