import { describe, expect, it } from 'vitest';
import { sentencesOf } from './passage-map.ts';

const words = (text: string) => sentencesOf(text, 'en').map(({ start, end }) => text.slice(start, end));

describe('the sentences of a lesson', () => {
  it('end where a block ends, and have no white space around them', () => {
    expect(words('Three aims\nAsk first. Then sign.\n\nNobody did')).toEqual([
      'Three aims',
      'Ask first.',
      'Then sign.',
      'Nobody did',
    ]);
  });
  it('are none where there is nothing', () => expect(words(' \n ')).toEqual([]));
});
