import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Memory, Rating } from './card.ts';
import { dueAt, intervalDays, recallNow, remember } from './schedule.ts';

const day = 86_400_000;
const rating = fc.constantFrom<Rating>('again', 'hard', 'good', 'easy');
const reviews = fc.array(fc.tuple(rating, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 20 });

function reviewed(list: readonly (readonly [Rating, number])[]): Memory {
  let memory: Memory | null = null;
  let atMs = 1_800_000_000_000;
  for (const [given, days] of list) {
    atMs += days * day;
    memory = remember(memory, given, atMs);
  }
  return memory as Memory;
}

describe('the schedule of what comes back', () => {
  it('lets what is remembered wait longer each time', () => {
    let memory = remember(null, 'good', 0);
    const waits = [intervalDays(memory, 0.9)];
    for (let turn = 0; turn < 5; turn++) {
      memory = remember(memory, 'good', memory.lastMs + (waits.at(-1) ?? 0) * day);
      waits.push(intervalDays(memory, 0.9));
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(60);
  });

  it('brings what was forgotten back the next day or soon after', () => {
    const known = reviewed([
      ['good', 0],
      ['good', 3],
      ['good', 10],
    ]);
    expect(intervalDays(remember(known, 'again', known.lastMs + 20 * day), 0.9)).toBeLessThanOrEqual(5);
    expect(intervalDays(remember(null, 'again', 0), 0.9)).toBe(1);
  });

  it('orders the ratings, and the retentions, whatever went before', () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 0, max: 400 }), (list, days) => {
        const memory = reviewed(list);
        const wait = (given: Rating, retention = 0.9) =>
          intervalDays(remember(memory, given, memory.lastMs + days * day), retention);
        expect(wait('hard')).toBeLessThanOrEqual(wait('good'));
        expect(wait('good')).toBeLessThanOrEqual(wait('easy'));
        expect(wait('good', 0.95)).toBeLessThanOrEqual(wait('good', 0.8));
      }),
    );
  });

  it('stays sensible when the clock is set back a year', () => {
    fc.assert(
      fc.property(reviews, rating, (list, given) => {
        const memory = reviewed(list);
        const back = remember(memory, given, memory.lastMs - 365 * day);
        // It counts from the clock as it is now, and not from a year ahead.
        expect(back.lastMs).toBe(memory.lastMs - 365 * day);
        expect(back.stability).toBeGreaterThan(0);
        expect(recallNow(back, memory.lastMs - 365 * day)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('shows a new card the next day, and a card put off when it was put off to', () => {
    const fresh = { memory: null, metAtMs: 0, buriedUntilMs: 0 };
    expect(dueAt(fresh, 0.9)).toBe(day / 2);
    expect(dueAt({ ...fresh, buriedUntilMs: 9 * day }, 0.9)).toBe(9 * day);
  });
});
