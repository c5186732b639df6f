import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../root.ts';
import { flags, prepareData } from './program.ts';
import { openWindow } from './window.ts';

export interface BytesFigure {
  /** Bytes of JavaScript, compressed by gzip, that the window has loaded when the library is on the page. */
  readonly compressed: number;
  readonly files: readonly string[];
}

/** Opens the library and weighs the scripts it had to load: all that the first paint waited for, and a little more. */
export async function measureBytes(electron: string): Promise<BytesFigure> {
  const data = await prepareData(async () => null);
  const window = await openWindow(electron, root, flags(data.dataFolder));
  try {
    await window.evaluate(`new Promise((resolve) => {
      const look = () => (document.querySelector('a[href^="#/course/"]') ? resolve() : requestAnimationFrame(look));
      look();
    })`);
    const own = (await window.scripts()).filter((url) => url.startsWith('app://'));
    const files = [...new Set(own.map((url) => basename(new URL(url).pathname)))];
    if (files.length === 0) throw new Error('The window loaded no script of the program.');
    const weigh = (file: string) =>
      gzipSync(readFileSync(join(root, 'build/renderer/assets', file)), { level: 9 }).length;
    return { compressed: files.reduce((sum, file) => sum + weigh(file), 0), files };
  } finally {
    await window.close();
    data.remove();
  }
}
