import type { Statement } from '../progress/statement.ts';
import type { Card, CardKey, Rating } from './card.ts';
import { remember } from './schedule.ts';

/** What a statement says of a card: that it was met, that it was rated, or that it was put off. */
export interface Touch {
  readonly key: CardKey;
  readonly rating: Rating | null;
  readonly buriedUntilMs: number | null;
  readonly source: Card['source'];
}

/** The cards that a statement is about. Cards are derived from the record and from nothing else. */
export function touched({
  activity,
  attempt,
  event,
}: Pick<Statement, 'activity' | 'attempt' | 'event'>): readonly Touch[] {
  const plain = { rating: null, buriedUntilMs: null, source: null };
  switch (event.verb) {
    case 'answered': {
      // What tests judgement again in six weeks is not to be drilled meanwhile.
      if (event.answer.kind === 'judgement') return [];
      const key: CardKey = { kind: 'question', activity, item: event.question };
      return [{ ...plain, key, rating: event.correct ? 'good' : 'again' }];
    }
    case 'completed':
      return [
        ...(event.terms ?? []).map((item): Touch => ({ ...plain, key: { kind: 'term', activity: '', item } })),
        ...(event.badly ?? []).map(
          ({ scene, step }): Touch => ({
            ...plain,
            key: { kind: 'decision', activity, item: scene },
            source: attempt === null ? null : { attempt, step },
          }),
        ),
      ];
    case 'reviewed':
      return [{ ...plain, key: event.card, rating: event.rating }];
    case 'suspended':
      return [{ ...plain, key: event.card, buriedUntilMs: event.untilMs }];
    default:
      return [];
  }
}

/** A card after one more statement about it. What went badly once more is forgotten once more. */
export function touch(card: Card | null, { key, rating, buriedUntilMs, source }: Touch, atMs: number): Card {
  const known = card ?? { key, memory: null, metAtMs: atMs, firstMs: null, buriedUntilMs: 0, source: null };
  const again = source !== null && known.memory !== null ? 'again' : null;
  const given = rating ?? again;
  return {
    ...known,
    source: source ?? known.source,
    buriedUntilMs: buriedUntilMs ?? known.buriedUntilMs,
    ...(given && { memory: remember(known.memory, given, atMs), firstMs: known.firstMs ?? atMs }),
  };
}

/** One text for a card within its course. */
export const cardName = ({ kind, activity, item }: CardKey): string => `${kind} ${activity} ${item}`;
