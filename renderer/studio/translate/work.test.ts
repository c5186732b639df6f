import { describe, expect, it } from 'vitest';
import type { Pair, PairState } from '../../../core/studio/translation.ts';
import { beginningOf, nextOpen, saysSame } from './work.ts';

const pairs = (...states: readonly PairState[]): readonly Pair[] =>
  states.map((state, at) => ({
    key: String(at),
    kind: 'text',
    original: { text: '', from: 0, to: 0 },
    translation: null,
    state,
  }));

describe('the next segment to work on', () => {
  const some = pairs('missing', 'done', 'outdated', 'unknown', 'missing');
  it('is what is missing or out of date, round the end', () => {
    expect(nextOpen(some, '0', 1)).toBe('2');
    expect(nextOpen(some, '2', 1)).toBe('4');
    expect(nextOpen(some, '4', 1)).toBe('0');
    expect(nextOpen(some, '0', -1)).toBe('4');
    expect(nextOpen(some, '3', -1)).toBe('2');
  });

  it('is the first, or the last, before any was begun', () => {
    expect(nextOpen(some, null, 1)).toBe('0');
    expect(nextOpen(some, null, -1)).toBe('4');
  });

  it('is none where nothing else is left', () => {
    expect(nextOpen(pairs('done', 'missing'), '1', 1)).toBeNull();
    expect(nextOpen([], null, 1)).toBeNull();
  });
});

describe('texts', () => {
  it('say the same however they are wrapped and escaped', () => {
    expect(saysSame('- Un\n\ndeux ', '\\- Un\ndeux')).toBe(true);
    expect(saysSame('Un', 'Deux')).toBe(false);
  });

  it('are named by their beginning', () => {
    expect(beginningOf('Un\ndeux')).toBe('Un deux');
    expect(beginningOf('mot '.repeat(40))).toMatch(/mot…$/);
  });
});
