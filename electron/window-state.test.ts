import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepWindowState, parseWindowState, readWindowState } from './window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };
const left = { width: 1000, height: 700, place: { x: 200, y: 100 }, isMaximized: false, isFullScreen: false };

describe('the window as it was left', () => {
  it('opens where it was', () => {
    expect(parseWindowState(JSON.stringify(left), [laptop])).toEqual(left);
  });

  it('comes back to the middle when its screen is gone', () => {
    const away = { ...left, place: { x: 2000, y: 100 } };
    expect(parseWindowState(JSON.stringify(away), [laptop, beside]).place).toEqual(away.place);
    expect(parseWindowState(JSON.stringify(away), [laptop]).place).toBeNull();
  });

  it('comes back to the middle when its title bar is out of reach above the screen', () => {
    const above = { ...left, place: { x: 200, y: -200 } };
    expect(parseWindowState(JSON.stringify(above), [laptop]).place).toBeNull();
  });

  it('is no larger than the largest screen', () => {
    const wide = { ...left, width: 3000, height: 2000 };
    expect(parseWindowState(JSON.stringify(wide), [laptop])).toMatchObject({ width: 1440, height: 875 });
  });

  it('is maximised again, and keeps the size it goes back to', () => {
    const state = parseWindowState(JSON.stringify({ ...left, isMaximized: true }), [laptop]);
    expect(state).toMatchObject({ isMaximized: true, width: 1000, height: 700 });
  });

  it.each([
    ['there is no file', null],
    ['the file is cut off', '{"width": 10'],
    ['the file holds something else', '[1, 2]'],
    ['a size is too small to use', JSON.stringify({ ...left, width: 20 })],
    ['a size is not a number', JSON.stringify({ ...left, height: '700' })],
    ['a place is not whole', JSON.stringify({ ...left, place: { x: 1 } })],
  ])('is of the standard size when %s', (_why, text) => {
    expect(parseWindowState(text, [beside])).toEqual({
      width: 1280,
      height: 860,
      place: null,
      isMaximized: false,
      isFullScreen: false,
    });
  });

  it('is kept in one file and read from it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'window-state-'));
    const file = join(folder, 'window.json');
    expect(readWindowState(file)).toBeNull();
    keepWindowState(file, left);
    expect(parseWindowState(readWindowState(file), [laptop])).toEqual(left);
    expect(readdirSync(folder)).toEqual(['window.json']);
    rmSync(folder, { recursive: true });
  });
});
