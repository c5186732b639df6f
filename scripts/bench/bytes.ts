import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../root.ts';
import { flags, prepareData } from './program.ts';
import { openWindow } from './window.ts';

export interface BytesFigure {
  /** Bytes of JavaScript, compressed by gzip, that the window had asked for before its first paint. */
  readonly compressed: number;
  readonly files: readonly string[];
}

/** Opens the library and weighs what its first paint had to wait for. */
export async function measureBytes(electron: string): Promise<BytesFigure> {
  const data = await prepareData(async () => null);
  const window = await openWindow(electron, root, flags(data.dataFolder));
  try {
    const names = (await window.evaluate(`new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const first = list.getEntries().find((entry) => entry.name === 'first-contentful-paint');
        if (!first) return;
        const loaded = performance.getEntriesByType('resource').filter((one) => one.startTime <= first.startTime);
        resolve(loaded.map((one) => one.name).filter((name) => name.endsWith('.js')));
      }).observe({ type: 'paint', buffered: true });
    })`)) as string[];
    const files = [...new Set(names.map((name) => basename(new URL(name).pathname)))];
    const weigh = (file: string) =>
      gzipSync(readFileSync(join(root, 'build/renderer/assets', file)), { level: 9 }).length;
    return { compressed: files.reduce((sum, file) => sum + weigh(file), 0), files };
  } finally {
    await window.close();
    data.remove();
  }
}
