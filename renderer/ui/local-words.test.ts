import { beforeAll, describe, expect, it, vi } from 'vitest';
import { speak, startWords } from '../i18n.ts';
import { colon, commas, dateWords, listWords, momentWords, quoted, series } from './local-words.ts';

const i18n = startWords();
const [english, french] = [i18n.getFixedT('en'), i18n.getFixedT('fr')];

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  await speak('fr');
});

describe('what stands between words', () => {
  it('is what the language has for it', () => {
    expect([quoted(english, 'The port'), quoted(french, 'Le port')]).toEqual(['“The port”', '«\u00a0Le port\u00a0»']);
    expect([colon(english, 'Term', 'A year'), colon(french, 'Durée', 'Un an')]).toEqual([
      'Term: A year',
      'Durée\u00a0: Un an',
    ]);
  });

  it('leaves room for what follows where a colon has no value', () => {
    expect([colon(english, 'Term'), colon(french, 'Durée')]).toEqual(['Term: ', 'Durée\u00a0: ']);
  });

  it('joins as many things as there are', () => {
    expect([[], ['a'], ['a', 'b, c', 'd']].map((things) => series(english, things))).toEqual(['', 'a', 'a; b, c; d']);
    expect(series(french, ['a', 'b'])).toBe('a\u202f; b');
    expect(commas(french, ['Leçon', '10 minutes'])).toBe('Leçon, 10 minutes');
  });

  it('lists the last thing as the language does', () => {
    expect([listWords('en', ['a', 'b', 'c']), listWords('fr', ['a', 'b'])]).toEqual(['a, b and c', 'a et b']);
  });
});

describe('a day', () => {
  it('is written as in Europe, in English too', () => {
    const noon = new Date(2026, 10, 25, 12, 5).getTime();
    expect([dateWords('en', noon), dateWords('fr', noon)]).toEqual(['25 November 2026', '25 novembre 2026']);
    expect(dateWords('en', noon, 'medium')).toBe('25 Nov 2026');
    expect(momentWords('en', noon)).toBe('25 November 2026 at 12:05');
  });
});
