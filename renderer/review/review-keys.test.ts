import { expect, test } from 'vitest';
import { reviewAct } from './review-keys.ts';

const press = (key: string, isTurned: boolean, held: object = {}) =>
  reviewAct({ key, altKey: false, ctrlKey: false, metaKey: false, ...held }, isTurned);

test('a card is turned over by Space, and rated by its number or by Enter', () => {
  expect(press(' ', false)).toEqual({ type: 'turn' });
  expect(['1', '2', '3', '4'].map((key) => press(key, true))).toEqual(
    ['again', 'hard', 'good', 'easy'].map((rating) => ({ type: 'rate', rating })),
  );
  expect(press('Enter', true)).toEqual({ type: 'rate', rating: 'good' });
  expect(press('5', true)).toBeNull();
});

test('a number takes an option before the card is turned', () => {
  expect(press('3', false)).toEqual({ type: 'choose', index: 2 });
});

test('keys of the system and the browser are left alone', () => {
  expect(press('u', true, { ctrlKey: true })).toBeNull();
  expect(press('b', true, { metaKey: true })).toBeNull();
});
