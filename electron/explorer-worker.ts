import { parentPort, workerData } from 'node:worker_threads';
import { reachOf } from '../core/scenario/explore/reach.ts';
import { prepare } from '../core/scenario/play.ts';
import type { Task, Told } from './host/exploring/explorer.ts';

/** The other end of `host/exploring/explorer.ts`: one scenario, explored as far as a debrief can wait for it. */
const most = { states: 5_000_000, memory: 400_000_000, milliseconds: 30_000 };

const { scenario, home, plays } = workerData as Task;
const tell = (told: Told) => parentPort?.postMessage(told);
const began = performance.now();
let toldAt = began;

const budget = {
  states: most.states,
  memory: most.memory,
  shouldStop(states: number) {
    const now = performance.now();
    if (now - toldAt > 100) {
      toldAt = now;
      tell({ type: 'followed', states });
    }
    return now - began > most.milliseconds;
  },
};
const reach = reachOf(prepare(scenario, home), budget, plays);
tell({ type: 'reach', reach });
