import { describe, expect, it } from 'vitest';
import { prepared, readPoints, startOf } from './preparing.ts';

const noted = { aspiration: '75', walkAway: '50,5', guess: ['clause', '', 'clause'], questions: ['why'] };

describe('what is noted before sitting down', () => {
  it('is read as a person writes numbers', () => {
    expect(['75', ' 62.5 ', '50,5', '−3'].map(readPoints)).toEqual([75, 62.5, 50.5, -3]);
    expect(['', 'much', '7 5', '1e3', '4000'].map(readPoints)).toEqual([null, null, null, null, null]);
  });

  it('is one action, without empty or doubled guesses', () => {
    expect(prepared(noted)).toEqual({
      action: { type: 'prepare', aspiration: 75, walkAway: 50.5, guess: ['clause'], questions: ['why'] },
      wrong: [],
    });
  });

  it('says which fields keep it from being one', () => {
    expect(prepared({ ...noted, aspiration: '', walkAway: 'x' })).toEqual({
      action: null,
      wrong: ['aspiration', 'walkAway'],
    });
    expect(prepared({ ...noted, walkAway: '' }).wrong).toEqual(['walkAway']);
  });

  it('begins empty, or with what was noted before', () => {
    expect(startOf(null)).toEqual({ aspiration: '', walkAway: '', guess: ['', '', ''], questions: [] });
    expect(startOf({ aspiration: 80, walkAway: 40, guess: ['a'], questions: ['b'] })).toEqual({
      ...{ aspiration: '80', walkAway: '40', guess: ['a', '', ''], questions: ['b'] },
    });
  });
});
