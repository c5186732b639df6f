import { exploreForStudio } from '../../../core/studio/exploration.ts';
import type { Found, Task } from './protocol.ts';

/** As far as somebody who writes can wait: what is beyond is told of as not explored. */
const most = { states: 3_000_000, memory: 256 * 1024 * 1024, milliseconds: 20_000 };

/** The thread that explores scenarios, one at a time. Whoever has no more need of an answer ends it. */
self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const began = performance.now();
  const { states, memory, milliseconds } = most;
  const shouldStop = () => performance.now() - began > milliseconds;
  const found = exploreForStudio(data.path, data.scenario, data.homes, { states, memory, shouldStop });
  self.postMessage({ key: data.key, path: data.path, found } satisfies Found);
});
