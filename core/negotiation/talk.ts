import type { Terms } from './action.ts';
import type { Move } from './counterpart.ts';
import type { Game } from './game.ts';
import { inPoints, termsOf } from './space.ts';
import type { Said, Turn } from './state.ts';
import type { Question } from './table.ts';

/** What the trainee did. Terms with what they are worth to the trainee’s own side, in points. */
export type Did =
  | { readonly type: 'opening' | 'prepare' | 'walk-away' }
  | ({ readonly type: 'offer' | 'accept' } & Named)
  | ({ readonly type: 'propose'; readonly want: Terms; readonly give: Terms } & Named)
  | { readonly type: 'ask' | 'consult'; readonly id: string; readonly title: Question['title'] };

interface Named {
  readonly terms: Terms;
  readonly worth: number;
}

/** One exchange at the table: what was done, what was said to it, and what was proposed in return. */
export interface Exchange {
  /** Index of the turn; the opening is 0. */
  readonly step: number;
  /** Rounds and days that have passed after it. */
  readonly round: number;
  readonly day: number;
  readonly did: Did;
  readonly mood: Turn['mood'];
  readonly said: readonly Said[];
  /** What the counterpart proposed; null where it proposed nothing new. */
  readonly reply: Named | null;
}

/** Describes the whole talk, oldest first. Holds nothing of what the counterpart wants but what it says. */
export function describeTalk(game: Game, turns: readonly Turn[]): readonly Exchange[] {
  return turns.map((turn, step) => {
    const before = turns[step - 1]?.state;
    const fresh = turn.state.path.slice(before?.path.length ?? 0);
    const { round, day } = turn.state;
    const reply = fresh.find((move) => move.by === 'them');
    return {
      ...{ step, round, day, did: did(game, turn, fresh, before?.standing ?? null), mood: turn.mood, said: turn.said },
      reply: reply ? named(game, reply.deal) : null,
    };
  });
}

const named = ({ space }: Game, deal: number): Named => ({
  terms: termsOf(space, deal),
  worth: inPoints(space.us[deal] ?? 0),
});

function did(game: Game, { action }: Turn, fresh: readonly Move[], standing: number | null): Did {
  const ours = named(game, fresh.find((move) => move.by === 'us')?.deal ?? standing ?? 0);
  switch (action?.type) {
    case undefined:
      return { type: 'opening' };
    case 'prepare':
    case 'walk-away':
      return { type: action.type };
    case 'offer':
    case 'accept':
      return { type: action.type, ...ours };
    case 'propose':
      return { type: 'propose', want: action.want, give: action.give, ...ours };
    case 'ask':
      return { type: 'ask', id: action.question, title: titleOf(game.table.questions, action.question) };
    case 'consult':
      return { type: 'consult', id: action.channel, title: titleOf(game.table.channels, action.channel) };
  }
}

const titleOf = (among: readonly Question[], id: string): Question['title'] =>
  among.find((one) => one.id === id)?.title ?? [];
