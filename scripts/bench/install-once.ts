import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { openBenchHost } from './bench-host.ts';

/** What one installation took. */
export interface Once {
  /** Seconds. */
  readonly inspect: number;
  readonly install: number;
  /** Megabytes above the idle host, at the most. */
  readonly memory: number;
}

/** Installs one course file into an empty library, in a process that has done nothing else, and writes what it took. */
const [folder = '', file = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { host, call, install } = await openBenchHost(folder);
await call('learner.create', { name: 'Ada', home: 'FR', language: 'en' });
const idle = process.memoryUsage.rss();
const took = await install(file);
const most = peakBytes();
await host.close();
const once: Once = { ...took, memory: (most - idle) / 1e6 };
console.log(JSON.stringify(once));

/** The most memory this process has held. What the system calls `maxrss` may be that of the process that started it. */
function peakBytes(): number {
  const status = '/proc/self/status';
  const peak = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) * 1024;
}
