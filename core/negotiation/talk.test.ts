import { describe, expect, it } from 'vitest';
import { plainText } from '../markdown/text.ts';
import type { Action } from './action.ts';
import { prepare, replay } from './play.ts';
import { parse, sound } from './rules/example.ts';
import { describeTalk } from './talk.ts';

const game = prepare(parse(sound));
const talkOf = (...actions: Action[]) => describeTalk(game, replay(game, actions).turns);

describe('the talk at a table', () => {
  it('begins with the first words and the terms named with them', () => {
    const [opening, ...rest] = talkOf();
    expect(opening).toMatchObject({ step: 0, round: 0, did: { type: 'opening' }, mood: null });
    expect(opening?.reply?.terms).toHaveProperty('clause');
    expect(rest).toEqual([]);
  });

  it('tells what was done, what was said to it, and what was proposed in return', () => {
    const talk = talkOf(
      { type: 'ask', question: 'why-clause' },
      { type: 'offer', terms: { clause: 'none', exchange: 'many', term: 'two' } },
      { type: 'propose', want: { term: 'two' }, give: { exchange: 'few' } },
    );
    const [, asked, offered, proposed] = talk;
    expect(asked?.did.type === 'ask' && plainText(asked.did.title)).toBe('What is the clause to you?');
    expect(asked).toMatchObject({ round: 0, reply: null });
    expect(offered).toMatchObject({ round: 1, did: { type: 'offer', worth: 100 }, mood: 'insult' });
    expect(offered?.reply?.worth).toBeLessThan(100);
    expect(proposed?.did).toMatchObject({ type: 'propose', want: { term: 'two' }, give: { exchange: 'few' } });
  });

  it('ends with what was accepted, or with leaving', () => {
    const [opening, accepted] = talkOf({ type: 'accept' });
    expect(accepted?.did).toEqual({ type: 'accept', ...opening?.reply });
    expect(talkOf({ type: 'walk-away' }).at(-1)).toMatchObject({
      did: { type: 'walk-away' },
      said: [{ by: 'ending', id: 'left' }],
    });
  });
});
