import { describe, expect, it } from 'vitest';
import { moveFor } from './choice-keys.ts';

const press = (key: string, held: 'altKey' | 'ctrlKey' | 'metaKey' | null = null) => ({
  key,
  altKey: held === 'altKey',
  ctrlKey: held === 'ctrlKey',
  metaKey: held === 'metaKey',
});

describe('the keys of the choices', () => {
  it('choose by number, as far as there are choices', () => {
    expect(moveFor(press('2'), 3, -1)).toEqual({ type: 'choose', index: 1 });
    expect(moveFor(press('4'), 3, -1)).toBeNull();
    expect(moveFor(press('0'), 3, -1)).toBeNull();
  });

  it('move by letter without choosing', () => {
    expect(moveFor(press('c'), 3, -1)).toEqual({ type: 'focus', index: 2 });
    expect(moveFor(press('A'), 3, 2)).toEqual({ type: 'focus', index: 0 });
    expect(moveFor(press('d'), 3, -1)).toBeNull();
  });

  it('move by arrow from choice to choice, round the ends', () => {
    expect(moveFor(press('ArrowDown'), 3, 2)).toEqual({ type: 'focus', index: 0 });
    expect(moveFor(press('ArrowUp'), 3, 0)).toEqual({ type: 'focus', index: 2 });
    expect(moveFor(press('End'), 3, 0)).toEqual({ type: 'focus', index: 2 });
    expect(moveFor(press('Home'), 3, 2)).toEqual({ type: 'focus', index: 0 });
  });

  it('leave the arrows to the page while no choice has the focus', () => {
    expect(moveFor(press('ArrowDown'), 3, -1)).toBeNull();
  });

  it("leave the program's own shortcuts alone", () => {
    for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const) expect(moveFor(press('1', held), 3, 0)).toBeNull();
  });

  it('do nothing where nothing can be chosen', () => {
    expect(moveFor(press('1'), 0, -1)).toBeNull();
  });
});
