import { beforeAll, describe, expect, it } from 'vitest';
import type { Inline } from '../../../core/markdown/markdown.ts';
import type { TrialView } from '../../../core/studio/trial/view.ts';
import { startWords } from '../../i18n.ts';
import { choiceOf, heldWords, movedWords, stepWords, timeWords, typedNumber, valueWords } from './words.ts';

const t = startWords().getFixedT('en', 'studio-trial');
beforeAll(async () => void (await import('../catalogue.ts')));
const text = (words: string): readonly Inline[] => [{ type: 'text', text: words }];
const scene = { id: 'offer', chapter: [], title: text('The offer'), body: [], ending: null };
const view = (change: Partial<TrialView>): TrialView => ({
  title: '',
  role: '',
  briefing: [],
  arrival: null,
  outOfTime: false,
  scene,
  choices: [],
  channels: [],
  clock: null,
  meters: [],
  facts: [],
  moved: [],
  steps: [],
  over: false,
  isStuck: false,
  pass: null,
  refusedStep: null,
  start: { scene: null, values: {}, asked: [] },
  here: { scene: null, values: {}, asked: [] },
  ...change,
});
const step = {
  action: { type: 'ask', channel: 'lawyer' },
  title: text('The lawyer'),
  scene: text('The offer'),
} as const;

describe('the words of a trial', () => {
  it('tell what moved, one sentence each, and where one is', () => {
    const moved = [
      { kind: 'fact', name: 'opinion', label: 'opinion', from: false, to: true },
      { kind: 'meter', name: 'trust', label: 'Trust', from: 50, to: 45 },
      { kind: 'clock', name: 'days', label: 'Days left', from: 6, to: 3 },
    ] as const;
    expect(movedWords(t, view({ moved, steps: [step] }))).toBe(
      'opinion is now true. Trust: −5, now 45. Days left: −3, now 3. You are in “The offer”.',
    );
  });

  it('say that nothing moved, but not before a step was taken', () => {
    expect(movedWords(t, view({ steps: [step] }))).toBe('Nothing moved. You are in “The offer”.');
    expect(movedWords(t, view({}))).toBe('You are in “The offer”.');
  });

  it('tell how it ended, and whether it is passed where something is asked for', () => {
    const ended = { over: true, outOfTime: true, scene: { ...scene, ending: 'fair' as const } };
    expect(movedWords(t, view({ ...ended, pass: { source: 'a', holds: false } }))).toBe(
      'The time is used up. You are in “The offer”. A fair ending. Not passed.',
    );
    expect(movedWords(t, view(ended))).toBe('The time is used up. You are in “The offer”. A fair ending.');
  });

  it('write a value as its author would read it', () => {
    expect([-5, 0, true, 'none', ''].map((value) => valueWords(t, value))).toEqual(['−5', '0', 'true', '“none”', '“”']);
    expect(
      heldWords(t, [
        { name: 'opinion', value: false },
        { name: 'trust', value: 45 },
      ]),
    ).toBe('opinion is false, trust is 45');
  });

  it('name a step by the choice, or by who was asked', () => {
    expect(stepWords(t, step)).toBe('Asked: The lawyer');
    const chosen = {
      ...step,
      action: { type: 'choose', scene: 'offer', choice: 'sign' },
      title: text('Sign'),
    } as const;
    expect(stepWords(t, chosen)).toBe('Sign');
  });

  it('count time in the units of the scenario', () => {
    expect([timeWords(t, 1, 'days'), timeWords(t, 3, 'days')]).toEqual(['1 day', '3 days']);
    expect(timeWords(t, 2, 'council_meetings')).toBe('2 council meetings');
  });
});

describe('what is typed', () => {
  it('is a whole number or none', () => {
    expect(['45', ' −5 ', '3.9', '', ' ', 'x', '1e999'].map(typedNumber)).toEqual([45, -5, 3, null, null, null, null]);
  });

  it('takes an open choice by its number', () => {
    const press = (key: string, more = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, ...more });
    expect([choiceOf(press('1'), 2), choiceOf(press('2'), 2), choiceOf(press('3'), 2)]).toEqual([0, 1, -1]);
    expect([choiceOf(press('0'), 9), choiceOf(press('a'), 9), choiceOf(press('1', { ctrlKey: true }), 9)]).toEqual([
      -1, -1, -1,
    ]);
  });
});
