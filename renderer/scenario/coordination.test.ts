import { describe, expect, it } from 'vitest';
import { tally, verdictOf } from './coordination.ts';

const asked = { step: 2, day: 4 };
const signing = (inTime: boolean) => ({ scene: 'signed', title: [], step: 5, inTime });

describe('coordination with the levels above', () => {
  it('was in time when every scene that called for it came later', () => {
    expect(verdictOf({ asked, before: [signing(true), signing(true)] })).toBe('in-time');
  });

  it('was too late when one scene that called for it had already come', () => {
    expect(verdictOf({ asked, before: [signing(true), signing(false)] })).toBe('too-late');
  });

  it('was missed when a scene called for it and nobody was asked', () => {
    expect(verdictOf({ asked: null, before: [signing(false)] })).toBe('not-asked');
  });

  it('is not held against a trainee whose play did not call for it', () => {
    expect(verdictOf({ asked: null, before: [] })).toBe('not-needed');
    expect(verdictOf({ asked, before: [] })).toBe('asked-freely');
  });

  it('is counted over the levels this play called for', () => {
    const channels = [
      { asked, before: [signing(true)] },
      { asked, before: [signing(false)] },
      { asked: null, before: [signing(false)] },
      { asked: null, before: [] },
    ];
    expect(tally(channels)).toEqual({ all: 4, asked: 2, called: 3, inTime: 1 });
  });
});
