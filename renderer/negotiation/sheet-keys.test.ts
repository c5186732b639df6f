import { describe, expect, it } from 'vitest';
import { sheetMove } from './sheet-keys.ts';

const press = (key: string, more: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) => ({
  ...{ key, altKey: false, ctrlKey: false, metaKey: false },
  ...more,
});

describe('the keys of an issue', () => {
  it('pick an option by its digit, if there is one', () => {
    expect(sheetMove(press('1'), 3)).toEqual({ pick: 0 });
    expect(sheetMove(press('3'), 3)).toEqual({ pick: 2 });
    expect(sheetMove(press('4'), 3)).toBeNull();
    expect(sheetMove(press('0'), 3)).toBeNull();
  });

  it('go on to sending with Enter, and leave every other key to the browser', () => {
    expect(sheetMove(press('Enter'), 3)).toBe('send');
    for (const key of ['ArrowDown', 'Tab', ' ', 'a']) expect(sheetMove(press(key), 3)).toBeNull();
    expect(sheetMove(press('1', { ctrlKey: true }), 3)).toBeNull();
  });
});
