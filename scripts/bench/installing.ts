import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.ts';
import { openBenchHost } from './bench-host.ts';
import { makeLargeParcel, makeSmallParcel } from './install.ts';
import { flags } from './program.ts';
import { openWindow, paintedAt, spread, until } from './window.ts';

/** The longest task, in milliseconds, in the window's process while a large course is read in, looked at and installed. */
export async function measureInstalling(electron: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-bench-'));
  try {
    const file = join(folder, 'large.coursepack');
    await makeLargeParcel(file);
    await introduce(folder);
    const window = await openWindow(electron, root, inFolder(folder));
    try {
      await window.evaluate(until('.library-add button'));
      await window.evaluate(`
        window.benchTasks = [];
        new PerformanceObserver((list) => benchTasks.push(...list.getEntries().map((one) => one.duration)))
          .observe({ type: 'longtask' });`);
      await window.give('.library-add input[type=file]', file);
      await window.evaluate(until('.parcel-consent .ui-button-main'));
      await window.evaluate(`document.querySelector('.parcel-consent .ui-button-main').click()`);
      await window.evaluate(until('a.ui-button-main[href^="#/course/"]'));
      return Number(await window.evaluate('Math.max(0, ...benchTasks)'));
    } finally {
      await window.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface LibraryFigure {
  /** Milliseconds from the start of the process to the library on the screen. */
  readonly full: number;
  readonly empty: number;
}

/** Starts the program with an empty library and with one of 50 courses and 10,000 activities, in turns. */
export async function measureLibrary(electron: string, runs: number): Promise<LibraryFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-bench-'));
  const [emptyFolder, fullFolder] = [join(folder, 'empty'), join(folder, 'full')];
  try {
    await introduce(emptyFolder);
    const { host, install } = await introduce(fullFolder, false);
    for (let pack = 0; pack < 50; pack++) {
      const file = join(folder, `${pack}.coursepack`);
      await makeSmallParcel(file, `course-${pack}`, 200);
      await install(file);
    }
    await host.close();
    const start = async (place: string, found: string) => {
      const window = await openWindow(electron, root, inFolder(place));
      const painted = Number(await window.evaluate(paintedAt(found)));
      await window.close();
      return painted - window.startedAtMs;
    };
    const [full, empty]: [number[], number[]] = [[], []];
    // The first of each fills the caches and is not counted.
    for (let run = 0; run <= runs; run++) {
      empty.push(await start(emptyFolder, '.library-add button'));
      full.push(await start(fullFolder, '.library-card:nth-of-type(50)'));
    }
    return { full: spread(full.slice(1)).median, empty: spread(empty.slice(1)).median };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inFolder = (folder: string): readonly string[] => [
  ...flags(join(folder, 'data')),
  `--content-folder=${join(folder, 'content')}`,
];

/** A library without any course, and somebody to use it. */
async function introduce(folder: string, isAll = true) {
  mkdirSync(join(folder, 'content'), { recursive: true });
  const bench = await openBenchHost(folder);
  await bench.call('learner.create', { name: 'Ada', home: 'FR', language: 'en' });
  if (isAll) await bench.host.close();
  return bench;
}
