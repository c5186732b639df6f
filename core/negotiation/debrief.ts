import type { Block } from '../markdown/markdown.ts';
import type { Terms } from './action.ts';
import { type Chart, chartOf, type Point, pointOf } from './chart.ts';
import type { Move } from './counterpart.ts';
import { type Game, worthAt } from './game.ts';
import { type Profile, profileOf } from './profile.ts';
import { inPoints } from './space.ts';
import type { Ended, Turn } from './state.ts';
import type { Counterpart, Issue, Side, Table, Worth } from './table.ts';
import { type Change, leftOnTable } from './trade.ts';

/** How a play ended. Texts are the author’s, slots still to be filled. */
export interface Ending {
  readonly ending: Ended['ending'];
  readonly quality: 'good' | 'fair' | 'poor';
  readonly title: Table['endings'][number]['title'];
  readonly text: readonly Block[];
}

/** What a finished play has to teach. Plain data, worths in points. */
export interface Debrief extends Ending {
  /** The deal, and what waiting left of its worth; null without one. */
  readonly deal: (Point & { readonly after: Worth }) | null;
  /** Who sat there, with what was hidden. */
  readonly counterpart: Counterpart & { readonly weights: Readonly<Record<string, number>> };
  readonly chart: Chart;
  /** Every terms named, by both sides, oldest first; `step` is the index of the turn. */
  readonly path: readonly (Point & Pick<Move, 'by' | 'type' | 'round' | 'day'> & { readonly step: number })[];
  /** What both could have had besides; null where the deal is efficient, or there is none. */
  readonly left: { readonly worth: Worth; readonly terms: Terms; readonly changes: readonly Change[] } | null;
  readonly preparation: PreparationBesideTruth | null;
  readonly profile: Profile;
  readonly takeaway: readonly Block[];
}

/** What was noted before, beside what was so. */
export interface PreparationBesideTruth {
  readonly aspiration: number;
  /** The most that was to be had, in points, within the zone; null where it is empty. */
  readonly best: number | null;
  readonly walkAway: number;
  /** The own reservation value. Settling for less than it, or leaving above it, begins with this note. */
  readonly reservation: number;
  /** The issues thought to matter most to the other side, and as many of those that did. */
  readonly guess: readonly string[];
  readonly truth: readonly string[];
  readonly guessed: number;
  /** Questions meant to be asked, and whether they were. */
  readonly questions: readonly { readonly id: string; readonly wasAsked: boolean }[];
}

/** How a finished play ended, in the author’s words; null where it goes on. */
export function endingOf(game: Game, turns: readonly Turn[]): Ending | null {
  const over = turns.at(-1)?.state.over;
  if (!over) return null;
  const found = game.table.endings.find((one) => one.id === over.ending);
  return {
    ending: over.ending,
    quality: qualityOf(over, profileOf(game, turns)),
    title: found?.title ?? [],
    text: found?.body ?? [],
  };
}

/** Describes a finished play. `turns` is the opening followed by one turn an action. Throws where it is not finished. */
export function describeDebrief(game: Game, turns: readonly Turn[]): Debrief {
  const last = turns.at(-1);
  const over = last?.state.over;
  const ended = endingOf(game, turns);
  if (!last || !over || !ended) throw new RangeError('A debrief needs a play that has ended.');
  const { table, space, counterpart } = game;
  const left = over.deal === null ? null : leftOnTable(space, game.analysis, over.deal);
  const profile = profileOf(game, turns);
  const after = (side: Side, deal: number) => inPoints(Math.round(worthAt(game, side, deal, last.state)));
  return {
    ...ended,
    deal:
      over.deal === null
        ? null
        : { ...pointOf(space, over.deal), after: { us: after('us', over.deal), them: after('them', over.deal) } },
    counterpart: {
      ...counterpart,
      weights: Object.fromEntries(table.issues.map((issue) => [issue.id, issue.weight.them])),
    },
    chart: chartOf(game),
    path: pathOf(game, turns),
    left: left && { worth: left.worth, terms: pointOf(space, left.deal).terms, changes: left.changes },
    preparation: prepared(game, last),
    profile,
    takeaway: table.debrief,
  };
}

/** A good no is as good as a good yes. */
function qualityOf({ ending }: Ended, { efficiency, walkAway }: Profile): Ending['quality'] {
  switch (ending) {
    case 'left-rightly':
      return 'good';
    case 'agreement':
      return efficiency !== null && efficiency < 0.95 ? 'fair' : 'good';
    case 'left':
      return walkAway === 'refused-a-deal' ? 'poor' : 'fair';
    case 'late':
      return 'fair';
    case 'below':
    case 'breach':
    case 'broken':
      return 'poor';
  }
}

function pathOf({ space }: Game, turns: readonly Turn[]): Debrief['path'] {
  return turns.flatMap(({ state }, step) => {
    const before = turns[step - 1]?.state.path.length ?? 0;
    return state.path
      .slice(before)
      .map(({ by, type, round, day, deal }) => ({ by, type, round, day, step, ...pointOf(space, deal) }));
  });
}

function prepared({ space, analysis, table }: Game, { state }: Turn): PreparationBesideTruth | null {
  if (!state.preparation) return null;
  const { aspiration, walkAway, guess, questions } = state.preparation;
  const truth = [...table.issues]
    .sort((a: Issue, b: Issue) => b.weight.them - a.weight.them)
    .slice(0, guess.length)
    .map((issue) => issue.id);
  const best = analysis.inZone[0];
  return {
    aspiration,
    best: best === undefined ? null : inPoints(space.us[best] ?? 0),
    walkAway,
    reservation: table.us.reservation,
    guess,
    truth,
    guessed: guess.filter((id) => truth.includes(id)).length,
    questions: questions.map((id) => ({ id, wasAsked: state.asked.includes(id) })),
  };
}
