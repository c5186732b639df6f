import { describe, expect, it } from 'vitest';
import { open, prepare } from './play.ts';
import { parse, sound } from './rules/example.ts';
import { describeSeat } from './seat.ts';
import { inPoints, termsOf } from './space.ts';
import { reachOf, tradeOf, worthOfOption, worthToUs } from './worth.ts';

const game = prepare(parse(sound));
const seat = describeSeat(game, open(game));

describe('what an offer is worth to the own side', () => {
  it('is what the enumeration of every deal says, pairs included', () => {
    for (let deal = 0; deal < game.space.count; deal++)
      expect(worthToUs(seat, termsOf(game.space, deal))).toBe(inPoints(game.space.us[deal] ?? 0));
    expect(worthToUs(seat, { clause: 'own', exchange: 'many', term: 'five' })).toBe(27 + 20 + 17.5 + 5);
  });

  it('is not known where an issue is missing, or an option is none', () => {
    expect(worthToUs(seat, { clause: 'own' })).toBeNull();
    expect(worthToUs(seat, { clause: 'own', exchange: 'many', term: 'ten' })).toBeNull();
  });

  it('is the sum of what each option adds', () => {
    expect(seat.issues.map((issue) => worthOfOption(issue, issue.options[0]?.id ?? ''))).toEqual([0, 4, 0]);
  });

  it('has a best and a worst among the options that may be named', () => {
    expect(reachOf(seat)).toEqual({
      best: { clause: 'none', exchange: 'many', term: 'two' },
      worst: { clause: 'none', exchange: 'few', term: 'open' },
    });
  });
});

describe('a trade', () => {
  const base = { clause: 'full', exchange: 'many', term: 'open' };

  it('wants what is better for the own side, and gives everything else that is picked', () => {
    expect(tradeOf(seat.issues, base, { clause: 'none', exchange: 'few' })).toEqual({
      want: { clause: 'none' },
      give: { exchange: 'few' },
    });
    expect(tradeOf(seat.issues, base, {})).toEqual({ want: {}, give: {} });
  });

  it('gives what the other side asks for already, once that is picked', () => {
    expect(tradeOf(seat.issues, base, { clause: 'none', term: 'open' }).give).toEqual({ term: 'open' });
  });
});
