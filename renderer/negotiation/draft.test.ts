import { describe, expect, it } from 'vitest';
import { bestForUs, beyond, canName, lastNamed, nameable, reckon, tradeBase } from './draft.ts';
import type { Exchange, Issue, Option } from './view.ts';

const option = (id: string, value: number, status: Option['status'] = 'open'): Option => ({
  ...{ id, label: id, value, status, needs: status === 'needs-consent' ? 'ministry' : null },
});
const issue = (id: string, weight: number, ...options: Option[]): Issue => ({
  ...{ id, label: id, weight, options, theirs: null },
});
const issues = [
  issue('clause', 60, option('full', 0, 'can-be-conceded'), option('own', 60, 'needs-consent'), option('none', 100)),
  issue('tour', 40, option('none', 100), option('one', 50), option('secret', 120, 'outside')),
];
const pairs = [
  {
    terms: [
      { issue: 'clause', option: 'none' },
      { issue: 'tour', option: 'one' },
    ] as [Term, Term],
    worth: 5,
  },
];
type Term = { issue: string; option: string };
const exchange = (did: Exchange['did']): Exchange => ({
  step: 0,
  round: 0,
  day: 0,
  did,
  mood: null,
  said: [],
  reply: null,
});

describe('a draft', () => {
  it('is worth what its options and pairs add up to, and says what is still open', () => {
    expect(reckon({ issues, pairs }, { clause: 'none', tour: 'one' })).toEqual({ worth: 85, missing: [] });
    const half = reckon({ issues, pairs }, { clause: 'none' });
    expect(half.worth).toBe(60);
    expect(half.missing.map((one) => one.id)).toEqual(['tour']);
  });

  it('begins from the best that may be promised now, never from what is masked', () => {
    expect(bestForUs(issues)).toEqual({ clause: 'none', tour: 'none' });
    expect(nameable(issues, { clause: 'own', tour: 'one' })).toEqual({ tour: 'one' });
    expect(issues[0] && canName(issues[0], 'full')).toBe(true);
  });

  it('tells what in it may not be signed, and what would break the mandate', () => {
    expect(beyond(issues, { clause: 'full', tour: 'secret' }, 'conceded')).toEqual(['full']);
    expect(beyond(issues, { clause: 'full', tour: 'secret' }, 'barred')).toEqual(['secret']);
    expect(beyond(issues, { clause: 'none', tour: 'one' }, 'barred')).toEqual([]);
  });
});

describe('what a trade changes', () => {
  it('is what they last proposed, or else what the trainee last named', () => {
    const talk = [
      exchange({ type: 'opening' }),
      exchange({ type: 'offer', terms: { clause: 'none', tour: 'none' }, worth: 100 }),
      exchange({ type: 'walk-away' }),
    ];
    expect(lastNamed({ talk })).toEqual({ clause: 'none', tour: 'none' });
    expect(tradeBase({ standing: null, talk })).toEqual({ clause: 'none', tour: 'none' });
    const standing = { terms: { clause: 'full', tour: 'one' }, worth: 20, canAccept: true };
    expect(tradeBase({ standing, talk })).toEqual(standing.terms);
    expect(tradeBase({ standing: null, talk: [] })).toBeNull();
  });
});
