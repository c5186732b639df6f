import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outdated } from './backup.ts';

const hour = 3_600_000;
const at = (hours: number) => ({ path: `${hours}`, atMs: Date.UTC(2026, 0, 1) + hours * hour });

describe('backups', () => {
  it('keep the newest five, and one a day for a fortnight', () => {
    const hourly = Array.from({ length: 24 * 30 }, (_, index) => at(24 * 30 - index));
    const gone = new Set(outdated(hourly));
    const kept = hourly.filter((one) => !gone.has(one));
    expect(kept.slice(0, 5)).toEqual(hourly.slice(0, 5));
    expect(kept.length).toBe(5 + 12);
    expect(new Set(kept.map((one) => new Date(one.atMs).getUTCDate())).size).toBe(14);
  });

  it('never lose the newest, and thinning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), { maxLength: 60 }), (hours) => {
        const backups = hours.sort((a, b) => b - a).map(at);
        const gone = new Set(outdated(backups));
        const kept = backups.filter((one) => !gone.has(one));
        expect(kept.slice(0, 5)).toEqual(backups.slice(0, 5));
        expect(outdated(kept)).toEqual([]);
      }),
    );
  });
});
