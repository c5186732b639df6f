import { describe, expect, it } from 'vitest';
import { keyAct } from './quiz-keys.ts';

const press = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) =>
  keyAct({ key, altKey: false, ctrlKey: false, metaKey: false, ...held });

describe('the keys of a quiz', () => {
  it('take an option by its digit, and check or go on by Enter', () => {
    expect([press('1'), press('9'), press('Enter')]).toEqual([0, 8, 'go-on']);
  });

  it('leave every other key, and every key that is held with another, to the program', () => {
    expect([press('0'), press('a'), press(' '), press('ArrowDown')]).toEqual([null, null, null, null]);
    expect([press('1', { ctrlKey: true }), press('Enter', { altKey: true }), press('2', { metaKey: true })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
