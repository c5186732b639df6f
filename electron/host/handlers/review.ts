import type { AttemptId, LearnerId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { CardRef, CardView, RevealView, ReviewView } from '../../../core/api/review.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import type { StatementEvent } from '../../../core/progress/statement.ts';
import type { Answer } from '../../../core/quiz/quiz.ts';
import type { Rating } from '../../../core/review/card.ts';
import { cardName } from '../../../core/review/met.ts';
import { sql } from '../database/sql.ts';
import { dueCards, firstRatedSince, type Held, newCards, nextDue, readCard } from '../records/cards.ts';
import { enter } from '../records/entry.ts';
import { backOf, frontOf } from './card-sides.ts';
import { type Context, learnerOf } from './context.ts';
import type { Games } from './games.ts';

/** New cards a day, besides what quizzes have already asked: more is not remembered, and is not done. */
const newADay = 12;
const secondsFor: Readonly<Record<string, number>> = { question: 25, term: 12, decision: 45 };
const most = 400;
const dayMs = 86_400_000;

/** What comes back: one card at a time, rated, put off, or taken back. */
export function reviewHandlers(context: Context, games: Games) {
  const { record, shelf, now, tell } = context;
  /** What was recorded since the program started and can be taken back, by trainee. */
  const undoable = new Map<LearnerId, string[]>();

  /** Cards that are due, in their order, as far as their courses are here. */
  function due({ id }: Learner): readonly Held[] {
    const nowMs = now();
    const packs = new Set(shelf.current.map(({ pack }) => pack));
    const fresh = Math.max(0, newADay - firstRatedSince(record, id, startOfDay(nowMs)));
    const cards = [...dueCards(record, id, nowMs, most), ...newCards(record, id, nowMs, fresh)];
    return cards.filter(({ pack }) => packs.has(pack));
  }

  function counted(learner: Learner): { due: number; minutes: number } {
    const cards = due(learner);
    const seconds = cards.reduce((sum, { card }) => sum + (secondsFor[card.key.kind] ?? 20), 0);
    return { due: cards.length, minutes: Math.max(cards.length === 0 ? 0 : 1, Math.round(seconds / 60)) };
  }

  function view(learner: Learner): ReviewView {
    const cards = due(learner);
    let card: CardView | null = null;
    let gone = 0;
    for (const held of cards) {
      card = frontOf(context, games, learner, held);
      if (card) break;
      // A question that a newer edition no longer has is not asked, and is not counted.
      gone++;
    }
    const { minutes } = counted(learner);
    return {
      due: card ? cards.length - gone : 0,
      minutes,
      done: doneToday(learner),
      card,
      nextMs: card ? null : nextDue(record, learner.id, now()),
      canUndo: (undoable.get(learner.id) ?? []).length > 0,
    };
  }

  function doneToday({ id }: Learner): number {
    const row = record.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM statements WHERE learner = ${id} AND verb = 'reviewed'
          AND sequence > (SELECT coalesce(max(sequence), 0) - 5000 FROM statements) AND at_ms >= ${startOfDay(now())}
          AND id NOT IN (SELECT json_extract(event, '$.statement') FROM statements
                         WHERE verb = 'voided' AND learner = ${id})`,
    );
    return row?.n ?? 0;
  }

  function held(learner: Learner, { pack, kind, activity, item }: CardRef): Held {
    const found = readCard(record, learner.id, pack, cardName({ kind, activity, item }));
    if (!found) throw new FaultError('not-found', item);
    return found;
  }

  /** Enters what was done with a card. `check` is asked inside the transaction. */
  function put(learner: Learner, ref: CardRef, event: StatementEvent, reps: number | null): void {
    const statement = record.write((writer) => {
      const { pack, kind, activity, item } = ref;
      const found = readCard(writer, learner.id, pack, cardName({ kind, activity, item }));
      if (!found) throw new FaultError('not-found', item);
      const rated = found.card.memory?.reps ?? 0;
      if (reps !== null && rated !== reps) throw new FaultError('out-of-step', item, { step: rated });
      const { edition } = shelf.pack(pack);
      const subject = { learner: learner.id, pack, edition, activity, attempt: null };
      return enter(writer, subject, event, now());
    });
    undoable.set(learner.id, [...(undoable.get(learner.id) ?? []), statement.id]);
    tell('review');
  }

  const plainCard = ({ kind, activity, item }: CardRef) => ({ kind, activity, item });

  return {
    'review.due': () => counted(learnerOf(context)),
    'review.read': () => view(learnerOf(context)),
    'review.reveal': ({ card, answer }): RevealView => {
      const learner = learnerOf(context);
      return backOf(context, games, learner, held(learner, card), answer);
    },
    'review.rate': ({ card, reps, rating, answer }) => {
      const learner = learnerOf(context);
      put(learner, card, reviewed(card, rating, answer), reps);
      return view(learner);
    },
    'review.bury': ({ card }) => {
      const learner = learnerOf(context);
      const untilMs = startOfDay(now() + dayMs);
      put(learner, card, { verb: 'suspended', card: plainCard(card), untilMs }, null);
      return view(learner);
    },
    'review.undo': () => {
      const learner = learnerOf(context);
      const mine = undoable.get(learner.id) ?? [];
      const last = mine.at(-1);
      if (last === undefined) return view(learner);
      record.write((writer) => {
        const row = writer.get<{ pack: string; edition: string; activity: string }>(
          sql`SELECT pack, edition, activity FROM statements WHERE id = ${last}`,
        );
        if (!row) return;
        const subject = { ...row, learner: learner.id, attempt: null as AttemptId | null };
        enter(writer, subject, { verb: 'voided', statement: last }, now());
      });
      undoable.set(learner.id, mine.slice(0, -1));
      tell('review');
      return view(learner);
    },
  } satisfies Partial<Handlers>;

  function reviewed(card: CardRef, rating: Rating, answer: Answer | null): StatementEvent {
    return { verb: 'reviewed', card: plainCard(card), rating, answer };
  }
}

/** Midnight where the computer is. */
const startOfDay = (atMs: number): number => new Date(atMs).setHours(0, 0, 0, 0);
