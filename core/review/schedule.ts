import { fsrs, Rating as Grade } from 'ts-fsrs';
import type { Card, Memory, Rating } from './card.ts';

/*
 * When a card comes back: FSRS-6 with its default parameters (ts-fsrs; Ye, Su and Cao, 'A stochastic shortest path
 * algorithm for optimizing spaced repetition scheduling', KDD 2022), without steps of minutes: a trainee comes back on
 * another day.
 */

const dayMs = 86_400_000;
/** What is due in the evening is due that day: nobody who learns in the mornings waits for the hour. */
const slackMs = dayMs / 2;

const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const;
const memoryModel = fsrs({ enable_fuzz: false, enable_short_term: false });
const schedulers = new Map<number, ReturnType<typeof fsrs>>();

/**
 * A card that was last seen later than this after now was seen under a clock that ran ahead: its dates say nothing, and it is
 * due.
 */
export const aheadMs = dayMs;

/** What is remembered after a rating. A clock that was set back counts as no time gone by, and from there it goes on. */
export function remember(memory: Memory | null, rating: Rating, atMs: number): Memory {
  const elapsed = memory ? Math.max(0, Math.round((atMs - memory.lastMs) / dayMs)) : 0;
  const { stability, difficulty } = memoryModel.next_state(memory, elapsed, grades[rating]);
  const isLapse = memory !== null && rating === 'again';
  return {
    stability,
    difficulty,
    lastMs: atMs,
    reps: (memory?.reps ?? 0) + 1,
    lapses: (memory?.lapses ?? 0) + Number(isLapse),
  };
}

/** When a card is due, in milliseconds since 1970. `retention` is the chance with which it should then be remembered. */
export function dueAt(
  { memory, metAtMs, buriedUntilMs }: Omit<Card, 'key' | 'source' | 'firstMs'>,
  retention: number,
): number {
  const due = memory ? memory.lastMs + intervalDays(memory, retention) * dayMs : metAtMs + dayMs;
  return Math.max(due - slackMs, buriedUntilMs);
}

/** When a card was last dealt with, in milliseconds since 1970: met, rated, or put off, which is done the day before. */
export const seenAt = ({ memory, metAtMs, buriedUntilMs }: Omit<Card, 'key' | 'source' | 'firstMs'>): number =>
  Math.max(memory?.lastMs ?? metAtMs, buriedUntilMs - dayMs);

/** Whole days until a card is due again. */
export function intervalDays({ stability }: Memory, retention: number): number {
  const key = Math.min(0.97, Math.max(0.7, retention));
  const known = schedulers.get(key) ?? fsrs({ request_retention: key, enable_fuzz: false, enable_short_term: false });
  schedulers.set(key, known);
  return known.next_interval(stability, 0);
}

/** The chance, 0 to 1, that a card is remembered now. */
export function recallNow({ stability, lastMs }: Memory, nowMs: number): number {
  return memoryModel.forgetting_curve(Math.max(0, (nowMs - lastMs) / dayMs), stability);
}
