import { describe, expect, it } from 'vitest';
import { startWords } from '../i18n.ts';
import { channelWords } from './coordination-words.ts';

const t = startWords().getFixedT('en', 'scenario');
const days = { name: 'days' };
const asked = { step: 2, day: 6 };
const scene = (title: string, inTime: boolean) => ({
  scene: title,
  title: [{ type: 'text', text: title } as const],
  step: 5,
  inTime,
});

describe('whom one asked, in words', () => {
  it('names the scenes for which the answer came in time, and those for which it came too late', () => {
    const before = [
      scene('Article four', true),
      scene('The roof', true),
      scene('The visit', false),
      scene('The port', true),
    ];
    expect(channelWords(t, 'en', { asked, before }, days)).toBe(
      'Asked on day 6. In time for “Article four”, “The roof” and “The port”. Too late for “The visit”.',
    );
  });

  it('says before what somebody should have been asked who was not', () => {
    expect(channelWords(t, 'en', { asked: null, before: [scene('Signed', false)] }, days)).toBe(
      'Should have been asked before “Signed”.',
    );
  });

  it('claims nothing where nothing called for asking', () => {
    expect(channelWords(t, 'en', { asked: null, before: [] }, days)).toBe('Not asked.');
    expect(channelWords(t, 'en', { asked, before: [] }, days)).toBe('Asked on day 6.');
  });

  it('counts decisions where there is no clock', () => {
    expect(channelWords(t, 'en', { asked, before: [] }, null)).toBe('Asked as decision 3.');
  });
});
