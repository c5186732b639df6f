import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** Screen coordinates in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Size, and the place on the screens; null where there is none worth keeping. */
  readonly width: number;
  readonly height: number;
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

/** The smallest window every screen of the program is made for. */
export const smallest = { width: 400, height: 480 } as const;

const standard = { width: 1280, height: 860 } as const;
/** How much of the title bar must be within reach of a pointer for a window to count as being on a screen. */
const grip = { width: 120, height: 32 } as const;

const side = (least: number) => z.int().check(z.minimum(least), z.maximum(20_000));
const Kept = z.object({
  width: side(smallest.width),
  height: side(smallest.height),
  place: z.nullable(z.object({ x: z.int(), y: z.int() })),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
});

/**
 * The window as it was left, from its file's text and the work areas of the screens that are there now. What cannot be
 * read, is too small, or lies on a screen that is gone falls back to a window of the standard size in the middle.
 */
export function parseWindowState(text: string | null, screens: readonly Area[]): WindowState {
  const kept = Kept.safeParse(parseJson(text));
  const state = kept.success ? kept.data : { ...standard, place: null, isMaximized: false, isFullScreen: false };
  const largest = screens.reduce(
    (most, screen) => ({ width: Math.max(most.width, screen.width), height: Math.max(most.height, screen.height) }),
    { width: 0, height: 0 },
  );
  const width = screens.length === 0 ? state.width : Math.max(smallest.width, Math.min(state.width, largest.width));
  const height =
    screens.length === 0 ? state.height : Math.max(smallest.height, Math.min(state.height, largest.height));
  const isWithinReach = state.place !== null && screens.some((screen) => holdsGrip(screen, { ...state.place, width }));
  return { ...state, width, height, place: isWithinReach ? state.place : null };
}

/** Reads the file's text; null where there is none. */
export function readWindowState(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Keeps the window's state, whole or not at all. Throws what the file system throws. */
export function keepWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

function holdsGrip(screen: Area, bar: { x?: number; y?: number; width: number }): boolean {
  const { x = Number.NaN, y = Number.NaN, width } = bar;
  const shared = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return shared >= grip.width && y >= screen.y && y + grip.height <= screen.y + screen.height;
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
