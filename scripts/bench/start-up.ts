import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.ts';
import { flags, prepareData } from './program.ts';
import { openWindow, paintedAt, spread } from './window.ts';

export interface StartFigure {
  /** Milliseconds from the start of the process to the library on the screen, middle of all runs. */
  readonly library: number;
  /** The same for a blank window. */
  readonly blank: number;
}

/** Starts the program and a blank window in turns, each on a data folder that was used before. */
export async function measureStart(electron: string, runs: number): Promise<StartFigure> {
  const blankFolder = mkdtempSync(join(tmpdir(), 'civic-envoy-blank-'));
  const data = await prepareData(async () => null);
  const start = async (app: string, dataFolder: string, found: string) => {
    const window = await openWindow(electron, app, flags(dataFolder));
    const painted = Number(await window.evaluate(paintedAt(found)));
    await window.close();
    return painted - window.startedAtMs;
  };
  const blank: number[] = [];
  const library: number[] = [];
  try {
    // The first of each fills the caches and is not counted.
    for (let run = 0; run <= runs; run++) {
      blank.push(await start(join(root, 'scripts/bench/blank'), blankFolder, 'h1'));
      library.push(await start(root, data.dataFolder, 'a[href^="#/course/"]'));
    }
  } finally {
    rmSync(blankFolder, { recursive: true, force: true });
    data.remove();
  }
  return { library: spread(library.slice(1)).median, blank: spread(blank.slice(1)).median };
}
