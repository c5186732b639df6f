import type { Output } from '../../../core/api.ts';
import { fillBlocks, fillInlines, type Words } from '../../../core/markdown/fill.ts';
import { describeDebrief, endingOf } from '../../../core/negotiation/debrief.ts';
import { describeSeat } from '../../../core/negotiation/seat.ts';
import type { Question, Table } from '../../../core/negotiation/table.ts';
import { describeTalk, type Exchange } from '../../../core/negotiation/talk.ts';
import type { Seated } from './tables.ts';

/** A table as the trainee sees it: from the seat’s description, which holds nothing that was not found out. */
export function tableView({ attempt, placed, game, turns }: Seated, words: Words): Omit<Output<'table.read'>, 'next'> {
  const last = turns.at(-1);
  if (!last) throw new RangeError('A play begins with its opening.');
  const { table } = game;
  const seat = describeSeat(game, last);
  const ending = endingOf(game, turns);
  const entry = (one: (typeof seat)['questions'][number]) => ({ ...one, title: fillInlines(one.title, words) });
  return {
    ...{ attempt: attempt.attempt, pack: attempt.pack, edition: attempt.edition, activity: attempt.activity },
    ...{ title: table.title, module: placed.module.title, role: table.role, number: attempt.number },
    step: attempt.moves.length,
    briefing: fillBlocks(table.briefing, words),
    us: { name: table.us.name, reservation: seat.reservation, alternative: table.us.alternative },
    them: { name: game.counterpart.name, principal: seat.principal },
    ...{ round: seat.round, rounds: seat.rounds },
    days: seat.days && { ...seat.days, round: table.days?.round ?? 0 },
    discount: table.discount && { per: table.discount.per, us: table.discount.us },
    issues: seat.issues.map(mutable),
    pairs: seat.pairs.map(({ terms: [a, b], worth }) => ({ terms: [a, b] as [typeof a, typeof b], worth })),
    standing: seat.standing,
    questions: seat.questions.map(entry),
    channels: seat.channels.map(entry),
    preparation: last.state.preparation && copied(last.state.preparation),
    talk: describeTalk(game, turns).map((one) => exchange(one, words)),
    over: seat.over,
    ending: ending && {
      title: fillInlines(ending.title, words),
      text: fillBlocks(ending.text, words),
      quality: ending.quality,
    },
  };
}

type Debriefed = Omit<Output<'table.debrief'>, 'startedAtMs' | 'endedAtMs' | 'learner' | 'attempts' | 'next'>;

/** A finished play with what was hidden. Throws where it is not finished. */
export function debriefView({ attempt, placed, game, turns }: Seated, words: Words): Debriefed {
  const { table } = game;
  const last = turns.at(-1);
  if (!last) throw new RangeError('A play begins with its opening.');
  const debrief = describeDebrief(game, turns);
  const noted = ({ id, title, note }: Question) => ({
    id,
    title: fillInlines(title, words),
    note: fillBlocks(note, words),
  });
  return {
    ...{ attempt: attempt.attempt, pack: attempt.pack, edition: attempt.edition, activity: attempt.activity },
    ...{ title: table.title, module: placed.module.title, role: table.role, number: attempt.number },
    us: { name: table.us.name, alternative: table.us.alternative },
    rounds: table.rounds,
    days: table.days && { label: table.days.label, start: table.days.start },
    issues: describeSeat(game, last).issues.map((issue) => ({
      ...mutable(issue),
      theirWeight: debrief.counterpart.weights[issue.id] ?? 0,
      theirBest: bestForThem(table.issues, issue.id),
    })),
    questions: table.questions.map(noted),
    channels: table.channels.map(noted),
    talk: describeTalk(game, turns).map((one) => exchange(one, words)),
    debrief: {
      ...debrief,
      title: fillInlines(debrief.title, words),
      text: fillBlocks(debrief.text, words),
      takeaway: fillBlocks(debrief.takeaway, words),
    },
  };
}

function bestForThem(issues: Table['issues'], id: string): string | null {
  const options = issues.find((one) => one.id === id)?.options ?? [];
  return options.toSorted((a, b) => b.value.them - a.value.them)[0]?.id ?? null;
}

type IssueOf = Output<'table.read'>['issues'][number];
type SeatIssue = ReturnType<typeof describeSeat>['issues'][number];

const mutable = ({ id, label, weight, options, theirs }: SeatIssue): IssueOf => ({
  ...{ id, label, weight },
  options: options.map((option) => ({ ...option })),
  theirs: theirs && { matters: theirs.matters, order: [...theirs.order] },
});

const copied = ({
  aspiration,
  walkAway,
  guess,
  questions,
}: NonNullable<Seated['turns'][number]['state']['preparation']>) => ({
  ...{ aspiration, walkAway },
  guess: [...guess],
  questions: [...questions],
});

function exchange({ did, said, ...rest }: Exchange, words: Words): Output<'table.read'>['talk'][number] {
  return {
    ...rest,
    did: 'title' in did ? { ...did, title: fillInlines(did.title, words) } : did,
    said: said.map(({ by, id, text }) => ({ by, id, text: fillBlocks(text, words) })),
  };
}
