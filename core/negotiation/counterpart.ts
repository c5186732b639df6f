import type { Ranking } from './ranking.ts';
import { digit, inUnits, type Space } from './space.ts';
import type { Counterpart, Side, Table } from './table.ts';
import { aspiration, concession } from './tactic.ts';
import { tradeOff, type Wish } from './trade-off.ts';

/** One set of terms that was named at the table. */
export interface Move {
  readonly by: Side;
  /** An offer binds who makes it; a proposal is conditional; an opening is the counterpart’s first word. */
  readonly type: 'offer' | 'proposal';
  readonly deal: number;
  /** Rounds and days that had passed when it was named. */
  readonly round: number;
  readonly day: number;
}

/** What the counterpart knows when it answers. */
export interface Moment {
  /** Rounds used, the one being answered included. */
  readonly round: number;
  /** Days that have passed. */
  readonly day: number;
  /** From -3, cold, to 3, warm. */
  readonly stance: number;
  /** What was named so far, oldest first, what is being answered last. */
  readonly path: readonly Move[];
  readonly off: Wish['off'];
  /** Whether whoever stands behind it has agreed, or has nothing to agree to. */
  readonly cleared: boolean;
}

/** The counterpart, ready to answer: its deals ranked once by what they are worth to it. */
export interface Mind {
  readonly space: Space;
  readonly ranking: Ranking;
  readonly counterpart: Counterpart;
  readonly table: Pick<Table, 'rounds' | 'days' | 'discount'>;
}

/** How an offer sits with the counterpart. */
export type Mood = 'insult' | 'far' | 'near' | 'close' | 'accepts' | 'refers';

export interface Reply {
  readonly mood: Mood;
  /** What it proposes instead; null where it accepts, has to ask first, or has nothing it could propose. */
  readonly proposal: number | null;
  /** Index of the issue that keeps the offer from being good, most of all; null where none does. */
  readonly hint: number | null;
}

/** Below this, in units, an offer is an insult: half the reservation value, and 20 points less than it. */
const insultBelow = (reservation: number): number => Math.min(reservation / 2, reservation - 2_000);
/** What one step of stance moves the target, in units. */
const warmth = 150;

/** What a deal must be worth now, in units, so that it is not worth less than no deal: more, where waiting costs. */
export function floorAt({ counterpart, table, ranking }: Mind, round: number, day: number): number {
  const floor = inUnits(counterpart.reservation);
  const kept = keptShare(table, 'them', round, day);
  if (floor <= 0) return floor;
  return kept <= 0 ? ranking.most + 1 : Math.ceil(floor / kept);
}

/** The share of a deal’s worth that is left to a side after some rounds and days. */
export function keptShare({ discount }: Pick<Table, 'discount'>, side: Side, round: number, day: number): number {
  return discount ? (1 - discount[side] / 100) ** (discount.per === 'round' ? round : day) : 1;
}

/** What the counterpart asks for at a moment, in units: by time, by the trainee’s last move, by its stance. */
export function targetAt(mind: Mind, moment: Moment): number {
  const { counterpart, ranking } = mind;
  const floor = floorAt(mind, moment.round, moment.day);
  const opening = counterpart.opening / 100;
  const byTime = aspiration(ranking.most, floor, concession(timeAt(mind, moment), counterpart.beta, opening));
  const mirror = counterpart.mirror / 100;
  const target = mirror === 0 ? byTime : (1 - mirror) * byTime + mirror * answered(mind, moment, byTime);
  return Math.max(floor, Math.min(ranking.most, Math.round(target - moment.stance * warmth)));
}

/** The share of the time that has passed for the counterpart: of rounds or days, whichever is nearer its end. */
function timeAt({ counterpart, table }: Mind, { round, day }: Moment): number {
  const { deadline } = counterpart;
  if (deadline !== null) return round < deadline ? 0 : (round - deadline + 1) / (table.rounds - deadline + 1);
  return Math.max(round / table.rounds, table.days ? day / table.days.start : 0);
}

/** Tit for tat: from its own last proposal, it gives what the trainee’s last move gave (Faratin and others 1998, 4.3). */
function answered({ space }: Mind, { path }: Moment, otherwise: number): number {
  const own = path.findLast((move) => move.by === 'them');
  const [last, before] = path
    .filter((move) => move.by === 'us')
    .slice(-2)
    .reverse();
  if (!own) return otherwise;
  const given = last && before ? worth(space, last.deal) - worth(space, before.deal) : 0;
  return worth(space, own.deal) - given;
}

const worth = (space: Space, deal: number): number => space.them[deal] ?? 0;

/** What the counterpart would propose at a moment; null where nothing is worth its floor. */
export function propose(mind: Mind, moment: Moment, random: (limit: number) => number): number | null {
  const received = moment.path.findLast((move) => move.by === 'us')?.deal ?? null;
  return tradeOff(mind.space, mind.ranking, {
    target: targetAt(mind, moment),
    floor: floorAt(mind, moment.round, moment.day),
    received,
    care: careShown(mind.space, moment.path),
    off: moment.off,
    random,
  });
}

/** An issue on which the trainee has not moved, offer after offer, seems to matter to them: one more for each, up to four. */
function careShown(space: Space, path: readonly Move[]): readonly number[] {
  const offers = path.filter((move) => move.by === 'us').slice(-4);
  const last = offers.at(-1)?.deal ?? 0;
  return space.issues.map((_, index) => {
    const changed = offers.findLastIndex((move) => digit(space, move.deal, index) !== digit(space, last, index));
    return Math.max(1, offers.length - 1 - changed);
  });
}

/**
 * Answers the last move of the path. It accepts what is worth no less than what it would propose next (Faratin and others
 * 1998, section 3), and in the last round whatever is worth its floor; it never accepts or proposes what is worth less.
 */
export function reply(mind: Mind, moment: Moment, lastHint: number | null, random: (limit: number) => number): Reply {
  const { space, counterpart, table } = mind;
  const offered = moment.path.at(-1)?.deal ?? 0;
  const value = worth(space, offered);
  const proposal = propose(mind, moment, random);
  const floor = floorAt(mind, moment.round, moment.day);
  const wanted = Math.min(targetAt(mind, moment), proposal === null ? Infinity : worth(space, proposal));
  const isGood = value >= floor && (value >= wanted || moment.round >= table.rounds);
  if (isGood) return { mood: moment.cleared ? 'accepts' : 'refers', proposal: null, hint: null };
  const hint = proposal === null ? null : dearest(space, offered, proposal, lastHint);
  const gap = wanted - value;
  const isInsult = value < insultBelow(inUnits(counterpart.reservation));
  return { mood: isInsult ? 'insult' : gap <= 500 ? 'close' : gap <= 1_500 ? 'near' : 'far', proposal, hint };
}

/** The issue on which an offer falls short of a proposal most, by the counterpart’s weights; another than the last time. */
export function dearest(space: Space, offered: number, proposal: number, lastHint: number | null): number | null {
  const short = space.issues
    .map(({ weight, options }, index) => {
      const value = (deal: number) => options[digit(space, deal, index)]?.value.them ?? 0;
      return { index, by: weight.them * (value(proposal) - value(offered)) };
    })
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by || a.index - b.index);
  return (short.find(({ index }) => index !== lastHint) ?? short[0])?.index ?? null;
}
