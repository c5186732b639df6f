import { parentPort, workerData } from 'node:worker_threads';
import { FaultError } from '../core/faults.ts';
import { NewerRecordError } from './host/database/migrate.ts';
import { type Host, openHost } from './host/host.ts';
import type { Asked, ShellDone, ShellWork, ThreadOptions, Told } from './host-thread.ts';

/** The other end of `host-thread.ts`: what is asked is handed to the host, in the order in which it came. */
const tell = (told: Told) => parentPort?.postMessage(told);

const waiting = new Map<number, (done: ShellDone) => void>();
let last = 0;

/** Has something done where the windows are, and waits for the person to say where. */
async function inShell(work: ShellWork): Promise<string | null> {
  const id = ++last;
  const { value, fault } = await new Promise<ShellDone>((resolve) => {
    waiting.set(id, resolve);
    tell({ type: 'shell', id, work });
  });
  waiting.delete(id);
  if (fault !== null) throw new FaultError(fault, work.name);
  return value;
}

const opening = openHost({
  ...(workerData as ThreadOptions),
  openFolder: (folder) => tell({ type: 'folder', folder }),
  savePage: (name) => inShell({ what: 'save-page', name }),
  chooseFolder: () => inShell({ what: 'choose-folder', name: '' }),
}).then(
  (host) => {
    host.on((event) => tell({ type: 'event', event }));
    tell({ type: 'ready' });
    warm(host);
    return host;
  },
  (error: unknown) => {
    const why = error instanceof NewerRecordError ? 'newer-record' : 'other';
    tell({ type: 'failed', why, sentence: error instanceof Error ? error.message : String(error) });
    return null;
  },
);

parentPort?.on('message', async (asked: Asked | ShellDone) => {
  if (asked.type === 'shell-done') {
    waiting.get(asked.id)?.(asked);
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
