import { parentPort, workerData } from 'node:worker_threads';
import { FaultError } from '../core/faults.ts';
import { type Host, openHost } from './host/host.ts';
import type { Asked, PageKept, ThreadOptions, Told } from './host-thread.ts';

/** The other end of `host-thread.ts`: what is asked is handed to the host, in the order in which it came. */
const tell = (told: Told) => parentPort?.postMessage(told);

const pages = new Map<number, (kept: PageKept) => void>();
let lastPage = 0;

/** Has the window's page kept as a file, and waits for the person to say where. */
async function savePage(name: string): Promise<string | null> {
  const page = ++lastPage;
  const kept = await new Promise<PageKept>((resolve) => {
    pages.set(page, resolve);
    tell({ type: 'page', page, name });
  });
  pages.delete(page);
  if (kept.fault !== null) throw new FaultError(kept.fault, name);
  return kept.name;
}

const opening = openHost({
  ...(workerData as ThreadOptions),
  openFolder: (folder) => tell({ type: 'folder', folder }),
  savePage,
}).then(
  (host) => {
    host.on((event) => tell({ type: 'event', event }));
    tell({ type: 'ready' });
    warm(host);
    return host;
  },
  (error: unknown) => {
    tell({ type: 'failed', sentence: error instanceof Error ? error.message : String(error) });
    return null;
  },
);

parentPort?.on('message', async (asked: Asked | PageKept) => {
  if (asked.type === 'page-kept') {
    pages.get(asked.page)?.(asked);
    return;
  }
  const host = await opening;
  tell({ type: 'answer', id: asked.id, value: host === null ? null : await answer(host, asked) });
});

// What every window asks first is read while the window is still being made; what it reads is kept.
function warm(host: Host): void {
  void host.call('session.read', {}, 'window');
  void host.call('library.list', {}, 'window');
}

async function answer(host: Host, asked: Asked): Promise<unknown> {
  switch (asked.type) {
    case 'call':
      return host.call(...asked.args);
    case 'media':
      return host.media(...asked.args);
    case 'receive':
      return host.receive(...asked.args);
    case 'close':
      return host.close();
  }
}
