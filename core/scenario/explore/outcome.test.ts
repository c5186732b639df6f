import { describe, expect, it } from 'vitest';
import { prepare } from '../play.ts';
import { parse, sound } from '../rules/example.ts';
import { explore } from './explore.ts';
import { type Result, scoreOf } from './outcome.ts';

const game = prepare(parse(sound), {});
const result: Result = { passed: true, ending: 'signed', quality: 'poor', meters: { trust: 0, alignment: 0 } };

describe('the score of a result', () => {
  it('counts passing first, then the ending, then the meters', () => {
    const better = { trust: 100, alignment: 99 };
    const scores = [
      { ...result, passed: false, meters: better },
      { ...result, passed: false, quality: 'good' as const },
      result,
      { ...result, meters: better },
      { ...result, quality: 'fair' as const },
    ].map((one) => scoreOf(game, one));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(5);
  });

  it('is highest for the best result there is', () => {
    const { best, alone } = explore(game, { states: 1_000 });
    if (!best || !alone) throw new Error('There is no result.');
    expect(scoreOf(game, best.result)).toBeGreaterThan(scoreOf(game, alone.result));
  });
});
