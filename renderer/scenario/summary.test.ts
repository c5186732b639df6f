import { describe, expect, it } from 'vitest';
import type { DebriefView } from '../../core/api/attempt.ts';
import { startWords } from '../i18n.ts';
import { summaryOf } from './summary.ts';

const t = startWords().getFixedT('en', 'scenario');
const words = (text: string) => [{ type: 'text', text } as const];
const meter = (value: number): DebriefView['meters'][number] => ({
  name: 'trust',
  label: "The partner's trust",
  value,
  min: 0,
  max: 100,
  level: null,
  start: 50,
  points: [],
});
const channel = (asked: boolean, inTime: boolean | null): DebriefView['channels'][number] => ({
  id: 'legal',
  title: words('City legal service'),
  cost: 1,
  asked: asked ? { step: 1, day: 2 } : null,
  before: inTime === null ? [] : [{ scene: 'signed', title: words('Signed'), step: 3, inTime }],
  note: [],
});
const played = {
  ending: { id: 'signed', title: words('Signed'), quality: 'fair', body: [] },
  clock: { label: '', name: 'days', start: 21, left: 10 },
  decisions: [],
  meters: [meter(45)],
  channels: [channel(true, true), channel(false, false)],
  passed: false,
} satisfies Parameters<typeof summaryOf>[1];

describe('a play in short', () => {
  it('says how it ended, after how long, and whether that was enough', () => {
    expect(summaryOf(t, played).end).toBe(
      'You came to the ending “Signed” after 11 days of 21 and 0 decisions. Not passed: what the scenario asks for was not met.',
    );
  });

  it('counts decisions alone where no time passed or there is no clock', () => {
    expect(summaryOf(t, { ...played, clock: null, passed: true }).end).toBe(
      'You came to the ending “Signed” after 0 decisions. Passed: what the scenario asks for was met.',
    );
  });

  it('says where each meter ended and how far that is from its start', () => {
    const { meters } = summaryOf(t, { ...played, meters: [meter(45), meter(60), meter(50)] });
    expect(meters).toEqual([
      "The partner's trust at 45 (middling), 5 lower than at the start",
      "The partner's trust at 60 (high), 10 higher than at the start",
      "The partner's trust at 50 (middling), as at the start",
    ]);
  });

  it('says how many were asked, and how many of those the play called for', () => {
    expect(summaryOf(t, played).asked).toBe(
      'You asked 1 of 2. This play called for asking 2 of them first; asked in time: 1.',
    );
    expect(summaryOf(t, { ...played, channels: [channel(true, true)] }).asked).toBe(
      'You asked 1 of 1. Everyone whom this play called for was asked in time.',
    );
    expect(summaryOf(t, { ...played, channels: [channel(false, null)] }).asked).toBe(
      'You asked nobody. Nothing you met called for asking first.',
    );
    expect(summaryOf(t, { ...played, channels: [] }).asked).toBe('');
  });
});
