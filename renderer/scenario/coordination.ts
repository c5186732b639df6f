import type { DebriefView } from '../../core/api/attempt.ts';

type Channel = DebriefView['channels'][number];

/**
 * How a level of government was dealt with in a play: asked before every scene that called for it, asked after one of
 * them, not asked though one called for it, or nothing in this play called for it (and it was asked, or not).
 */
export type Verdict = 'in-time' | 'too-late' | 'not-asked' | 'asked-freely' | 'not-needed';

export function verdictOf(channel: Pick<Channel, 'asked' | 'before'>): Verdict {
  if (channel.before.length === 0) return channel.asked ? 'asked-freely' : 'not-needed';
  if (!channel.asked) return 'not-asked';
  return channel.before.every((one) => one.inTime) ? 'in-time' : 'too-late';
}

/** How many levels were asked at all, and how many of those this play called for were asked in time. */
export function tally(channels: readonly Pick<Channel, 'asked' | 'before'>[]) {
  const called = channels.filter((channel) => channel.before.length > 0);
  return {
    all: channels.length,
    asked: channels.filter((channel) => channel.asked).length,
    called: called.length,
    inTime: called.filter((channel) => verdictOf(channel) === 'in-time').length,
  };
}
