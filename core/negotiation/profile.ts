import type { Game } from './game.ts';
import { worthAt } from './game.ts';
import { dealOf, digit, inPoints, inUnits, type Space } from './space.ts';
import type { Turn } from './state.ts';
import type { EndingId, Term } from './table.ts';
import { changesBetween } from './trade.ts';

/**
 * How a play went, each part by itself and never added up. Shares go from 0 to 1; points are as the table’s author gives
 * them; null where a part has nothing to say.
 */
export interface Profile {
  readonly mandate: {
    readonly isKept: boolean;
    /** Options outside the mandate that were agreed to. */
    readonly crossed: readonly Term[];
    /** Options agreed to with the consent they needed. */
    readonly consented: readonly Term[];
  };
  /** What was gained over the own reservation value, waiting taken off, and its share of the most that was to be had. */
  readonly gain: { readonly points: number; readonly share: number | null } | null;
  /** How near the deal is to an efficient one: 1 is efficient, 0 as far as the worst for both would be. */
  readonly efficiency: number | null;
  /** Product of both gains, as a share of the Nash solution’s. */
  readonly fairness: number | null;
  readonly trading: Trading | null;
  readonly information: {
    readonly asked: readonly string[];
    readonly notAsked: readonly string[];
    /** Questions whose answers were checked with a channel that could. */
    readonly verified: readonly string[];
    /** Questions asked, that a channel could have verified, and none was asked to. */
    readonly unverified: readonly string[];
  };
  readonly process: readonly Consultation[];
  readonly walkAway: WalkAway;
}

/** A deal beside the one that splits the difference on every issue. */
export interface Trading {
  /** How much more both sides have together than by splitting, in points; below 0 it is less. */
  readonly gain: number;
  /** How much more they could have had. */
  readonly possible: number;
  /** Issues given and taken, against the split. */
  readonly given: readonly string[];
  readonly taken: readonly string[];
}

/** Whether somebody was consulted before the trainee committed to what they should have been asked about. */
export interface Consultation {
  readonly channel: string;
  readonly before: string;
  /** Step of the turn, from 1, that committed to it; null where no turn did. */
  readonly committed: number | null;
  readonly consulted: number | null;
  readonly isInTime: boolean;
}

/**
 * `right`: left, and no deal was to be had. `too-soon`: left before half the rounds, and one was. `missed`: left later,
 * and one was. `refused-a-deal`: left though what was proposed was worth more than leaving. `should-have-left`: agreed to
 * less than no deal is worth. `overtaken`: time or the other side decided. `not-needed`: agreed to something better.
 */
export type WalkAway =
  | 'right'
  | 'too-soon'
  | 'missed'
  | 'refused-a-deal'
  | 'should-have-left'
  | 'overtaken'
  | 'not-needed';

/** The profile of a finished play. `turns` is the opening followed by one turn an action. Throws where it is not finished. */
export function profileOf(game: Game, turns: readonly Turn[]): Profile {
  const last = turns.at(-1)?.state;
  if (!last?.over) throw new RangeError('A profile needs a play that has ended.');
  const { deal, ending } = last.over;
  return {
    mandate: mandate(game, deal),
    ...(deal === null
      ? { gain: null, efficiency: null, fairness: null, trading: null }
      : {
          gain: gain(game, deal, last),
          efficiency: efficiency(game, deal),
          fairness: fairness(game, deal),
          trading: trading(game, deal),
        }),
    information: information(game, turns),
    process: consultations(game, turns),
    walkAway: walkAway(game, turns, ending),
  };
}

function termsIn(
  { space }: Game,
  deal: number | null,
): readonly { term: Term; option: Space['issues'][number]['options'][number] }[] {
  if (deal === null) return [];
  return space.issues.flatMap((issue, index) => {
    const option = issue.options[digit(space, deal, index)];
    return option ? [{ term: { issue: issue.id, option: option.id }, option }] : [];
  });
}

function mandate(game: Game, deal: number | null): Profile['mandate'] {
  const terms = termsIn(game, deal);
  const crossed = terms.filter(({ option }) => option.outside !== null).map(({ term }) => term);
  const consented = terms.filter(({ option }) => option.needs !== null).map(({ term }) => term);
  return { isKept: crossed.length === 0, crossed, consented };
}

function gain(game: Game, deal: number, moment: { round: number; day: number }): Profile['gain'] {
  const { space, analysis, table } = game;
  const floor = inUnits(table.us.reservation);
  const [best] = analysis.inZone;
  const most = best === undefined ? 0 : (space.us[best] ?? 0) - floor;
  const gained = worthAt(game, 'us', deal, moment) - floor;
  return { points: rounded(inPoints(gained)), share: most === 0 ? null : rounded(clamped(gained / most)) };
}

/**
 * One less the distance of the deal to the nearest efficient one, as a share of the distance of the worst for both (after
 * the Pareto distance of GENIUS and NegMAS). Utilities are scaled to 0 to 1 first.
 */
