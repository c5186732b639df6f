import Elk from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Engine } from './layouter.ts';

/**
 * ELK in a worker of its own, so that a large map never holds up the page. The worker is ELK's own file, unchanged: it
 * comes from where every script comes from, as the content policy asks.
 */
export function startEngine(): { readonly engine: Engine; readonly end: () => void } {
  const worker = new Worker(workerUrl);
  const elk = new Elk({ workerFactory: () => worker });
  // A worker that does not come answers nothing: without this a layout would be waited for without end.
  const broken = new Promise<never>((_, reject) => worker.addEventListener('error', reject));
  broken.catch(() => undefined);
  return { engine: (graph) => Promise.race([elk.layout(graph), broken]), end: () => worker.terminate() };
}
