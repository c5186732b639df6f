import { describe, expect, it } from 'vitest';
import { startWords } from '../i18n.ts';
import { changeWords, dayWords, leftWords, levelWords, onDayWords, timeWords } from './words.ts';

const t = startWords().getFixedT('en', 'scenario');
const days = { name: 'days', start: 21, left: 13 };
const trust = { name: 'trust', value: 45, min: 0, max: 100, level: 'correct' };
const felt = {
  name: 'trust',
  label: "The partner's trust",
  kind: 'meter',
  from: 50,
  to: 45,
  by: -5,
  cause: 'decision',
} as const;

describe('the words of the desk', () => {
  it('count time in days, in the singular too', () => {
    expect([timeWords(t, 1, 'days'), timeWords(t, 2, 'days')]).toEqual(['1 day', '2 days']);
  });

  it("call a clock by its author's name where the program has no word for it", () => {
    expect(timeWords(t, 3, 'sessions')).toBe('3 sessions');
    expect(timeWords(t, 3, 'council_sessions')).toBe('3 council sessions');
  });

  it('name a moment, the beginning among them', () => {
    expect([dayWords(t, 0, 'days'), dayWords(t, 8, 'days'), dayWords(t, 2, 'weeks')]).toEqual([
      'At the start',
      'Day 8',
      'After 2 weeks',
    ]);
    expect([onDayWords(t, 0, 'days'), onDayWords(t, 6, 'days'), onDayWords(t, 1, 'weeks')]).toEqual([
      'at the start',
      'on day 6',
      'after 1 week',
    ]);
  });

  it('say what is left of the clock', () => {
    expect(leftWords(t, days)).toBe('13 of 21 days left');
  });

  it("put the author's word beside a meter, or else the program's", () => {
    expect(levelWords(t, trust)).toBe('correct');
    expect(levelWords(t, { ...trust, level: null })).toBe('middling');
  });

  it('say a change with its sign, the new value and its level', () => {
    expect(changeWords(t, felt, [trust], days)).toBe("The partner's trust: −5, now 45, correct");
  });

  it('say so when not the decision itself, but where it led moved a meter', () => {
    expect(changeWords(t, { ...felt, cause: 'arrival' }, [trust], days)).toBe(
      "The partner's trust: −5, now 45, correct (from where it led you)",
    );
  });

  it('leave out a level that is not known', () => {
    expect(changeWords(t, { ...felt, to: 40 }, [trust], days)).toBe("The partner's trust: −5, now 40");
  });

  it('say how much time passed and what is left', () => {
    const passed = { ...felt, name: 'days', kind: 'clock', from: 15, to: 13, by: -2 } as const;
    expect(changeWords(t, passed, [], days)).toBe('2 days passed; 13 of 21 days left');
    expect(changeWords(t, { ...passed, from: 13, to: 14, by: 1 }, [], days)).toBe('1 day gained; 14 of 21 days left');
  });
});