function efficiency({ space, analysis }: Game, deal: number): number | null {
  const { scale, range, frontier } = analysis;
  const far = (us: number, them: number): number =>
    frontier.reduce(
      (least, one) =>
        Math.min(
          least,
          Math.hypot(((space.us[one] ?? 0) - us) / scale.us, ((space.them[one] ?? 0) - them) / scale.them),
        ),
      Infinity,
    );
  const worst = far(range.us.min, range.them.min);
  if (!Number.isFinite(worst) || worst === 0) return null;
  return rounded(clamped(1 - far(space.us[deal] ?? 0, space.them[deal] ?? 0) / worst));
}

function fairness({ space, analysis, table, counterpart }: Game, deal: number): number | null {
  if (analysis.nash === null) return null;
  const product = (one: number): number =>
    Math.max(0, (space.us[one] ?? 0) - inUnits(table.us.reservation)) *
    Math.max(0, (space.them[one] ?? 0) - inUnits(counterpart.reservation));
  const most = product(analysis.nash);
  return most === 0 ? null : rounded(clamped(product(deal) / most));
}

/** The deal that takes on every issue the option whose worse side is best: the difference split, issue by issue. */
export function splitDeal(space: Space): number {
  const terms = space.issues.map((issue) => {
    const within = issue.options.filter((option) => option.outside === null);
    const [first = issue.options[0], ...rest] = within;
    const worse = (option: typeof first) => Math.min(option?.value.us ?? 0, option?.value.them ?? 0);
    return [issue.id, rest.reduce((best, one) => (worse(one) > worse(best) ? one : best), first)?.id ?? ''];
  });
  return dealOf(space, Object.fromEntries(terms)) ?? 0;
}

function trading({ space, analysis }: Game, deal: number): Trading | null {
  const split = splitDeal(space);
  const sum = (one: number) => inPoints((space.us[one] ?? 0) + (space.them[one] ?? 0));
  const best = analysis.utilitarian;
  if (best === null) return null;
  const changes = changesBetween(space, split, deal);
  const of = (kind: 'give' | 'take') => changes.filter((one) => one.kind === kind).map((one) => one.issue);
  return {
    gain: rounded(sum(deal) - sum(split)),
    possible: rounded(Math.max(0, sum(best) - sum(split))),
    given: of('give'),
    taken: of('take'),
  };
}

function information({ table }: Game, turns: readonly Turn[]): Profile['information'] {
  const last = turns.at(-1)?.state;
  const asked = last?.asked ?? [];
  const can = new Set(table.channels.flatMap((channel) => channel.verifies));
  const did = new Set(
    table.channels.filter((one) => last?.consulted.includes(one.id)).flatMap((channel) => channel.verifies),
  );
  return {
    asked,
    notAsked: table.questions.map((question) => question.id).filter((id) => !asked.includes(id)),
    verified: asked.filter((id) => did.has(id)),
    unverified: asked.filter((id) => can.has(id) && !did.has(id)),
  };
}

/** An offer and an acceptance commit; a conditional proposal and a question do not. */
function consultations(game: Game, turns: readonly Turn[]): readonly Consultation[] {
  const dealAt = (step: number): number | null => {
    const [turn, before] = [turns[step], turns[step - 1]];
    if (turn?.action?.type === 'accept') return before?.state.standing ?? null;
    if (turn?.action?.type !== 'offer') return null;
    return turn.state.path.findLast((move) => move.by === 'us')?.deal ?? null;
  };
  const commits = (before: string, step: number): boolean => {
    const deal = dealAt(step);
    if (deal === null) return false;
    if (before === 'agreement') return turns[step]?.state.over?.deal === deal;
    return termsIn(game, deal).some(({ term }) => before === term.issue || before === `${term.issue}.${term.option}`);
  };
  return game.table.channels.flatMap((channel) => {
    const at = turns.findIndex((turn) => turn.action?.type === 'consult' && turn.action.channel === channel.id);
    return channel.before.map((before) => {
      const step = turns.findIndex((_, index) => commits(before, index));
      const [committed, consulted] = [step < 0 ? null : step, at < 0 ? null : at];
      const isInTime = committed === null || (consulted !== null && consulted < committed);
      return { channel: channel.id, before, committed, consulted, isInTime };
    });
  });
}

function walkAway(game: Game, turns: readonly Turn[], ending: EndingId): WalkAway {
  const before = turns.at(-2)?.state ?? turns.at(-1)?.state;
  switch (ending) {
    case 'left-rightly':
      return 'right';
    case 'left': {
      const standing = before?.standing ?? null;
      const isGood =
        before !== undefined &&
        standing !== null &&
        game.space.outside[standing] === 0 &&
        worthAt(game, 'us', standing, before) >= inUnits(game.table.us.reservation);
      if (isGood) return 'refused-a-deal';
      return (before?.round ?? 0) * 2 < game.table.rounds ? 'too-soon' : 'missed';
    }
    case 'below':
      return 'should-have-left';
    case 'late':
    case 'broken':
      return 'overtaken';
    case 'agreement':
    case 'breach':
      return 'not-needed';
  }
}

const clamped = (share: number): number => Math.min(1, Math.max(0, share));
const rounded = (number: number): number => Math.round(number * 1_000) / 1_000;
