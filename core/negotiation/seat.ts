import type { Terms } from './action.ts';
import type { Game } from './game.ts';
import { status } from './play.ts';
import { digit, inPoints, termsOf } from './space.ts';
import type { Said, Turn } from './state.ts';
import type { Channel, Issue, Question, Table, Term } from './table.ts';

/** What the trainee sees in front of them: their own side, and of the other only what has been found out. Points. */
export interface SeatView {
  readonly round: number;
  readonly rounds: number;
  readonly days: { readonly label: string; readonly left: number; readonly start: number } | null;
  readonly issues: readonly SeatIssue[];
  /** Options that are worth more, or less, to our side together. */
  readonly pairs: readonly { readonly terms: readonly [Term, Term]; readonly worth: number }[];
  readonly reservation: number;
  /** What they last proposed, and its worth to us; null before they have, or where it holds what cannot be accepted. */
  readonly standing: { readonly terms: Terms; readonly worth: number; readonly canAccept: boolean } | null;
  readonly path: readonly {
    readonly by: 'us' | 'them';
    readonly type: 'offer' | 'proposal';
    readonly round: number;
    readonly terms: Terms;
    readonly worth: number;
  }[];
  readonly questions: readonly Entry[];
  readonly channels: readonly Entry[];
  /** Who stands behind the counterpart, once it is known; empty before. */
  readonly principal: string;
  readonly said: readonly Said[];
  readonly mood: Turn['mood'];
  readonly over: boolean;
}

export interface SeatIssue {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    /** From 0 to 100 within the issue. */
    readonly value: number;
    readonly status: 'open' | 'needs-consent' | 'outside' | 'can-be-conceded';
    readonly needs: string | null;
  }[];
  /** The other side’s interest, once it is known: how much the issue matters, and its options, the dearest first. */
  readonly theirs: { readonly matters: 'much' | 'some' | 'little'; readonly order: readonly string[] } | null;
}

interface Entry {
  readonly id: string;
  readonly title: Question['title'];
  readonly days: number;
  readonly status: 'open' | 'done' | 'closed';
}

/** Describes the seat after a turn. Holds nothing of what the counterpart wants that was not revealed. */
export function describeSeat(game: Game, turn: Turn): SeatView {
  const { table, space, counterpart } = game;
  const { state, said, mood } = turn;
  const { standing, over, round, day } = state;
  const entry = (one: Question | Channel): Entry => ({
    id: one.id,
    title: one.title,
    days: one.days,
    status: status(state, one),
  });
  const issues = table.issues.map((issue) => seatIssue(table, turn, issue));
  const isOpen = (deal: number): boolean =>
    issues.every(({ options }, index) => {
      const option = options[digit(space, deal, index)];
      return option?.status === 'open' || option?.status === 'can-be-conceded';
    });
  return {
    round,
    rounds: table.rounds,
    days: table.days && { label: table.days.label, left: table.days.start - day, start: table.days.start },
    issues,
    pairs: table.pairs.filter((pair) => pair.value.us !== 0).map(({ terms, value }) => ({ terms, worth: value.us })),
    reservation: table.us.reservation,
    standing:
      standing === null
        ? null
        : {
            terms: termsOf(space, standing),
            worth: inPoints(space.us[standing] ?? 0),
            canAccept: over === null && isOpen(standing),
          },
    path: state.path.map(({ by, type, round: at, deal }) => ({
      by,
      type,
      round: at,
      terms: termsOf(space, deal),
      worth: inPoints(space.us[deal] ?? 0),
    })),
    questions: table.questions.map(entry),
    channels: table.channels.map(entry),
    principal: state.referred || state.revealed.includes('principal') ? counterpart.principal : '',
    said,
    mood,
    over: over !== null,
  };
}

function seatIssue({ issues }: Table, { state }: Turn, issue: Issue): SeatIssue {
  const isGranted = (option: string) => state.granted.some((term) => term.issue === issue.id && term.option === option);
  return {
    id: issue.id,
    label: issue.label,
    weight: issue.weight.us,
    options: issue.options.map(({ id, label, value, outside, needs }) => ({
      id,
      label,
      value: value.us,
      needs,
      status:
        outside === 'never'
          ? 'outside'
          : needs !== null && !isGranted(id)
            ? 'needs-consent'
            : outside === 'conceded'
              ? 'can-be-conceded'
              : 'open',
    })),
    theirs: state.revealed.includes(issue.id)
      ? {
          matters: mattering(issue.weight.them * issues.length),
          order: [...issue.options].sort((a, b) => b.value.them - a.value.them).map((option) => option.id),
        }
      : null,
  };
}

/** A weight beside an even share of the whole, which is 100 here. */
const mattering = (share: number): 'much' | 'some' | 'little' =>
  share >= 130 ? 'much' : share >= 70 ? 'some' : 'little';
